using Dapper;
using InterviewCoach.Core.Knowledge;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What an owner says to a finding.</summary>
public enum DecisionKind
{
    /// <summary>It is right, and will be seen to.</summary>
    Accepted,

    /// <summary>It is not to be spoken of again, for a reason.</summary>
    Dismissed,
}

/// <summary>A decision on a finding.</summary>
/// <param name="Fingerprint">The finding, in whatever version of the write-up.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Reason">Why it was dismissed, at most <see cref="LongestReason"/> characters; empty where it was accepted.</param>
public sealed record FindingDecision(string Fingerprint, DecisionKind Kind, string Reason)
{
    public const int LongestReason = 500;
}

/// <summary>What owners said to the findings of their Projects. It holds for all versions of a write-up.</summary>
public sealed class DecisionStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The decisions on a Project's findings; none where the owner has no such Project.</summary>
    public async Task<IReadOnlyList<FindingDecision>> ListAsync(
        OwnerId owner,
        ProjectId project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string Fingerprint, string Decision, string Reason)>(
            """
            select fingerprint, decision, reason
            from finding_decision
            where owner_id = @OwnerId and project_id = @ProjectId
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value }
        );
        return rows.Select(row => new FindingDecision(
                row.Fingerprint,
                SnakeCase.Parse<DecisionKind>(row.Decision) ?? DecisionKind.Accepted,
                row.Reason
            ))
            .ToList();
    }

    /// <summary>Keeps a decision, in place of an earlier one on the same finding. Does nothing where the owner has no such Project.</summary>
    public async Task DecideAsync(
        OwnerId owner,
        ProjectId project,
        FindingDecision decision,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into finding_decision (owner_id, project_id, fingerprint, decision, reason, decided_at)
            select p.owner_id, p.project_id, @Fingerprint, @Decision, @Reason, @DecidedAt
            from project p
            where p.owner_id = @OwnerId and p.project_id = @ProjectId
            on conflict (owner_id, project_id, fingerprint) do update
                set decision = excluded.decision, reason = excluded.reason, decided_at = excluded.decided_at
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project.Value,
                decision.Fingerprint,
                Decision = SnakeCase.Name(decision.Kind),
                decision.Reason,
                DecidedAt = time.GetUtcNow(),
            }
        );
    }

    /// <summary>Takes a decision back.</summary>
    public async Task UndoAsync(OwnerId owner, ProjectId project, string fingerprint, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            delete from finding_decision
            where owner_id = @OwnerId and project_id = @ProjectId and fingerprint = @Fingerprint
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project.Value,
                Fingerprint = fingerprint,
            }
        );
    }
}
