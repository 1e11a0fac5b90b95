namespace InterviewCoach.Core.Claims;

/// <summary>The rows of a Markdown table of skills: "| Databases | PostgreSQL, Redis |", "| Python | advanced | 5 years |".</summary>
internal static class CvTable
{
    /// <summary>The line of dashes under the head of a table.</summary>
    public static bool IsRule(string line)
    {
        var text = line.AsSpan().Trim();
        return text.Length >= 3 && text.Contains('|') && text.Contains('-') && text.TrimStart("|-: ").IsEmpty;
    }

    /// <summary>Whether it is a row between bars.</summary>
    public static bool IsRow(string line) => line.AsSpan().Trim() is ['|', .., '|'] row && row.Count('|') > 2;

    /// <summary>Where what a row lists begins: behind its first cell, if that names the kind of what the second lists.</summary>
    public static int Items(string line)
    {
        if (!IsRow(line) || line.AsSpan().Trim().Count('|') != 3)
        {
            return 0;
        }

        var first = line.IndexOf('|', StringComparison.Ordinal);
        return line.IndexOf('|', first + 1) + 1;
    }
}
