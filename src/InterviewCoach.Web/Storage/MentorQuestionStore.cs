using System.Text.Json;
using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A question of a mentor's library.</summary>
/// <param name="Assigned">To how many candidates it is assigned.</param>
public sealed record LibraryQuestion(Guid Id, MentorQuestion Question, int Assigned);

/// <summary>Somebody who shows a mentor a project or everything, and so can be assigned questions.</summary>
/// <param name="Project">The project that is shown; null for everything.</param>
public sealed record Mentee(OwnerId Owner, string Name, ProjectId? Project, string? Title);

/// <summary>Mentors' libraries of questions, and whom they are assigned to.</summary>
public sealed class MentorQuestionStore(NpgsqlDataSource database, TimeProvider time)
{
    public const int LongestText = 1_000;

    public const int LongestReference = 8_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public async Task<Guid> AddAsync(OwnerId mentor, MentorQuestion question, CancellationToken cancellation)
    {
        var (id, now) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into mentor_question (owner_id, question_id, topic, text, rubric, reference, made_at)
            values (@OwnerId, @QuestionId, @Topic, @Text, @Rubric::jsonb, @Reference, @Now)
            """,
            new
            {
                OwnerId = mentor.Value,
                QuestionId = id,
                Topic = SnakeCase.Name(question.Topic),
                question.Text,
                Rubric = JsonSerializer.Serialize(question.Rubric, Options),
                question.Reference,
                Now = now,
            }
        );
        return id;
    }

    /// <summary>Takes a question out of the library, and from whom it is assigned to; sessions that asked it keep it.</summary>
    public async Task RetireAsync(OwnerId mentor, Guid question, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            update mentor_question set retired_at = @Now
            where owner_id = @MentorId and question_id = @QuestionId and retired_at is null;

            delete from question_assignment where mentor_id = @MentorId and question_id = @QuestionId
            """,
            new
            {
                MentorId = mentor.Value,
                QuestionId = question,
                Now = time.GetUtcNow(),
            }
        );
    }

    /// <summary>The mentor's library, newest first.</summary>
    public async Task<IReadOnlyList<LibraryQuestion>> ListAsync(OwnerId mentor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select q.question_id as QuestionId, q.topic as Topic, q.text as Text, q.rubric::text as Rubric,
                   q.reference as Reference,
                   (select count(*)::int from question_assignment a
                    where a.mentor_id = q.owner_id and a.question_id = q.question_id) as Assigned
            from mentor_question q
            where q.owner_id = @MentorId and q.retired_at is null
            order by q.made_at desc
            """,
            new { MentorId = mentor.Value }
        );
        return rows.Select(row => new LibraryQuestion(row.QuestionId, row.ToQuestion(), row.Assigned)).ToList();
    }

    /// <summary>Whom the mentor can assign questions to: themself, and who shows them a project or everything.</summary>
    public async Task<IReadOnlyList<Mentee>> MenteesAsync(OwnerId mentor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Owner, string Name, Guid? Project, string? Title)>(
            """
            select a.owner_id, a.name, null::uuid, null::text from account a where a.owner_id = @MentorId
            union
            select a.owner_id, a.name, p.project_id, p.title
            from mentor_grant g
            join account a on a.owner_id = g.owner_id
            left join project p on p.owner_id = g.owner_id and p.project_id = g.project_id
            where g.mentor_id = @MentorId and g.revoked_at is null and g.session_id is null
            order by 2, 4
            """,
            new { MentorId = mentor.Value }
        );
        return rows.Select(row => new Mentee(
                new OwnerId(row.Owner),
                row.Name,
                row.Project is { } project ? new ProjectId(project) : null,
                row.Title
            ))
            .ToList();
    }

    /// <summary>Assigns a question of the mentor's own to one of their mentees. False where it is neither.</summary>
    public async Task<bool> AssignAsync(
        OwnerId mentor,
        Guid question,
        OwnerId mentee,
        ProjectId? project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
                """
                insert into question_assignment (owner_id, mentor_id, question_id, project_id, assigned_at)
                select @OwnerId, q.owner_id, q.question_id, @ProjectId::uuid, @Now
                from mentor_question q
                where q.owner_id = @MentorId and q.question_id = @QuestionId and q.retired_at is null
                  and (@OwnerId = @MentorId and @ProjectId::uuid is null
                       or exists (
                           select from mentor_grant g
                           where g.owner_id = @OwnerId and g.mentor_id = @MentorId and g.revoked_at is null
                             and g.session_id is null
                             and (g.project_id is null or g.project_id = @ProjectId)
                       ))
                on conflict (owner_id, mentor_id, question_id) do update set project_id = excluded.project_id
                """,
                new
                {
                    OwnerId = mentee.Value,
                    MentorId = mentor.Value,
                    QuestionId = question,
                    ProjectId = project?.Value,
                    Now = time.GetUtcNow(),
                }
            ) == 1;
    }

    /// <summary>
    /// What mentors want a candidate asked about a Project: questions of those who may still read it. Their ids are permanent,
    /// and none of the bank's.
    /// </summary>
    public async Task<IReadOnlyList<MentorQuestion>> AssignedAsync(
        OwnerId owner,
        ProjectId project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select q.question_id as QuestionId, q.topic as Topic, q.text as Text, q.rubric::text as Rubric,
                   q.reference as Reference, 0 as Assigned
            from question_assignment a
            join mentor_question q on q.owner_id = a.mentor_id and q.question_id = a.question_id
            where a.owner_id = @OwnerId and (a.project_id is null or a.project_id = @ProjectId)
              and (a.mentor_id = a.owner_id
                   or exists (
                       select from mentor_grant g
                       where g.owner_id = a.owner_id and g.mentor_id = a.mentor_id and g.revoked_at is null
                         and g.session_id is null and (g.project_id is null or g.project_id = @ProjectId)
                   ))
            order by a.assigned_at
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value }
        );
        return rows.Select(row => row.ToQuestion()).ToList();
    }

    private sealed record Row(
        Guid QuestionId,
        string Topic,
        string Text,
        string Rubric,
        string? Reference,
        int Assigned
    )
    {
        public MentorQuestion ToQuestion() =>
            new(
                $"mentor.{QuestionId:N}",
                SnakeCase.Parse<Topic>(Topic) ?? InterviewCoach.Core.Questions.Topic.Framing,
                Text,
                JsonSerializer.Deserialize<List<RubricPoint>>(Rubric, Options) ?? [],
                Reference
            );
    }
}
