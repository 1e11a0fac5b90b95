using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>Reads what the words of one source say of skills: named, described, or shown with a file or a result.</summary>
internal sealed class ProsePassages(SkillCatalogue catalogue, WriteUp source, LedgerDraft draft)
{
    private const int LongestPseudoHeading = 60;
    private const int MostBareWords = 40;

    private readonly WordReader reader = new(catalogue.Lexicon, source.Lines);
    private readonly Mentions mentions = new(catalogue.Lexicon, source.Lines);
    private readonly Hedges hedges = new(source.Lines);
    private readonly CodePassages commands = new(catalogue, source, draft);
    private readonly SectionContents contents = new(source);
    private string? pseudoHeading;
    private (int Line, LineSigns Signs) last;

    /// <summary>Reads a Passage.</summary>
    public void Read(Passage passage)
    {
        var section = SectionOf(passage);
        if (section is Section.Planned or Section.Aside)
        {
            return;
        }

        var byLine = passage.Kind is PassageKind.Table or PassageKind.Code or PassageKind.Html or PassageKind.Image;
        var words = reader.Read(passage.Lines, byLine);
        if (words.Count == 0)
        {
            return;
        }

        var isToolList = section == Section.Tools || IsBadgeLine(words[0]);
        var found = mentions.Find(words, isToolList);
        foreach (var mention in found)
        {
            var line = words[mention.First].Line;
            if (SignsOf(line).IsOpenTask || hedges.Reject(words, mention.First, mention.Last))
            {
                continue;
            }

            var level = LevelOf(passage, section, words, mention, found);
            draft.Add(mention.Skill, level, source, line);
        }

        for (var line = passage.Lines.Start; line <= passage.Lines.End && passage.Kind != PassageKind.Code; line++)
        {
            CommandsIn(source.Lines[line - 1].Text, line);
        }
    }

    private Section SectionOf(Passage passage)
    {
        if (passage.Kind == PassageKind.Heading)
        {
            pseudoHeading = null;
            return Sections.Of(passage.HeadingPath, passage.Text);
        }

        var first = source.Lines[passage.Lines.Start - 1].Text.Trim();
        if (passage.Kind == PassageKind.Paragraph && IsPseudoHeading(passage, first))
        {
            pseudoHeading = passage.Text;
        }

        return Sections.Of(passage.HeadingPath, pseudoHeading);
    }

    /// <summary>A short line in bold, or one that begins with a picture sign, heads what follows it.</summary>
    private static bool IsPseudoHeading(Passage passage, string line) =>
        passage.Lines.Start == passage.Lines.End
        && line.Length is > 2 and < LongestPseudoHeading
        && (
            line.StartsWith("**", StringComparison.Ordinal)
                && line.TrimEnd(':').EndsWith("**", StringComparison.Ordinal)
            || char.IsSurrogate(line[0])
            || line[0] is >= '☀' and <= '➿'
        );

    private EvidenceLevel LevelOf(
        Passage passage,
        Section section,
        IReadOnlyList<Word> words,
        Mention mention,
        IReadOnlyList<Mention> found
    )
    {
        var word = words[mention.First];
        var signs = SignsOf(word.Line);
        if (section == Section.Tools || signs.IsBadge || IsToolLabelled(words, mention))
        {
            return EvidenceLevel.Listed;
        }

        if (passage.Kind == PassageKind.Heading)
        {
            return contents.Of(passage) switch
            {
                { HasResult: true } when TakesResults(mention.Skill) => EvidenceLevel.Measured,
                { HasProof: true } => EvidenceLevel.Demonstrated,
                _ => EvidenceLevel.Described,
            };
        }

        if (IsSetup(section, words, mention))
        {
            return EvidenceLevel.Listed;
        }

        if (mention.Skill.Kind == SkillKind.Language)
        {
            return HasVerbBefore(words, mention) ? EvidenceLevel.Described : EvidenceLevel.Listed;
        }

        if (TakesResults(mention.Skill) && signs.HasResult && (signs.HasMetric || passage.Kind == PassageKind.Table))
        {
            return EvidenceLevel.Measured;
        }

        if (signs.HasFile || signs.HasPicture)
        {
            return EvidenceLevel.Demonstrated;
        }

        return passage.Kind == PassageKind.ListItem && IsBareName(words, mention, found)
            ? EvidenceLevel.Listed
            : EvidenceLevel.Described;
    }

