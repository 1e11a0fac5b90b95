using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No decision hangs on the output.</summary>
internal sealed class NoDecision : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-decision",
            RuleKind.WriteUp,
            Severity.Warning,
            "No decision is named that changes if the model works.",
            "The decision tells which error costs what, which metric counts and how good is good enough. Without it"
                + " every number is as good as any other.",
            "Say what somebody does differently when the prediction is high, and what they do today.",
            "Which decision changes if this works?",
            """
            # Churn of a phone company

            A gradient boosting model for the customers of a phone company reaches ROC-AUC 0.84 on the test set.
            """,
            """
            # Churn of a phone company

            The retention team calls the 500 customers with the highest score each week; today they choose them by length of contract.
            The model reaches ROC-AUC 0.84 on the test set.
            """,
            Topic.Framing
        );

    protected override bool Applies(Story story) => story.Task is not ProjectTask.TextGenerationRag;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Says("decision") is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Shown(PresenceKey.DecisionOrStakeholder)
                ?? story.Shown(PresenceKey.ProblemStatement)
                ?? story.Places.Overview,
            $"Nothing is said to be decided differently because of {story.Scores.TheModel}.",
            $"If {story.Scores.TheModel} worked perfectly from tomorrow, which decision would change, and who would "
                + "take it?"
        );
    }
}
