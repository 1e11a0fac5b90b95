using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>An improvement that the numbers do not give.</summary>
internal sealed class ImprovementMiscounted : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "improvement-miscounted",
            RuleKind.WriteUp,
            Severity.Warning,
            "An improvement is claimed in per cent that the two numbers do not give.",
            "It is the number that gets quoted. If it does not follow from the two beside it, none of the three is "
                + "believed.",
            "Compute the change again and say whether it is per cent or percentage points.",
            "From which number to which, and per cent of what?",
            """
            # Rent

            Tuning the random forest reduced the MAE from 112 to 84, a 40 % reduction.
            """,
            """
            # Rent

            Tuning the random forest reduced the MAE from 112 to 84, a 25 % reduction.
            """,
            Topic.Impact
        );

    protected override bool Applies(Story story) => Improvement.In(story.WriteUp).Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        foreach (var claim in Improvement.In(story.WriteUp).Where(claim => !claim.AddsUp))
        {
            yield return Story.Find(
                Page,
                claim.At,
                $"From {claim.From.Value} to {claim.To.Value} is {claim.Relative:0.#} %, or {Math.Abs(claim.To.Value - claim.From.Value):0.####} in all; not {claim.Percent.Value} %.",
                $"{claim.Percent.Value} % of what, if the number went from {claim.From.Value} to {claim.To.Value}?"
            );
        }
    }
}
