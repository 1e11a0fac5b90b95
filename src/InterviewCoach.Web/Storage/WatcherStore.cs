using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>Who watches running Sessions, over all nodes. What changes is said to every node that listens.</summary>
public sealed class WatcherStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>A watcher who was not heard of for so long is gone with their node.</summary>
    public static readonly TimeSpan Stale = TimeSpan.FromSeconds(30);

    /// <summary>Adds a watcher; from here on every append to the Session is hinted at.</summary>
    public Task AddAsync(
        OwnerId owner,
        SessionId session,
        Guid watcher,
        OwnerId mentor,
        string name,
        CancellationToken cancellation
    ) =>
        ChangeAsync(
            """
            insert into session_watcher (owner_id, session_id, watcher_id, mentor_id, name, seen_at)
            values (@OwnerId, @SessionId, @WatcherId, @MentorId, @Name, @Now)
            on conflict (owner_id, session_id, watcher_id) do update set name = excluded.name, seen_at = excluded.seen_at
            """,
            owner,
            session,
            new
            {
                OwnerId = owner.Value,
                SessionId = session.Value,
                WatcherId = watcher,
                MentorId = mentor.Value,
                Name = name,
                Now = time.GetUtcNow(),
            },
            cancellation
        );

    public Task RemoveAsync(OwnerId owner, SessionId session, Guid watcher, CancellationToken cancellation) =>
        ChangeAsync(
            """
            delete from session_watcher
            where owner_id = @OwnerId and session_id = @SessionId and watcher_id = @WatcherId
            """,
            owner,
            session,
            new
            {
                OwnerId = owner.Value,
                SessionId = session.Value,
                WatcherId = watcher,
            },
            cancellation
        );

    /// <summary>Says that these watchers are still there, and to every node that those are gone who were not heard of for long.</summary>
    public async Task KeepAsync(IReadOnlyCollection<Guid> watchers, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            update session_watcher set seen_at = @Now where watcher_id = any(@Watchers);

            with gone as (delete from session_watcher where seen_at <= @Since returning owner_id, session_id)
            select pg_notify('coach_watch', owner_id || '/' || session_id) from gone
            """,
            new
            {
                Now = time.GetUtcNow(),
                Watchers = watchers.ToArray(),
                Since = time.GetUtcNow() - Stale,
            }
        );
    }

    /// <summary>The names of those who watch the Session now, in order.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(
        OwnerId owner,
        SessionId session,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var names = await connection.QueryAsync<string>(
            """
            select distinct name
            from session_watcher
            where owner_id = @OwnerId and session_id = @SessionId and seen_at > @Since
            order by name
            """,
            new
            {
                OwnerId = owner.Value,
                SessionId = session.Value,
                Since = time.GetUtcNow() - Stale,
            }
        );
        return names.ToList();
    }

    private async Task ChangeAsync(
        string change,
        OwnerId owner,
        SessionId session,
        object parameters,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(change, parameters);
        await connection.ExecuteAsync(
            "select pg_notify('coach_watch', @Payload)",
            new { Payload = $"{owner.Value}/{session.Value}" }
        );
    }
}
