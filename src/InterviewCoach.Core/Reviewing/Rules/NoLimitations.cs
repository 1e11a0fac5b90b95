using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on limits.</summary>
internal sealed class NoLimitations : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-limitations",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says where the result does not hold.",
            "Who names the limits of a result is believed on the rest. Who does not is asked until one is found.",
            "Say for which cases, places or times the result does not hold, and how you know.",
            "Where would you not trust it?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.

            ## Limitations

            The model does not hold for houses, of which there are only 40 in the data.
            """,
            Topic.Communication
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.Limitations))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.End,
            $"Nothing says for which cases {story.Scores.TheScore} does not hold.",
            $"For whom, where or when would you not trust {story.Scores.TheModel}?"
        );
    }
}
