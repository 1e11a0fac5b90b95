using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Precision, recall and F1 that no classifier has.</summary>
internal sealed class ScoresCannotBelongTogether : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "scores-cannot-belong-together",
            RuleKind.WriteUp,
            Severity.Error,
            "Precision, recall and F1 cannot belong together.",
            "F1 follows from the other two. Who notices that it does not will check every other number.",
            "Compute the three again from one set of predictions, and name the average.",
            "How was this F1 computed from this precision and this recall?",
            """
            # Fraud

            A binary classifier finds fraud: XGBoost has precision 0.80, recall 0.70 and F1 0.85 on the test set.
            """,
            """
            # Fraud

            A binary classifier finds fraud: XGBoost has precision 0.80, recall 0.70 and F1 0.75 on the test set.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) => ScoreRow.In(story).Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        foreach (var row in ScoreRow.In(story))
        {
            if (
                Printed.ShareOf(row.Precision.ValueText, row.Precision.Unit) is { } precision
                && Printed.ShareOf(row.Recall.ValueText, row.Recall.Unit) is { } recall
                && Printed.ShareOf(row.F1.ValueText, row.F1.Unit) is { } f1
                && !BelongTogether(story, row, precision, recall, f1)
            )
            {
                var (p, r, f) = (
                    Scores.Cut(row.Precision.ValueText),
                    Scores.Cut(row.Recall.ValueText),
                    Scores.Cut(row.F1.ValueText)
                );
                yield return Story.Find(
                    Page,
                    row.F1.At,
                    $"Precision {p} and recall {r} do not give F1 {f}: it would be {2 * precision.Value * recall.Value / Math.Max(1e-9, precision.Value + recall.Value):0.000}.",
                    $"How do precision {p} and recall {r} give F1 {f}?",
                    row.Precision.At == row.F1.At
                        ? []
                        : [("the precision", row.Precision.At), ("the recall", row.Recall.At)]
                );
            }
        }
    }

    /// <summary>Averages over classes explain more than one class does; what is known of them decides how much.</summary>
    private static bool BelongTogether(Story story, ScoreRow row, Printed precision, Printed recall, Printed f1) =>
        Harmony.OfOneClass(precision, recall, f1)
        || (
            row.IsAveraged || (row.F1.Subset is null && !IsOfTwo(story))
                ? Harmony.OfManyClasses(precision, recall, f1)
                : row.F1.Subset is null && Harmony.OfTwoClasses(precision, recall, f1)
        );

    private static bool IsOfTwo(Story story) =>
        story.Task is ProjectTask.BinaryClassification or ProjectTask.AnomalyDetection
        || (story.Task == ProjectTask.Other && !story.Mentions("average_named"));
}
