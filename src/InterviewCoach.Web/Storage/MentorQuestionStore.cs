using System.Text.Json;
using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A question of a mentor's library.</summary>
/// <param name="Assigned">To how many candidates it is assigned by themselves.</param>
/// <param name="Cohorts">The cohorts it is assigned to, by name; empty for none.</param>
public sealed record LibraryQuestion(Guid Id, MentorQuestion Question, int Assigned, string Cohorts);

/// <summary>Mentors' libraries of questions, and whom they are assigned to.</summary>
public sealed partial class MentorQuestionStore(NpgsqlDataSource database, TimeProvider time)
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

            delete from question_assignment where mentor_id = @MentorId and question_id = @QuestionId;

            delete from cohort_question where owner_id = @MentorId and question_id = @QuestionId
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
                    where a.mentor_id = q.owner_id and a.question_id = q.question_id) as Assigned,
                   coalesce((select string_agg(c.name, ', ' order by c.name)
                             from cohort_question k join cohort c on c.cohort_id = k.cohort_id
                             where k.owner_id = q.owner_id and k.question_id = q.question_id), '') as Cohorts
            from mentor_question q
            where q.owner_id = @MentorId and q.retired_at is null
            order by q.made_at desc
            """,
            new { MentorId = mentor.Value }
        );
        return rows.Select(row => new LibraryQuestion(row.QuestionId, row.ToQuestion(), row.Assigned, row.Cohorts))
            .ToList();
    }

    private sealed record Row(
        Guid QuestionId,
        string Topic,
        string Text,
        string Rubric,
        string? Reference,
        int Assigned,
        string Cohorts
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
