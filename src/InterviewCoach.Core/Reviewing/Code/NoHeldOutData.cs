using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>A model scored on the rows it was fitted on, with no other evaluation or beyond it.</summary>
internal sealed class NoHeldOutData : IRule
{
    public RulePage Page { get; } =
        new(
            "no-held-out-data",
            RuleKind.Code,
            Severity.Error,
            "The model is scored on rows that it was fitted on, and that is what is reported.",
            "A model can remember its training rows. A score on them says how well it remembers, not how well it predicts.",
            "Hold rows out before fitting, or cross-validate, and report the score on rows the model has not seen.",
            "What does this score tell us about a customer whom the model has never seen?",
            """
            model = DecisionTreeClassifier(random_state=1).fit(df[["age", "income"]], df["bought"])
            print(model.score(df[["age", "income"]], df["bought"]))
            """,
            """
            scores = cross_val_score(DecisionTreeClassifier(random_state=1), df[["age", "income"]], df["bought"])
            print(scores.mean())
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var trace = code.Trace;
        var seen = new HashSet<int>();
        var heldOut =
            trace.IsLibrary
            || trace.Scores.Exists(scored => scored.Metric is not null && Held.Out(scored))
            || trace.CrossValidations.Count > 0
            || trace.Splits.Count > 0
            || trace.Fits.Exists(fit => fit.Watched.Count > 0 || fit.Model.Settings.ContainsKey("validation_split"));
        foreach (
            var scored in trace.Scores.Where(scored =>
                scored is { Metric: not null, HasLabels: true, Trained: not null, Model.Kind: not Kind.Clustering }
            )
        )
        {
            var (rows, fitted) = (scored.X.Rows, scored.Trained!.Rows);
            var wider =
                !ReferenceEquals(rows, fitted)
                && rows.Covers(fitted)
                && fitted.Path().TakeWhile(part => !ReferenceEquals(part, rows)).Any(part => part.Cut is Cut.Split);
            var same =
                IsReported(scored.Metric) && ReferenceEquals(rows, fitted) && !heldOut && Supervised(trace, scored);
            if ((wider || same) && seen.Add(wider ? scored.Line : 0))
            {
                yield return code.Find(
                    Page,
                    scored.Line,
                    wider
                        ? "All rows are scored here, and the training rows are among them."
                        : $"The model is scored here on the rows it was fitted on at {code.Name(scored.TrainedAt)}; no row is held out anywhere.",
                    ("the model is fitted here", scored.TrainedAt)
                );
            }
        }
    }

    /// <summary>A metric by its own name: sums over residuals are as often a lesson in statistics.</summary>
    private static bool IsReported(string? metric) =>
        metric is "score" or "evaluate" || (metric is not null && Catalogue.IsMetric(metric));

    private static bool Supervised(Trace trace, Scored scored) =>
        trace.Fits.Exists(fit => ReferenceEquals(fit.Model, scored.Model) && fit.Y is not null);
}
