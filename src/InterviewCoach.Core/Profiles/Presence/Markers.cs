namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>What stands before the words of a line: quote marks, bullets, numbers, hashes, tick boxes.</summary>
internal static class Markers
{
    /// <summary>The line without them.</summary>
    public static string Strip(string line)
    {
        var at = 0;
        for (; at < line.Length; )
        {
            var c = line[at];
            var marker = c switch
            {
                '>' or '#' => 1,
                _ when char.IsWhiteSpace(c) => 1,
                '-' or '*' or '+' or '•' or '–' when at + 1 < line.Length && char.IsWhiteSpace(line[at + 1]) => 1,
                '[' => TickBox(line, at),
                _ when char.IsAsciiDigit(c) => Number(line, at),
                _ => 0,
            };
            if (marker == 0)
            {
                break;
            }

            at += marker;
        }

        return line[at..].TrimEnd();
    }

    /// <summary>Whether the line is an item whose box is not ticked.</summary>
    public static bool IsUnticked(string line)
    {
        var text = line.AsSpan().TrimStart(" \t>-*+");
        return text.StartsWith("[ ]") || text.StartsWith("[]") || text.StartsWith("☐") || text.StartsWith("⬜");
    }

    /// <summary>Whether the line is an item whose box is ticked: done, whatever the list is called.</summary>
    public static bool IsTicked(string line)
    {
        var text = line.AsSpan().TrimStart(" \t>-*+");
        return text.StartsWith("[x]", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("☑")
            || text.StartsWith("✅")
            || text.StartsWith("✔");
    }

    private static int TickBox(string line, int at) =>
        at + 2 < line.Length && line[at + 2] == ']' && line[at + 1] is ' ' or 'x' or 'X' ? 3 : 0;

    private static int Number(string line, int at)
    {
        var end = at;
        while (end < line.Length && end - at < 3 && char.IsAsciiDigit(line[end]))
        {
            end++;
        }

        return
            end + 1 < line.Length
            && line[end] is '.' or ')'
            && (char.IsWhiteSpace(line[end + 1]) || char.IsAsciiLetterUpper(line[end + 1]))
            ? end - at + 1
            : 0;
    }
}
