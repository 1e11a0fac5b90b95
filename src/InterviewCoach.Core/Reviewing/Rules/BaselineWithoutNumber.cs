using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>A baseline without a score.</summary>
internal sealed class BaselineWithoutNumber : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "baseline-without-number",
            RuleKind.WriteUp,
            Severity.Warning,
            "A baseline is named, and its score is not.",
            "A comparison with one number is none. It looks as if the baseline had not been run, or had come too "
                + "close.",
            "State the score of the baseline on the same rows, in the same table.",
            "What did the baseline score, exactly?",
            """
            # Rent

            As a baseline we took linear regression.

            The random forest predicts rents with MAE 84 euros on the test set.
            """,
            """
            # Rent

            As a baseline we took linear regression, with MAE 117 euros.

            The random forest predicts rents with MAE 84 euros on the test set.
            """,
            Topic.Baseline
        );

    protected override bool Applies(Story story) =>
        story.Scores.Headline is not null && story.Facts<Fact.Baseline>().Any();

    protected override IEnumerable<Finding> Check(Story story)
    {
        var baselines = story.Facts<Fact.Baseline>().ToList();
        if (baselines.Exists(baseline => HasNumber(story, baseline)) || story.Scores.All.Any(IsOfABaseline))
        {
            yield break;
        }

        var baseline = baselines[0];
        yield return Story.Find(
            Page,
            baseline.At,
            $"\"{Scores.Cut(baseline.Name)}\" is the baseline, and its score is nowhere; {story.Scores.TheScore} has nothing beside it.",
            $"What did \"{Scores.Cut(baseline.Name)}\" score on the rows of {story.Scores.TheScore}?",
            ("the score that it should stand beside", story.Scores.Headline!.At)
        );
    }

    /// <summary>A score that names it, stands on its lines, or is one of two on its line.</summary>
    private static bool HasNumber(Story story, Fact.Baseline baseline) =>
        story.Scores.All.Any(metric =>
            Scores.SameName(metric.Model, baseline.Name)
            || Scores.SameName(metric.Subset, baseline.Name)
            || metric.At == baseline.At
            || metric.At.Text.Contains(baseline.Name, StringComparison.OrdinalIgnoreCase)
        );

    private static bool IsOfABaseline(Fact.Metric metric) =>
        metric.At.Text.Contains("baseline", StringComparison.OrdinalIgnoreCase)
        || metric.Model?.Contains("baseline", StringComparison.OrdinalIgnoreCase) == true;
}
