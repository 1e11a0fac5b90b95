using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Parts of a split that are not the whole.</summary>
internal sealed class SplitDoesNotAddUp : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "split-does-not-add-up",
            RuleKind.WriteUp,
            Severity.Warning,
            "The parts of the split do not add up.",
            "Rows were lost, counted twice or never used. The question which rows were tested on has no answer.",
            "Count the rows of each part again, say what was dropped between, and state the parts and the whole "
                + "together.",
            "Where are the rows that are missing, or the ones that are counted twice?",
            """
            # Rent

            The 10,000 offers were split into 7,000 for training, 2,000 for validation and 2,000 for testing. MAE is 84 euros.
            """,
            """
            # Rent

            The 10,000 offers were split into 7,000 for training, 1,000 for validation and 2,000 for testing. MAE is 84 euros.
            """,
            Topic.Validation
        );

    protected override bool Applies(Story story) =>
        SplitSizes.In(story.WriteUp).Any(split => split.Parts.Count > 1) || story.Has(PresenceKey.ValidationScheme);

    protected override IEnumerable<Finding> Check(Story story)
    {
        foreach (var split in SplitSizes.In(story.WriteUp))
        {
            if (SplitSum.WrongIn(split) is { } wrong)
            {
                yield return Story.Find(
                    Page,
                    split.Parts[^1].At,
                    wrong,
                    "Where do the rows between these numbers come from, or where have they gone?",
                    split
                        .Parts.Select(part => ("a part of it", part.At))
                        .Where(part => part.At != split.Parts[^1].At)
                        .Distinct()
                );
            }
        }

        foreach (var ratio in SplitSum.Ratios(story.WriteUp))
        {
            yield return Story.Find(
                Page,
                ratio.At,
                $"The shares of the split \"{ratio.Text}\" make {ratio.Sum} %.",
                $"How is \"{ratio.Text}\" one split?"
            );
        }
    }
}
