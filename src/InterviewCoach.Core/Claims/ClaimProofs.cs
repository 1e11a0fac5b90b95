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

    private readonly ProofSentences sentences = new(catalogue);
    private readonly Dictionary<string, OthersWork> others = new(StringComparer.Ordinal);
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
        var read = claim.Evidence.Select(evidence => Read(evidence, claim.Skill, names ?? [claim.Skill])).ToList();
        var headings = read.Where(one => one.IsHeading && one.Told > one.Level).Select(one => one.Text).ToHashSet();
        var weighed = read.Select(one => one.IsUnder(headings) ? one with { Level = EvidenceLevel.Demonstrated } : one)
            .OrderByDescending(one => one.Level)
            .ThenByDescending(one => one.IsNamed)
            .ThenByDescending(one => claim.Level > one.Told && one.TellsDeed)
            .ToList();
        var told = claim.Evidence.Max(evidence => evidence.Level);
        var best = weighed[0].Level;

        // The only model of a project got its results, though the line that tells of it states none.
        var isMore = claim.Level > told;
        var level =
            best < told ? best
            : isMore && !weighed.Exists(one => one.Level == best && one.TellsDeed) ? best
            : claim.Level;
        return new ClaimProof(claim.Skill, level, [.. weighed.Select(one => one.Quote).Distinct().Take(MostQuotes)]);
    }

    private Reading Read(Evidence evidence, string skill, List<string> names)
    {
        var (level, at) = (evidence.Level, evidence.At);
        if (sources.GetValueOrDefault(at.File) is not { } source)
        {
            return new Reading(null, level, level, true, at);
        }

        var passage = source.Passages.FirstOrDefault(passage => passage.Lines.Overlaps(at.Lines));
        at = BehindFence(source, passage, at);
        var line = source.Lines[at.Lines.Start - 1].Text.Trim();
        var most = QuoteProof.Most(passage, at.Lines.Start, line, names);
        if (most > EvidenceLevel.Described && passage is { Kind: not (PassageKind.Code or PassageKind.Output) })
        {
            most =
                passage.Kind == PassageKind.Table
                    ? MostOfRow(line, skill)
                    : MostOfText(source, passage, at, skill, names);
        }

        var saying = WholeSentence
            .All(source, at)
            .Where(one => sentences.Says(one.Text, skill) == Naming.Named)
            .ToList();
        var sentence =
            saying.Find(one => QuoteProof.TellsDeed(one.Text))
            ?? saying.FirstOrDefault()
            ?? WholeSentence.Of(source, at, names);
        var isPart =
            passage is { Kind: PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote }
            && (passage.Lines.Start != passage.Lines.End || at.Text.Length > LongestLine)
            && IsNamed(sentence);
        var quote = isPart ? sentence : at;
        return new Reading(passage, level, most < level ? most : level, IsNamed(quote), quote);

        bool IsNamed(SourceQuote quote) =>
            names.Exists(name => quote.Text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private OthersWork OthersIn(WriteUp source)
    {
        if (!others.TryGetValue(source.FileName, out var work))
        {
            others.Add(source.FileName, work = new OthersWork(source, catalogue));
        }

        return work;
    }

    /// <summary>The fence of a piece of code names its language; what follows is the code.</summary>
    private static SourceQuote BehindFence(WriteUp source, Passage? passage, SourceQuote at)
    {
        var next = at.Lines.Start + 1;
        return
            passage?.Kind == PassageKind.Code
            && at.Text.StartsWith("```", StringComparison.Ordinal)
            && next <= passage.Lines.End
            ? at with
            {
                Lines = LineSpan.At(next),
                Text = source.Lines[next - 1].Text.Trim(),
            }
            : at;
    }

    /// <summary>What the cells of a row prove that name the skill; all of them where none does by itself.</summary>
    private EvidenceLevel MostOfRow(string row, string skill)
    {
        var named = ProofSentences.Cells(row).Where(cell => sentences.Says(cell, skill) == Naming.Named).ToList();
        return named.Count == 0 ? EvidenceLevel.Measured : named.Max(cell => QuoteProof.MostOfCell(cell, row));
    }

    /// <summary>What the sentences of a line prove that name the skill.</summary>
    private EvidenceLevel MostOfText(WriteUp source, Passage passage, SourceQuote at, string skill, List<string> names)
    {
        var written = ProofSentences.Written(source, passage, at.Lines.Start).ToList();
        var said = written.Select(sentence => (Sentence: sentence, Says: sentences.Says(sentence, skill))).ToList();
        var named = said.Where(one => one.Says == Naming.Named).Select(one => one.Sentence).ToList();
        if (named.Count == 0 && said.Exists(one => one.Says == Naming.Denied))
        {
            return EvidenceLevel.Listed;
        }

        var work = OthersIn(source);
        if (named.Count > 0 && named.TrueForAll(work.Tells))
        {
            return EvidenceLevel.Listed;
        }

        return (named.Count == 0 ? written : named)
            .Where(sentence => named.Count == 0 || !work.Tells(sentence))
            .Select(one => QuoteProof.MostOfSentence(source, passage, one, isLast: one == written[^1], names))
            .DefaultIfEmpty(EvidenceLevel.Described)
            .Max();
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

        public bool TellsDeed => !IsHeading && QuoteProof.TellsDeed(Quote.Text);

        /// <summary>What is told below a heading for it that has files, code or results below is shown.</summary>
        public bool IsUnder(HashSet<string> headings) =>
            Level == EvidenceLevel.Described
            && Told == EvidenceLevel.Described
            && !IsHeading
            && QuoteProof.TellsDeed(Quote.Text)
            && Passage is not null
            && Passage.HeadingPath.Any(headings.Contains);
    }
}
