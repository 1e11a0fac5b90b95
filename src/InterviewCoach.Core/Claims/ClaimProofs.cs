using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>A Claim of a project with the quotes that a reader is shown.</summary>
/// <param name="Skill">The catalogue's name.</param>
/// <param name="Level">How far the quotes back it.</param>
/// <param name="Quotes">The best places, strongest first.</param>
internal sealed record ClaimProof(string Skill, EvidenceLevel Level, IReadOnlyList<SourceQuote> Quotes);

/// <summary>
/// Brings a Claim down to what its quotes prove by themselves: the ledger may know more from what stands around a line, and a
/// reader sees the line.
/// </summary>
internal sealed class ClaimProofs(SkillCatalogue catalogue, CandidateProject project)
{
    private const int MostQuotes = 4;
    private const int LongestLine = 250;

    private readonly Dictionary<string, ClaimProof> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WriteUp> sources = project
        .Evidence.Prepend(project.WriteUp)
        .DistinctBy(source => source.FileName)
        .ToDictionary(source => source.FileName, StringComparer.Ordinal);

    /// <summary>The Claim as its quotes back it.</summary>
    public ClaimProof Of(Claim claim)
    {
        if (!known.TryGetValue(claim.Skill, out var proof))
        {
            known.Add(claim.Skill, proof = Weighed(claim));
        }

        return proof;
    }

    private ClaimProof Weighed(Claim claim)
    {
        if (claim.Evidence.Count == 0)
        {
            return new ClaimProof(claim.Skill, claim.Level, []);
        }

        var names = catalogue
            .Find(claim.Skill)
            ?.Terms.Where(term => term.Matching != TermMatching.Phrase)
            .Select(term => term.Text)
            .Prepend(claim.Skill)
            .ToList();
        var read = claim.Evidence.Select(evidence => Read(evidence, names ?? [claim.Skill])).ToList();
        var headings = read.Where(one => one.IsHeading && one.Told > one.Level).Select(one => one.Text).ToHashSet();
        var weighed = read.Select(one => one.IsUnder(headings) ? one with { Level = EvidenceLevel.Demonstrated } : one)
            .OrderByDescending(one => one.Level)
            .ThenByDescending(one => one.IsNamed)
            .ToList();
        var told = claim.Evidence.Max(evidence => evidence.Level);
        var best = weighed[0].Level;

        // The only model of a project got its results, though the line that tells of it states none.
        var level = best == told ? claim.Level : best;
        return new ClaimProof(claim.Skill, level, [.. weighed.Select(one => one.Quote).Distinct().Take(MostQuotes)]);
    }

    private Reading Read(Evidence evidence, List<string> names)
    {
        var (level, at) = (evidence.Level, evidence.At);
        if (sources.GetValueOrDefault(at.File) is not { } source)
        {
            return new Reading(null, level, level, true, at);
        }

        var passage = source.Passages.FirstOrDefault(passage => passage.Lines.Overlaps(at.Lines));
        var line = source.Lines[at.Lines.Start - 1].Text.Trim();
        var sentence = WholeSentence.Of(source, at, names);
        var most = QuoteProof.Most(passage, at.Lines.Start, line, IsNamed(sentence) ? sentence.Text : line, names);
        var isPart =
            passage is { Kind: PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote }
            && (passage.Lines.Start != passage.Lines.End || at.Text.Length > LongestLine)
            && IsNamed(sentence);
        var quote = isPart ? sentence : at;
        return new Reading(passage, level, most < level ? most : level, IsNamed(quote), quote);

        bool IsNamed(SourceQuote quote) =>
            names.Exists(name => quote.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A quote as a reader takes it.</summary>
    /// <param name="Passage">Where it stands.</param>
    /// <param name="Told">The level by all that stands around it.</param>
    /// <param name="Level">The level by itself.</param>
    /// <param name="IsNamed">Whether it names the skill.</param>
    /// <param name="Quote">The quote.</param>
    private sealed record Reading(
        Passage? Passage,
        EvidenceLevel Told,
        EvidenceLevel Level,
        bool IsNamed,
        SourceQuote Quote
    )
    {
        public bool IsHeading => Passage?.Kind == PassageKind.Heading;

        public string Text => Passage?.Text ?? "";

        /// <summary>What is told below a heading for it that has files, code or results below is shown.</summary>
        public bool IsUnder(HashSet<string> headings) =>
            Level == EvidenceLevel.Described
            && Told == EvidenceLevel.Described
            && !IsHeading
            && !QuoteProof.IsAside(Quote.Text)
            && Passage is not null
            && Passage.HeadingPath.Any(headings.Contains);
    }
}
