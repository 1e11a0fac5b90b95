using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>Gathers what the sources show of each Skill, and weighs it in the end.</summary>
internal sealed class LedgerDraft(SkillCatalogue catalogue)
{
    /// <summary>Evidence kept of one Skill; more adds nothing for a reader.</summary>
    private const int MostEvidence = 6;
    private const int LongestQuote = 300;

    private sealed record Sign(EvidenceLevel Level, bool IsAside, WriteUp Source, int Line, int Order);

    private readonly Dictionary<Skill, List<Sign>> signs = new(ReferenceEqualityComparer.Instance);
    private readonly List<Skill> order = [];

    /// <summary>A line names or shows a Skill.</summary>
    /// <param name="isAside">Of two lines that say as much, the other is the better evidence: a heading.</param>
    public void Add(Skill skill, EvidenceLevel level, WriteUp source, int line, bool isAside = false)
    {
        if (!signs.TryGetValue(skill, out var known))
        {
            signs.Add(skill, known = []);
            order.Add(skill);
        }

        if (known.Count == 0 || known[^1].Line != line || known[^1].Level < level)
        {
            known.Add(new Sign(level, isAside, source, line, known.Count));
        }
    }

    /// <summary>The ledger: each Skill with its level and its best lines first.</summary>
    public ClaimLedger Weigh()
    {
        var implied = order.SelectMany(catalogue.AllImplied).ToHashSet(StringComparer.Ordinal);
        return new ClaimLedger([
            .. order.Where(skill => !(skill.IsGeneric && implied.Contains(skill.Name))).Select(Claimed),
        ]);
    }

    private Claim Claimed(Skill skill)
    {
        var best = signs[skill]
            .OrderByDescending(sign => sign.Level)
            .ThenBy(sign => sign.IsAside)
            .ThenBy(sign => sign.Order)
            .ToList();
        return new Claim(
            skill.Name,
            best[0].Level,
            [.. best.DistinctBy(sign => (sign.Source.FileName, sign.Line)).Take(MostEvidence).Select(EvidenceOf)]
        );
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
