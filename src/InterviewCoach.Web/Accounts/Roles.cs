namespace InterviewCoach.Web.Accounts;

/// <summary>What somebody may be; a person may hold several.</summary>
public static class Roles
{
    public const string Candidate = "candidate";

    public const string Mentor = "mentor";

    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } = [Candidate, Mentor, Administrator];
}
