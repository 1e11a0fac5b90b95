using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>An account as an administrator sees it: nothing of what it holds.</summary>
public sealed record PersonRow(
    OwnerId Id,
    string Name,
    string UserName,
    IReadOnlyList<string> Roles,
    bool IsDisabled,
    DateTimeOffset? SeenAt
);

/// <summary>Who has an account.</summary>
public sealed class PeopleStore(NpgsqlDataSource database)
{
    /// <summary>Most that are shown at once.</summary>
    public const int PageSize = 200;

    /// <param name="search">Part of a name; empty for all.</param>
    public async Task<IReadOnlyList<PersonRow>> ListAsync(string search, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select a.owner_id as OwnerId, a.name as Name, a.user_name as UserName, a.disabled_at is not null as IsDisabled,
                   coalesce((select string_agg(r.role, ',' order by r.role) from account_role r
                             where r.owner_id = a.owner_id), '') as Roles,
                   (select max(s.seen_at) from sign_in s where s.owner_id = a.owner_id) as SeenAt
            from account a
            where not a.is_local and a.user_name is not null
              and (position(lower(@Search) in lower(a.name)) > 0
                   or position(lower(@Search) in lower(a.user_name)) > 0)
            order by lower(a.name), a.owner_id
            limit @PageSize
            """,
            new { Search = search, PageSize }
        );
        return rows.Select(row => new PersonRow(
                new OwnerId(row.OwnerId),
                row.Name,
                row.UserName,
                row.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries),
                row.IsDisabled,
                row.SeenAt
            ))
            .ToList();
    }

    private sealed record Row(
        Guid OwnerId,
        string Name,
        string UserName,
        bool IsDisabled,
        string Roles,
        DateTime? SeenAt
    );
}
