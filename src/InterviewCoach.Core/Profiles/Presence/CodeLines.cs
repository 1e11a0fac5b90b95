namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// Fences hold more than code: drawings of the pipeline, listings of folders, comments that say what a step does, and, when a
/// fence is never closed, the rest of the document.
/// </summary>
internal static class CodeLines
{
    private const int NotProse = 10;

    /// <summary>How much less a line of code says than the same words in prose.</summary>
    /// <param name="sentence">The line.</param>
    /// <param name="inListings">Whether a listing of folders can show what is looked for.</param>
    /// <param name="byCommand">Whether a command for the terminal can show it: <c>pytest</c> shows tests.</param>
    public static int Doubt(Sentence sentence, bool inListings, bool byCommand)
    {
        var line = sentence.Raw.AsSpan().TrimStart();
        if (IsTree(line))
        {
            return line.IndexOfAny("─├└│") >= 0 && !LooksLikePath(line) ? 1
                : inListings ? 2
                : NotProse;
        }

        if (IsField(line))
        {
            return NotProse;
        }

        var isComment = line.StartsWith("# ") || line.StartsWith("// ");
        return
            isComment
            || sentence.Passage.Language is null or "" or "markdown" or "md" or "text" or "txt"
            || (byCommand && IsShell(sentence.Passage.Language))
            ? 1
            : NotProse;
    }

    private static bool IsShell(string language) =>
        language is "bash" or "sh" or "shell" or "zsh" or "console" or "powershell" or "cmd" or "bat" or "makefile";

    /// <summary>A line of a listing of folders or of a drawing.</summary>
    public static bool IsTree(ReadOnlySpan<char> line) =>
        line.IndexOfAny("├└│") >= 0 || line.StartsWith("|--") || line.StartsWith("+--") || line.StartsWith("|__");

    /// <summary>A field of a citation or of a setting: <c>author = {…},</c>, <c>@misc{…</c>, <c>name: "…"</c>.</summary>
    private static bool IsField(ReadOnlySpan<char> line)
    {
        var name = 0;
        while (name < line.Length && (char.IsLetterOrDigit(line[name]) || line[name] is '_' or '-' or '@'))
        {
            name++;
        }

        var rest = line[name..].TrimStart();
        return name > 0
            && rest.Length > 1
            && (
                rest[0] == '=' && rest[1..].TrimStart() is ['{' or '"' or '\'', ..] || line[0] == '@' && rest[0] == '{'
            );
    }

    private static bool LooksLikePath(ReadOnlySpan<char> line)
    {
        var words = line.TrimStart("├└│─-+| \t");
        var end = words.IndexOf(' ');
        var first = end < 0 ? words : words[..end];
        return first.EndsWith("/") || first.IndexOf('.') > 0;
    }
}
