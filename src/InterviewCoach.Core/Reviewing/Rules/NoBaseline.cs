using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Nothing that the score is better than.</summary>
internal sealed class NoBaseline : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-baseline",
            RuleKind.WriteUp,
            Severity.Warning,
            "A score is stated, and nothing that it would have to be better than.",
            "A number has no meaning by itself. Against the majority class, yesterday's value or the rule in use it"
                + " may be much or nothing.",
            "Compute the score of the simplest answer (most frequent class, mean, last value, current rule) on the "
                + "same rows and put it in the same table.",
            "What does the simplest answer that you can think of score on the same rows?",
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set.
            """,
            """
            # Rent

            A random forest predicts rents: MAE 84 euros on the test set. The baseline, the mean rent of the district, has MAE 131 euros.
            """,
            Topic.Baseline
        );

    protected override bool Applies(Story story) => story.Scores.Headline is not null;

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.Has(PresenceKey.Baseline))
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Places.Results,
            $"{Scores.Capital(story.Scores.TheScore)} stands alone: nothing says what a trivial answer would score.",
            $"What does {story.Triviality} score on the rows of {story.Scores.TheScore}?"
        );
    }
}
