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
            if (OpensFence(lines[i]))
            {
                return StartOfSection(lines, i, language);
            }

            if (!closed && lines[i - 1].AsSpan().IsWhiteSpace() && StartsMarkdown(lines, i, language))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The prose before a fence that opens within was swallowed too.</summary>
    private static int StartOfSection(string[] lines, int fence, string? language)
    {
        for (var i = 1; i < fence; i++)
        {
            if (lines[i - 1].AsSpan().IsWhiteSpace() && StartsMarkdown(lines, i, language))
            {
                return i;
            }
        }

        return fence;
    }

    private static bool StartsMarkdown(string[] lines, int i, string? language)
    {
        if (i + 1 < lines.Length && PipeTable.IsRule(lines[i + 1]) && PipeTable.IsHeaderOf(lines[i], lines[i + 1]))
        {
            return true;
        }

        // A comment of code has one hash, and more code under it; a heading stands alone between blank lines.
        var level = LineSyntax.HeadingLevel(lines[i]);
        var comments = language is not null && CommentByHash.Contains(language);
        var alone = i + 1 == lines.Length || lines[i + 1].AsSpan().IsWhiteSpace();
        return level > 0 && (comments ? level > 1 && alone : level > 1 || alone);
    }

    private static bool OpensFence(string line) =>
        line.StartsWith("```", StringComparison.Ordinal)
        && line.AsSpan().TrimStart('`') is { Length: > 0 and < 20 } info
        && char.IsAsciiLetter(info[0])
        && !info.ContainsAny(" `");

    private static bool IsDocument(string[] lines) =>
        lines.Length >= FewestLinesOfDocument && lines.Count(line => LineSyntax.HeadingLevel(line) > 0) >= 2;
}
