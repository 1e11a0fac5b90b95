namespace InterviewCoach.Core.WriteUps;

/// <summary>Tells apart what Markdown calls a paragraph: words, a pipe or ASCII table, a picture, a footnote.</summary>
internal static class ParagraphPassages
{
    /// <summary>Adds the Passages of a paragraph whose first line is line <paramref name="firstLine"/>.</summary>
    public static void Read(string text, int firstLine, PassageKind kind, int level, PassageList passages)
    {
        if (text.Contains('|', StringComparison.Ordinal) && Tables(text, firstLine, kind, level, passages))
        {
            return;
        }

        Words(text, firstLine, kind, level, passages);
    }

    private static bool Tables(string text, int firstLine, PassageKind kind, int level, PassageList passages)
    {
        var lines = text.Split('\n');
        var rule = Array.FindIndex(lines, PipeTable.IsRule);
        if (rule < 1 || !PipeTable.IsHeaderOf(lines[rule - 1], lines[rule]))
        {
            return false;
        }

        if (rule > 1)
        {
            Words(string.Join('\n', lines[..(rule - 1)]), firstLine, kind, level, passages);
        }

        var start = firstLine + rule - 1;
        passages.Add(
            PassageKind.Table,
            new LineSpan(start, firstLine + lines.Length - 1),
            PipeTable.Text(lines.AsSpan(rule - 1)),
            level
        );
        return true;
    }

    private static void Words(string text, int firstLine, PassageKind kind, int level, PassageList passages)
    {
        if (kind == PassageKind.Paragraph && level == 0)
        {
            (text, firstLine) = Titles(text, firstLine, passages);
            if (text.Length == 0)
            {
                return;
            }
        }

        var span = new LineSpan(firstLine, firstLine + text.AsSpan().Count('\n'));
        if (Pictures.IsOnlyPictures(text))
        {
            passages.Add(PassageKind.Image, span, InlineText.Map(text), level);
        }
        else if (text.AsSpan().IndexOfAny("├└") >= 0)
        {
            passages.Add(PassageKind.Code, span, PassageText.Verbatim(text.Split('\n')), level);
        }
        else
        {
            passages.Add(kind, span, InlineText.Map(TaskMark(text[Footnote(text)..])), level);
        }
    }

    /// <summary>Takes the lines at the start that are set as titles, and returns what is left.</summary>
    private static (string Text, int FirstLine) Titles(string text, int firstLine, PassageList passages)
    {
        var start = 0;
        while (start < text.Length && HeadingLookalike.LengthAt(text.AsSpan(start)) is var length and > 0)
        {
            var title = HeadingLookalike.Words(text.Substring(start, length));
            passages.AddHeading(PassageList.LowestHeading, LineSpan.At(firstLine++), title);
            start = Math.Min(text.Length, start + length + 1);
        }

        return (text[start..], firstLine);
    }

    /// <summary>Length of a footnote's label, or 0.</summary>
    private static int Footnote(string text)
    {
        var close = text.StartsWith("[^", StringComparison.Ordinal)
            ? text.AsSpan(0, Math.Min(60, text.Length)).IndexOf("]:")
            : -1;
        return close < 0 ? 0 : close + 2;
    }

    private static string TaskMark(string text) =>
        text.StartsWith("[X] ", StringComparison.Ordinal) ? "[x] " + text[4..]
        : text.StartsWith("[] ", StringComparison.Ordinal) ? "[ ] " + text[3..]
        : text;
}
