using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>
/// How far the words around a mention back it: a list of tools only names, a sentence describes, a file, a picture, a
/// command or a result beside it demonstrates.
/// </summary>
internal sealed class MentionLevels(WriteUp source)
{
    private const int LongestLabel = 60;
    private const int MostBareWords = 40;
    private const int SetupReach = 12;
    private const int LongestList = 12;

    private readonly SectionContents contents = new(source);
    private (int Line, LineSigns Signs) last;
    private Passage passage = null!;
    private Section section;
    private IReadOnlyList<Word> words = [];
    private IReadOnlyList<Mention> found = [];
    private bool leadsToProof;
    private bool isAboutMetrics;
    private int? firstResultRow;

    /// <summary>What a line holds beside its words.</summary>
    public LineSigns SignsOf(int line)
    {
        if (last.Line != line)
        {
            last = (line, LineSigns.Of(source.Lines[line - 1].Text));
        }

        return last.Signs;
    }

    /// <summary>Turns to another Passage.</summary>
    public void Begin(
        Passage next,
        Section of,
        string? heading,
        IReadOnlyList<Word> read,
        IReadOnlyList<Mention> mentions
    )
    {
        (passage, section, words, found) = (next, of, read, mentions);
        leadsToProof = LeadsToProof();
        firstResultRow = passage.Kind == PassageKind.Table ? FirstResultRow() : null;
        isAboutMetrics =
            heading is not null && LineSigns.Of(heading).HasMetric
            || next.HeadingPath.Count > 0 && LineSigns.Of(next.HeadingPath[^1]).HasMetric
            || next.Kind == PassageKind.ListItem && LineSigns.Of(LineBeforeList()).HasMetric;
    }

    /// <summary>The level of a mention; null when it is none, as a purpose in a list of tools.</summary>
    public EvidenceLevel? Of(Mention mention)
    {
        var signs = SignsOf(words[mention.First].Line);
        var isTool = mention.Skill.Kind is not (SkillKind.Method or SkillKind.Practice or SkillKind.Statistics);
        if (section == Section.Tools || signs.IsBadge || IsToolLabelled(mention))
        {
            return !isTool && IsPurpose(mention) ? null
                : section == Section.Tools && passage.Kind == PassageKind.Paragraph && SaysDone(mention)
                    ? EvidenceLevel.Described
                : EvidenceLevel.Listed;
        }

        if (isTool && IsSetup(mention))
        {
            return EvidenceLevel.Listed;
        }

        if (passage.Kind == PassageKind.Heading)
        {
            return OfHeading(mention.Skill);
        }

        if (mention.Skill.Kind == SkillKind.Language)
        {
            return SaysDone(mention) ? EvidenceLevel.Described : EvidenceLevel.Listed;
        }

        if (HasResult(mention, signs))
        {
            return EvidenceLevel.Measured;
        }

        if (
            passage.Kind == PassageKind.Code
            && signs.HasFile
            && LineSigns.IsTree(source.Lines[words[mention.First].Line - 1].Text)
        )
        {
            return OfTree(mention, isTool);
        }

        if (signs.HasFile || signs.HasPicture || leadsToProof || IsInFileSection())
        {
            return EvidenceLevel.Demonstrated;
        }

        return passage.Kind == PassageKind.ListItem && IsBareName(mention)
            ? EvidenceLevel.Listed
            : EvidenceLevel.Described;
    }

    /// <summary>In a listing of files a comment says what a file does; a bare name only names.</summary>
    private EvidenceLevel OfTree(Mention mention, bool isTool)
    {
        var line = source.Lines[words[mention.First].Line - 1].Text;
        var comment = line.AsSpan().IndexOfAny("#←<");
        return comment < 0 || words[mention.First].Start < comment ? EvidenceLevel.Listed
            : isTool && mention.Skill.Kind != SkillKind.Model ? EvidenceLevel.Described
            : EvidenceLevel.Demonstrated;
    }

    private EvidenceLevel OfHeading(Skill skill) =>
        contents.Of(passage) switch
        {
            _ when passage.Level == 1 => EvidenceLevel.Described,
            { HasResult: true } when TakesResults(skill) => EvidenceLevel.Measured,
            { HasProof: true } => EvidenceLevel.Demonstrated,
            _ => EvidenceLevel.Described,
        };

    /// <summary>Models are measured, and so is the way to validate them; tools are not.</summary>
    private static bool TakesResults(Skill skill) => skill.Kind == SkillKind.Model || skill.Name is "cross-validation";

    /// <summary>A result in the same sentence of prose, in the same row of a table or drawing.</summary>
    private bool HasResult(Mention mention, LineSigns signs)
    {
        if (!TakesResults(mention.Skill))
        {
            return false;
        }

        if (passage.Kind == PassageKind.Table)
        {
            return signs.HasResult || words[mention.First].Line == passage.Lines.Start && firstResultRow is not null;
        }

        if (!signs.HasResult || !signs.HasMetric && !isAboutMetrics)
        {
            return false;
        }

        return passage.Kind is not (PassageKind.Paragraph or PassageKind.Quote)
            || LineSigns.Of(SentenceText(mention)).HasResult;
    }

    private int? FirstResultRow()
    {
        for (var line = passage.Lines.Start + 1; line <= passage.Lines.End; line++)
        {
            if (LineSigns.Of(source.Lines[line - 1].Text).HasResult)
            {
                return line;
            }
        }

        return null;
    }

    /// <summary>The last line of what stands before the list that a list item belongs to.</summary>
    private string LineBeforeList()
    {
        for (var i = passage.Index - 1; i >= 0 && passage.Index - i <= LongestList; i--)
        {
            if (source.Passages[i].Kind != PassageKind.ListItem)
            {
                return source.Lines[source.Passages[i].Lines.End - 1].Text;
            }
        }

        return "";
    }