    /// <summary>Models are measured, and so are the ways to combine and to validate them; tools are not.</summary>
    private static bool TakesResults(Skill skill) => skill.Kind == SkillKind.Model || skill.Name is "cross-validation";

    /// <summary>Whether the words before a colon in the sentence announce tools: "Packages: pandas".</summary>
    private bool IsToolLabelled(IReadOnlyList<Word> words, Mention mention)
    {
        var line = source.Lines[words[mention.First].Line - 1].Text;
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestPseudoHeading)).IndexOf(':');
        return colon > 0 && colon < words[mention.First].Start && Sections.IsToolLabel(line[..colon]);
    }

    private bool IsSetup(Section section, IReadOnlyList<Word> words, Mention mention)
    {
        var sentence = words[mention.First].Sentence;
        for (var i = mention.First; i >= 0 && mention.First - i < 12 && words[i].Sentence == sentence; i--)
        {
            if (
                TextOf(words[i])
                is "install"
                    or "Install"
                    or "installed"
                    or "Installed"
                    or "requires"
                    or "Requires"
                    or "download"
                    or "Download"
                    or "Clone"
                    or "clone"
            )
            {
                return true;
            }
        }

        return section == Section.Setup && IsShortSentence(words, mention);
    }

    private static bool IsShortSentence(IReadOnlyList<Word> words, Mention mention)
    {
        var sentence = words[mention.First].Sentence;
        var count = 0;
        for (var i = mention.First; i >= 0 && words[i].Sentence == sentence && count < 6; i--)
        {
            count++;
        }

        for (var i = mention.First + 1; i < words.Count && words[i].Sentence == sentence && count < 6; i++)
        {
            count++;
        }

        return count < 6;
    }

    /// <summary>A language is described where something was written in it, not where it is the setting.</summary>
    private bool HasVerbBefore(IReadOnlyList<Word> words, Mention mention)
    {
        var sentence = words[mention.First].Sentence;
        for (var i = mention.First - 1; i >= 0 && mention.First - i < 14 && words[i].Sentence == sentence; i--)
        {
            if (
                TextOf(words[i])
                is "using"
                    or "built"
                    or "written"
                    or "implemented"
                    or "developed"
                    or "used"
                    or "Built"
                    or "Used"
                    or "Developed"
                    or "Implemented"
                    or "Using"
                    or "Wrote"
                    or "wrote"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list item holds names alone, with no word of what was done.</summary>
    private bool IsBareName(IReadOnlyList<Word> words, Mention mention, IReadOnlyList<Mention> found)
    {
        var sentence = words[mention.First].Sentence;
        if (words.Count > MostBareWords)
        {
            return false;
        }

        var named = 0;
        foreach (var other in found)
        {
            named += words[other.First].Sentence == sentence ? other.Last - other.First + 1 : 0;
        }

        var total = 0;
        for (var i = mention.First; i >= 0 && words[i].Sentence == sentence; i--)
        {
            total++;
        }

        for (var i = mention.First + 1; i < words.Count && words[i].Sentence == sentence; i++)
        {
            if (
                words[i].Gap == Gap.Comma
                && i == mention.Last + 1
                && source.Lines[words[i].Line - 1].Text[words[i].Start - 1] == '('
            )
            {
                return false;
            }

            total++;
        }

        return total - named <= 1;
    }

    private bool IsBadgeLine(Word first) => SignsOf(first.Line).IsBadge;

    private LineSigns SignsOf(int line)
    {
        if (last.Line != line)
        {
            last = (line, LineSigns.Of(source.Lines[line - 1].Text));
        }

        return last.Signs;
    }

    private void CommandsIn(string text, int line)
    {
        commands.Command(text, line, prose: true);
        foreach (var code in LineSigns.InlineCode(text))
        {
            commands.Command(code, line, prose: false);
        }
    }

    private ReadOnlySpan<char> TextOf(Word word) => source.Lines[word.Line - 1].Text.AsSpan(word.Start, word.Length);
}
