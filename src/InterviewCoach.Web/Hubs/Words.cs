using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Web.Hubs;

/// <summary>Names of closed choices, as the client reads them and as people do.</summary>
public static class Words
{
    /// <summary>"DontKnow" → "dont_know".</summary>
    public static string Snake<T>(T value)
        where T : struct, Enum => SnakeCase.Name(value);

    /// <summary>"ModelChoice" → "Model choice".</summary>
    public static string Title<T>(T value)
        where T : struct, Enum
    {
        var words = Snake(value).Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
