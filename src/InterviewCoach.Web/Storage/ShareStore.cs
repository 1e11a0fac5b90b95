using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Web.Accounts;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What a link shows.</summary>
public enum SharedPart
{
    Report,
    Transcript,
}

/// <summary>A link that still works, as its owner sees it; the link itself was shown once and is not kept.</summary>
public sealed record ShareRow(
    Guid Id,
    SharedPart Shows,
    bool Redacted,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt
);

/// <summary>What a link opens.</summary>
public sealed record Shared(
    OwnerId Owner,
    SessionId Session,
    SharedPart Shows,
    bool Redacted,
    DateTimeOffset ExpiresAt
);

/// <summary>Links with which anybody reads one report or transcript, until they expire or are revoked.</summary>
public sealed class ShareStore(NpgsqlDataSource database, TimeProvider time)
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(90);

    /// <summary>Makes a link; null where the owner has no such Session. Gives what the link holds, the only time it is known.</summary>
    public async Task<string?> AddAsync(
        OwnerId owner,
        SessionId session,
        SharedPart shows,
        bool redacted,
        TimeSpan holds,
        CancellationToken cancellation
    )
    {
        var (token, now) = (Token.Make(), time.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var made = await connection.ExecuteAsync(
            """
            insert into share_link (owner_id, share_id, session_id, token_hash, shows, redacted, made_at, expires_at)
            select s.owner_id, @ShareId, s.session_id, @TokenHash, @Shows, @Redacted, @MadeAt, @ExpiresAt
            from session s
            where s.owner_id = @OwnerId and s.session_id = @SessionId
            """,
            new
            {
                OwnerId = owner.Value,
                ShareId = Guid.CreateVersion7(now),
                SessionId = session.Value,
                TokenHash = Token.Hash(token),
                Shows = SnakeCase.Name(shows),
                Redacted = redacted,
                MadeAt = now,
                ExpiresAt = now + (holds > Longest ? Longest : holds),
            }
        );
        return made == 1 ? token : null;
    }

    /// <summary>What the link opens now; null where it expired, was revoked, or never was.</summary>
    public async Task<Shared?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            """
            select owner_id as OwnerId, session_id as SessionId, shows as Shows, redacted as Redacted,
                   expires_at as ExpiresAt
            from share_link
            where token_hash = @TokenHash and revoked_at is null and expires_at > @Now
            """,
            new { TokenHash = Token.Hash(token), Now = time.GetUtcNow() }
        );
        return row is null
            ? null
            : new Shared(
                new OwnerId(row.OwnerId),
                new SessionId(row.SessionId),
                SnakeCase.Parse<SharedPart>(row.Shows) ?? SharedPart.Transcript,
                row.Redacted,
                row.ExpiresAt
            );
    }

    /// <summary>The links on a Session that still work, newest first.</summary>
    public async Task<IReadOnlyList<ShareRow>> ListAsync(
        OwnerId owner,
        SessionId session,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(
            Guid Id,
            string Shows,
            bool Redacted,
            DateTime MadeAt,
            DateTime ExpiresAt
        )>(
            """
            select share_id, shows, redacted, made_at, expires_at
            from share_link
            where owner_id = @OwnerId and session_id = @SessionId and revoked_at is null and expires_at > @Now
            order by made_at desc
            """,
            new
            {
                OwnerId = owner.Value,
                SessionId = session.Value,
                Now = time.GetUtcNow(),
            }
        );
        return rows.Select(row => new ShareRow(
                row.Id,
                SnakeCase.Parse<SharedPart>(row.Shows) ?? SharedPart.Transcript,
                row.Redacted,
                row.MadeAt,
                row.ExpiresAt
            ))
            .ToList();
    }

    /// <summary>Takes a link back; the next who opens it finds nothing.</summary>
    public async Task<bool> RevokeAsync(OwnerId owner, Guid share, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
                """
                update share_link set revoked_at = @Now
                where owner_id = @OwnerId and share_id = @ShareId and revoked_at is null
                """,
                new
                {
                    OwnerId = owner.Value,
                    ShareId = share,
                    Now = time.GetUtcNow(),
                }
            ) == 1;
    }

    private sealed record Row(Guid OwnerId, Guid SessionId, string Shows, bool Redacted, DateTime ExpiresAt);
}
