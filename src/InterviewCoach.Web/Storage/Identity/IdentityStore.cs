using Dapper;
using Microsoft.AspNetCore.Identity;
using Npgsql;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>Accounts as ASP.NET Core Identity asks for them.</summary>
public sealed partial class IdentityStore(NpgsqlDataSource database, TimeProvider time)
    : IUserPasswordStore<Account>,
        IUserSecurityStampStore<Account>,
        IUserLockoutStore<Account>,
        IUserRoleStore<Account>,
        IUserTwoFactorRecoveryCodeStore<Account>,
        IUserPasskeyStore<Account>
{
    private const string Columns = """
        owner_id as OwnerId, name as Name, user_name as UserName, normalized_user_name as NormalizedUserName,
        password_hash as PasswordHash, security_stamp as SecurityStamp, failed_sign_ins as FailedSignIns,
        locked_until as LockedUntil, disabled_at as DisabledAt, created_at as CreatedAt, changes as Changes
        """;

    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var made = await connection.ExecuteAsync(
            """
            insert into account (owner_id, name, user_name, normalized_user_name, password_hash, security_stamp, created_at)
            values (@OwnerId, @Name, @UserName, @NormalizedUserName, @PasswordHash, @SecurityStamp, @CreatedAt)
            on conflict (normalized_user_name) do nothing
            """,
            new
            {
                OwnerId = user.Id.Value,
                user.Name,
                user.UserName,
                user.NormalizedUserName,
                user.PasswordHash,
                user.SecurityStamp,
                CreatedAt = time.GetUtcNow(),
            }
        );
        return made == 1
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityErrorDescriber().DuplicateUserName(user.UserName));
    }

    /// <summary>Stores what was changed in place, unless somebody else changed the account meanwhile.</summary>
    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var changed = await connection.ExecuteAsync(
            """
            update account
            set name = @Name, user_name = @UserName, normalized_user_name = @NormalizedUserName,
                password_hash = @PasswordHash, security_stamp = @SecurityStamp, locked_until = @LockedUntil,
                disabled_at = @DisabledAt, changes = changes + 1
            where owner_id = @OwnerId and changes = @Changes
            """,
            new
            {
                OwnerId = user.Id.Value,
                user.Name,
                user.UserName,
                user.NormalizedUserName,
                user.PasswordHash,
                user.SecurityStamp,
                user.LockedUntil,
                user.DisabledAt,
                user.Changes,
            }
        );
        if (changed == 0)
        {
            return IdentityResult.Failed(new IdentityErrorDescriber().ConcurrencyFailure());
        }

        user.Changes++;
        return IdentityResult.Success;
    }

    public async Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync("delete from account where owner_id = @OwnerId", new { OwnerId = user.Id.Value });
        return IdentityResult.Success;
    }

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParse(userId, out var id)
            ? await QueryAsync("owner_id = @Id", new { Id = id }, cancellationToken)
            : null;

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        QueryAsync("normalized_user_name = @Name", new { Name = normalizedUserName }, cancellationToken);

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.UserName);

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken)
    {
        user.UserName = userName ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedUserName);

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken)
    {
        user.NormalizedUserName = normalizedName ?? "";
        return Task.CompletedTask;
    }

    public Task SetPasswordHashAsync(Account user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult(user.PasswordHash is not null);

    public Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Account user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public void Dispose() { }

    /// <param name="condition">Which; one of the literals above, never a stranger's text.</param>
    private async Task<Account?> QueryAsync(string condition, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            $"select {Columns} from account where not is_local and {condition}",
            parameters
        );
        return row?.ToAccount();
    }

    private sealed record Row(
        Guid OwnerId,
        string Name,
        string? UserName,
        string? NormalizedUserName,
        string? PasswordHash,
        string? SecurityStamp,
        int FailedSignIns,
        DateTime? LockedUntil,
        DateTime? DisabledAt,
        DateTime CreatedAt,
        int Changes
    )
    {
        public Account ToAccount() =>
            new()
            {
                Id = new OwnerId(OwnerId),
                Name = Name,
                UserName = UserName ?? "",
                NormalizedUserName = NormalizedUserName ?? "",
                PasswordHash = PasswordHash,
                SecurityStamp = SecurityStamp ?? "",
                FailedSignIns = FailedSignIns,
                LockedUntil = LockedUntil,
                DisabledAt = DisabledAt,
                CreatedAt = CreatedAt,
                Changes = Changes,
            };
    }
}
