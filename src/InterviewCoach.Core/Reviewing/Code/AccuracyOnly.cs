using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>Accuracy as the only number where one class is rare.</summary>
internal sealed class AccuracyOnly : IRule
{
    public RulePage Page { get; } =
        new(
            "accuracy-only",
            RuleKind.Code,
            Severity.Warning,
            "Accuracy is the only score, and one class is much rarer than the other.",
            "Who always answers with the common class is right most of the time. Accuracy hides whether the rare cases, which "
                + "the project is about, are found at all.",
            "Report precision and recall of the rare class, or the area under the precision-recall curve, beside the share of the common class.",
            "What accuracy would a model reach that always answers with the common class?",
            """
            df = pd.read_csv("card_fraud.csv")
            X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="fraud"), df["fraud"], random_state=1)
            model = LogisticRegression(class_weight="balanced").fit(X_train, y_train)
            print(accuracy_score(y_test, model.predict(X_test)))
            """,
            """
            df = pd.read_csv("card_fraud.csv")
            X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="fraud"), df["fraud"], random_state=1)
            model = LogisticRegression(class_weight="balanced").fit(X_train, y_train)
            print(classification_report(y_test, model.predict(X_test)))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var trace = code.Trace;
        if (
            trace.Metrics.Count == 0
            || !trace.Metrics.TrueForAll(metric => IsAccuracy(metric.Name))
            || code.Lines.Any(NamesAnother)
        )
        {
            yield break;
        }

        var scored = trace.Scores.Find(scored => scored.Metric is not null && Classifies(scored) && Held.Out(scored));
        var run = trace.CrossValidations.Find(run => run.IsEvaluation && Names(run.Model).Exists(IsClassifier));
        var (line, rare) =
            scored is not null ? (scored.Line, Rare(trace, scored.X, Target(trace, scored)))
            : run is not null ? (run.Line, Rare(trace, run.X, run.Y?.Column))
            : (0, null);
        if (rare is not null)
        {
            yield return code.Find(
                Page,
                line,
                $"Accuracy is the only score in this code, but {rare.What}.",
                ("the imbalance shows here", rare.Line)
            );
        }
    }

    private static bool IsAccuracy(string metric) =>
        metric
            is "accuracy_score"
                or "score"
                or "accuracy"
                or "acc"
                or "evaluate"
                or "cross_val_score"
                or "binary_accuracy"
                or "mean"
                or "sum";

    /// <summary>Any sign that more is looked at than accuracy, even where the flow does not see it.</summary>
    private static bool NamesAnother(string line) =>
        AnotherMetric.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static readonly string[] AnotherMetric =
    [
        "confusion",
        "classification_report",
        "precision",
        "recall",
        "f1",
        "roc_",
        "auc",
        "fbeta",
        "matthews",
        "kappa",
        "balanced_acc",
        "log_loss",
    ];

    private static bool Classifies(Scored scored) =>
        scored.Metric is "accuracy_score" or "accuracy" || Names(scored.Model).Exists(IsClassifier);

    private static List<string> Names(Estimator? model) =>
        model is null ? [] : [.. model.All().Select(part => part.Name)];

    private static bool IsClassifier(string name) =>
        name.EndsWith("Classifier", StringComparison.Ordinal)
        || name.EndsWith("NB", StringComparison.Ordinal)
        || name is "LogisticRegression" or "SVC" or "LinearSVC";

    private static string? Target(Trace trace, Scored scored) =>
        trace.Fits.Find(fit => ReferenceEquals(fit.Model, scored.Model))?.Y?.Column;

    private static Evidence? Rare(Trace trace, DataState rows, string? target)
    {
        if (trace.Imbalance is { } imbalance)
        {
            return imbalance;
        }

        var source = rows.Rows.Source;
        var word = NameHints.Words(source.Name).Concat(NameHints.Words(target ?? "")).FirstOrDefault(IsRareEvent);
        return word is null ? null : new Evidence($"\"{word}\" is usually the rare class", source.Line);
    }

    private static bool IsRareEvent(string word) =>
        word
            is "fraud"
                or "fraudulent"
                or "spam"
                or "churn"
                or "intrusion"
                or "anomaly"
                or "anomalies"
                or "churned"
                or "smsspamcollection";
}
