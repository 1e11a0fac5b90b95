namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Fences hold more than code: drawings of the pipeline, listings of folders, comments that say what a step does, and, when a
/// fence is never closed, the rest of the document.
/// </summary>
internal static class CodeLines
{
    private const int NotProse = 10;

    /// <summary>How much less a line of code says than the same words in prose.</summary>
    public static int Doubt(Sentence sentence)
    {
        var line = sentence.Raw.AsSpan().TrimStart();
        if (IsTree(line))
        {
            return line.IndexOfAny("─├└│") >= 0 && !LooksLikePath(line) ? 1 : 2;
        }

        var isComment = line.StartsWith("# ") || line.StartsWith("// ");
        return isComment || sentence.Passage.Language is null or "" or "markdown" or "md" or "text" or "txt" ? 1
            : sentence.Passage.Language is "bash" or "sh" or "shell" or "console" or "powershell" ? NotProse
            : NotProse;
    }

    /// <summary>A line of a listing of folders or of a drawing.</summary>
    public static bool IsTree(ReadOnlySpan<char> line) =>
        line.IndexOfAny("├└│") >= 0 || line.StartsWith("|--") || line.StartsWith("+--") || line.StartsWith("|__");

    private static bool LooksLikePath(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("├└│─-+| \t");
        var end = words.IndexOf(' ');
        var first = end < 0 ? words : words[..end];
        return first.EndsWith("/") || first.IndexOf('.') > 0;
    }
}
