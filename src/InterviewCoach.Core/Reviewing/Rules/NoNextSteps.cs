using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on what comes next.</summary>
internal sealed class NoNextSteps : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-next-steps",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says what would come next.",
            "Knowing the next step means knowing the weakest point.",
            "Name the one thing that you would do with two more weeks, and what you expect of it.",
            "You get two more weeks. What do you do?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.

            ## Next steps

            - add the distance to the next tram stop
            """,
            Topic.NextSteps
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.NextSteps))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.End,
            $"Nothing says what would make {story.Scores.TheScore} better next.",
            $"With two more weeks, what would you do about {story.Scores.TheScore}, and what would it bring?"
        );
    }
}
