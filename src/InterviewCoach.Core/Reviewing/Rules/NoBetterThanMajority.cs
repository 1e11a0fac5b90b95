using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Accuracy no better than always giving the common answer.</summary>
internal sealed class NoBetterThanMajority : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-better-than-majority",
            RuleKind.WriteUp,
            Severity.Error,
            "The accuracy is not above that of always giving the most frequent answer.",
            "It means that the model has learned nothing that accuracy can see. Whoever knows the class shares sees"
                + " it at once.",
            "Report the share of the largest class beside the accuracy, and scores that look at the rare class.",
            "What would always giving the most frequent answer score?",
            """
            # Churn

            Of the customers 14.5 % churned. A random forest classifies them with an accuracy of 0.85 on the test set.
            """,
            """
            # Churn

            Of the customers 14.5 % churned. A random forest classifies them with an accuracy of 0.93 on the test set.
            """,
            Topic.Baseline
        );

    protected override bool Applies(Story story) =>
        story.IsClassification
        && story.Task is not ProjectTask.MultilabelClassification
        && Accuracies(story).Any()
        && !story.Mentions("evened_out")
        && MajorityShare.Of(story) is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        var majority = MajorityShare.Of(story)!;
        var (best, accuracy) = Accuracies(story)
            .Select(metric => (Metric: metric, Printed: Printed.ShareOf(metric.ValueText, metric.Unit)!.Value))
            .MaxBy(one => one.Printed.Value);
        if (accuracy.Low > majority.Share.High + AtTheRate)
        {
            yield break;
        }

        var isBelow = accuracy.High < majority.Share.Low;
        yield return Story.Find(
            Page,
            best.At,
            $"{Scores.InWords(best)} is {(isBelow ? "below" : "no more than")} the {majority.Share.Value:0.000} that always giving the most frequent answer scores.",
            $"Always giving the most frequent answer scores {majority.Share.Value:0.000}. What has {story.Scores.TheModel} learned beyond that?",
            ("the class shares", majority.At)
        ) with
        {
            Severity = isBelow ? Severity.Error : Severity.Warning,
        };
    }

    /// <summary>An accuracy this little above the rate is suspiciously at it.</summary>
    private const double AtTheRate = 0.005;

    private static IEnumerable<Fact.Metric> Accuracies(Story story) =>
        story
            .Facts<Fact.Metric>()
            .Where(metric =>
                metric is { Name: "accuracy", Subset: null, Split: not "train" }
                && Printed.ShareOf(metric.ValueText, metric.Unit) is not null
            );
}
