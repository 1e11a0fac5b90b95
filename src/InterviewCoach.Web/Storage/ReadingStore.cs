using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>That somebody read something of another's.</summary>
/// <param name="Reader">Their name; null where their account is gone, or nobody had to sign in.</param>
/// <param name="Way">How they came to it, as a word: "mentor", "cohort", "link".</param>
/// <param name="Cohort">Name of the cohort by way of which they read it; null where it was another way, or the cohort is gone.</param>
/// <param name="Project">Title of the Project; null where it is gone.</param>
/// <param name="Session">The Session, where it was one.</param>
public sealed record ReadingRow(
    string? Reader,
    string Way,
    string? Cohort,
    string? Project,
    SessionId? Session,
    DateTimeOffset ReadAt
);

/// <summary>Who read what of somebody's: kept for the one whose it is.</summary>
public sealed class ReadingStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Most that are shown at once.</summary>
    public const int PageSize = 200;

    /// <summary>The way of who mentors a cohort to which it is shown.</summary>
    public const string ByCohort = "cohort";

    /// <summary>The way of who has a link.</summary>
    public const string ByLink = "link";

    /// <summary>Who reads the same thing again within this time has read it once.</summary>
    private static readonly TimeSpan Once = TimeSpan.FromMinutes(1);

    /// <param name="subject">Whose it is.</param>
    /// <param name="reader">Who reads; null where nobody had to sign in.</param>
    /// <param name="way">How they came to it, at most 40 characters.</param>
    /// <param name="project">What was read, if it is a Project.</param>
    /// <param name="session">What was read, if it is a Session.</param>
    public async Task RecordAsync(
        OwnerId subject,
        OwnerId? reader,
        string way,
        ProjectId? project,
        SessionId? session,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into reading (owner_id, reading_id, reader_id, way, project_id, session_id, read_at, cohort_id)
            select @OwnerId, @ReadingId, @ReaderId, @Way, @ProjectId, @SessionId, @Now,
                   (select g.cohort_id
                    from granted g
                    left join session s on s.owner_id = g.owner_id and s.session_id = @SessionId::uuid
                    where @Way = @ByCohort and g.owner_id = @OwnerId and g.mentor_id = @ReaderId and g.cohort_id is not null
                      and (g.session_id is null or g.session_id = @SessionId)
                      and (g.project_id is null or g.project_id = coalesce(@ProjectId, s.project_id))
                    order by g.cohort_id
                    limit 1)
            where not exists (
                select from reading
                where owner_id = @OwnerId and reader_id is not distinct from @ReaderId::uuid and way = @Way
                  and project_id is not distinct from @ProjectId::uuid
                  and session_id is not distinct from @SessionId::uuid
                  and read_at > @Since
            )
            """,
            new
            {
                OwnerId = subject.Value,
                ReadingId = Guid.CreateVersion7(now),
                ReaderId = reader?.Value,
                Way = way,
                ProjectId = project?.Value,
                SessionId = session?.Value,
                Now = now,
                Since = now - Once,
                ByCohort,
            }
        );
    }

    /// <summary>The latest readings of what is the owner's.</summary>
    public async Task<IReadOnlyList<ReadingRow>> ListAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select a.name as Reader, r.way as Way, c.name as Cohort, p.title as Project, s.session_id as SessionId, r.read_at as ReadAt
            from reading r
            left join account a on a.owner_id = r.reader_id
            left join cohort c on c.cohort_id = r.cohort_id
            left join session s on s.owner_id = r.owner_id and s.session_id = r.session_id
            left join project p on p.owner_id = r.owner_id and p.project_id = coalesce(r.project_id, s.project_id)
            where r.owner_id = @OwnerId
            order by r.read_at desc
            limit @PageSize
            """,
            new { OwnerId = owner.Value, PageSize }
        );
        return rows.Select(row => new ReadingRow(
                row.Reader,
                row.Way,
                row.Cohort,
                row.Project,
                row.SessionId is { } session ? new SessionId(session) : null,
                row.ReadAt
            ))
            .ToList();
    }

    private sealed record Row(
        string? Reader,
        string Way,
        string? Cohort,
        string? Project,
        Guid? SessionId,
        DateTime ReadAt
    );
}
