namespace InterviewCoach.Core.Assessing.Scoring;

/// <summary>
/// The score of an answer, 0 to 5: how much of what was asked for is said, less what is wrong. Length earns nothing.
/// </summary>
internal static class Scorer
{
    /// <param name="points">The judged rubric points; may be none.</param>
    /// <param name="reference">Estimated share of the reference that is said, 0 to 1; null without one.</param>
    /// <param name="contradictions">How many statements the write-up denies.</param>
    /// <param name="flags">What is noticeable.</param>
    public static double Score(
        IReadOnlyList<PointAssessment> points,
        double? reference,
        int contradictions,
        IReadOnlyList<AnswerFlag> flags
    )
    {
        var share = reference ?? (points.Count > 0 ? OfPoints(points) : 0);
        var score = 5 * share;
        score -= Math.Min(2, 1.0 * contradictions);
        score -= flags.Contains(AnswerFlag.OverClaim) ? 0.5 : 0;
        return Math.Round(Math.Clamp(score, 0, 5), 2);
    }

    /// <summary>
    /// A point counts by its confidence, stretched so that a sure one is whole and a faint one nothing; the first points
    /// count for more than the last, as those who mark interviews do it.
    /// </summary>
    private static double OfPoints(IReadOnlyList<PointAssessment> points)
    {
        var mean = points.Average(point => Math.Clamp((point.Confidence - 0.25) / 0.65, 0, 1));
        return Math.Pow(mean, 0.8);
    }
}
