using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>Gathers what the sources show of each Skill, and weighs it in the end.</summary>
internal sealed class LedgerDraft
{
    /// <summary>Evidence kept of one Skill; more adds nothing for a reader.</summary>
    private const int MostEvidence = 6;
    private const int LongestQuote = 300;

    private sealed record Sign(EvidenceLevel Level, bool IsClaim, WriteUp Source, int Line, int Order);

    private readonly Dictionary<Skill, List<Sign>> signs = new(ReferenceEqualityComparer.Instance);
    private readonly List<Skill> order = [];

    /// <summary>A line names or shows a Skill.</summary>
    public void Add(Skill skill, EvidenceLevel level, WriteUp source, int line) =>
        Add(skill, level, source, line, true);

    /// <summary>A line proves a Skill that is claimed elsewhere, and claims none by itself: a file that bears its name.</summary>
    public void AddProof(Skill skill, WriteUp source, int line) =>
        Add(skill, EvidenceLevel.Demonstrated, source, line, false);

    /// <summary>The ledger: each Skill with its level and its best lines first.</summary>
    public ClaimLedger Weigh()
    {
        var claims = order
            .Where(skill => signs[skill].Exists(sign => sign.IsClaim))
            .ToDictionary(skill => skill.Name, Claimed, StringComparer.Ordinal);
        var implied = order
            .Where(skill => claims.ContainsKey(skill.Name))
            .SelectMany(skill => skill.Implies)
            .ToHashSet(StringComparer.Ordinal);
        return new ClaimLedger([
            .. order
                .Where(skill => claims.ContainsKey(skill.Name) && !(skill.IsGeneric && implied.Contains(skill.Name)))
                .Select(skill => claims[skill.Name]),
        ]);
    }

    private Claim Claimed(Skill skill)
    {
        var own = signs[skill].Where(sign => sign.IsClaim).ToList();
        var level = own.Max(sign => sign.Level);
        var best = own.OrderByDescending(sign => sign.Level).ThenBy(sign => sign.Order).ToList();
        if (level == EvidenceLevel.Described && signs[skill].Find(sign => !sign.IsClaim) is { } proof)
        {
            level = EvidenceLevel.Demonstrated;
            best.Insert(1, proof);
        }

        return new Claim(
            skill.Name,
            level,
            [.. best.DistinctBy(sign => (sign.Source.FileName, sign.Line)).Take(MostEvidence).Select(EvidenceOf)]
        );
    }

    private void Add(Skill skill, EvidenceLevel level, WriteUp source, int line, bool isClaim)
    {
        if (!signs.TryGetValue(skill, out var known))
        {
            signs.Add(skill, known = []);
            order.Add(skill);
        }

        if (known.Count == 0 || known[^1].Line != line || known[^1].Level < level || known[^1].IsClaim != isClaim)
        {
            known.Add(new Sign(level, isClaim, source, line, known.Count));
        }
    }

    private static Evidence EvidenceOf(Sign sign)
    {
        var text = sign.Source.Lines[sign.Line - 1].Text.Trim();
        return new Evidence(
            sign.Level,
            new SourceQuote(
                sign.Source.FileName,
                LineSpan.At(sign.Line),
                text.Length > LongestQuote ? text[..LongestQuote] : text
            )
        );
    }
}
