using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>An invitation as listed.</summary>
public sealed record InvitationRow(Guid Id, string Note, IReadOnlyList<string> Roles, DateTimeOffset ExpiresAt);

/// <summary>Invitations, and the token that makes the first administrator. Only hashes of tokens are kept.</summary>
public sealed class InvitationStore(NpgsqlDataSource database, TimeProvider time)
{
    private const long SetupLock = 0x1C0A_C402;

    public async Task AddAsync(
        OwnerId by,
        byte[] tokenHash,
        string note,
        IEnumerable<string> roles,
        DateTimeOffset expiresAt,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into invitation (owner_id, invitation_id, token_hash, note, roles, created_at, expires_at)
            values (@OwnerId, @InvitationId, @TokenHash, @Note, @Roles, @Now, @ExpiresAt)
            """,
            new
            {
                OwnerId = by.Value,
                InvitationId = Guid.NewGuid(),
                TokenHash = tokenHash,
                Note = note,
                Roles = roles.ToArray(),
                Now = time.GetUtcNow(),
                ExpiresAt = expiresAt,
            }
        );
    }

    /// <summary>Invitations that somebody may still use, whoever made them, the newest first.</summary>
    public async Task<IReadOnlyList<InvitationRow>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Id, string Note, string Roles, DateTime ExpiresAt)>(
            """
            select invitation_id, note, array_to_string(roles, ','), expires_at
            from invitation
            where expires_at > @Now
            order by created_at desc
            """,
            new { Now = time.GetUtcNow() }
        );
        return rows.Select(row => new InvitationRow(row.Id, row.Note, row.Roles.Split(','), row.ExpiresAt)).ToList();
    }

    public async Task WithdrawAsync(Guid invitation, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "delete from invitation where invitation_id = @InvitationId",
            new { InvitationId = invitation }
        );
    }

    /// <summary>Whether an invitation may be used; it stays.</summary>
    public async Task<bool> HoldsAsync(byte[] tokenHash, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<bool>(
            "select exists (select from invitation where token_hash = @TokenHash and expires_at > @Now)",
            new { TokenHash = tokenHash, Now = time.GetUtcNow() }
        );
    }

    /// <summary>Uses an invitation up. Returns its roles; null where it does not hold. Of two who use it at once, one gets them.</summary>
    public async Task<IReadOnlyList<string>?> TakeAsync(byte[] tokenHash, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var roles = await connection.QuerySingleOrDefaultAsync<string>(
            """
            delete from invitation
            where token_hash = @TokenHash and expires_at > @Now
            returning array_to_string(roles, ',')
            """,
            new { TokenHash = tokenHash, Now = time.GetUtcNow() }
        );
        return roles?.Split(',');
    }

    /// <summary>Keeps a setup token, unless there is an administrator. Returns whether it was kept.</summary>
    public async Task<bool> OfferSetupAsync(byte[] tokenHash, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
                """
                insert into setup_token (token_hash, expires_at)
                select @TokenHash, @ExpiresAt
                where not exists (select from account_role where role = 'administrator')
                """,
                new { TokenHash = tokenHash, ExpiresAt = expiresAt }
            ) == 1;
    }

    /// <summary>
    /// Makes the account the first administrator. False where the token does not hold or there is one already. It uses up
    /// every setup token; of two who try at once, one gets it.
    /// </summary>
    public async Task<bool> TakeSetupAsync(OwnerId owner, byte[] tokenHash, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync("select pg_advisory_xact_lock(@SetupLock)", new { SetupLock }, transaction);
        var made = await connection.ExecuteAsync(
            """
            insert into account_role (owner_id, role)
            select @OwnerId, 'administrator'
            where exists (select from setup_token where token_hash = @TokenHash and expires_at > @Now)
              and not exists (select from account_role where role = 'administrator')
            """,
            new
            {
                OwnerId = owner.Value,
                TokenHash = tokenHash,
                Now = time.GetUtcNow(),
            },
            transaction
        );
        if (made == 1)
        {
            await connection.ExecuteAsync("delete from setup_token", transaction: transaction);
        }

        await transaction.CommitAsync(cancellation);
        return made == 1;
    }

    /// <summary>Whether nobody is an administrator yet.</summary>
    public async Task<bool> NeedsSetupAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<bool>(
            "select not exists (select from account_role where role = 'administrator')"
        );
    }

    /// <summary>Whether a setup token would be taken.</summary>
    public async Task<bool> SetupHoldsAsync(byte[] tokenHash, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<bool>(
            """
            select exists (select from setup_token where token_hash = @TokenHash and expires_at > @Now)
               and not exists (select from account_role where role = 'administrator')
            """,
            new { TokenHash = tokenHash, Now = time.GetUtcNow() }
        );
    }
}
