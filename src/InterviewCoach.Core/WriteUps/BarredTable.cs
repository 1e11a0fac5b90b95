using System.Buffers;

namespace InterviewCoach.Core.WriteUps;

/// <summary>Tables drawn with bars between the cells and rules between the rows.</summary>
internal static class BarredTable
{
    private const int MostRulesTogether = 3;

    private static readonly SearchValues<char> Bars = SearchValues.Create("|│┃║");

    private static readonly SearchValues<char> Rules = SearchValues.Create(
        "+-=_|:─━═│┃║┼╪╫╬├┤┝┥┞┟┠┡┢┣┨┩┪┫┌┐└┘┏┓┗┛┬┴┳┻╇╈╔╗╚╝╠╣╦╩╒╕╘╛╞╡╤╧╥╨ \t"
    );

    /// <summary>Whether a line only separates rows.</summary>
    public static bool IsRule(string line)
    {
        var rule = line.AsSpan().Trim();
        return rule.Length >= 3 && !rule.ContainsAnyExcept(Rules) && rule.IndexOfAny("-=─━═") >= 0;
    }

    /// <summary>The index after the table that begins at a line, or that line when none does.</summary>
    public static int End(string[] lines, int start)
    {
        var end = start;
        var rows = 0;
        var cells = 0;
        var rules = 0;
        while (end < lines.Length)
        {
            if (IsRule(lines[end]) && ++rules <= MostRulesTogether)
            {
                end++;
                continue;
            }

            rules = 0;

            var count = CellCount(lines[end]);
            if (count < 2 || rows > 0 && count != cells)
            {
                break;
            }

            cells = count;
            rows++;
            end++;
        }

        return rows >= 2 ? end : start;
    }

    public static List<TableRow> Rows(string[] lines, int start, int end, int firstLine)
    {
        var rows = new List<TableRow>();
        for (var i = start; i < end; i++)
        {
            if (!IsRule(lines[i]))
            {
                rows.Add(new TableRow(firstLine + i, Split(lines[i])));
            }
        }

        return rows;
    }

    private static int CellCount(string line)
    {
        var row = Inner(line);
        if (row.IndexOfAny(Bars) < 0 || line.AsSpan().IndexOfAny("├└") >= 0)
        {
            return 0;
        }

        var count = 1;
        foreach (var c in row)
        {
            count += Bars.Contains(c) ? 1 : 0;
        }

        return count;
    }

    private static List<string> Split(string line)
    {
        var row = Inner(line);
        var cells = new List<string>();
        foreach (var cell in row.SplitAny(Bars))
        {
            cells.Add(row[cell].Trim().ToString());
        }

        return cells;
    }

    private static ReadOnlySpan<char> Inner(string line)
    {
        var row = line.AsSpan().Trim();
        row = !row.IsEmpty && Bars.Contains(row[0]) ? row[1..] : row;
        return !row.IsEmpty && Bars.Contains(row[^1]) ? row[..^1] : row;
    }
}
