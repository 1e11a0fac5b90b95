namespace InterviewCoach.Core.WriteUps;

/// <summary>The block of YAML between two rules at the very top of a Markdown file.</summary>
internal static class FrontMatter
{
    private const int LongestBlock = 400;

    /// <summary>Adds it as a Passage and returns the index of the first line after it, 0 when there is none.</summary>
    public static int Read(string[] lines, int firstLine, PassageList passages)
    {
        if (passages.Passages.Count > 0 || lines[0].TrimEnd() != "---" || lines.Length < 3 || !IsKey(lines[1]))
        {
            return 0;
        }

        var close = Array.FindIndex(
            lines,
            1,
            Math.Min(lines.Length - 1, LongestBlock),
            line => line.TrimEnd() is "---" or "..."
        );
        if (close < 2)
        {
            return 0;
        }

        passages.Add(
            PassageKind.FrontMatter,
            new LineSpan(firstLine, firstLine + close),
            PassageText.Verbatim(lines.AsSpan(1, close - 1), linesAbove: 1)
        );
        return close + 1;
    }

    private static bool IsKey(string line) =>
        line.StartsWith('#') || line.IndexOf(':', StringComparison.Ordinal) is var colon && colon > 0 && line[0] != ' ';
}
