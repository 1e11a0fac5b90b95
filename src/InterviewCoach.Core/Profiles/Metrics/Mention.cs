using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Something in a sentence that matters to its numbers. A closed choice.</summary>
/// <param name="First">Index of its first lexeme.</param>
/// <param name="Next">Index behind its last lexeme.</param>
internal abstract record Mention(int First, int Next)
{
    /// <summary>The name of a metric.</summary>
    public sealed record Named(MetricName Metric) : Mention(Metric.First, Metric.Next);

    /// <summary>A number that may be a score.</summary>
    public sealed record Value(NumberReading Number, int Index) : Mention(Index, Index + 1);

    /// <summary>A model.</summary>
    public sealed record Model(string Name, int First, int Next) : Mention(First, Next);

    /// <summary>A part of the data.</summary>
    public sealed record Split(string Name, int First, int Next) : Mention(First, Next);
}
