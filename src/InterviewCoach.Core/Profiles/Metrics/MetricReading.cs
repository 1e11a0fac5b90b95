using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>A value bound to the name of its metric.</summary>
/// <param name="Definition">What the metric is.</param>
/// <param name="Canonical">Its canonical name.</param>
/// <param name="Number">The value, with its offsets in the text it was read from.</param>
/// <param name="Model">The model that got it, where said.</param>
/// <param name="Split">On what part of the data, where said.</param>
/// <param name="Subset">The class or slice, where said.</param>
internal sealed record MetricReading(
    MetricDefinition Definition,
    string Canonical,
    NumberReading Number,
    string? Model = null,
    string? Split = null,
    string? Subset = null
);

/// <summary>What stands above a piece of text and may name its numbers.</summary>
/// <param name="Metric">The one metric that the heading or the lead-in names, or null.</param>
/// <param name="Model">The model that the heading names, or null.</param>
/// <param name="Split">The split that the heading or the lead-in names, or null.</param>
/// <param name="IsPlan">Whether it stands under a heading over goals or later work.</param>
/// <param name="IsOthers">Whether it stands under a heading over other people's work.</param>
internal sealed record MetricContext(MetricName? Metric, string? Model, string? Split, bool IsPlan, bool IsOthers)
{
    public static MetricContext None { get; } = new(null, null, null, false, false);
}
