using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>Accounts: who owns things.</summary>
public sealed class AccountStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The one who is signed in where the app serves a single person; made on first use.</summary>
    public async Task<OwnerId> LocalOwnerAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into account (owner_id, name, is_local, created_at)
            values (@OwnerId, 'You', true, @CreatedAt)
            on conflict (is_local) where is_local do nothing
            """,
            new { OwnerId = Guid.NewGuid(), CreatedAt = time.GetUtcNow() }
        );
        return new OwnerId(await connection.QuerySingleAsync<Guid>("select owner_id from account where is_local"));
    }
}
