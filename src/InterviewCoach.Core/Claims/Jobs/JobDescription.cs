using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Jobs;

/// <summary>How much a job asks for a skill. Names in JSON and YAML are snake_case.</summary>
public enum JobNeed
{
    /// <summary>Named among the tasks or the tools of the team.</summary>
    Mentioned,
    NiceToHave,
    Required,
}

/// <summary>A skill that a job asks for, or several of which one is enough.</summary>
/// <param name="Skills">The catalogue's names.</param>
/// <param name="Need">How much it is asked for.</param>
/// <param name="Years">For how many years; null where none are said.</param>
/// <param name="At">The line that asks.</param>
public sealed record AskedSkill(IReadOnlyList<string> Skills, JobNeed Need, double? Years, SourceQuote At);

/// <summary>A job description as read.</summary>
/// <param name="Source">Its text.</param>
/// <param name="Asked">What it asks for, the required first; each skill once, where it is asked for most.</param>
/// <param name="Domain">What the candidate's problem would be adjusted to, in words; null where the domain is not known.</param>
public sealed record JobDescription(WriteUp Source, IReadOnlyList<AskedSkill> Asked, string? Domain);
