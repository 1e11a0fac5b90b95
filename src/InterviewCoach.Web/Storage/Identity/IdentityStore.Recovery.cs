using System.Security.Cryptography;
using System.Text;
using Dapper;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>Codes that let somebody back in who has lost the password. Only their hashes are kept.</summary>
public sealed partial class IdentityStore
{
    public async Task ReplaceCodesAsync(
        Account user,
        IEnumerable<string> recoveryCodes,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "delete from recovery_code where owner_id = @OwnerId",
            new { OwnerId = user.Id.Value },
            transaction
        );
        await connection.ExecuteAsync(
            "insert into recovery_code (owner_id, code_hash) select @OwnerId, unnest(@Hashes)",
            new { OwnerId = user.Id.Value, Hashes = recoveryCodes.Select(Hash).ToArray() },
            transaction
        );
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Uses a code up. Of two who use it at once, one is let in.</summary>
    public async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteAsync(
                "delete from recovery_code where owner_id = @OwnerId and code_hash = @Hash",
                new { OwnerId = user.Id.Value, Hash = Hash(code) }
            ) == 1;
    }

    public async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from recovery_code where owner_id = @OwnerId",
            new { OwnerId = user.Id.Value }
        );
    }

    private static byte[] Hash(string code) => SHA256.HashData(Encoding.UTF8.GetBytes(code));
}
