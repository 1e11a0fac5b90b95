using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace InterviewCoach.Web.Storage;

/// <summary>
/// An owner's rows as a whole: taken along, brought back, or removed. Names of tables and columns come from
/// <see cref="OwnedTables"/> and the database's own catalogue, never from a stranger.
/// </summary>
public sealed class OwnedRowStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The rows of each table that may be told, as JSON objects without their owner, all as of one moment.</summary>
    public async Task<IReadOnlyList<(OwnedTable Table, IReadOnlyList<string> Rows)>> ReadAsync(
        OwnerId owner,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var moment = await connection.BeginTransactionAsync(
            System.Data.IsolationLevel.RepeatableRead,
            cancellation
        );
        await connection.ExecuteAsync("set local timezone = 'UTC'", transaction: moment);
        var all = new List<(OwnedTable, IReadOnlyList<string>)>();
        foreach (var table in OwnedTables.All.Where(table => table.Portability != Portability.Withheld))
        {
            var rows = await connection.QueryAsync<string>(
                $"""
                select (to_jsonb(t) - 'owner_id' - @Hidden || {(
                    table.MadeBy is { } maker
                        ? $"jsonb_build_object('mine', coalesce(t.{maker} = t.owner_id, false))"
                        : "'{}'"
                )})::text
                from {table.Name} t
                where t.owner_id = @OwnerId and {table.Condition ?? "true"}
                order by {table.Order}
                """,
                new { OwnerId = owner.Value, table.Hidden },
                moment
            );
            all.Add((table, rows.AsList()));
        }

        return all;
    }

    /// <summary>Which of the ids name something that is there, and whose it is.</summary>
    public async Task<IReadOnlyDictionary<Guid, OwnerId>> OwnersAsync(
        IReadOnlyCollection<Guid> projectsAndSessions,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Id, Guid Owner)>(
            """
            select project_id, owner_id from project where project_id = any(@Ids)
            union all
            select session_id, owner_id from session where session_id = any(@Ids)
            """,
            new { Ids = projectsAndSessions.ToArray() }
        );
        return rows.DistinctBy(row => row.Id).ToDictionary(row => row.Id, row => new OwnerId(row.Owner));
    }

    /// <summary>
    /// Stores rows as the owner's, all or none; those that the owner has already stay as they are. A demo project that the
    /// owner never used makes room for the one that is brought; beside one that was used, it is a Project like any other.
    /// </summary>
    /// <exception cref="PostgresException">The rows do not fit the schema, or each other.</exception>
    public async Task AddAsync(
        OwnerId owner,
        IReadOnlyList<(OwnedTable Table, IReadOnlyList<string> Rows)> rows,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            delete from project p
            where p.owner_id = @OwnerId and p.is_demo
              and not exists (select from session s where s.owner_id = p.owner_id and s.project_id = p.project_id)
              and not exists (
                  select from project_version v
                  where v.owner_id = p.owner_id and v.project_id = p.project_id and v.version > 1
              )
              and exists (select from unnest(@Projects::jsonb[]) r where (r ->> 'is_demo')::boolean)
              and not exists (
                  select from unnest(@Projects::jsonb[]) r where (r ->> 'project_id')::uuid = p.project_id
              );

            delete from write_up w
            where w.owner_id = @OwnerId
              and not exists (
                  select from project_source s where s.owner_id = w.owner_id and s.content_hash = w.content_hash
              )
            """,
            new
            {
                OwnerId = owner.Value,
                Projects = rows.Where(table => table.Table.Name == "project").SelectMany(table => table.Rows).ToArray(),
            },
            transaction
        );
        var hasDemo = await connection.ExecuteScalarAsync<bool>(
            "select exists (select from project where owner_id = @OwnerId and is_demo)",
            new { OwnerId = owner.Value },
            transaction
        );
        foreach (var (table, some) in rows.Where(table => table.Table.Portability == Portability.Restored))
        {
            var columns = string.Join(
                ", ",
                await connection.QueryAsync<string>(
                    """
                    select quote_ident(column_name)
                    from information_schema.columns
                    where table_schema = current_schema() and table_name = @Name and is_generated = 'NEVER'
                    order by ordinal_position
                    """,
                    new { table.Name },
                    transaction
                )
            );
            await using var command = new NpgsqlCommand(
                $"""
                insert into {table.Name} ({columns})
                select {columns}
                from unnest($2) as r (row)
                cross join lateral jsonb_populate_record(
                    null::{table.Name},
                    r.row || jsonb_build_object('owner_id', $1) || $3
                )
                on conflict do nothing
                """,
                connection,
                transaction
            )
            {
                Parameters =
                {
                    new() { Value = owner.Value },
                    new() { Value = some.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb },
                    new()
                    {
                        Value = hasDemo && table.Name == "project" ? """{"is_demo": false}""" : "{}",
                        NpgsqlDbType = NpgsqlDbType.Jsonb,
                    },
                },
            };
            await command.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Removes a Project with all that hangs on it, and those texts of the owner that nothing else uses. False where the
    /// owner has no such Project.
    /// </summary>
    public async Task<bool> RemoveProjectAsync(OwnerId owner, ProjectId project, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Whoever hands in a text meanwhile waits: it might be the very one that nothing else used.
        await connection.ExecuteAsync(
            """
            select from account where owner_id = @OwnerId for update;
            select from project where owner_id = @OwnerId order by project_id for update
            """,
            new { OwnerId = owner.Value },
            transaction
        );
        var removed = await connection.ExecuteAsync(
            "delete from project where owner_id = @OwnerId and project_id = @ProjectId",
            new { OwnerId = owner.Value, ProjectId = project.Value },
            transaction
        );
        await connection.ExecuteAsync(
            """
            delete from write_up w
            where w.owner_id = @OwnerId
              and not exists (
                  select from project_source s where s.owner_id = w.owner_id and s.content_hash = w.content_hash
              );

            delete from reading r
            where r.owner_id = @OwnerId and r.project_id = @ProjectId
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value },
            transaction
        );
        await transaction.CommitAsync(cancellation);
        return removed == 1;
    }

    /// <summary>Removes the account and all that is its own, and the name from what it leaves with others.</summary>
    public async Task RemoveAccountAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await MentorFarewell.SayAsync(connection, transaction, owner);
        await CohortFarewell.SayAsync(connection, transaction, owner, time.GetUtcNow());
        // Projects first: their sources point at the texts, and both hang on the account.
        await connection.ExecuteAsync(
            """
            select from account where owner_id = @OwnerId for update;
            delete from project where owner_id = @OwnerId;
            delete from account where owner_id = @OwnerId
            """,
            new { OwnerId = owner.Value },
            transaction
        );
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Writes the tables anew without what was removed, and lets go of the log that held it. Until then removed rows lie in
    /// the server's files, where no query finds them. Nobody else can use a table while it is written: for a server of one's
    /// own.
    /// </summary>
    public async Task ScrubAsync(CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        // Statistics keep samples of what was in the columns, and of a table that is empty now they would stay as they were.
        await connection.ExecuteAsync(
            "delete from pg_statistic s using pg_class c where c.oid = s.starelid and c.relnamespace = 'public'::regnamespace"
        );
        foreach (var table in OwnedTables.All)
        {
            await connection.ExecuteAsync($"vacuum (full, analyze) {table.Name}", commandTimeout: 600);
        }

        // The catalogue that holds the statistics is written anew as well.
        await connection.ExecuteAsync("vacuum full pg_statistic", commandTimeout: 600);
        // A single word would be taken for the name of a procedure.
        await connection.ExecuteAsync("checkpoint", commandTimeout: 600, commandType: System.Data.CommandType.Text);
        await connection.ExecuteAsync("select pg_switch_wal()");
        await connection.ExecuteAsync("checkpoint", commandTimeout: 600, commandType: System.Data.CommandType.Text);
    }
}
