using Dapper;
using InterviewCoach.Web.Accounts;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What is shown to a mentor: one Session, one Project, or with neither, everything.</summary>
public sealed record GrantScope(ProjectId? Project, SessionId? Session)
{
    public static readonly GrantScope Everything = new(null, null);
}

/// <summary>A grant as its owner sees it.</summary>
/// <param name="Mentor">The mentor's name; null while nobody took the invitation up.</param>
/// <param name="Title">The Project's title; null for everything.</param>
public sealed record GrantRow(
    Guid Id,
    string? Mentor,
    GrantScope Scope,
    string? Title,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt
);

/// <summary>What candidates show to mentors.</summary>
public sealed class GrantStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>How long an invitation can be taken up. Once it was, it holds until it is revoked.</summary>
    public static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(14);

    /// <summary>Makes an invitation. Null where the owner has no such Project or Session; else what its link holds.</summary>
    public async Task<string?> InviteAsync(OwnerId owner, GrantScope scope, CancellationToken cancellation)
    {
        var (token, now) = (Token.Make(), time.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var made = await connection.ExecuteAsync(
            """
            insert into mentor_grant (owner_id, grant_id, project_id, session_id, token_hash, made_at, expires_at)
            select @OwnerId, @GrantId, @ProjectId::uuid, @SessionId::uuid, @TokenHash, @MadeAt, @ExpiresAt
            where (@ProjectId::uuid is null
                   or exists (select from project where owner_id = @OwnerId and project_id = @ProjectId))
              and (@SessionId::uuid is null
                   or exists (select from session where owner_id = @OwnerId and session_id = @SessionId))
            """,
            new
            {
                OwnerId = owner.Value,
                GrantId = Guid.CreateVersion7(now),
                ProjectId = scope.Project?.Value,
                SessionId = scope.Session?.Value,
                TokenHash = Token.Hash(token),
                MadeAt = now,
                ExpiresAt = now + InvitationHolds,
            }
        );
        return made == 1 ? token : null;
    }

    /// <summary>
    /// Takes an invitation up: once, while it holds, and not by who made it. Gives whose it is; null where it cannot be taken.
    /// </summary>
    public async Task<OwnerId?> TakeUpAsync(OwnerId mentor, string token, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var owner = await connection.QuerySingleOrDefaultAsync<Guid?>(
            """
            update mentor_grant set mentor_id = @MentorId, taken_at = @Now
            where token_hash = @TokenHash and revoked_at is null
              and (mentor_id is null and expires_at > @Now and owner_id <> @MentorId or mentor_id = @MentorId)
            returning owner_id
            """,
            new
            {
                MentorId = mentor.Value,
                TokenHash = Token.Hash(token),
                Now = time.GetUtcNow(),
            }
        );
        return owner is { } id ? new OwnerId(id) : null;
    }

    /// <summary>Takes a grant or an invitation back: nobody reads by it from here on, and who watches by it is let go.</summary>
    public async Task<bool> RevokeAsync(OwnerId owner, Guid grant, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<int>(
                """
                with revoked as (
                    update mentor_grant set revoked_at = @Now
                    where owner_id = @OwnerId and grant_id = @GrantId and revoked_at is null
                    returning owner_id
                ),
                told as (select pg_notify('coach_revoked', owner_id::text) from revoked)
                select count(*)::int from told
                """,
                new
                {
                    OwnerId = owner.Value,
                    GrantId = grant,
                    Now = time.GetUtcNow(),
                }
            ) == 1;
    }

    /// <summary>The owner's grants and open invitations, newest first.</summary>
    public async Task<IReadOnlyList<GrantRow>> ListAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select g.grant_id as GrantId, m.name as Mentor, g.project_id as ProjectId, g.session_id as SessionId,
                   p.title as Title, g.made_at as MadeAt, g.expires_at as ExpiresAt
            from mentor_grant g
            left join account m on m.owner_id = g.mentor_id
            left join session s on s.owner_id = g.owner_id and s.session_id = g.session_id
            left join project p on p.owner_id = g.owner_id and p.project_id = coalesce(g.project_id, s.project_id)
            where g.owner_id = @OwnerId and g.revoked_at is null and (g.mentor_id is not null or g.expires_at > @Now)
            order by g.made_at desc
            """,
            new { OwnerId = owner.Value, Now = time.GetUtcNow() }
        );
        return rows.Select(row => row.ToGrant()).ToList();
    }

    /// <summary>The name that an account goes by.</summary>
    public async Task<string> NameAsync(OwnerId account, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<string>(
                "select name from account where owner_id = @OwnerId",
                new { OwnerId = account.Value }
            ) ?? "";
    }

    private sealed record Row(
        Guid GrantId,
        string? Mentor,
        Guid? ProjectId,
        Guid? SessionId,
        string? Title,
        DateTime MadeAt,
        DateTime ExpiresAt
    )
    {
        public GrantRow ToGrant() =>
            new(
                GrantId,
                Mentor,
                new GrantScope(
                    ProjectId is { } project ? new ProjectId(project) : null,
                    SessionId is { } session ? new SessionId(session) : null
                ),
                Title,
                MadeAt,
                ExpiresAt
            );
    }
}
