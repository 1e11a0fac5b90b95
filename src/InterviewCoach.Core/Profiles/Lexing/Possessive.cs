namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>"XGBoost's": who owns what follows.</summary>
internal static class Possessive
{
    private const int Ending = 2;

    public static bool Is(ReadOnlySpan<char> word) => word.Length > Ending && word is [.., '\'' or '’', 's'];

    /// <summary>The word without its ending.</summary>
    public static ReadOnlySpan<char> Owner(ReadOnlySpan<char> word) => word[..^Ending];
}
