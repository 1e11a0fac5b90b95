using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>What one Project shows of the skills that a candidate claims elsewhere.</summary>
internal sealed class ProjectSkills
{
    private const int FewestWordsOfProse = 6;
    private readonly SkillCatalogue catalogue;
    private readonly FieldWords fields;
    private readonly CandidateProject project;
    private readonly Dictionary<string, Claim> claims;
    private readonly ClaimProofs proofs;
    private readonly Dictionary<string, ClaimProof> implied = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceQuote> planned;

    public ProjectSkills(SkillCatalogue catalogue, FieldWords fields, CandidateProject project)
    {
        (this.catalogue, this.fields, this.project) = (catalogue, fields, project);
        claims = project.Ledger.Claims.ToDictionary(claim => claim.Skill, StringComparer.Ordinal);
        proofs = new ClaimProofs(catalogue, project);
        foreach (var claim in project.Ledger.Claims.Select(proofs.Of).OrderByDescending(claim => claim.Level))
        {
            if (catalogue.Find(claim.Skill) is { } skill)
            {
                foreach (var name in catalogue.AllImplied(skill))
                {
                    implied.TryAdd(name, claim);
                }
            }
        }

        planned = PlannedSkills.Read(catalogue, project.WriteUp);
    }

    /// <summary>What the project shows of a skill; null when nothing.</summary>
    public ProjectEvidence? Of(string name, SkillKind? kind)
    {
        var plan = planned.GetValueOrDefault(name);
        var (level, quotes, through) = kind switch
        {
            null => Searched(name),
            SkillKind.Field => Field(name),
            _ => Known(name),
        };
        return level == EvidenceLevel.Unsupported && plan is null
            ? null
            : new ProjectEvidence(project.Id, level, quotes, through, IsImportedOnly(level, quotes), plan);
    }

    private (EvidenceLevel, IReadOnlyList<SourceQuote>, string?) Known(string name)
    {
        var own = claims.GetValueOrDefault(name) is { } claim ? proofs.Of(claim) : null;
        var other = implied.GetValueOrDefault(name);
        if (other is not null && (own is null || other.Level > own.Level))
        {
            // Who measured XGBoost measured gradient boosting; who measured a model with PyTorch did not measure Python.
            var isFamily = catalogue.Find(name)?.IsGeneric == true;
            var level = other.Level == EvidenceLevel.Measured && !isFamily ? EvidenceLevel.Demonstrated : other.Level;
            if (own is null || level > own.Level)
            {
                return (level, other.Quotes, other.Skill);
            }
        }

        return own is not null ? (own.Level, own.Quotes, null) : ByFile(name);
    }

    /// <summary>A file of the project that only this skill writes, as a script for its language.</summary>
    private (EvidenceLevel, IReadOnlyList<SourceQuote>, string?) ByFile(string name)
    {
        foreach (var source in project.Evidence.Prepend(project.WriteUp))
        {
            if (
                catalogue.Signals.File(source.FileName) is var (skill, _)
                && skill.Name == name
                && FirstLine(source) is { } quote
            )
            {
                return (EvidenceLevel.Demonstrated, [quote], null);
            }
        }

        return (EvidenceLevel.Unsupported, [], null);
    }

    /// <summary>A whole field is shown by what belongs to it.</summary>
    private (EvidenceLevel, IReadOnlyList<SourceQuote>, string?) Field(string name)
    {
        var best = project
            .Ledger.Claims.Where(claim =>
                catalogue.Find(claim.Skill) is { } skill
                && fields.Holds(name, skill, project.Profile.Type, project.Profile.Task)
            )
            .Select(proofs.Of)
            .OrderByDescending(claim => claim.Level)
            .FirstOrDefault();
        return best is null ? (EvidenceLevel.Unsupported, [], null) : (best.Level, best.Quotes, best.Skill);
    }

    /// <summary>A skill that the catalogue does not know is looked for by its name: named is listed, told of is described.</summary>
    private (EvidenceLevel, IReadOnlyList<SourceQuote>, string?) Searched(string name)
    {
        SourceQuote? listed = null;
        foreach (var source in project.Evidence.Prepend(project.WriteUp))
        {
            for (var i = 0; i < source.Lines.Count; i++)
            {
                var text = source.Lines[i].Text;
                if (!NamesWhole(text, name))
                {
                    continue;
                }

                var quote = CvReader.Quote(source, LineSpan.At(i + 1));
                if (text.AsSpan().Count(' ') >= FewestWordsOfProse && text.TrimEnd().EndsWith('.'))
                {
                    return (EvidenceLevel.Described, [quote], null);
                }

                listed ??= quote;
            }
        }

        return listed is null ? (EvidenceLevel.Unsupported, [], null) : (EvidenceLevel.Listed, [listed], null);
    }

    private static bool NamesWhole(string text, string name)
    {
        for (
            var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(name, at + name.Length, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + name.Length;
            if (
                (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (end == text.Length || !char.IsLetterOrDigit(text[end]))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsImportedOnly(EvidenceLevel level, IReadOnlyList<SourceQuote> quotes) =>
        level == EvidenceLevel.Listed && quotes.Any(quote => PythonSource.IsImport(quote.Text));

    private static SourceQuote? FirstLine(WriteUp source)
    {
        for (var i = 0; i < source.Lines.Count; i++)
        {
            var text = source.Lines[i].Text.AsSpan().Trim();
            if (!text.IsEmpty && text[0] is not ('#' or '"' or '\'' or '-' or '/'))
            {
                return CvReader.Quote(source, LineSpan.At(i + 1));
            }
        }

        return null;
    }
}
