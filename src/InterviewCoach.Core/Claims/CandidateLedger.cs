using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>One of a candidate's Projects, read.</summary>
/// <param name="Id">Names it among the candidate's projects.</param>
/// <param name="WriteUp">What the candidate tells.</param>
/// <param name="Evidence">The sources beside it.</param>
/// <param name="Profile">What they state.</param>
/// <param name="Ledger">Which skills they back.</param>
public sealed record CandidateProject(
    string Id,
    WriteUp WriteUp,
    IReadOnlyList<WriteUp> Evidence,
    ProjectProfile Profile,
    ClaimLedger Ledger
)
{
    /// <summary>The project's name as its write-up gives it.</summary>
    public string Title => Profile.Title;
}

/// <summary>What one Project shows of one claimed skill.</summary>
/// <param name="Project">The project's <see cref="CandidateProject.Id"/>.</param>
/// <param name="Level">How far it backs the claim; no further than the best quote shows.</param>
/// <param name="Quotes">The best places, strongest first; each a line of the project, or the sentence that the line is part of.</param>
/// <param name="Through">The skill that it is shown by, where it is another one that includes it; else null.</param>
/// <param name="IsImportedOnly">Whether code imports it and nothing is seen to use it.</param>
/// <param name="PlannedAt">Where the write-up only plans it; null where it does not.</param>
public sealed record ProjectEvidence(
    string Project,
    EvidenceLevel Level,
    IReadOnlyList<SourceQuote> Quotes,
    string? Through,
    bool IsImportedOnly,
    SourceQuote? PlannedAt
);

/// <summary>A skill that a candidate claims, wherever it is claimed, and what all of the candidate's projects show of it.</summary>
/// <param name="Skill">The catalogue's name, or the CV's own word where the catalogue does not know the skill.</param>
/// <param name="Kind">What it is; null where the catalogue does not know it.</param>
/// <param name="Qualifier">The most that is promised of it.</param>
/// <param name="Asserted">Where a CV, or a list typed by hand, claims it; empty where only write-ups do.</param>
/// <param name="Level">The strongest level over the projects.</param>
/// <param name="Projects">The projects that show or plan it, the strongest first.</param>
public sealed record CandidateClaim(
    string Skill,
    SkillKind? Kind,
    Qualifier Qualifier,
    IReadOnlyList<AssertedSkill> Asserted,
    EvidenceLevel Level,
    IReadOnlyList<ProjectEvidence> Projects
)
{
    /// <summary>Whether something was done with it that can be looked at, and a line to look at is known.</summary>
    public bool IsProved => Level >= EvidenceLevel.Demonstrated && Projects is [{ Quotes: [_, ..] }, ..];

    /// <summary>Whether code imports it somewhere and no project shows more.</summary>
    public bool IsImportedOnly => Level <= EvidenceLevel.Listed && Projects.Any(project => project.IsImportedOnly);

    /// <summary>Whether a project plans it and none has it.</summary>
    public bool IsPlannedOnly =>
        Level == EvidenceLevel.Unsupported && Projects.Any(project => project.PlannedAt is not null);
}

/// <summary>Every claim of a candidate over all projects: skill by project.</summary>
/// <param name="Projects">The projects, in the order given.</param>
/// <param name="Claims">Those of the CV first, in its order, then those of the write-ups alone, strongest first.</param>
public sealed record CandidateLedger(IReadOnlyList<CandidateProject> Projects, IReadOnlyList<CandidateClaim> Claims);
