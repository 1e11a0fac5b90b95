using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>A model fitted on all rows, or on some of the test rows, and then scored on the test rows.</summary>
internal sealed class TrainTestOverlap : IRule
{
    public RulePage Page { get; } =
        new(
            "train-test-overlap",
            RuleKind.Code,
            Severity.Error,
            "The model was fitted on rows that belong to the test set it is scored on.",
            "The test rows are not unseen: the score is a training score under another name.",
            "Fit on the training part only; refit on everything after the last score, and never score that model.",
            "Which rows did the model see when it was fitted, and which did you test it on?",
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            model = RandomForestClassifier(random_state=1).fit(df[["age", "income"]], df["bought"])
            print(model.score(X_test, y_test))
            """,
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            model = RandomForestClassifier(random_state=1).fit(X_train, y_train)
            print(model.score(X_test, y_test))
            model.fit(df[["age", "income"]], df["bought"])
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<int>();
        foreach (
            var scored in code.Trace.Scores.Where(scored =>
                scored is { Metric: not null, HasLabels: true, Trained: not null, Model.Kind: not Kind.Clustering }
            )
        )
        {
            var (rows, fitted) = (scored.X.Rows, scored.Trained!.Rows);
            var inside =
                !ReferenceEquals(rows, fitted)
                && fitted.Covers(rows)
                && rows.Path()
                    .TakeWhile(part => !ReferenceEquals(part, fitted))
                    .Any(part => part.Cut is Cut.Split && part.Part == Part.Test);
            var across = scored.Trained.Also.IsEmpty && (fitted.CrossesInto(rows) || fitted.DrawnAcross(rows));
            if ((inside || across) && seen.Add(scored.TrainedAt))
            {
                yield return code.Find(
                    Page,
                    scored.TrainedAt,
                    $"The model is fitted here on rows that are part of the test set, and scored on them at {code.Name(scored.Line)}.",
                    ("the test rows are set aside here", rows.Aside?.Line ?? 0),
                    ("the test rows are scored here", scored.Line)
                );
            }
        }
    }
}
