using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>An effect is claimed, and nothing shows it.</summary>
internal sealed class ImpactUnproved : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "impact-unproved",
            RuleKind.WriteUp,
            Severity.Warning,
            "An effect is claimed, and no experiment, user metric or defensible estimate stands behind it.",
            "It is the claim that is easiest to attack: \"how do you know?\" has no answer.",
            "Say what was measured against what, or give the calculation with its assumptions, or write \"could\".",
            "How do you know that it had this effect?",
            """
            # Churn

            The model (ROC-AUC 0.84 on the test set) reduces churn and increases the revenue of the company.
            """,
            """
            # Churn

            The model (ROC-AUC 0.84 on the test set) reduces churn: in an A/B test over eight weeks the treatment group lost 3.1 % of its
            customers, the control group 3.9 %.
            """,
            Topic.Impact
        );

    protected override bool Applies(Story story) => Claims(story).Any();

    /// <summary>What the project is said to change; a better score changes nothing for anybody, and what is true of the world at large is no claim.</summary>
    private static IEnumerable<Fact.Impact> Claims(Story story) =>
        story
            .Facts<Fact.Impact>()
            .Where(claim =>
                claim.Kind == ImpactKind.Measured
                || story.At(claim.At) is not { } sentence
                || (
                    !story.Speaks(sentence, "metric_change")
                    && (claim.Kind == ImpactKind.Estimated || story.Speaks(sentence, "own_work"))
                )
            );

    protected override IEnumerable<Finding> Check(Story story)
    {
        var claims = Claims(story).ToList();
        if (claims.Exists(claim => claim.Kind == ImpactKind.Measured) || story.Says("experiment") is not null)
        {
            yield break;
        }

        var claim = claims.Find(claim => claim.Kind == ImpactKind.Estimated) ?? claims[0];
        var what =
            claim.Kind == ImpactKind.Estimated
                ? "This effect is an estimate without its assumptions"
                : "This effect is only hoped for";
        yield return Story.Find(
            Page,
            claim.At,
            $"{what}: nothing leads from {story.Scores.TheScore} to it.",
            $"How do you get from {story.Scores.TheScore} to this effect, and who would confirm it?"
        );
    }
}
