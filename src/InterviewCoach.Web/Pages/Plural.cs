namespace InterviewCoach.Web.Pages;

internal static class Plural
{
    /// <summary>"1 session", "2 sessions", "no sessions".</summary>
    public static string Of(int count, string noun) =>
        count switch
        {
            0 => $"no {noun}s",
            1 => $"1 {noun}",
            _ => $"{count:N0} {noun}s",
        };
}
