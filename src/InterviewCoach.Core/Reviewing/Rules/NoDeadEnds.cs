using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Nothing that was tried and dropped.</summary>
internal sealed class NoDeadEnds : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-dead-ends",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing is said to have been tried and dropped.",
            "Real work has dead ends; a story without any sounds like a tutorial. What did not work shows how you "
                + "think.",
            "Name one or two things that you tried, what they gave, and why you dropped them.",
            "What did you try that did not work?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set. We also tried a neural network, but it overfitted and was no
            better, so we dropped it.
            """,
            Topic.DeadEnds
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.DeadEnds))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Model,
            $"Nothing is said to have been tried and dropped on the way to {story.Scores.TheModel}.",
            $"What did you try before {story.Scores.TheModel} that did not work, and what did it teach you?"
        );
    }
}
