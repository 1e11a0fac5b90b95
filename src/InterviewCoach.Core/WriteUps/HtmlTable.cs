namespace InterviewCoach.Core.WriteUps;

/// <summary>Tables written as HTML.</summary>
internal static class HtmlTable
{
    private const int WidestSpan = 40;
    private const int MostCells = 50_000;

    /// <summary>Whether a table opens or goes on in the lines.</summary>
    public static bool Opens(string[] lines) =>
        Array.Exists(
            lines,
            line =>
                line.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || line.Contains("<tr", StringComparison.OrdinalIgnoreCase)
                || line.Contains("<td", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Adds a table, or a piece of one, as a Passage: its rows on lines of their own, or the pictures it lays out.</summary>
    public static void AddPassage(string html, int firstLine, PassageList passages)
    {
        html = html.TrimEnd();
        var text = new LineMappedText();
        var line = firstLine;
        foreach (var row in Read(html.Split('\n'), firstLine).SelectMany(grid => grid.Rows.Prepend(grid.Header)))
        {
            if (row is null || row.Cells.All(string.IsNullOrEmpty))
            {
                continue;
            }

            for (; line < row.Line; line++)
            {
                text.NextLine();
            }

            text.Append(text.Length > 0 ? "\n" : "");
            text.Append(string.Join(" | ", row.Cells));
        }

        var span = new LineSpan(firstLine, firstLine + html.AsSpan().Count('\n'));
        var pictures = Pictures.IsOnlyPictures(html);
        passages.Add(pictures ? PassageKind.Image : PassageKind.Table, span, text.FinishRows());
    }

    /// <summary>The tables of the lines, cells that span columns repeated in each; a table in a cell stands after its host.</summary>
    public static IReadOnlyList<TableGrid> Read(string[] lines, int firstLine)
    {
        var html = string.Join('\n', lines);
        var builder = new HtmlTableBuilder(firstLine);
        var ends = TagEnds.Of(html);
        var line = firstLine;
        var at = 0;
        var cells = 0;
        while (at < html.Length && cells < MostCells)
        {
            var open = html.IndexOf('<', at);
            var text = html[at..(open < 0 ? html.Length : open)];
            builder.Words(text, line);
            line += text.AsSpan().Count('\n');
            if (open < 0)
            {
                break;
            }

            if (InlineHtml.TagAt(html, open, ends) is not { } end)
            {
                builder.Words("<", line);
                at = open + 1;
                continue;
            }

            var tag = html.AsSpan(open, end - open);
            cells += builder.Tag(tag, line) ? 1 : 0;
            line += tag.Count('\n');
            at = end;
        }

        return builder.Finish(line);
    }

    /// <summary>How many columns a cell's tag says that it spans.</summary>
    public static int ColumnSpan(ReadOnlySpan<char> tag) =>
        int.TryParse(InlineHtml.Attribute(tag, "colspan"), out var span) ? Math.Clamp(span, 1, WidestSpan) : 1;
}
