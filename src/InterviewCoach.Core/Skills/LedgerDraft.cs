using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>Gathers what the sources show of each Skill, and weighs it in the end.</summary>
internal sealed class LedgerDraft(SkillCatalogue catalogue)
{
    /// <summary>Evidence kept of one Skill; more adds nothing for a reader.</summary>
    private const int MostEvidence = 6;
    private const int LongestQuote = 300;
    private const int MostProofs = 3;

    private sealed record Sign(EvidenceLevel Level, bool IsAside, bool IsClaim, WriteUp Source, int Line, int Order);

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
            known.Add(new Sign(level, isAside, true, source, line, known.Count));
        }
    }

    /// <summary>A line proves a Skill if it is claimed elsewhere, and claims none by itself: a file with its ending.</summary>
    public void AddProof(Skill skill, WriteUp source, int line)
    {
        if (!signs.TryGetValue(skill, out var known))
        {
            signs.Add(skill, known = []);
            order.Add(skill);
        }

        if (known.Count < MostProofs)
        {
            known.Add(new Sign(EvidenceLevel.Demonstrated, false, false, source, line, known.Count));
        }
    }

    /// <summary>The ledger: each Skill with its level and its best lines first.</summary>
    /// <param name="hasResults">Whether the write-up reports results: the only model of a project got them.</param>
    public ClaimLedger Weigh(bool hasResults)
    {
        var claimed = order.Where(skill => signs[skill].Exists(sign => sign.IsClaim)).ToList();
        var names = claimed.Select(skill => skill.Name).ToHashSet(StringComparer.Ordinal);
        var implied = claimed.SelectMany(catalogue.AllImplied).ToHashSet(StringComparer.Ordinal);
        var kept = claimed
            .Where(skill => !skill.YieldsTo.Any(names.Contains))
            .Where(skill =>
                !skill.IsGeneric || !implied.Contains(skill.Name) || LevelOf(skill) == EvidenceLevel.Measured
            )
            .ToList();
        var models = kept.Where(skill => skill.Kind == SkillKind.Model).ToList();
        var only = hasResults && models.Count == 1 && IsTold(models[0]) ? models[0] : null;
        return new ClaimLedger([
            .. kept.Select(skill => Claimed(skill, gotTheResults: skill == only || hasResults && skill.IsGoal)),
        ]);
    }

    private EvidenceLevel LevelOf(Skill skill) => signs[skill].Max(sign => sign.Level);

    /// <summary>Whether the text says more of it than a list of tools does.</summary>
    private bool IsTold(Skill skill) => LevelOf(skill) >= EvidenceLevel.Described;

    private Claim Claimed(Skill skill, bool gotTheResults)
    {
        var best = signs[skill]
            .OrderByDescending(sign => sign.Level)
            .ThenBy(sign => sign.IsAside)
            .ThenBy(sign => sign.Order)
            .ToList();
        return new Claim(
            skill.Name,
            gotTheResults && best[0].Level == EvidenceLevel.Described ? EvidenceLevel.Demonstrated : best[0].Level,
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
