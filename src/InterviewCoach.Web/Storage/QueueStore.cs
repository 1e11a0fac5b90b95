using Dapper;
using InterviewCoach.Core.Knowledge;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A finished Session that a mentor may review.</summary>
/// <param name="Candidate">The candidate's name.</param>
/// <param name="Cohorts">The cohorts by way of which it is shown, by name; empty for none.</param>
/// <param name="Mine">Whether the Session is the mentor's own.</param>
/// <param name="Drafted">Whether the mentor has begun to review it.</param>
/// <param name="Reviewed">How many Reviews the mentor has submitted on it.</param>
/// <param name="Others">How many others have.</param>
public sealed record QueueRow(
    OwnerId Owner,
    SessionId Session,
    string Candidate,
    string Cohorts,
    string ProjectTitle,
    DateTimeOffset StartedAt,
    bool Running,
    bool Mine,
    bool Drafted,
    int Reviewed,
    int Others
);

/// <summary>Which Sessions of the queue are wanted.</summary>
public enum QueueFilter
{
    /// <summary>Over, and not reviewed by anybody.</summary>
    Waiting,

    /// <summary>Begun or submitted by this mentor.</summary>
    Mine,

    /// <summary>Going on now.</summary>
    Live,
    All,
}

/// <summary>What waits for a mentor: their own Sessions, and those that candidates show them.</summary>
public sealed class QueueStore(NpgsqlDataSource database)
{
    /// <summary>Most Sessions shown at once.</summary>
    public const int PageSize = 100;

    /// <summary>The Sessions that the mentor may read and in which something was said, the oldest that wait first.</summary>
    /// <param name="mentor">Who reviews.</param>
    /// <param name="cohort">Only what is shown by way of this cohort; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <param name="filter">Which of them.</param>
    /// <param name="most">How many at most.</param>
    public async Task<IReadOnlyList<QueueRow>> ListAsync(
        OwnerId mentor,
        Guid? cohort,
        CancellationToken cancellation,
        QueueFilter filter = QueueFilter.All,
        int most = PageSize
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            with readable as (
                select owner_id, session_id, project_id, started_at, true as mine, '' as cohorts
                from session where owner_id = @MentorId and @CohortId::uuid is null
                union all
                select s.owner_id, s.session_id, s.project_id, s.started_at, false,
                       coalesce(string_agg(distinct c.name, ', ' order by c.name), '')
                from granted g
                join session s on s.owner_id = g.owner_id
                left join cohort c on c.cohort_id = g.cohort_id
                where g.mentor_id = @MentorId
                  and (@CohortId::uuid is null or g.cohort_id = @CohortId)
                  and (g.session_id is null or g.session_id = s.session_id)
                  and (g.project_id is null or g.project_id = s.project_id)
                group by s.owner_id, s.session_id, s.project_id, s.started_at
            )
            select r.owner_id as OwnerId, r.session_id as SessionId, a.name as Candidate, r.cohorts as Cohorts,
                   p.title as ProjectTitle, r.started_at as StartedAt, not e.ended as Running, r.mine as Mine, v.drafted as Drafted,
                   v.reviewed as Reviewed, v.others as Others
            from readable r
            join account a on a.owner_id = r.owner_id
            join project p on p.owner_id = r.owner_id and p.project_id = r.project_id
            cross join lateral (
                select coalesce(bool_or(type in ('interview_finished', 'interview_abandoned')), false) as ended,
                       coalesce(bool_or(type = 'answer_given'), false) as answered
                from session_event x where x.owner_id = r.owner_id and x.session_id = r.session_id
            ) e
            cross join lateral (
                select coalesce(bool_or(x.mentor_id = @MentorId and x.submitted_at is null), false) as drafted,
                       (count(*) filter (where x.mentor_id = @MentorId and x.submitted_at is not null))::int as reviewed,
                       (count(*) filter (where x.mentor_id is distinct from @MentorId and x.submitted_at is not null))::int as others
                from review x where x.owner_id = r.owner_id and x.session_id = r.session_id
            ) v
            where (e.answered or not e.ended and not r.mine)
              and case @Filter
                      when 'waiting' then e.ended and v.reviewed = 0 and v.others = 0
                      when 'mine' then v.drafted or v.reviewed > 0
                      when 'live' then not e.ended
                      else true
                  end
            order by v.reviewed > 0, v.drafted desc, r.started_at
            limit @Most
            """,
            new
            {
                MentorId = mentor.Value,
                CohortId = cohort,
                Filter = SnakeCase.Name(filter),
                Most = most,
            }
        );
        return rows.Select(row => row.ToQueue()).ToList();
    }

    private sealed record Row(
        Guid OwnerId,
        Guid SessionId,
        string Candidate,
        string Cohorts,
        string ProjectTitle,
        DateTime StartedAt,
        bool Running,
        bool Mine,
        bool Drafted,
        int Reviewed,
        int Others
    )
    {
        public QueueRow ToQueue() =>
            new(
                new OwnerId(OwnerId),
                new SessionId(SessionId),
                Candidate,
                Cohorts,
                ProjectTitle,
                StartedAt,
                Running,
                Mine,
                Drafted,
                Reviewed,
                Others
            );
    }
}
