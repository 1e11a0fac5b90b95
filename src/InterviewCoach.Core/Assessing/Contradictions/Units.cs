namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>Words after a number that are units and not things counted.</summary>
internal static class Units
{
    private static readonly HashSet<string> Time = new(
        "ms millisecond milliseconds s sec secs second seconds minute minutes hour hours day days week weeks month months year years".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    private static readonly HashSet<string> Other = new(
        "percents points times euros dollars pounds cents steps ways things others lines bits bytes gigs degrees kilometers meters runs tests versions is was has does this".Split(
            ' '
        ),
        StringComparer.Ordinal
    );

    public static bool IsTime(string word) => Time.Contains(word);

    public static bool IsOther(string word) => Other.Contains(word);
}
