using Dapper;
using InterviewCoach.Core.Knowledge;
using Npgsql;

namespace InterviewCoach.Web.Storage;

public enum NoticeKind
{
    ReviewReceived,
    QuestionAssigned,
    DrillDue,
    SessionShared,

    /// <summary>Somebody else mentors a cohort that the owner is in.</summary>
    CohortMentor,

    /// <summary>A cohort is the owner's now, since the account of who made it went.</summary>
    CohortYours,

    /// <summary>A cohort that the owner was in is no more.</summary>
    CohortEnded,
}

/// <summary>Something that an owner is told.</summary>
/// <param name="Who">Whose doing it is, by name.</param>
/// <param name="Title">The Project's title; null where it is about none.</param>
public sealed record Notice(
    Guid Id,
    NoticeKind Kind,
    string Who,
    ProjectId? Project,
    SessionId? Session,
    string? Title,
    DateTimeOffset At,
    bool Read
);

/// <summary>Whose doing it is that somebody is told of.</summary>
public sealed record Doer(OwnerId Id, string Name);

/// <summary>What owners are told in the app.</summary>
public sealed class NoticeStore(NpgsqlDataSource database, TimeProvider time)
{
    public const int PageSize = 100;

    /// <summary>Tells the owner, and says so to every node.</summary>
    /// <param name="who">Null where it is nobody's doing.</param>
    public async Task TellAsync(
        OwnerId owner,
        NoticeKind kind,
        Doer? who,
        ProjectId? project,
        SessionId? session,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into notice (owner_id, notice_id, kind, who, who_id, project_id, session_id, told_at)
            values (@OwnerId, @NoticeId, @Kind, @Who, @WhoId, @ProjectId, @SessionId, @Now);

            select pg_notify('coach_notice', @OwnerId::text)
            """,
            new
            {
                OwnerId = owner.Value,
                NoticeId = Guid.CreateVersion7(now),
                Kind = SnakeCase.Name(kind),
                Who = who?.Name ?? "",
                WhoId = who?.Id.Value,
                ProjectId = project?.Value,
                SessionId = session?.Value,
                Now = now,
            }
        );
    }

    /// <summary>
    /// Tells the owner that drills are due, and says so to every node; not twice on a day, and not beside an unread one.
    /// </summary>
    public async Task TellDueAsync(OwnerId owner, DateOnly day, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            with told as (
                insert into notice (owner_id, notice_id, kind, who, told_at, due_on)
                select @OwnerId, @NoticeId, 'drill_due', '', @Now, @Day
                where not exists (
                    select from notice where owner_id = @OwnerId and kind = 'drill_due' and read_at is null
                )
                on conflict (owner_id, due_on) do nothing
                returning owner_id
            )
            select pg_notify('coach_notice', owner_id::text) from told
            """,
            new
            {
                OwnerId = owner.Value,
                NoticeId = Guid.CreateVersion7(now),
                Now = now,
                Day = day,
            }
        );
    }

    public async Task<int> UnreadAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<int>(
            "select count(*)::int from notice where owner_id = @OwnerId and read_at is null",
            new { OwnerId = owner.Value }
        );
    }

    /// <summary>The newest notices, read ones too.</summary>
    public async Task<IReadOnlyList<Notice>> ListAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select n.notice_id as NoticeId, n.kind as Kind, n.who as Who, coalesce(n.project_id, s.project_id) as ProjectId,
                   n.session_id as SessionId, p.title as Title, n.told_at as ToldAt, n.read_at as ReadAt
            from notice n
            left join session s on s.owner_id = n.owner_id and s.session_id = n.session_id
            left join project p on p.owner_id = n.owner_id and p.project_id = coalesce(n.project_id, s.project_id)
            where n.owner_id = @OwnerId
            order by n.told_at desc
            limit @PageSize
            """,
            new { OwnerId = owner.Value, PageSize }
        );
        return rows.Select(row => row.ToNotice()).ToList();
    }

    /// <summary>Takes all of the owner's notices as read, and says so to every node.</summary>
    public async Task ReadAllAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            update notice set read_at = @Now where owner_id = @OwnerId and read_at is null;

            select pg_notify('coach_notice', @OwnerId::text)
            """,
            new { OwnerId = owner.Value, Now = time.GetUtcNow() }
        );
    }

    /// <summary>Takes what is told of drills as read: who looks at the drills needs no notice of them.</summary>
    public async Task ReadDueAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            with seen as (
                update notice set read_at = @Now
                where owner_id = @OwnerId and kind = 'drill_due' and read_at is null
                returning owner_id
            )
            select pg_notify('coach_notice', owner_id::text) from seen limit 1
            """,
            new { OwnerId = owner.Value, Now = time.GetUtcNow() }
        );
    }

    private sealed record Row(
        Guid NoticeId,
        string Kind,
        string Who,
        Guid? ProjectId,
        Guid? SessionId,
        string? Title,
        DateTime ToldAt,
        DateTime? ReadAt
    )
    {
        public Notice ToNotice() =>
            new(
                NoticeId,
                SnakeCase.Parse<NoticeKind>(Kind) ?? NoticeKind.ReviewReceived,
                Who,
                ProjectId is { } project ? new ProjectId(project) : null,
                SessionId is { } session ? new SessionId(session) : null,
                Title,
                ToldAt,
                ReadAt is not null
            );
    }
}
