using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No reason for the model.</summary>
internal sealed class ModelChoiceUnexplained : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "model-choice-unexplained",
            RuleKind.WriteUp,
            Severity.Note,
            "Nothing says why this model and not another.",
            "The choice shows whether you know what the model assumes, and what it costs.",
            "Say what else was in question and what decided: the data, the score, the speed, the need to explain.",
            "Why this model? What would have made you take another?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set. We chose the random forest because it needs no scaling and
            because it handled the outliers better than linear regression.
            """,
            Topic.ModelChoice
        );

    protected override bool Applies(Story story) => story.Facts<Fact.ModelUse>().Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.ModelChoiceReason))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Model,
            $"Why {story.Scores.TheModel} and no other model is not said.",
            $"What does {story.Scores.TheModel} have that the data need, and what would have made you take another "
                + "model?"
        );
    }
}
