using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Jobs;
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
    IReadOnlyDictionary<string, DrillRow> Drilled
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
public sealed class ClaimDesk(
    ClaimStore claims,
    ProjectStore projects,
    ProjectLibrary library,
    DrillDesk drills,
    SkillCatalogue catalogue
)
{
    private const int MostProjects = 30;

    /// <summary>The board of an owner. The demo counts only where there is no other project.</summary>
    public async Task<ClaimBoard> ReadAsync(OwnerId owner, CancellationToken cancellation)
    {
        var sources = await claims.ListAsync(owner, cancellation);
        var candidates = new List<CandidateProject>();
        var rows = await projects.ListAsync(owner, cancellation);
        var own = rows.Where(row => !row.IsDemo).ToList();
        foreach (var row in (own.Count > 0 ? own : rows).Take(MostProjects))
        {
            if (await library.FindAsync(owner, row.Id, cancellation) is { } project)
            {
                candidates.Add(
                    new CandidateProject(
                        row.Id.ToString(),
                        project.WriteUp,
                        [.. project.WriteUps.Skip(1)],
                        project.Profile with
                        {
                            Title = row.Title,
                        },
                        project.Ledger
                    )
                );
            }
        }

        var board = await drills.ReadAsync(owner, cancellation);
        var reader = new CvReader(catalogue);
        var job = Of(sources, ClaimSourceKind.Job).FirstOrDefault();
        return new ClaimBoard(
            new ClaimsReportReader(catalogue).Read(
                [.. Of(sources, ClaimSourceKind.Cv).Select(reader.Read)],
                [.. Of(sources, ClaimSourceKind.Typed).SelectMany(reader.ReadList)],
                candidates,
                job is null ? null : new JobReader(catalogue).Read(job)
            ),
            sources,
            board
                .Due.Concat(board.Later)
                .Where(row => row.Record is not null)
                .ToDictionary(row => row.Claim.Skill, StringComparer.OrdinalIgnoreCase)
        );
    }

    private static IEnumerable<WriteUp> Of(IReadOnlyList<ClaimSource> sources, ClaimSourceKind kind) =>
        sources.Where(source => source.Kind == kind).Select(HandedInText.WriteUpOf).OfType<WriteUp>();
}
