using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Finds the evaluation numbers of the author's models and baselines.</summary>
public static class MetricReader
{
    /// <summary>The metrics that a source states, in document order.</summary>
    public static IEnumerable<Fact.Metric> Read(WriteUp writeUp)
    {
        _ = writeUp;
        return [];
    }
}
