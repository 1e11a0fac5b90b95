using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Skills;

/// <summary>
/// How far the words around a mention back it: a list of tools only names, a sentence describes, a file, a picture, a
/// command or a result beside it demonstrates.
/// </summary>
internal sealed class MentionLevels(WriteUp source)
{
    private const int LongestLabel = 100;
    private const int MostBareWords = 40;
    private const int ShortestRow = 3;

    private readonly SentenceCues cues = new(source.Lines);
    private readonly PassageSurroundings surroundings = new(source);
    private (int Line, LineSigns Signs) last;
    private Passage passage = null!;
    private Section section;
    private IReadOnlyList<Word> words = [];
    private IReadOnlyList<Mention> found = [];

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
    /// <param name="next">The Passage.</param>
    /// <param name="of">What its section says.</param>
    /// <param name="heading">The line that heads it without being a heading.</param>
    /// <param name="read">Its words.</param>
    /// <param name="mentions">The Skills they name.</param>
    public void Begin(
        Passage next,
        Section of,
        string? heading,
        IReadOnlyList<Word> read,
        IReadOnlyList<Mention> mentions
    )
    {
        (passage, section, words, found) = (next, of, read, mentions);
        surroundings.Begin(next, heading);
    }

    /// <summary>The level of a mention; null when it is none, as a purpose in a list of tools.</summary>
    public EvidenceLevel? Of(Mention mention)
    {
        var signs = SignsOf(words[mention.First].Line);
        var isWay = mention.Skill.Kind is SkillKind.Method or SkillKind.Practice or SkillKind.Statistics;
        if (section == Section.Tools || signs.IsBadge)
        {
            return isWay && IsPurpose(mention) ? null
                : passage.Kind == PassageKind.Paragraph && !signs.IsBadge && cues.SaysDone(words, mention)
                    ? EvidenceLevel.Described
                : EvidenceLevel.Listed;
        }

        if (HasResult(mention, signs))
        {
            return EvidenceLevel.Measured;
        }

        if (IsToolLabelled(mention) || !isWay && cues.SaysInstall(words, mention))
        {
            return isWay ? null : EvidenceLevel.Listed;
        }

        if (passage.Kind == PassageKind.Heading)
        {
            return OfHeading(mention.Skill);
        }

        if (
            !isWay
            && section == Section.Setup
            && SentenceCues.Length(words, mention, 6) < 6
            && !surroundings.LeadsToProof
        )
        {
            return EvidenceLevel.Listed;
        }

        if (mention.Skill.Kind == SkillKind.Language)
        {
            return cues.SaysDone(words, mention) ? EvidenceLevel.Described : EvidenceLevel.Listed;
        }

        if (surroundings.IsFileTree)
        {
            return OfTree(mention);
        }

        if (
            signs.HasFile
            || signs.HasPicture
            || passage.Kind == PassageKind.Html && IsOverPicture(words[mention.First].Line)
            || surroundings.LeadsToProof && words[mention.First].Line >= passage.Lines.End - 1
            || surroundings.IsUnderFile && mention.Skill.Kind != SkillKind.Model
        )
        {
            return EvidenceLevel.Demonstrated;
        }

        return (passage.Kind == PassageKind.ListItem || IsRow) && OnlyNames(mention, isWay) ? EvidenceLevel.Listed
            : IsShownInWords(mention) ? EvidenceLevel.Demonstrated
            : EvidenceLevel.Described;
    }

    /// <summary>A paragraph of one line that names several Skills may be nothing but their row: "Python | pandas | Docker".</summary>
    private bool IsRow =>
        passage.Kind == PassageKind.Paragraph && passage.Lines.Start == passage.Lines.End && found.Count >= ShortestRow;

    /// <summary>Whether its sentence holds what only somebody who did it can say: a setting, a piece of code, a figure.</summary>
    private bool IsShownInWords(Mention mention)
    {
        var sentence = cues.Text(words, mention);
        return LineSigns.InlineCode(sentence).Any(code => code.AsSpan().IndexOfAny("=(/ .") >= 0)
            || mention.Skill.Kind is SkillKind.Method or SkillKind.Practice or SkillKind.Statistics or SkillKind.Model
                && LineSigns.HasFigure(sentence);
    }

