namespace InterviewCoach.Core.WriteUps;

/// <summary>The syntax of Markdown's pipe tables: the rule under the header, and the cells of a row.</summary>
internal static class PipeTable
{
    private const int LongestRule = 4000;

    /// <summary>Whether a line is the rule of a table: dashes with colons at will, between pipes.</summary>
    public static bool IsRule(string line)
    {
        var rule = line.AsSpan().Trim();
        return rule.Length is > 1 and < LongestRule
            && rule.Contains('|')
            && rule.Contains('-')
            && !rule.ContainsAnyExcept("|-: \t");
    }

    /// <summary>Whether a line is the header over a rule: it has a pipe, and about as many cells.</summary>
    public static bool IsHeaderOf(string line, string rule) =>
        line.Contains('|', StringComparison.Ordinal) && Math.Abs(Split(line).Count - Split(rule).Count) <= 1;

    /// <summary>The cells of a row as they stand. A pipe is escaped by a backslash; those at the ends bound the row.</summary>
    public static List<string> Split(string line)
    {
        var row = line.AsSpan().Trim();
        row = row.StartsWith("|") ? row[1..] : row;
        row = row.EndsWith("|") && !row.EndsWith("\\|") ? row[..^1] : row;
        var cells = new List<string>();
        var start = 0;
        for (var i = 0; i <= row.Length; i++)
        {
            if (i == row.Length || row[i] == '|' && (i == 0 || row[i - 1] != '\\'))
            {
                cells.Add(row[start..i].Trim().ToString());
                start = i + 1;
            }
        }

        return cells;
    }

    /// <summary>The words of a table: cells between " | ", a row on each line, the rule left out.</summary>
    public static MappedText Text(ReadOnlySpan<string> lines)
    {
        var text = new LineMappedText();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                text.NextLine();
            }

            if (IsRule(lines[i]))
            {
                continue;
            }

            if (i > 0)
            {
                text.Append('\n');
            }

            text.Append(string.Join(" | ", Split(lines[i]).Select(InlineText.Of)));
        }

        return text.FinishRows();
    }

    /// <summary>The tables among the lines, each from the line over its rule to the first line without a pipe.</summary>
    public static IReadOnlyList<TableGrid> Read(string[] lines, int firstLine)
    {
        var grids = new List<TableGrid>();
        for (var i = 1; i < lines.Length; i++)
        {
            var rule = lines[i];
            var header = lines[i - 1];
            if (!IsRule(rule) || IsRule(header) || !IsHeaderOf(header, rule))
            {
                continue;
            }

            var end = i + 1;
            while (end < lines.Length && lines[end].Contains('|', StringComparison.Ordinal) && !OpensNext(lines, end))
            {
                end++;
            }

            var rows = Enumerable
                .Range(i + 1, end - i - 1)
                .Where(row => !IsRule(lines[row]))
                .Select(row => Row(lines[row], firstLine + row))
                .ToList();
            var span = new LineSpan(firstLine + i - 1, firstLine + end - 1);
            grids.Add(new TableGrid(span, Row(header, firstLine + i - 1), rows));
            i = end;
        }

        return grids;
    }

    private static bool OpensNext(string[] lines, int i) =>
        i + 1 < lines.Length && IsRule(lines[i + 1]) && !IsRule(lines[i]) && IsHeaderOf(lines[i], lines[i + 1]);

    private static TableRow Row(string line, int number) => new(number, Split(line).ConvertAll(InlineText.Of));
}
