namespace InterviewCoach.Core.WriteUps;

/// <summary>What a single line opens, by the few marks that Markdown and plain text share.</summary>
internal static class LineSyntax
{
    public static bool IsFence(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart();
        return line.Length - trimmed.Length < 4 && (trimmed.StartsWith("```") || trimmed.StartsWith("~~~"));
    }

    /// <summary>Whether a plain text is written in Markdown all the same: headings, fences or piped tables.</summary>
    public static bool LooksLikeMarkdown(string[] lines) =>
        lines.Take(2000).Count(line => HeadingLevel(line) > 0 || IsFence(line) || PipeTable.IsRule(line)) >= 2;

    /// <summary>Level of an ATX heading, or 0.</summary>
    public static int HeadingLevel(ReadOnlySpan<char> line)
    {
        var trimmed = line.TrimStart(' ');
        if (line.Length - trimmed.Length > 3 || trimmed.IsEmpty || trimmed[0] != '#')
        {
            return 0;
        }

        var level = trimmed.IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && trimmed[level] is ' ' or '\t' && !trimmed[level..].IsWhiteSpace() ? level : 0;
    }

    /// <summary>The words of an ATX heading, without the marks before and after.</summary>
    public static string HeadingText(string line)
    {
        var text = line.AsSpan().Trim().TrimStart('#').Trim();
        var bare = text.TrimEnd('#');
        return (bare.IsEmpty || bare[^1] is ' ' or '\t' ? bare.TrimEnd() : text).ToString();
    }

    /// <summary>Whether a line of = or - underlines a title of about its length.</summary>
    public static bool IsUnderline(ReadOnlySpan<char> line, ReadOnlySpan<char> title)
    {
        var rule = line.Trim();
        return rule.Length >= 3
            && rule[0] is '=' or '-' or '~'
            && !rule.ContainsAnyExcept(rule[0])
            && rule.Length + 3 >= title.Trim().Length
            && BulletLength(title) == 0
            && title.IndexOf('|') < 0;
    }

    /// <summary>Length of a bullet or number with the space around it, or 0.</summary>
    public static int BulletLength(ReadOnlySpan<char> line)
    {
        var marker = line.TrimStart();
        var indentation = line.Length - marker.Length;
        var length = MarkerLength(marker);
        if (length == 0 || length >= marker.Length || marker[length] is not (' ' or '\t'))
        {
            return 0;
        }

        var words = marker[length..].TrimStart();
        return words.IsEmpty ? 0 : indentation + marker.Length - words.Length;
    }

    private static int MarkerLength(ReadOnlySpan<char> marker)
    {
        if (marker.IsEmpty)
        {
            return 0;
        }

        if (marker[0] is '-' or '*' or '+' or '•' or '·' or '▪' or '‣' or '–' or '—' or '→')
        {
            return 1;
        }

        var digits = marker.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 3 && marker[digits] is '.' or ')' ? digits + 1 : 0;
    }
}
