using Dapper;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>What an account may be: any of <c>candidate</c>, <c>mentor</c>, <c>administrator</c>. Stored at once.</summary>
public sealed partial class IdentityStore
{
    public async Task AddToRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "insert into account_role (owner_id, role) values (@OwnerId, lower(@Role)) on conflict do nothing",
            new { OwnerId = user.Id.Value, Role = roleName }
        );
    }

    public async Task RemoveFromRoleAsync(Account user, string roleName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await connection.ExecuteAsync(
            "delete from account_role where owner_id = @OwnerId and role = lower(@Role)",
            new { OwnerId = user.Id.Value, Role = roleName }
        );
    }

    public async Task<IList<string>> GetRolesAsync(Account user, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var roles = await connection.QueryAsync<string>(
            "select role from account_role where owner_id = @OwnerId order by role",
            new { OwnerId = user.Id.Value }
        );
        return roles.AsList();
    }

    public async Task<bool> IsInRoleAsync(Account user, string roleName, CancellationToken cancellationToken) =>
        (await GetRolesAsync(user, cancellationToken)).Contains(roleName, StringComparer.OrdinalIgnoreCase);

    public async Task<IList<Account>> GetUsersInRoleAsync(string roleName, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            $"""
            select {Columns}
            from account
            where exists (
                select 1 from account_role r where r.owner_id = account.owner_id and r.role = lower(@Role)
            )
            order by name
            """,
            new { Role = roleName }
        );
        return rows.Select(row => row.ToAccount()).ToList();
    }
}