    /// <summary>In a listing of files a bare name only names; a file or folder that is said to be for it is proof.</summary>
    private EvidenceLevel OfTree(Mention mention) =>
        source.Lines[words[mention.First].Line - 1].Text.AsSpan().IndexOfAny("#←<") < 0
            ? EvidenceLevel.Listed
            : EvidenceLevel.Demonstrated;

    private EvidenceLevel OfHeading(Skill skill) =>
        surroundings.Under(passage) switch
        {
            { HasProof: true } or { HasResult: true } when passage.Level == 1 && skill.Kind == SkillKind.Method =>
                EvidenceLevel.Demonstrated,
            _ when passage.Level == 1 => EvidenceLevel.Described,
            { HasResult: true } when TakesResults(skill) => EvidenceLevel.Measured,
            { HasProof: true } => EvidenceLevel.Demonstrated,
            _ => EvidenceLevel.Described,
        };

    /// <summary>Models are measured, and so is the way to validate them; tools are not.</summary>
    private static bool TakesResults(Skill skill) => skill.Kind == SkillKind.Model || skill.Name is "cross-validation";

    /// <summary>A result in the same sentence of prose, in the same row or column of a table, on the same line else.</summary>
    private bool HasResult(Mention mention, LineSigns signs)
    {
        if (passage.Kind == PassageKind.Table)
        {
            return mention.Skill.Kind is SkillKind.Model or SkillKind.Method or SkillKind.Llm
                && (
                    signs.HasResult
                    || surroundings.HasScores && RowHasResult(words[mention.First].Line)
                    || words[mention.First].Line == passage.Lines.Start && surroundings.HasResultRow
                );
        }

        if (!TakesResults(mention.Skill) || !signs.HasResult || !signs.HasMetric && !surroundings.IsAboutMetrics)
        {
            return false;
        }

        return passage.Kind is not (PassageKind.Paragraph or PassageKind.Quote)
            || LineSigns.Of(cues.Text(words, mention)).HasResult
            || cues.SaysChosen(words, mention);
    }

    /// <summary>Whether the next line of the same HTML shows a picture: "MLflow tracking UI" over a screenshot.</summary>
    private bool IsOverPicture(int line) =>
        line < passage.Lines.End && LineSigns.Of(source.Lines[line].Text).HasPicture;

    private bool RowHasResult(int line) => LineSigns.Of(source.Lines[line - 1].Text, isRow: true).HasResult;

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
            if (words[other.First].Line > line)
            {
                break;
            }

            if (
                words[other.First].Line == line
                && other.Skill.Kind
                    is not (SkillKind.Method or SkillKind.Practice or SkillKind.Statistics or SkillKind.Model)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A tool in a list is only named; a model or a method in a list was tried.</summary>
    private bool OnlyNames(Mention mention, bool isWay) =>
        (IsRow || mention.Skill.Kind is not (SkillKind.Model or SkillKind.Method)) && IsBareName(mention, isWay);

    /// <summary>Whether a list item holds names alone, with no word of what was done: a word before a way of working is one.</summary>
    private bool IsBareName(Mention mention, bool isWay)
    {
        if (words.Count > MostBareWords)
        {
            return false;
        }

        var (first, named, total) = (FirstAfterLabel(), 0, 0);
        foreach (var other in found)
        {
            named += other.First >= first && !other.IsPhrase ? other.Last - other.First + 1 : 0;
        }

        for (var i = first; i < words.Count; i++)
        {
            var text = source.Lines[words[i].Line - 1].Text.AsSpan(words[i].Start, words[i].Length);
            if (text is "using" or "Using" or "via")
            {
                return false;
            }

            total += char.IsAsciiDigit(text[0]) || text is "and" or "or" ? 0 : 1;
        }

        return mention.First >= first
            && total - named <= (isWay && mention.First > first ? 0 : 1)
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
}
