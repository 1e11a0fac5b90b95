using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No reason for the metric.</summary>
internal sealed class MetricUnjustified : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "metric-unjustified",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says why this metric was chosen.",
            "A metric is a statement about which errors are dear. Who cannot say why it was chosen has optimised a "
                + "number, not a purpose.",
            "Say what a false alarm and a miss cost here, or what an error of that size means, and how the metric "
                + "follows from it.",
            "Why this metric and not another? What does each kind of error cost?",
            """
            # Fraud

            XGBoost finds fraud with F1 0.83 on the test set.
            """,
            """
            # Fraud

            XGBoost finds fraud with F1 0.83 on the test set. We chose F1 because a missed fraud costs about as much as the work of ten
            false alarms.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) => story.Scores.Headline is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.MetricJustification))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"Why {Scores.Cut(story.Scores.Headline!.Name)} is the right measure here is not said: nothing ties it "
                + "to the cost of an error.",
            $"Why {Scores.Cut(story.Scores.Headline!.Name)}? Which error is dearer here, and how much?"
        );
    }
}
