namespace InterviewCoach.Core.WriteUps;

/// <summary>Tables whose columns are told by two spaces, a tab, or their alignment over all rows.</summary>
internal static class AlignedTable
{
    private const int Widest = 400;
    private const int MostRows = 2000;

    /// <summary>
    /// The index after the table that begins at a line, or that line when none does. A single blank line does not end a
    /// table if figures follow, as under the header of a classification report.
    /// </summary>
    public static int End(string[] lines, int start)
    {
        var end = start;
        var rows = 0;
        while (end < lines.Length && rows < MostRows)
        {
            if (Segments(lines[end]).Count >= 2)
            {
                rows++;
            }
            else if (
                rows == 0
                || !(string.IsNullOrWhiteSpace(lines[end]) || BarredTable.IsRule(lines[end]))
                || end + 1 >= lines.Length
                || Segments(lines[end + 1]) is not { Count: >= 2 } next
                || !next.Skip(1).All(StartsWithFigure)
            )
            {
                break;
            }

            end++;
        }

        return rows >= 2 ? end : start;
    }

    public static List<TableRow> Rows(string[] lines, int start, int end, int firstLine)
    {
        var numbers = Enumerable
            .Range(start, end - start)
            .Where(i => !string.IsNullOrWhiteSpace(lines[i]) && !BarredTable.IsRule(lines[i]))
            .ToList();
        var rows = numbers.ConvertAll(i => new TableRow(firstLine + i, Segments(lines[i])));
        if (rows.Count < 2)
        {
            return rows;
        }

        var width = rows[^1].Cells.Count;
        var even = rows.Skip(1).All(row => row.Cells.Count == width);
        if (even && rows[0].Cells.Count == width - 1 && char.IsWhiteSpace(lines[numbers[0]][0]))
        {
            rows[0] = rows[0] with { Cells = ["", .. rows[0].Cells] };
        }

        return even && rows[0].Cells.Count == width
            ? rows
            : ByPosition(numbers.ConvertAll(i => lines[i]), rows.ConvertAll(row => row.Line));
    }

    /// <summary>Columns are the stretches between gaps that run through all rows.</summary>
    private static List<TableRow> ByPosition(List<string> lines, List<int> numbers)
    {
        var width = Math.Min(Widest, lines.Max(line => line.Length));
        var used = new bool[width + 2];
        foreach (var line in lines)
        {
            for (var i = 0; i < Math.Min(width, line.Length); i++)
            {
                used[i] |= !char.IsWhiteSpace(line[i]);
            }
        }

        var columns = new List<(int Start, int End)>();
        for (var i = 0; i < width; i++)
        {
            if (!used[i])
            {
                continue;
            }

            var start = i;
            while (i < width && (used[i] || used[i + 1]))
            {
                i++;
            }

            columns.Add((start, i));
        }

        return lines
            .Select(
                (line, row) =>
                    new TableRow(numbers[row], columns.ConvertAll(column => Cell(line, column.Start, column.End)))
            )
            .ToList();
    }

    private static string Cell(string line, int start, int end) =>
        start >= line.Length ? "" : line[start..Math.Min(end, line.Length)].Trim();

    private static List<string> Segments(string line)
    {
        var segments = new List<string>();
        if (line.Length > Widest || line.AsSpan().IndexOfAny("├└") >= 0)
        {
            return segments;
        }

        var rest = line.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var spaces = rest.IndexOf("  ");
            var tab = rest.IndexOf('\t');
            var gap = tab >= 0 && (spaces < 0 || tab < spaces) ? tab : spaces;
            segments.Add((gap < 0 ? rest : rest[..gap]).TrimEnd().ToString());
            rest = gap < 0 ? [] : rest[gap..].TrimStart();
        }

        return segments;
    }

    private static bool StartsWithFigure(string segment) =>
        segment.Length > 0 && (char.IsAsciiDigit(segment[0]) || segment[0] is '-' or '.' or '(' or '$');
}
