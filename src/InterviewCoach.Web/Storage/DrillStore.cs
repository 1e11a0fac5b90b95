using Dapper;
using InterviewCoach.Core.Interviews;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>The Sessions in which claims were drilled.</summary>
public sealed class DrillStore(NpgsqlDataSource database)
{
    /// <summary>Most Sessions looked at: over a year of one a day.</summary>
    public const int Most = 400;

    /// <summary>The newest drills with their events, running ones too.</summary>
    public async Task<IReadOnlyList<(SessionId Session, IReadOnlyList<InterviewEvent> Events)>> ListAsync(
        OwnerId owner,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            with drill as (
                select s.owner_id, s.session_id
                from session s
                join session_event b on b.owner_id = s.owner_id and b.session_id = s.session_id and b.seq = 1
                where s.owner_id = @OwnerId and b.payload #> '{plan,questions,0,drill}' is not null
                order by s.started_at desc
                limit @Most
            )
            select e.session_id as SessionId, e.type as Type, e.payload::text as Payload
            from drill d
            join session_event e on e.owner_id = d.owner_id and e.session_id = d.session_id
            order by e.session_id, e.seq
            """,
            new { OwnerId = owner.Value, Most }
        );
        return rows.GroupBy(row => row.SessionId)
            .Select(group =>
                (
                    new SessionId(group.Key),
                    (IReadOnlyList<InterviewEvent>)
                        group.Select(row => SessionEventJson.Read(row.Type, row.Payload)).ToList()
                )
            )
            .ToList();
    }

    /// <summary>Who had a drill, has no unread notice of one, and was told of none on that day.</summary>
    public async Task<IReadOnlyList<OwnerId>> OwnersToTellAsync(DateOnly day, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var owners = await connection.QueryAsync<Guid>(
            """
            select distinct b.owner_id
            from session_event b
            where b.seq = 1 and b.payload #> '{plan,questions,0,drill}' is not null
              and not exists (
                  select from notice n
                  where n.owner_id = b.owner_id and n.kind = 'drill_due'
                    and (n.read_at is null or n.due_on >= @Day)
              )
            """,
            new { Day = day }
        );
        return owners.Select(owner => new OwnerId(owner)).ToList();
    }

    private sealed record Row(Guid SessionId, string Type, string Payload);
}
