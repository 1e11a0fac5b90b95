using InterviewCoach.Core.Drills;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Drills;

/// <summary>A claim, and how it fared.</summary>
/// <param name="Claim">The claim, as the Project that backs it best has it.</param>
/// <param name="Project">That Project.</param>
/// <param name="ProjectTitle">Its title.</param>
/// <param name="Record">How it fared in its drills; null where it had none.</param>
/// <param name="Last">The Session of the last one, whose transcript is the reason; null where there was none.</param>
public sealed record DrillRow(
    DrillClaim Claim,
    ProjectId Project,
    string ProjectTitle,
    DrillRecord? Record,
    SessionId? Last
);

/// <summary>All claims that can be drilled.</summary>
/// <param name="Due">Those to be drilled now, in order.</param>
/// <param name="Later">The others, by when they are due.</param>
public sealed record DrillBoard(IReadOnlyList<DrillRow> Due, IReadOnlyList<DrillRow> Later)
{
    /// <summary>The claims of the next five minutes: those that are due in the Project of the first one.</summary>
    public IReadOnlyList<DrillRow> Next =>
        [.. Due.Where(row => row.Project == Due[0].Project).Take(DrillPlanner.Claims)];
}