    private string SentenceText(Mention mention)
    {
        var (sentence, line) = (words[mention.First].Sentence, words[mention.First].Line);
        var (first, end) = (mention.First, mention.Last);
        while (first > 0 && words[first - 1].Sentence == sentence && words[first - 1].Line == line)
        {
            first--;
        }

        while (end + 1 < words.Count && words[end + 1].Sentence == sentence && words[end + 1].Line == line)
        {
            end++;
        }

        var text = source.Lines[line - 1].Text;
        var to =
            words[end].Line == line ? Math.Min(text.Length, words[end].Start + words[end].Length + 1) : text.Length;
        return text[words[first].Start..to];
    }

    /// <summary>Whether the Passage announces code or a picture that follows at once: "run it so:".</summary>
    private bool LeadsToProof()
    {
        if (passage.Index + 1 >= source.Passages.Count || passage.Kind is PassageKind.Heading or PassageKind.Table)
        {
            return false;
        }

        var next = source.Passages[passage.Index + 1];
        var end = source.Lines[passage.Lines.End - 1].Text.AsSpan().TrimEnd();
        return next.Lines.Start - passage.Lines.End <= 2
            && section != Section.Setup
            && (
                next.Kind == PassageKind.Code && (end.EndsWith(":") || passage.Kind == PassageKind.ListItem)
                || next.Kind == PassageKind.Image && !SignsOf(next.Lines.Start).IsBadge
            );
    }

    /// <summary>Whether the heading above is a file: what stands below is what that file does.</summary>
    private bool IsInFileSection() => passage.HeadingPath.Count > 0 && LineSigns.Of(passage.HeadingPath[^1]).HasFile;

    /// <summary>Whether the words before a colon in the line announce tools: "Packages: pandas".</summary>
    private bool IsToolLabelled(Mention mention)
    {
        var line = source.Lines[words[mention.First].Line - 1].Text;
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOf(':');
        return colon > 0 && colon < words[mention.First].Start && Sections.IsToolLabel(line[..colon]);
    }

    /// <summary>In a list of tools, a method that is not the item itself is what a tool is for.</summary>
    private bool IsPurpose(Mention mention)
    {
        var line = words[mention.First].Line;
        if (mention.First > 0 && words[mention.First - 1].Line == line)
        {
            return true;
        }

        foreach (var other in found)
        {
            if (
                words[other.First].Line == line
                && other.Skill.Kind
                    is not (SkillKind.Method or SkillKind.Practice or SkillKind.Statistics or SkillKind.Model)
            )
            {
                return true;
            }

            if (words[other.First].Line > line)
            {
                break;
            }
        }

        return false;
    }

    /// <summary>Whether it is something to install, or a short item of the instructions.</summary>
    private bool IsSetup(Mention mention)
    {
        var sentence = words[mention.First].Sentence;
        for (var i = mention.First; i >= 0 && mention.First - i < SetupReach && words[i].Sentence == sentence; i--)
        {
            switch (TextOf(words[i]))
            {
                case "install"
                or "Install"
                or "installed"
                or "Installed"
                or "installing"
                or "Installing"
                or "installation":
                case "requires" or "Requires" or "require" or "download" or "Download" or "Clone" or "clone" or "pip":
                    return true;
            }
        }

        return section == Section.Setup && SentenceLength(mention, 6) < 6;
    }

    private int SentenceLength(Mention mention, int most)
    {
        var sentence = words[mention.First].Sentence;
        var count = 0;
        for (var i = mention.First; i >= 0 && words[i].Sentence == sentence && count < most; i--)
        {
            count++;
        }

        for (var i = mention.First + 1; i < words.Count && words[i].Sentence == sentence && count < most; i++)
        {
            count++;
        }

        return count;
    }

    /// <summary>Whether the sentence says that something was made or done with it.</summary>
    private bool SaysDone(Mention mention)
    {
        var sentence = words[mention.First].Sentence;
        for (var i = mention.First - 1; i >= 0 && mention.First - i < 14 && words[i].Sentence == sentence; i--)
        {
            switch (TextOf(words[i]))
            {
                case "using" or "Using" or "used" or "Used" or "built" or "Built" or "written" or "wrote" or "Wrote":
                case "implemented" or "Implemented" or "developed" or "Developed" or "done" or "created" or "Created":
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a list item holds names alone, with no word of what was done.</summary>
    private bool IsBareName(Mention mention)
    {
        if (words.Count > MostBareWords)
        {
            return false;
        }

        var (first, named, total) = (FirstAfterLabel(), 0, 0);
        foreach (var other in found)
        {
            named += other.First >= first ? other.Last - other.First + 1 : 0;
        }

        for (var i = first; i < words.Count; i++)
        {
            var text = TextOf(words[i]);
            total += char.IsAsciiDigit(text[0]) || text is "and" or "or" ? 0 : 1;
        }

        return mention.First >= first
            && total - named <= 1
            && !source.Lines[words[mention.First].Line - 1].Text.Contains('(', StringComparison.Ordinal);
    }

    /// <summary>The first word after the colon of "Data handling: pandas, NumPy"; 0 when there is no label.</summary>
    private int FirstAfterLabel()
    {
        var line = source.Lines[words[0].Line - 1].Text;
        var colon = line.AsSpan(0, Math.Min(line.Length, LongestLabel)).IndexOf(':');
        for (var i = 0; colon > 0 && i < words.Count && words[i].Line == words[0].Line; i++)
        {
            if (words[i].Start > colon)
            {
                return i;
            }
        }

        return 0;
    }

    private ReadOnlySpan<char> TextOf(Word word) => source.Lines[word.Line - 1].Text.AsSpan(word.Start, word.Length);
}
