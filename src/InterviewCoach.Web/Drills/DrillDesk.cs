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
            .DistinctBy(one => one.Claim.Skill, StringComparer.Ordinal)
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

    /// <summary>What kind of skill a claim is of; null where the catalogue does not know it.</summary>
    public SkillKind? KindOf(string skill) => catalogue.Find(skill)?.Kind;

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

    /// <summary>The claims of the ledger that the page of claims shows, each with the Project that it is asked about.</summary>
    private async Task<List<(DrillClaim Claim, ProjectRow Project)>> ClaimsAsync(
        OwnerId owner,
        CancellationToken cancellation
    )
    {
        var own = await library.OwnAsync(owner, int.MaxValue, cancellation);
        if (own.Count == 0)
        {
            return [];
        }

        var sources = await handedIn.ListAsync(owner, cancellation);
        var asserted = Candidate.Cvs(sources, catalogue).SelectMany(cv => cv.Skills);
        var ledger = new CandidateLedgerReader(catalogue).Read(
            [.. asserted, .. Candidate.Typed(sources, catalogue)],
            [.. own.Select(Candidate.Of)]
        );
        var rows = own.ToDictionary(project => project.Row.Id.ToString(), project => project.Row);
        // What nothing backs is asked beside the newest project: that is where it would have to show.
        return
        [
            .. DrillClaims
                .Of(ledger, catalogue)
                .Select(one => (one.Claim, one.Project is null ? own[0].Row : rows[one.Project])),
        ];
    }
}
