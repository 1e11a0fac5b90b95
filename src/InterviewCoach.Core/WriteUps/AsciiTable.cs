namespace InterviewCoach.Core.WriteUps;

/// <summary>Tables as programs print them and people type them: drawn with bars and boxes, or aligned by spaces and tabs.</summary>
internal static class AsciiTable
{
    /// <summary>Whether a block of lines is nothing but one such table.</summary>
    public static bool IsTable(ReadOnlySpan<string> lines)
    {
        if (lines.Length < 2 || !LooksTabular(lines[0]) || !LooksTabular(lines[^1]))
        {
            return false;
        }

        var grids = Read(lines.ToArray(), 1);
        return grids.Count == 1 && grids[0].Lines.End - grids[0].Lines.Start + 1 >= lines.Length - 2;
    }

    /// <summary>The words of a table: cells between " | ", a row on each line.</summary>
    public static MappedText Text(ReadOnlySpan<string> lines)
    {
        var grid = Read(lines.ToArray(), 0)[0];
        var rows = grid.Rows.Prepend(grid.Header).OfType<TableRow>().ToDictionary(row => row.Line);
        var text = new LineMappedText();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                text.NextLine();
            }

            if (rows.TryGetValue(i, out var row))
            {
                text.Append(text.Length > 0 ? "\n" : "");
                text.Append(string.Join(" | ", row.Cells));
            }
        }

        return text.FinishRows();
    }

    /// <summary>The tables among the lines.</summary>
    public static IReadOnlyList<TableGrid> Read(string[] lines, int firstLine)
    {
        var grids = new List<TableGrid>();
        for (var i = 0; i < lines.Length; )
        {
            var end = BarredTable.End(lines, i);
            if (end > i)
            {
                Add(
                    grids,
                    BarredTable.Rows(lines, i, end, firstLine),
                    new LineSpan(firstLine + i, firstLine + end - 1)
                );
                i = end;
                continue;
            }

            end = AlignedTable.End(lines, i);
            if (end > i)
            {
                Add(
                    grids,
                    AlignedTable.Rows(lines, i, end, firstLine),
                    new LineSpan(firstLine + i, firstLine + end - 1)
                );
            }

            i = Math.Max(end, i + 1);
        }

        return grids;
    }

    private static bool LooksTabular(string line) =>
        line.AsSpan().IndexOfAny('|', '│', '\t') >= 0
        || line.Contains("  ", StringComparison.Ordinal)
        || BarredTable.IsRule(line);

    /// <summary>Keeps a table of at least two rows and columns with figures in it; its first row is the header if it has none.</summary>
    private static void Add(List<TableGrid> grids, List<TableRow> rows, LineSpan span)
    {
        if (rows.Count < 2 || rows.Max(row => row.Cells.Count) < 2)
        {
            return;
        }

        var figures = rows.Skip(1).Average(row => row.Cells.Skip(1).Any(HasDigit) ? 1.0 : 0.0);
        if (figures < 0.5)
        {
            return;
        }

        var hasHeader = !rows[0].Cells.Skip(1).Any(IsFigure);
        grids.Add(new TableGrid(span, hasHeader ? rows[0] : null, hasHeader ? rows.GetRange(1, rows.Count - 1) : rows));
    }

    private static bool HasDigit(string cell) => cell.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsFigure(string cell) =>
        cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || cell[0] is '-' or '.' or '+' && HasDigit(cell));
}
