namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// Finds where a code fence that its author forgot to close begins to swallow the rest of the write-up: at a heading or a
/// table after a blank line, or at the opening of the next fence.
/// </summary>
internal static class SwallowedMarkdown
{
    private const int FewestLinesOfDocument = 15;

    private static readonly HashSet<string> CommentByHash = new(StringComparer.Ordinal)
    {
        "bash",
        "console",
        "conf",
        "dockerfile",
        "ini",
        "make",
        "makefile",
        "powershell",
        "py",
        "python",
        "r",
        "ruby",
        "sh",
        "shell",
        "toml",
        "yaml",
        "yml",
        "zsh",
    };

    /// <summary>The index of the first line that is Markdown again, or -1 when all of it is code.</summary>
    /// <param name="lines">What stands in the fence.</param>
    /// <param name="language">Its language, or null.</param>
    /// <param name="closed">Whether some later fence closed it.</param>
    public static int Begins(string[] lines, string? language, bool closed)
    {
        if (language is "markdown" or "md")
        {
            return IsDocument(lines) ? 0
                : closed ? -1
                : Begins(lines, null, false);
        }

        for (var i = 1; i < lines.Length; i++)
        {
            if (OpensFence(lines[i]) || !closed && StartsMarkdown(lines, i, language))
            {
                return StartOfSection(lines, i, language);
            }
        }

        return -1;
    }

    /// <summary>
    /// What stands before the sign that the fence was left open was swallowed too, from the first heading on; a title with
    /// one hash looks like a comment, but no comment stands over a blank line.
    /// </summary>
    private static int StartOfSection(string[] lines, int sign, string? language)
    {
        for (var i = 1; i < sign; i++)
        {
            if (StartsMarkdown(lines, i, language) || LineSyntax.HeadingLevel(lines[i]) > 0 && IsBlank(lines, i + 1))
            {
                return i;
            }
        }

        return sign;
    }

    private static bool StartsMarkdown(string[] lines, int i, string? language)
    {
        if (!IsBlank(lines, i - 1))
        {
            return false;
        }

        if (i + 1 < lines.Length && PipeTable.IsRule(lines[i + 1]) && PipeTable.IsHeaderOf(lines[i], lines[i + 1]))
        {
            return true;
        }

        // A comment of code has one hash, and more code under it; a heading stands alone between blank lines.
        var level = LineSyntax.HeadingLevel(lines[i]);
        var comments = language is not null && CommentByHash.Contains(language);
        var alone = IsBlank(lines, i + 1);
        return level > 0 && (comments ? level > 1 && alone : level > 1 || alone);
    }

    private static bool IsBlank(string[] lines, int i) =>
        i < 0 || i >= lines.Length || lines[i].AsSpan().IsWhiteSpace();

    private static bool OpensFence(string line) =>
        line.StartsWith("```", StringComparison.Ordinal)
        && line.AsSpan().TrimStart('`') is { Length: > 0 and < 20 } info
        && char.IsAsciiLetter(info[0])
        && !info.ContainsAny(" `");

    private static bool IsDocument(string[] lines) =>
        lines.Length >= FewestLinesOfDocument && lines.Count(line => LineSyntax.HeadingLevel(line) > 0) >= 2;
}
