using System.Text;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Gathers rows and cells as tags come by, forgiving what is left open.</summary>
internal sealed class HtmlTableBuilder(int firstLine)
{
    private readonly List<TableGrid> grids = [];
    private readonly List<(TableRow Row, bool Header)> rows = [];
    private readonly StringBuilder cell = new();
    private readonly List<int> cellLines = [];
    private List<string>? cells;
    private bool inCell;
    private bool allHeader = true;
    private int span = 1;
    private int cellLine = firstLine;
    private int tableLine = firstLine;

    public void Words(string text, int line)
    {
        if (!inCell)
        {
            return;
        }

        if (cell.Length == 0 && !string.IsNullOrWhiteSpace(text))
        {
            var words = text.AsSpan().TrimStart();
            cellLine = line + text.AsSpan(0, text.Length - words.Length).Count('\n');
        }

        cell.Append(cell.Length == 0 ? text.AsSpan().TrimStart() : text);
    }

    /// <summary>Takes a tag; true when it opened a cell.</summary>
    public bool Tag(ReadOnlySpan<char> tag, int line)
    {
        var closing = tag.StartsWith("</");
        switch (InlineHtml.NameOf(tag).ToString().ToLowerInvariant())
        {
            case "table":
                EndTable(line);
                tableLine = closing ? line + 1 : line;
                return false;
            case "tr":
                EndRow();
                return false;
            case "td" or "th":
                EndCell();
                if (closing)
                {
                    return false;
                }

                cells ??= [];
                cellLine = line;
                inCell = true;
                allHeader &= tag.StartsWith("<th", StringComparison.OrdinalIgnoreCase);
                span = HtmlTable.ColumnSpan(tag);
                return true;
            default:
                if (inCell)
                {
                    cell.Append(tag);
                }

                return false;
        }
    }

    public IReadOnlyList<TableGrid> Finish(int lastLine)
    {
        EndTable(lastLine);
        return grids;
    }

    private void EndCell()
    {
        if (!inCell)
        {
            return;
        }

        var words = InlineText.Of(cell.ToString()).Replace('\n', ' ');
        cell.Clear();
        inCell = false;
        for (var column = 0; column < span; column++)
        {
            cells!.Add(words);
            cellLines.Add(cellLine);
        }
    }

    private void EndRow()
    {
        EndCell();
        if (cells is not null)
        {
            rows.Add((new TableRow(cellLines[0], cells, cellLines.ToArray()), allHeader));
        }

        cells = null;
        cellLines.Clear();
        allHeader = true;
    }

    private void EndTable(int line)
    {
        EndRow();
        if (rows.Count > 0)
        {
            var hasHeader = rows[0].Header;
            grids.Add(
                new TableGrid(
                    new LineSpan(tableLine, line),
                    hasHeader ? rows[0].Row : null,
                    rows.Skip(hasHeader ? 1 : 0).Select(row => row.Row).ToList()
                )
            );
        }

        rows.Clear();
    }
}
