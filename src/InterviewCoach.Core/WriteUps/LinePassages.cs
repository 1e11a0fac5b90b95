namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Passages of plain text, line by line: paragraphs between blank lines, bullet items, tables drawn with bars or aligned
/// by spaces. Reads Markdown's headings and fences too where Markdig must not be asked.
/// </summary>
internal sealed class LinePassages
{
    private const int LongestTitle = 80;
    private const int DeepestList = 16;

    private readonly string[] lines;
    private readonly int firstLine;
    private readonly bool markdown;
    private readonly PassageList passages;
    private int blockEnd;

    private LinePassages(string[] lines, int firstLine, bool markdown, PassageList passages) =>
        (this.lines, this.firstLine, this.markdown, this.passages) = (lines, firstLine, markdown, passages);

    /// <summary>Adds the Passages of the lines from index <paramref name="start"/> on.</summary>
    public static void Read(string[] lines, int start, int firstLine, bool markdown, PassageList passages)
    {
        var reader = new LinePassages(lines, firstLine, markdown, passages);
        var i = start;
        while (i < lines.Length)
        {
            i = reader.Step(i);
        }
    }

    /// <summary>Reads the block at a line and returns the index of the line after it.</summary>
    private int Step(int i)
    {
        var line = lines[i].AsSpan();
        if (line.IsWhiteSpace())
        {
            return i + 1;
        }

        if (LineSyntax.IsFence(line))
        {
            return Fence(i);
        }

        if (markdown && LineSyntax.HeadingLevel(line) is var level and > 0)
        {
            passages.AddHeading(level, LineSpan.At(firstLine + i), Words(LineSyntax.HeadingText(lines[i])));
            return i + 1;
        }

        if (i + 1 < lines.Length && LineSyntax.IsUnderline(lines[i + 1], line) && line.Length <= LongestTitle)
        {
            var underline = lines[i + 1].AsSpan().Trim()[0];
            passages.AddHeading(underline == '=' ? 1 : 2, Span(i, i + 2), Words(lines[i]));
            return i + 2;
        }

        var end = BlockEnd(i);
        if (AsciiTable.IsTable(lines.AsSpan(i, end - i)))
        {
            passages.Add(PassageKind.Table, Span(i, end), AsciiTable.Text(lines.AsSpan(i, end - i)));
            return end;
        }

        while (i < end)
        {
            var itemEnd = ItemEnd(i, end);
            Item(i, itemEnd);
            i = itemEnd;
        }

        return end;
    }

    private void Item(int i, int end)
    {
        var line = lines[i];
        var bullet = LineSyntax.BulletLength(line);
        if (bullet == 0)
        {
            Paragraph(i, end);
            return;
        }

        var depth = (line.Length - line.AsSpan().TrimStart().Length) / 2 + 1;
        var text = line[bullet..] + string.Concat(lines[(i + 1)..end].Select(next => "\n" + next.Trim()));
        passages.Add(PassageKind.ListItem, Span(i, end), Words(text), Math.Min(depth, DeepestList));
    }

    private void Paragraph(int i, int end)
    {
        var text = string.Join('\n', lines[i..end].Select(line => line.Trim()));
        if (markdown)
        {
            ParagraphPassages.Read(text, firstLine + i, PassageKind.Paragraph, 0, passages);
        }
        else
        {
            passages.Add(PassageKind.Paragraph, Span(i, end), Words(text));
        }
    }

    private int Fence(int i)
    {
        var close = i + 1;
        while (close < lines.Length && !LineSyntax.IsFence(lines[close]))
        {
            close++;
        }

        var info = lines[i].AsSpan().Trim().TrimStart("`~").Trim().ToString().ToLowerInvariant();
        var end = Math.Min(close + 1, lines.Length);
        passages.Add(
            PassageKind.Code,
            Span(i, end),
            PassageText.Verbatim(lines.AsSpan(i + 1, close - i - 1), linesAbove: 1),
            language: info.Length is > 0 and < 40 ? info : null
        );
        return end;
    }

    /// <summary>The next blank line, fence or heading.</summary>
    private int BlockEnd(int i)
    {
        if (blockEnd > i)
        {
            return blockEnd;
        }

        blockEnd = i + 1;
        while (blockEnd < lines.Length && !StartsBlock(blockEnd))
        {
            blockEnd++;
        }

        return blockEnd;
    }

    private bool StartsBlock(int i) =>
        lines[i].AsSpan().IsWhiteSpace()
        || LineSyntax.IsFence(lines[i])
        || markdown && (LineSyntax.HeadingLevel(lines[i]) > 0 || StartsTable(i));

    private bool StartsTable(int i) =>
        i + 1 < lines.Length && PipeTable.IsRule(lines[i + 1]) && PipeTable.IsHeaderOf(lines[i], lines[i + 1]);

    /// <summary>The next bullet, or the end of the block.</summary>
    private int ItemEnd(int i, int end)
    {
        var next = i + 1;
        while (next < end && LineSyntax.BulletLength(lines[next]) == 0)
        {
            next++;
        }

        return next;
    }

    private MappedText Words(string text) => markdown ? InlineText.Map(text) : PassageText.Folded(text);

    private LineSpan Span(int start, int end) => new(firstLine + start, firstLine + end - 1);
}
