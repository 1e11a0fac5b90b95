using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Arithmetic;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A score from few cases without its spread.</summary>
internal sealed class NoUncertainty : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "no-uncertainty",
            RuleKind.WriteUp,
            Severity.Warning,
            "A score comes from few test cases, and nothing says how far chance could move it.",
            "On a hundred cases an accuracy of 0.90 may as well be 0.83 or 0.94. Differences within that range are "
                + "not differences.",
            "Give a confidence interval (bootstrap, or Wilson for a share), or the spread over folds and seeds.",
            "With another test set of the same size, how far would the number move?",
            """
            # Skin lesions

            A ResNet50 reaches an accuracy of 0.90 on the test set of 120 images.
            """,
            """
            # Skin lesions

            A ResNet50 reaches an accuracy of 0.90 on the test set of 120 images.
            The 95 % confidence interval goes from 0.83 to 0.94.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is { } score
        && Proportions.Contains(score.Name)
        && Scores.Share(score) is >= 0 and <= 1
        && TestSize.Of(story) is { Count: >= Fewest and <= Few };

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (story.SaysUncertainty)
        {
            yield break;
        }

        var score = story.Scores.Headline!;
        var cases = TestSize.Of(story)!;
        var (low, high) = Wilson.Interval(Scores.Share(score)!.Value, cases.Count);
        yield return Story.Find(
            Page,
            score.At,
            $"With {cases.Count:N0} test cases, {Scores.InWords(score)} may be anything from {low:0.00} to {high:0.00} (95 %), and nothing says so.",
            $"On another {cases.Count:N0} cases, would {Scores.InWords(score)} still hold? Within which range?",
            ("the size of the test set", cases.At)
        );
    }

    /// <summary>Above this, the interval of a share is narrower than two points on each side.</summary>
    private const int Few = 2000;

    private const int Fewest = 10;

    /// <summary>Shares of test cases, for which the interval is known without the predictions.</summary>
    private static readonly HashSet<string> Proportions = new(StringComparer.OrdinalIgnoreCase)
    {
        "accuracy",
        "error rate",
        "top-1 accuracy",
        "top-5 accuracy",
    };
}
