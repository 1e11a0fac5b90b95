using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on who did the work.</summary>
internal sealed class OwnershipUnsaid : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "ownership-unsaid",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says who did the work.",
            "The interview is about you. What the write-up does not claim, you cannot get credit for.",
            "Say in two sentences what you did yourself, what others did and what was there before.",
            "Which part of this is yours?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set. I scraped the offers and built the features; the model code
            follows a colleague's template.
            """,
            Topic.Ownership
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.OwnershipStatement) || story.Facts<Fact.Ownership>().Any())
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Title,
            "Nothing in the write-up says which part of the work is yours.",
            $"Which part of {story.Scores.TheModel} and what stands around it did you do yourself?"
        );
    }
}
