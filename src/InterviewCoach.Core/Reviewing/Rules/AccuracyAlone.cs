using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Accuracy alone where classes are uneven.</summary>
internal sealed class AccuracyAlone : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "accuracy-alone",
            RuleKind.WriteUp,
            Severity.Warning,
            "Accuracy is the only score, and one class is much rarer than the others.",
            "Who always gives the common answer is right most of the time. Accuracy hides whether the rare cases, "
                + "which the project is about, are found at all.",
            "Report precision and recall of the rare class, or the area under the precision-recall curve, beside "
                + "the share of the common class.",
            "What accuracy would a model reach that always gives the common answer?",
            """
            # Fraud

            Only 2 % of the transactions are fraud. A random forest reaches an accuracy of 0.981 on the test set.
            """,
            """
            # Fraud

            Only 2 % of the transactions are fraud. A random forest reaches an accuracy of 0.991 on the test set, with precision 0.82 and
            recall 0.71.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) =>
        story.IsClassification
        && story.Scores.Headline is { } headline
        && IsAccuracy(headline)
        && story.Imbalance is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Scores.All.Any(metric => !IsAccuracy(metric)))
        {
            yield break;
        }

        var rare = story.Imbalance!;
        yield return Story.Find(
            Page,
            story.Places.Results,
            $"{Scores.Capital(story.Scores.TheScore)} is the only kind of score, and the classes are likely uneven (line {rare.Lines.Start}).",
            $"Would a model that always gives the common answer do worse than {story.Scores.TheScore}?",
            ("the classes are uneven here", rare)
        );
    }

    private static bool IsAccuracy(Fact.Metric metric) =>
        metric.Name.Contains("accuracy", StringComparison.OrdinalIgnoreCase)
            && !metric.Name.Contains("balanced", StringComparison.OrdinalIgnoreCase)
        || metric.Name.Contains("loss", StringComparison.OrdinalIgnoreCase)
        || metric.Name == "error rate";
}
