using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No number from unseen data.</summary>
internal sealed class NoHeldOutSet : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-held-out-set",
            RuleKind.WriteUp,
            Severity.Warning,
            "No number is said to come from data that neither the model nor you had seen.",
            "Models fit what they are shown, and people fit what they look at. Only rows that played no part say "
                + "what to expect.",
            "Keep a test set that is used once, at the end, and say that the headline comes from it.",
            "Had the model, or you, seen these rows before?",
            """
            # Titanic

            A random forest predicts who survived with accuracy 0.81, in 5-fold cross-validation.
            """,
            """
            # Titanic

            A random forest predicts who survived with accuracy 0.81 on a held-out test set of 20 %, used once at the end.
            """,
            Topic.Validation
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is not null
        && story.Task is not (ProjectTask.Clustering or ProjectTask.TextGenerationRag);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.TestSetHeldOut))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"Nothing says that {story.Scores.TheScore} comes from rows that played no part in training or choosing.",
            $"Was {story.Scores.TheScore} computed on rows that neither the model nor you had used for any choice?"
        );
    }
}
