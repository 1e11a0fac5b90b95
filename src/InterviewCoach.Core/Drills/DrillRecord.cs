namespace InterviewCoach.Core.Drills;

/// <summary>How a claim fared in all its drills.</summary>
/// <param name="Skill">The catalogue's name.</param>
/// <param name="Results">All of them, oldest first; never empty.</param>
/// <param name="Memory">When it should be asked again.</param>
public sealed record DrillRecord(string Skill, IReadOnlyList<DrillResult> Results, Memory Memory)
{
    /// <summary>How it stands by now.</summary>
    public Standing Standing => Results[^1].Standing;

    /// <summary>When it was last defended; null if never.</summary>
    public DateTimeOffset? DefendedAt => Results.LastOrDefault(result => result.Standing == Standing.Defended)?.At;

    /// <summary>The records of all skills that were drilled.</summary>
    /// <param name="results">Of all Sessions, in any order.</param>
    public static IReadOnlyDictionary<string, DrillRecord> Of(IEnumerable<DrillResult> results) =>
        results
            .GroupBy(result => result.Skill, StringComparer.Ordinal)
            .Select(own => own.OrderBy(result => result.At).ToList())
            .Select(own => new DrillRecord(
                own[0].Skill,
                own,
                own.Aggregate(
                    (Memory?)null,
                    (memory, result) => SpacedRepetition.Review(memory, result.Recall, result.At)
                )!
            ))
            .ToDictionary(record => record.Skill, StringComparer.Ordinal);
}
