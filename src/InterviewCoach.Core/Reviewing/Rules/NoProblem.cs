using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>No word on what the project is for.</summary>
internal sealed class NoProblem : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-problem-statement",
            RuleKind.WriteUp,
            Severity.Warning,
            "Nothing says which problem the project solves.",
            "Whoever reads it cannot tell whether the data, the metric or the model fit the purpose: all other "
                + "questions hang on this one.",
            "Begin with one sentence: who has which problem, and what the model predicts for them.",
            "What problem does this solve, and for whom?",
            """
            # House prices

            XGBoost, RMSE 24,100 on the test set.
            """,
            """
            # House prices

            The goal of this project is to predict the sale price of a house, so that agents can list it at a fair price.
            XGBoost, RMSE 24,100 on the test set.
            """,
            Topic.Framing
        );

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.ProblemStatement))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Title,
            $"The write-up names {story.Scores.TheModel} and its numbers, but not the problem that they solve.",
            $"In one sentence: what does {story.Scores.TheModel} predict, for whom, and why do they need it?"
        );
    }
}
