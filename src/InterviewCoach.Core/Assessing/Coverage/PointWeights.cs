namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>What is set by hand in judging; the weights are fitted.</summary>
internal static class PointWeights
{
    /// <summary>Evidence below this share counts in part.</summary>
    public const double Trace = 0.12;
}
