using Dapper;
using InterviewCoach.Core.Interviews;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A Session as listed.</summary>
/// <param name="Excerpt">Where a search found it: the words around the hit, hits between ⟦ and ⟧; null without a search.</param>
public sealed record SessionRow(
    SessionId Id,
    ProjectId Project,
    string ProjectTitle,
    DateTimeOffset StartedAt,
    DateTimeOffset LastAt,
    InterviewStatus Status,
    int Asked,
    int Answered,
    string? Excerpt
);

/// <summary>Sessions over all of an owner's Projects, and search in what was said.</summary>
public sealed class HistoryStore(NpgsqlDataSource database)
{
    /// <summary>Most Sessions shown at once.</summary>
    public const int PageSize = 100;

    /// <summary>The newest Sessions, of one Project or of all.</summary>
    public Task<IReadOnlyList<SessionRow>> ListAsync(
        OwnerId owner,
        ProjectId? project,
        CancellationToken cancellation
    ) => QueryAsync(owner, project, search: null, cancellation);

    /// <summary>
    /// The newest Sessions in which the words were said, by either side. <paramref name="search"/> is what a person types
    /// into a search box: words, "a phrase", -not.
    /// </summary>
    public Task<IReadOnlyList<SessionRow>> SearchAsync(OwnerId owner, string search, CancellationToken cancellation) =>
        QueryAsync(owner, project: null, search, cancellation);

    /// <summary>Every Session of a Project, the oldest first.</summary>
    public async Task<IReadOnlyList<SessionId>> AllOfAsync(
        OwnerId owner,
        ProjectId project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var ids = await connection.QueryAsync<Guid>(
            """
            select session_id
            from session
            where owner_id = @OwnerId and project_id = @ProjectId
            order by started_at, session_id
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value }
        );
        return ids.Select(id => new SessionId(id)).ToList();
    }

    /// <summary>Ids of the questions that earlier Sessions on the Project have asked: a new one prefers others.</summary>
    public async Task<IReadOnlyCollection<string>> AskedAsync(
        OwnerId owner,
        ProjectId project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var ids = await connection.QueryAsync<string>(
            """
            select distinct b.payload -> 'plan' -> 'questions' -> (q.payload ->> 'planIndex')::int ->> 'id'
            from session s
            join session_event b on b.owner_id = s.owner_id and b.session_id = s.session_id and b.seq = 1
            join session_event q on q.owner_id = s.owner_id and q.session_id = s.session_id and q.type = 'question_asked'
            where s.owner_id = @OwnerId and s.project_id = @ProjectId
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value }
        );
        return ids.ToHashSet();
    }

    private async Task<IReadOnlyList<SessionRow>> QueryAsync(
        OwnerId owner,
        ProjectId? project,
        string? search,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select s.session_id as SessionId, s.project_id as ProjectId, p.title as ProjectTitle,
                   s.started_at as StartedAt, c.last_at as LastAt, c.asked as Asked, c.answered as Answered,
                   c.finished as Finished, c.abandoned as Abandoned, h.excerpt as Excerpt
            from session s
            join project p on p.owner_id = s.owner_id and p.project_id = s.project_id
            cross join lateral (
                select max(e.occurred_at) as last_at,
                       (count(*) filter (where e.type = 'question_asked'))::int as asked,
                       (count(distinct (
                           select max(q.seq) from session_event q
                           where q.owner_id = e.owner_id and q.session_id = e.session_id
                             and q.type = 'question_asked' and q.seq < e.seq
                       )) filter (where e.type = 'answer_given'))::int as answered,
                       bool_or(e.type = 'interview_finished') as finished,
                       bool_or(e.type = 'interview_abandoned') as abandoned
                from session_event e
                where e.owner_id = s.owner_id and e.session_id = s.session_id
            ) c
            left join lateral (
                select ts_headline('english', e.payload ->> 'text', q.query,
                                   'StartSel=⟦, StopSel=⟧, MaxWords=24, MinWords=12, MaxFragments=1') as excerpt
                from session_event e, websearch_to_tsquery('english', @Search) as q (query)
                where e.owner_id = s.owner_id and e.session_id = s.session_id and e.words @@ q.query
                order by e.seq
                limit 1
            ) h on @Search is not null
            where s.owner_id = @OwnerId
              and (@ProjectId::uuid is null or s.project_id = @ProjectId)
              and (@Search::text is null or h.excerpt is not null)
            order by s.started_at desc
            limit @PageSize
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project?.Value,
                Search = search,
                PageSize,
            }
        );
        return rows.Select(row => row.ToSession()).ToList();
    }

    private sealed record Row(
        Guid SessionId,
        Guid ProjectId,
        string ProjectTitle,
        DateTime StartedAt,
        DateTime LastAt,
        int Asked,
        int Answered,
        bool Finished,
        bool Abandoned,
        string? Excerpt
    )
    {
        public SessionRow ToSession() =>
            new(
                new SessionId(SessionId),
                new ProjectId(ProjectId),
                ProjectTitle,
                StartedAt,
                LastAt,
                Finished ? InterviewStatus.Finished
                    : Abandoned ? InterviewStatus.Abandoned
                    : InterviewStatus.Running,
                Asked,
                Answered,
                Excerpt
            );
    }
}
