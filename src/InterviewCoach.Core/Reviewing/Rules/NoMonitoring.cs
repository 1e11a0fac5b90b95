using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>In use, and nobody watches.</summary>
internal sealed class NoMonitoring : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "deployed-without-monitoring",
            RuleKind.WriteUp,
            Severity.Warning,
            "The model is deployed, and nothing says how anybody would notice that it went wrong.",
            "Models decay in silence: they keep answering. What counts in production is who notices, and when.",
            "Say what is logged, what is compared with training, from which value on somebody is called, and who.",
            "It has been live for three months. How do you know that it still works?",
            """
            # Spam filter

            The model is deployed as a REST API with FastAPI on AWS. Precision is 0.97 on the test set.
            """,
            """
            # Spam filter

            The model is deployed as a REST API with FastAPI on AWS. Precision is 0.97 on the test set. Every week the share of spam and
            the drift of the inputs are monitored with Evidently, and an alert is sent when they leave their range.
            """,
            Topic.Monitoring
        );

    protected override bool Applies(Story story) => story.Served is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.Monitoring))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Served!,
            $"{Scores.Capital(story.Scores.TheModel)} is served here; nothing says how anybody would notice that it "
                + "went wrong.",
            $"{Scores.Capital(story.Scores.TheModel)} has been live for three months: which number tells you that "
                + "it still works, and who looks at it?"
        );
    }
}
