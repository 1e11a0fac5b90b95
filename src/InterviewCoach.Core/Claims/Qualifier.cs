namespace InterviewCoach.Core.Claims;

/// <summary>How well a CV says that a skill is had. Higher promises more. Names in JSON and YAML are snake_case.</summary>
public enum ClaimStrength
{
    /// <summary>Nothing is said: the skill is only listed or told of.</summary>
    Unsaid,

    /// <summary>"Currently learning".</summary>
    Learning,

    /// <summary>"Basic", "beginner".</summary>
    Basic,

    /// <summary>"Familiar with", "exposure to".</summary>
    Familiar,

    /// <summary>"Working knowledge", "hands-on", "intermediate".</summary>
    Working,

    /// <summary>"Proficient in", "strong".</summary>
    Advanced,

    /// <summary>"Expert in".</summary>
    Expert,

    /// <summary>"Python (primary)": what the candidate wants to be asked about first.</summary>
    Primary,
}

/// <summary>How senior the post was in which a skill is claimed. Names in JSON and YAML are snake_case.</summary>
public enum Seniority
{
    Unsaid,
    Intern,
    Junior,
    Senior,
    Lead,
    Principal,
    Head,
}

/// <summary>What a CV promises of a skill beyond its name.</summary>
/// <param name="Strength">How well it is said to be had.</param>
/// <param name="Years">For how many years; null where none are said.</param>
/// <param name="Seniority">The title of the post it is claimed for.</param>
public sealed record Qualifier(ClaimStrength Strength, double? Years = null, Seniority Seniority = Seniority.Unsaid)
{
    /// <summary>Nothing is promised.</summary>
    public static readonly Qualifier None = new(ClaimStrength.Unsaid);

    /// <summary>What either of two says: the stronger word, the longer time, the higher post.</summary>
    public Qualifier Or(Qualifier other) =>
        new(
            Strength >= other.Strength ? Strength : other.Strength,
            (Years, other.Years) is ({ } one, { } two) ? Math.Max(one, two) : Years ?? other.Years,
            Seniority >= other.Seniority ? Seniority : other.Seniority
        );
}
