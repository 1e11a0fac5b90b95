using Dapper;
using InterviewCoach.Core.Interviews;
using Npgsql;
using NpgsqlTypes;

namespace InterviewCoach.Web.Storage;

/// <summary>What became of an append.</summary>
public enum Appended
{
    /// <summary>The events are durable.</summary>
    Yes,

    /// <summary>Another writer was first, or this message is stored already: load again and decide again.</summary>
    LostRace,
}

/// <summary>Sessions: append-only lists of events, each under (owner, session, seq).</summary>
public sealed class SessionStore(NpgsqlDataSource database)
{
    /// <summary>Stores a new Session with its first events.</summary>
    public async Task CreateAsync(
        OwnerId owner,
        SessionId session,
        ProjectId project,
        IReadOnlyList<InterviewEvent> events,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into session (owner_id, session_id, project_id, started_at)
            values (@OwnerId, @SessionId, @ProjectId, @StartedAt)
            """,
            new
            {
                OwnerId = owner.Value,
                SessionId = session.Value,
                ProjectId = project.Value,
                StartedAt = events[0].At,
            },
            transaction
        );
        await InsertAsync(connection, owner, session, 1, events, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>The Project that the Session is about, or null where the owner has no such Session.</summary>
    public async Task<ProjectId?> ProjectOfAsync(OwnerId owner, SessionId session, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var project = await connection.QuerySingleOrDefaultAsync<Guid?>(
            "select project_id from session where owner_id = @OwnerId and session_id = @SessionId",
            new { OwnerId = owner.Value, SessionId = session.Value }
        );
        return project is { } id ? new ProjectId(id) : null;
    }

    /// <summary>The Session's events, in order; empty where the owner has no such Session.</summary>
    public async Task<IReadOnlyList<InterviewEvent>> LoadAsync(
        OwnerId owner,
        SessionId session,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string Type, string Payload)>(
            """
            select type, payload::text
            from session_event
            where owner_id = @OwnerId and session_id = @SessionId
            order by seq
            """,
            new { OwnerId = owner.Value, SessionId = session.Value }
        );
        return rows.Select(row => SessionEventJson.Read(row.Type, row.Payload)).ToList();
    }

    /// <summary>
    /// Appends events after number <paramref name="lastSeq"/>, all or none. Durable when this returns
    /// <see cref="Appended.Yes"/>.
    /// </summary>
    public async Task<Appended> AppendAsync(
        OwnerId owner,
        SessionId session,
        int lastSeq,
        IReadOnlyList<InterviewEvent> events,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await InsertAsync(connection, owner, session, lastSeq + 1, events, cancellation);
            return Appended.Yes;
        }
        catch (PostgresException e)
            when (e.ConstraintName is "session_event_seq" or "session_event_message"
                || e.SqlState == PostgresErrorCodes.ForeignKeyViolation
            )
        {
            // Somebody else wrote first, or removed the Session.
            return Appended.LostRace;
        }
    }

    /// <summary>
    /// One statement, so that a batch is one commit. Where somebody watches, the other nodes are given a hint with it.
    /// </summary>
    private static async Task InsertAsync(
        NpgsqlConnection connection,
        OwnerId owner,
        SessionId session,
        int firstSeq,
        IReadOnlyList<InterviewEvent> events,
        CancellationToken cancellation
    )
    {
        await using var command = new NpgsqlCommand(
            """
            with appended as (
                insert into session_event (owner_id, session_id, seq, type, payload, client_message_id, occurred_at)
                select $1, $2, e.seq, e.type, e.payload, e.client_message_id, e.occurred_at
                from unnest($3::int[], $4::text[], $5::jsonb[], $6::uuid[], $7::timestamptz[])
                    as e (seq, type, payload, client_message_id, occurred_at)
            )
            select pg_notify('coach_session', $8)
            where exists (select from session_watcher where owner_id = $1 and session_id = $2)
            """,
            connection
        )
        {
            Parameters =
            {
                new() { Value = owner.Value },
                new() { Value = session.Value },
                new() { Value = Enumerable.Range(firstSeq, events.Count).ToArray() },
                new() { Value = events.Select(SessionEventJson.NameOf).ToArray() },
                new()
                {
                    Value = events.Select(SessionEventJson.Write).ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Jsonb,
                },
                new()
                {
                    Value = events.Select(e => (e as InterviewEvent.CandidateMove)?.MessageId).ToArray(),
                    NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid,
                },
                new() { Value = events.Select(e => e.At.UtcDateTime).ToArray() },
                new() { Value = $"{HintStream.Node}/{owner.Value}/{session.Value}/{firstSeq}" },
            },
        };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
