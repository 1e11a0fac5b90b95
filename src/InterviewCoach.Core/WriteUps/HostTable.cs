namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// A table of HTML whose cells hold piped tables: one for the row labels, one for each model or split. A piped table alone
/// does not say what its figures are of; the host's header and the table of labels beside it do.
/// </summary>
internal sealed class HostTable
{
    private const int MostLines = 400;
    private const int MostBlankLines = 3;

    private readonly List<HostCell> cells = [];

    private sealed record HostCell(int Row, int Column, string Words)
    {
        public TableGrid? Grid { get; init; }
    }

    /// <summary>The grids with the labels and the name that a host around them gives.</summary>
    public static IReadOnlyList<TableGrid> Complete(IReadOnlyList<TableGrid> grids, WriteUp writeUp, Passage passage)
    {
        if (grids.Count != 1 || !StandsInCell(writeUp, passage.Lines.Start) || Around(writeUp, passage) is not { } host)
        {
            return grids;
        }

        return [host.Complete(grids[0])];
    }

    private static bool StandsInCell(WriteUp writeUp, int line)
    {
        for (var above = line - 1; above >= Math.Max(1, line - MostBlankLines); above--)
        {
            var text = writeUp.Lines[above - 1].Text;
            if (!string.IsNullOrWhiteSpace(text))
            {
                return Has(text, "<td") || Has(text, "<th");
            }
        }

        return false;
    }

    private static HostTable? Around(WriteUp writeUp, Passage passage)
    {
        var start = passage.Lines.Start - 1;
        while (start >= 1 && passage.Lines.Start - start < MostLines && !Has(writeUp.Lines[start - 1].Text, "<table"))
        {
            if (Has(writeUp.Lines[start - 1].Text, "</table"))
            {
                return null;
            }

            start--;
        }

        var end = passage.Lines.End;
        while (end < writeUp.Lines.Count && end - start < MostLines && !Has(writeUp.Lines[end - 1].Text, "</table"))
        {
            end++;
        }

        return start < 1 ? null : Read(writeUp, start, end);
    }

    private static HostTable Read(WriteUp writeUp, int start, int end)
    {
        var host = new HostTable();
        var (row, column, cellLine) = (-1, -1, 0);
        for (var line = start; line <= end; line++)
        {
            var text = writeUp.Lines[line - 1].Text;
            var ends = TagEnds.Of(text);
            for (var open = text.IndexOf('<', StringComparison.Ordinal); open >= 0; open = text.IndexOf('<', open + 1))
            {
                if (InlineHtml.TagAt(text, open, ends) is not { } tagEnd)
                {
                    continue;
                }

                var tag = text.AsSpan(open, tagEnd - open);
                var name = InlineHtml.NameOf(tag);
                if (name.Equals("tr", StringComparison.OrdinalIgnoreCase) && tag[1] != '/')
                {
                    (row, column) = (row + 1, -1);
                }
                else if (name is "td" or "th" or "TD" or "TH")
                {
                    if (tag[1] == '/')
                    {
                        host.Close(writeUp, row, column, cellLine, line);
                    }
                    else
                    {
                        column++;
                        cellLine = line;
                    }
                }
            }
        }

        return host;
    }

    private void Close(WriteUp writeUp, int row, int column, int firstLine, int lastLine)
    {
        var text = writeUp.Text(new LineSpan(firstLine, lastLine));
        var grid = PipeTable.Read(text.Split('\n'), firstLine) is [var only] ? only : null;
        cells.Add(new HostCell(row, column, grid is null ? CellWords(text) : "") { Grid = grid });
    }

    private static string CellWords(string text) => InlineText.Of(text).Replace('\n', ' ');

    private TableGrid Complete(TableGrid grid)
    {
        if (cells.Find(cell => cell.Grid?.Lines == grid.Lines) is not { } own)
        {
            return grid;
        }

        var caption = cells
            .Find(cell => cell.Column == own.Column && cell.Row < own.Row && cell.Words.Length > 0)
            ?.Words;
        var labels = cells
            .Find(cell => cell.Row == own.Row && cell.Column < own.Column && cell.Grid is { ColumnCount: 1 })
            ?.Grid;
        if (labels is null || labels.Rows.Count != grid.Rows.Count)
        {
            return grid with { Caption = caption };
        }

        var rows = grid
            .Rows.Zip(labels.Rows, (row, label) => row with { Cells = [label.Cell(0), .. row.Cells] })
            .ToList();
        var header = grid.Header is null
            ? null
            : grid.Header with
            {
                Cells = [labels.ColumnName(0), .. grid.Header.Cells],
            };
        return grid with { Caption = caption, Header = header, Rows = rows };
    }

    private static bool Has(string text, string tag) => text.Contains(tag, StringComparison.OrdinalIgnoreCase);
}
