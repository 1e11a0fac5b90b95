using System.Security.Cryptography;
using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Skills;
using InterviewCoach.Web.Claims;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Drills;

/// <summary>Which claims are due, and the drill that asks about them. How a claim stands is read from the Sessions each time.</summary>
public sealed class DrillDesk(
    ProjectLibrary library,
    ClaimStore handedIn,
    DrillStore drills,
    DrillBook book,
    SkillCatalogue catalogue,
    InterviewStarter starter,
    TimeProvider time
)
{
    /// <summary>All claims of the owner; of the demo only where there is nothing else.</summary>
    public async Task<DrillBoard> ReadAsync(OwnerId owner, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var results = await ResultsAsync(owner, cancellation);
        var records = DrillRecord.Of(results.Select(one => one.Result));
        var last = results
            .GroupBy(one => one.Result.Skill, StringComparer.Ordinal)
            .ToDictionary(own => own.Key, own => own.MaxBy(one => one.Result.At).Session, StringComparer.Ordinal);
        var rows = (await ClaimsAsync(owner, cancellation))
            .GroupBy(one => one.Claim.Skill, StringComparer.Ordinal)
            .Select(same => same.MaxBy(one => one.Claim.Level))
            .Select(best => new DrillRow(
                best.Claim,
                best.Project.Id,
                best.Project.Title,
                records.GetValueOrDefault(best.Claim.Skill),
                last.TryGetValue(best.Claim.Skill, out var session) ? session : null
            ))
            .ToDictionary(row => row.Claim.Skill, StringComparer.Ordinal);
        var due = DrillChoice
            .Due(rows.Values.Select(row => row.Claim), records, now)
            .Select(claim => rows[claim.Skill])
            .ToList();
        return new DrillBoard(due, [.. rows.Values.Except(due).OrderBy(row => row.Record?.Memory.DueAt)]);
    }

    /// <summary>How the drilled claims stand, by skill.</summary>
    public async Task<IReadOnlyDictionary<string, DrillRecord>> StandingsAsync(
        OwnerId owner,
        CancellationToken cancellation
    ) => DrillRecord.Of((await ResultsAsync(owner, cancellation)).Select(one => one.Result));

    /// <summary>Opens a drill of the claims that are next, or of one.</summary>
    /// <param name="owner">Whose claims.</param>
    /// <param name="skill">The only one, due or not; null for what is next.</param>
    public async Task<StartOutcome> StartAsync(OwnerId owner, string? skill, CancellationToken cancellation)
    {
        var board = await ReadAsync(owner, cancellation);
        var rows = skill is null
            ? board.Due.Count > 0
                ? board.Next
                : []
            : [.. board.Due.Concat(board.Later).Where(row => row.Claim.Skill == skill)];
        if (rows.Count == 0 || await library.FindAsync(owner, rows[0].Project, cancellation) is not { } project)
        {
            return new StartOutcome.Refused(
                skill is null
                    ? "Nothing is due now. Choose a claim below."
                    : $"{skill} is not among your claims any more."
            );
        }

        var plan = DrillPlanner.Plan(
            book,
            catalogue,
            rows.Select(row => row.Claim),
            RandomNumberGenerator.GetInt32(int.MaxValue)
        );
        return await starter.OpenAsync(
            owner,
            project,
            plan,
            new InterviewSettings(InterviewStyle.Neutral, DrillPlanner.Minutes),
            cancellation
        );
    }

    private async Task<List<(SessionId Session, DrillResult Result)>> ResultsAsync(
        OwnerId owner,
        CancellationToken cancellation
    ) =>
        (await drills.ListAsync(owner, cancellation))
            .SelectMany(drill => DrillResult.Of(drill.Events).Select(result => (drill.Session, result)))
            .ToList();

    private async Task<List<(DrillClaim Claim, ProjectRow Project)>> ClaimsAsync(
        OwnerId owner,
        CancellationToken cancellation
    )
    {
        var own = await library.OwnAsync(owner, int.MaxValue, cancellation);
        var claims = own.SelectMany(project =>
                project
                    .Ledger.Claims.Select(DrillClaim.Of)
                    .Where(claim => DrillPlanner.CanDrill(claim, catalogue))
                    .Select(claim => (claim, project.Row))
            )
            .ToList();
        if (own.Count > 0)
        {
            // What only a CV claims is asked beside the newest project: that is where it would have to show.
            claims.AddRange((await AssertedAsync(owner, cancellation)).Select(claim => (claim, own[0].Row)));
        }

        return claims;
    }

    /// <summary>The skills of the CVs and of the list typed by hand. By themselves they prove nothing.</summary>
    private async Task<List<DrillClaim>> AssertedAsync(OwnerId owner, CancellationToken cancellation)
    {
        var reader = new CvReader(catalogue);
        return
        [
            .. (await handedIn.ListAsync(owner, cancellation))
                .Where(source => source.Kind is ClaimSourceKind.Cv or ClaimSourceKind.Typed)
                .SelectMany(source =>
                    HandedInText.WriteUpOf(source) is not { } text ? []
                    : source.Kind == ClaimSourceKind.Cv ? reader.Read(text).Skills
                    : reader.ReadList(text)
                )
                .Select(asserted => new DrillClaim(asserted.Name, EvidenceLevel.Unsupported, null))
                .Where(claim => DrillPlanner.CanDrill(claim, catalogue)),
        ];
    }
}
