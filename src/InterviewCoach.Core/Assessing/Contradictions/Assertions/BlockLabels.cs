namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>What a block of a write-up is called: by the heading above it, or by its own lead ("**Split.** …", "Split: …").</summary>
internal static class BlockLabels
{
    private const int Longest = 40;

    public static bool IsHeading(string block) => block.AsSpan().TrimStart().StartsWith("#");

    /// <summary>The lead; empty where there is none.</summary>
    public static string LeadOf(string block)
    {
        var text = block.AsSpan().TrimStart(" \t-+>0123456789.").ToString();
        var mark =
            text.StartsWith("**", StringComparison.Ordinal) ? "**"
            : text.StartsWith("* ", StringComparison.Ordinal) ? ":"
            : text.StartsWith('*') ? "*"
            : text.StartsWith('_') ? "_"
            : ":";
        text = text.TrimStart('*', '_', ' ');
        var end = text.IndexOf(mark, StringComparison.Ordinal);
        return end is > 0 and <= Longest && (mark != ":" || text.AsSpan(0, end).Count(' ') <= 2) ? text[..end] : "";
    }
}
