using Dapper;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>Wrong passwords, and what follows from them.</summary>
public sealed partial class IdentityStore
{
    public async Task<int> IncrementAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        user.FailedSignIns = await connection.ExecuteScalarAsync<int>(
            """
            update account set failed_sign_ins = failed_sign_ins + 1
            where owner_id = @OwnerId
            returning failed_sign_ins
            """,
            new { OwnerId = user.Id.Value }
        );
        return user.FailedSignIns;
    }

    public async Task ResetAccessFailedCountAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "update account set failed_sign_ins = 0 where owner_id = @OwnerId and failed_sign_ins <> 0",
            new { OwnerId = user.Id.Value }
        );
        user.FailedSignIns = 0;
    }

    public Task<int> GetAccessFailedCountAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.FailedSignIns);

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil);

    public Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd;
        return Task.CompletedTask;
    }

    public Task<bool> GetLockoutEnabledAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    /// <summary>It is always on.</summary>
    public Task SetLockoutEnabledAsync(Account user, bool enabled, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
