using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What a member shows a cohort's mentors.</summary>
/// <param name="Title">The Project's title; null for everything.</param>
public sealed record CohortShare(Guid Id, Guid Cohort, GrantScope Scope, string? Title, DateTimeOffset ShownAt);

/// <summary>What members of cohorts show its mentors, who are read by way of it.</summary>
public sealed class CohortShareStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>
    /// Shows the cohort's mentors more. False where the owner is not a candidate of it, or has no such Project or Session; what
    /// is shown already stays as it is.
    /// </summary>
    public async Task<bool> ShowAsync(OwnerId owner, Guid cohort, GrantScope scope, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
                """
                insert into cohort_share (owner_id, share_id, cohort_id, project_id, session_id, shown_at)
                select m.owner_id, @ShareId, m.cohort_id, @ProjectId::uuid, @SessionId::uuid, @Now
                from cohort_member m
                where m.owner_id = @OwnerId and m.cohort_id = @CohortId
                  and (@ProjectId::uuid is null
                       or exists (select from project where owner_id = @OwnerId and project_id = @ProjectId))
                  and (@SessionId::uuid is null
                       or exists (select from session where owner_id = @OwnerId and session_id = @SessionId))
                on conflict (owner_id, cohort_id, project_id, session_id) do update set shown_at = cohort_share.shown_at
                """,
                new
                {
                    OwnerId = owner.Value,
                    ShareId = Guid.CreateVersion7(now),
                    CohortId = cohort,
                    ProjectId = scope.Project?.Value,
                    SessionId = scope.Session?.Value,
                    Now = now,
                }
            ) == 1;
    }

    /// <summary>Takes back what was shown; who watches by it is let go.</summary>
    public async Task<bool> HideAsync(OwnerId owner, Guid share, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<int>(
                """
                with gone as (
                    delete from cohort_share where owner_id = @OwnerId and share_id = @ShareId returning owner_id
                ),
                told as (select pg_notify('coach_revoked', owner_id::text) from gone)
                select count(*)::int from told
                """,
                new { OwnerId = owner.Value, ShareId = share }
            ) == 1;
    }

    /// <summary>What the owner shows to cohorts, the newest first.</summary>
    public async Task<IReadOnlyList<CohortShare>> ListAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(
            Guid Id,
            Guid Cohort,
            Guid? Project,
            Guid? Session,
            string? Title,
            DateTime ShownAt
        )>(
            """
            select h.share_id, h.cohort_id, h.project_id, h.session_id, p.title, h.shown_at
            from cohort_share h
            left join session s on s.owner_id = h.owner_id and s.session_id = h.session_id
            left join project p on p.owner_id = h.owner_id and p.project_id = coalesce(h.project_id, s.project_id)
            where h.owner_id = @OwnerId
            order by h.shown_at desc, h.share_id
            """,
            new { OwnerId = owner.Value }
        );
        return rows.Select(row => new CohortShare(
                row.Id,
                row.Cohort,
                new GrantScope(
                    row.Project is { } project ? new ProjectId(project) : null,
                    row.Session is { } session ? new SessionId(session) : null
                ),
                row.Title,
                row.ShownAt
            ))
            .ToList();
    }
}
