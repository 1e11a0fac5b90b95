using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on what the target means.</summary>
internal sealed class LabelsUnexplained : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "labels-unexplained",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says what the target means or where the labels come from.",
            "A model is as right as its labels. Who set them, from what, how long after, and how often they are "
                + "wrong bounds every score.",
            "Say what exactly counts as each answer, who or what decided it, and how sure that is.",
            "What exactly does a positive label mean, and who set it?",
            """
            # Machine failures

            A random forest predicts failures from sensor data: recall 0.81 on the test set.
            """,
            """
            # Machine failures

            The label is derived from the repair log: a machine counts as failed if a part was replaced within 24 hours.
            A random forest predicts failures from sensor data: recall 0.81 on the test set.
            """,
            Topic.Data
        );

    protected override bool Applies(Story story) => story.HasLabels;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.LabelsExplained))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Data,
            $"What the target of {story.Scores.TheModel} means, and who set it, is not said.",
            $"What exactly makes a row count as one answer and not another in {story.Scores.TheData}, who decided "
                + "it, and how often are they wrong?"
        );
    }
}
