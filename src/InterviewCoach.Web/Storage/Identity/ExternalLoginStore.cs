using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>Accounts at an OpenID Connect provider that people here connected with theirs.</summary>
public sealed class ExternalLoginStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Whose it is; null where nobody connected it.</summary>
    public async Task<OwnerId?> FindAsync(string issuer, string subject, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var owner = await connection.QuerySingleOrDefaultAsync<Guid?>(
            "select owner_id from external_login where issuer = @Issuer and subject = @Subject",
            new { Issuer = issuer, Subject = subject }
        );
        return owner is { } id ? new OwnerId(id) : null;
    }

    /// <summary>Since when the owner has connected one of this provider; null where they have not.</summary>
    public async Task<DateTimeOffset?> SinceAsync(OwnerId owner, string issuer, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<DateTime?>(
            "select linked_at from external_login where owner_id = @OwnerId and issuer = @Issuer",
            new { OwnerId = owner.Value, Issuer = issuer }
        );
    }

    /// <summary>Connects it, in place of another of the same provider. False where somebody else has it.</summary>
    public async Task<bool> LinkAsync(OwnerId owner, string issuer, string subject, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await connection.ExecuteAsync(
                """
                insert into external_login (owner_id, issuer, subject, linked_at)
                values (@OwnerId, @Issuer, @Subject, @Now)
                on conflict (owner_id, issuer) do update set subject = excluded.subject, linked_at = excluded.linked_at
                """,
                new
                {
                    OwnerId = owner.Value,
                    Issuer = issuer,
                    Subject = subject,
                    Now = time.GetUtcNow(),
                }
            );
            return true;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return false;
        }
    }

    public async Task UnlinkAsync(OwnerId owner, string issuer, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "delete from external_login where owner_id = @OwnerId and issuer = @Issuer",
            new { OwnerId = owner.Value, Issuer = issuer }
        );
    }
}
