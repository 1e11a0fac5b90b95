using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>Ordered in time and split at random.</summary>
internal sealed class RandomSplitOnOrderedData : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "random-split-on-ordered-data",
            RuleKind.WriteUp,
            Severity.Warning,
            "The data have an order in time and are split at random.",
            "The model is tested on days between those it was trained on. In use it only ever sees days after them.",
            "Train on the past and test on what comes after it; validate with a rolling origin.",
            "In use, would the model ever know the day after the one that it predicts?",
            """
            # Demand

            We forecast daily sales of a bakery. The rows were split randomly into 80 % train and 20 % test; a random forest has MAE 12.
            """,
            """
            # Demand

            We forecast daily sales of a bakery. We trained on 2021 and 2022 and tested on the last six months; a random forest has
            MAE 12. No random split was used.
            """,
            Topic.Validation
        );

    protected override bool Applies(Story story) =>
        (story.Task == ProjectTask.Forecasting || story.Says("ordered_data") is not null)
        && (Random(story) ?? story.Says("chronological_split")) is not null
        && story.Task is not (ProjectTask.ObjectDetection or ProjectTask.Segmentation or ProjectTask.TextGenerationRag);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (Random(story) is not { } random || story.Says("chronological_split") is not null)
        {
            yield break;
        }

        yield return Story.Find(
            Page,
            story.Quote(random),
            $"The data have an order in time, and this split is random: {story.Scores.TheScore} is partly a test on days between known ones.",
            $"What becomes of {story.Scores.TheScore} if you train on the past and test on what came after?",
            story.Says("ordered_data") is { } ordered ? [("the order in time shows here", story.Quote(ordered))] : []
        );
    }

    /// <summary>Where a random split is said; scikit-learn's function, named as such, draws lots unless it is told not to.</summary>
    private static Sentence? Random(Story story) =>
        story.Says("random_words")
        ?? story.Text.Sentences.FirstOrDefault(sentence =>
            sentence.IsProse
            && sentence.Text.Contains("train_test_split", StringComparison.Ordinal)
            && !sentence.Text.Contains("shuffle=False", StringComparison.OrdinalIgnoreCase)
        );
}
