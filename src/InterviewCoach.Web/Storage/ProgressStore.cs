using Dapper;
using InterviewCoach.Core.Interviews;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A Session with its events.</summary>
public sealed record SessionEvents(
    SessionId Session,
    ProjectId Project,
    string ProjectTitle,
    IReadOnlyList<InterviewEvent> Events
);

/// <summary>Whole Sessions side by side, for what they show together.</summary>
public sealed class ProgressStore(NpgsqlDataSource database)
{
    /// <summary>Most Sessions looked at: what was years ago says nothing of today.</summary>
    public const int Most = 40;

    /// <summary>
    /// The newest Sessions that are over, of one Project or of all, the oldest of them first. Drills are left out: they ask
    /// about tools, and have a page of their own.
    /// </summary>
    public async Task<IReadOnlyList<SessionEvents>> ListAsync(
        OwnerId owner,
        ProjectId? project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            with over as (
                select s.owner_id, s.session_id, s.project_id, s.started_at
                from session s
                where s.owner_id = @OwnerId
                  and (@ProjectId::uuid is null or s.project_id = @ProjectId)
                  and exists (
                      select 1
                      from session_event b
                      where b.owner_id = s.owner_id and b.session_id = s.session_id and b.seq = 1
                        and b.payload #> '{plan,questions,0,drill}' is null
                  )
                  and exists (
                      select 1
                      from session_event e
                      where e.owner_id = s.owner_id and e.session_id = s.session_id
                        and e.type in ('interview_finished', 'interview_abandoned')
                  )
                order by s.started_at desc
                limit @Most
            )
            select o.session_id as SessionId, o.project_id as ProjectId, p.title as ProjectTitle,
                   e.type as Type, e.payload::text as Payload
            from over o
            join project p on p.owner_id = o.owner_id and p.project_id = o.project_id
            join session_event e on e.owner_id = o.owner_id and e.session_id = o.session_id
            order by o.started_at, o.session_id, e.seq
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project?.Value,
                Most,
            }
        );
        return rows.GroupBy(row => (row.SessionId, row.ProjectId, row.ProjectTitle))
            .Select(group => new SessionEvents(
                new SessionId(group.Key.SessionId),
                new ProjectId(group.Key.ProjectId),
                group.Key.ProjectTitle,
                group.Select(row => SessionEventJson.Read(row.Type, row.Payload)).ToList()
            ))
            .ToList();
    }

    private sealed record Row(Guid SessionId, Guid ProjectId, string ProjectTitle, string Type, string Payload);
}
