using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing.Stories;

namespace InterviewCoach.Core.Reviewing.Rules;

/// <summary>An error, and nothing to measure it by.</summary>
internal sealed class ErrorWithoutScale : StoryRule
{
    public override RulePage Page { get; } =
        new(
            "error-without-scale",
            RuleKind.WriteUp,
            Severity.Warning,
            "An error is stated, and nothing tells whether it is large.",
            "An RMSE of 900 is superb for houses and absurd for rents. Without unit, mean or spread of the target "
                + "it says nothing.",
            "Give the unit, the mean and the spread of the target, and the error of always predicting the mean.",
            "Is that a large error? Compared with what?",
            """
            # Sales

            XGBoost predicts sales with RMSE 937 on the test set.
            """,
            """
            # Sales

            XGBoost predicts sales with RMSE 937 on the test set; the average sales of a store are 6,900 a day.
            """,
            Topic.Metrics
        );

    protected override bool Applies(Story story) => story.IsNumeric && story.Scores.All.Any(IsError);

    protected override IEnumerable<Finding> Check(Story story)
    {
        if (
            story.Scores.All.Any(IsRelative)
            || story.Says("target_scale") is not null
            || story.Has(PresenceKey.Baseline)
        )
        {
            yield break;
        }

        var error = story.Scores.All.First(IsError);
        yield return Story.Find(
            Page,
            error.At,
            $"{Scores.InWords(error)}: neither the mean nor the spread of the target is given, so nobody can tell whether that is much.",
            $"{Scores.InWords(error)}: what is the mean of the target, and what error does predicting it each time have?"
        );
    }

    private static bool IsError(Fact.Metric metric) =>
        metric.Name is "RMSE" or "MAE" or "MSE" or "median absolute error";

    /// <summary>Scores that carry their own scale.</summary>
    private static bool IsRelative(Fact.Metric metric) =>
        metric.Name.StartsWith("R2", StringComparison.OrdinalIgnoreCase)
        || metric.Name.Contains("R²", StringComparison.Ordinal)
        || metric.Name is "adjusted R2" or "explained variance"
        || metric.Name.Contains("MAPE", StringComparison.Ordinal)
        || metric.Name.Contains("MASE", StringComparison.Ordinal)
        || metric.Name.Contains("RMSLE", StringComparison.Ordinal)
        || metric.Name.Contains("RMSPE", StringComparison.Ordinal)
        || metric.Unit == "%";
}
