namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>A number bound to what it measures.</summary>
/// <param name="Of">What it measures: "metric_recall", "count_folds", "split_share", "latency".</param>
/// <param name="Number">The number.</param>
/// <param name="Model">The model it is said of; null when none is named.</param>
/// <param name="Split">"train", "validation", "cv" or "test"; null when none is named.</param>
/// <param name="IsBaseline">Whether it is said of a baseline.</param>
/// <param name="Sentence">The sentence it stands in.</param>
internal sealed record Quantity(
    string Of,
    SaidNumber Number,
    string? Model,
    string? Split,
    bool IsBaseline,
    int Sentence
)
{
    /// <summary>The value on the scale of the quantity: shares from 0 to 1, milliseconds.</summary>
    public double Value => IsShare && (Number.Percent || Number.Value > 1) ? Number.Value / 100 : Number.Value;

    /// <summary>The size of the last digit on the same scale.</summary>
    public double Step => IsShare && (Number.Percent || Number.Value > 1) ? Number.Step / 100 : Number.Step;

    private bool IsShare =>
        Of == "split_share" || (Of.StartsWith("metric_", StringComparison.Ordinal) && !Unbounded.Contains(Of));

    private static readonly HashSet<string> Unbounded =
    [
        "metric_rmse",
        "metric_mse",
        "metric_mae",
        "metric_latency",
        "metric_log_loss",
        "metric_rmsle",
    ];

    /// <summary>Whether the two numbers can be the same one, said more or less exactly.</summary>
    public bool AgreesWith(Quantity stated)
    {
        var (said, real) = (Value, stated.Value);
        var gap = Math.Abs(said - real);
        var coarser = Math.Max(Step, stated.Step);
        var isCount = Of.StartsWith("count_", StringComparison.Ordinal);
        var slack = isCount ? (real < 30 ? 0 : 0.04 * real) : Math.Max(0.006 * Math.Abs(real), IsShare ? 0.004 : 0);
        if (Number.About)
        {
            slack = Math.Max(slack, isCount && real < 10 ? 0 : 0.1 * Math.Abs(real));
        }

        // "0.2 seconds" of 180 ms: rounded to the last digit that was said.
        var rounded = coarser <= 0.6 * Math.Abs(real) && gap <= coarser * (isCount && real < 30 ? 0 : 0.55);
        return gap <= slack + 1e-9 || rounded;
    }
}
