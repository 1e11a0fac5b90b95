namespace InterviewCoach.Core.Reviewing;

/// <summary>
/// What changed between the reviews of two versions. A finding is the same where rule and words are; and where the rule over
/// write-ups fired once in both, on words of which most are the same: a score that is corrected leaves its missing baseline
/// where it was.
/// </summary>
public sealed class ReviewComparison
{
    private const double MostlyTheSame = 0.5;

    private readonly Dictionary<string, string> earlier = new(StringComparer.Ordinal);

    /// <summary>Compares the findings of the earlier version with those of the later one.</summary>
    public ReviewComparison(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var old = before.Zip(Fingerprints.Of(before), (found, name) => (found, name)).ToList();
        var now = after.Zip(Fingerprints.Of(after), (found, name) => (found, name)).ToList();
        var known = old.Select(item => item.name).ToHashSet(StringComparer.Ordinal);
        foreach (var (_, name) in now.Where(item => known.Contains(item.name)))
        {
            earlier[name] = name;
        }

        var gone = old.Where(item => !earlier.ContainsKey(item.name)).ToLookup(item => item.found.RuleId);
        foreach (var come in now.Where(item => !known.Contains(item.name)).GroupBy(item => item.found.RuleId))
        {
            if (
                come.ToList() is [var (found, name)]
                && gone[come.Key].ToList() is [var (lost, lostName)]
                && Same(lost, found)
            )
            {
                earlier[name] = lostName;
            }
        }

        var kept = earlier.Values.ToHashSet(StringComparer.Ordinal);
        Solved = old.Where(item => !kept.Contains(item.name)).Select(item => item.found).ToList();
    }

    /// <summary>Findings of the earlier version that are no more.</summary>
    public IReadOnlyList<Finding> Solved { get; }

    /// <summary>The fingerprint that a finding had in the earlier version; null when it is new.</summary>
    public string? EarlierName(string fingerprint) => earlier.GetValueOrDefault(fingerprint);

    private static bool Same(Finding lost, Finding found)
    {
        if (RulePages.Find(found.RuleId)?.Kind != RuleKind.WriteUp)
        {
            return false;
        }

        var (one, other) = (Words(lost), Words(found));
        var shared = one.Count(other.Contains);
        return shared >= MostlyTheSame * (one.Count + other.Count - shared);
    }

    private static HashSet<string> Words(Finding found) =>
        Fingerprints.Words(found.At.Text).Split(' ').ToHashSet(StringComparer.Ordinal);
}
