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

    /// <summary>The tables of the lines, cells that span columns repeated in each; a table in a cell stands after its host.</summary>
    public static IReadOnlyList<TableGrid> Read(string[] lines, int firstLine)
    {
        var html = string.Join('\n', lines);
        var builder = new HtmlTableBuilder(firstLine);
        var lastTagEnd = html.LastIndexOf('>');
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

            if (InlineHtml.TagAt(html, open, lastTagEnd) is not { } end)
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
