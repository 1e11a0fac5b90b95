using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Jobs;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Drills;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Claims;

/// <summary>What the page of claims shows.</summary>
/// <param name="Report">What is claimed and what can be proved.</param>
/// <param name="Sources">The CVs, typed skills and job that were handed in.</param>
/// <param name="Drilled">How the drilled claims stand, by skill.</param>
public sealed record ClaimBoard(
    ClaimsReport Report,
    IReadOnlyList<ClaimSource> Sources,
    IReadOnlyDictionary<string, DrillRecord> Drilled
)
{
    public IEnumerable<ClaimSource> Cvs => Sources.Where(source => source.Kind == ClaimSourceKind.Cv);

    public ClaimSource? Typed => Sources.FirstOrDefault(source => source.Kind == ClaimSourceKind.Typed);

    public ClaimSource? Job => Sources.FirstOrDefault(source => source.Kind == ClaimSourceKind.Job);

    /// <summary>Where a quote of a project is shown; null where it stands in another source than the write-up.</summary>
    public string? AddressOf(string project, SourceQuote at) =>
        Report.Ledger.Projects.FirstOrDefault(one => one.Id == project) is { } found
        && found.WriteUp.FileName == at.File
            ? $"/projects/{project}#L{at.Lines.Start}"
            : null;
}

/// <summary>Holds an owner's claims against the owner's projects. Nothing of it is stored: it follows from the texts.</summary>
public sealed class ClaimDesk(ClaimStore claims, ProjectLibrary library, DrillDesk drills, SkillCatalogue catalogue)
{
    private const int MostProjects = 30;

    /// <summary>The board of an owner. The demo counts only where there is no other project.</summary>
    public async Task<ClaimBoard> ReadAsync(OwnerId owner, CancellationToken cancellation)
    {
        var sources = await claims.ListAsync(owner, cancellation);
        var projects = await library.OwnAsync(owner, MostProjects, cancellation);
        var job = Candidate.Texts(sources, ClaimSourceKind.Job).FirstOrDefault();
        return new ClaimBoard(
            new ClaimsReportReader(catalogue).Read(
                Candidate.Cvs(sources, catalogue),
                Candidate.Typed(sources, catalogue),
                [.. projects.Select(Candidate.Of)],
                job is null ? null : new JobReader(catalogue).Read(job)
            ),
            sources,
            new Dictionary<string, DrillRecord>(
                await drills.StandingsAsync(owner, cancellation),
                StringComparer.OrdinalIgnoreCase
            )
        );
    }
}
