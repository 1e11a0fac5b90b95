using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Drills;

/// <summary>Which claims to drill next.</summary>
public static class DrillChoice
{
    /// <summary>
    /// Those that are due, the longest overdue first; then those that were never drilled, the least backed first: they are
    /// what an interviewer tries. What is not due is left alone.
    /// </summary>
    /// <param name="claims">All claims.</param>
    /// <param name="records">How they fared.</param>
    /// <param name="now">When it is.</param>
    public static IEnumerable<DrillClaim> Due(
        IEnumerable<DrillClaim> claims,
        IReadOnlyDictionary<string, DrillRecord> records,
        DateTimeOffset now
    ) =>
        claims
            .DistinctBy(claim => claim.Skill, StringComparer.Ordinal)
            .Select(claim => (Claim: claim, Due: records.GetValueOrDefault(claim.Skill)?.Memory.DueAt))
            .Where(one => one.Due is null || one.Due <= now)
            .OrderBy(one => one.Due is null)
            .ThenBy(one => one.Due)
            .ThenBy(one => Weight(one.Claim.Level))
            .Select(one => one.Claim);

    /// <summary>A list of tools is long, and mostly true; what the text tells of is asked before it, what nothing backs first.</summary>
    private static int Weight(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Unsupported => 0,
            EvidenceLevel.Described => 1,
            EvidenceLevel.Demonstrated or EvidenceLevel.Measured => 2,
            _ => 3,
        };
}
