namespace InterviewCoach.Core.WriteUps;

/// <summary>What a Passage is in the document.</summary>
public enum PassageKind
{
    Heading,
    Paragraph,
    ListItem,
    Table,
    Code,
    Output,
    Image,
    Quote,
    Html,
    FrontMatter,
}

/// <summary>
/// A block of a WriteUp: a paragraph, a list item, a table, a code cell, an image. Passages are in document order and do
/// not overlap; lines between them are blank or markup that carries no words.
/// </summary>
/// <param name="Index">Position among the WriteUp's Passages, from 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="HeadingPath">Headings above it, outermost first, as plain text. A heading's own path excludes itself.</param>
/// <param name="Text">Its words without markup; code and tables keep their line breaks.</param>
/// <param name="Level">Heading level 1–6, or list nesting depth from 1; else 0.</param>
/// <param name="Language">Info string of a code fence or the notebook's language, lower case; else null.</param>
/// <param name="LineStarts">
/// For each line of the span, where its words begin in the text; null when every line of the text is one line of the span.
/// </param>
public sealed record Passage(
    int Index,
    PassageKind Kind,
    LineSpan Lines,
    IReadOnlyList<string> HeadingPath,
    string Text,
    int Level = 0,
    string? Language = null,
    IReadOnlyList<int>? LineStarts = null
)
{
    /// <summary>The source line that holds the character at an offset of the text.</summary>
    public int LineAt(int offset)
    {
        if (Lines.Start == Lines.End)
        {
            return Lines.Start;
        }

        if (LineStarts is null)
        {
            var breaks = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length)).Count('\n');
            return Math.Min(Lines.Start + breaks, Lines.End);
        }

        var (low, high) = (0, LineStarts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = LineStarts[middle] <= offset ? (middle, high) : (low, middle - 1);
        }

        return Math.Min(Lines.Start + low, Lines.End);
    }

    /// <summary>The source lines that hold a stretch of the text.</summary>
    public LineSpan LinesOf(int offset, int length) => new(LineAt(offset), LineAt(offset + Math.Max(0, length - 1)));
}
