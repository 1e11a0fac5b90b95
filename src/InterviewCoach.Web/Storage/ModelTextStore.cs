using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What a language model wrote, and what about.</summary>
/// <param name="Session">The Session that it is about; null where it is about the Project alone.</param>
/// <param name="About">Which part of it: "report", "question-12", "turn-14", or the fingerprint of a Finding.</param>
public sealed record ModelSubject(ProjectId Project, SessionId? Session, ModelTask Task, string About);

/// <summary>A text of a language model that was checked.</summary>
/// <param name="Asked">SHA-256 of what was sent: where that would be another by now, the text is out of date.</param>
/// <param name="Prompt">By which prompt, in which version.</param>
/// <param name="Model">Which model, as the provider knows it.</param>
/// <param name="Body">What it says, as JSON.</param>
/// <param name="Dropped">How much of the reply was left out.</param>
public sealed record ModelText(
    ModelSubject Subject,
    string Asked,
    string Prompt,
    string Model,
    string Body,
    int Dropped
);

/// <summary>Texts of a language model, one for each subject.</summary>
public sealed class ModelTextStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Keeps a text, in place of an earlier one about the same. The owner must have the Project and the Session.</summary>
    public async Task KeepAsync(OwnerId owner, ModelText text, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into model_text
                (owner_id, text_id, project_id, session_id, task, about, asked, prompt, model, body, dropped, written_at)
            values
                (@OwnerId, @TextId, @ProjectId, @SessionId, @Task, @About, @Asked, @Prompt, @Model, @Body::jsonb, @Dropped, @Now)
            on conflict (owner_id, project_id, session_id, task, about) do update
                set asked = excluded.asked, prompt = excluded.prompt, model = excluded.model, body = excluded.body,
                    dropped = excluded.dropped, written_at = excluded.written_at
            """,
            new
            {
                OwnerId = owner.Value,
                TextId = Guid.CreateVersion7(now),
                ProjectId = text.Subject.Project.Value,
                SessionId = text.Subject.Session?.Value,
                Task = SnakeCase.Name(text.Subject.Task),
                text.Subject.About,
                text.Asked,
                text.Prompt,
                text.Model,
                text.Body,
                text.Dropped,
                Now = now,
            }
        );
    }

    /// <summary>What was written about a Session, or about a Project alone where none is named.</summary>
    public async Task<IReadOnlyList<ModelText>> ListAsync(
        OwnerId owner,
        ProjectId project,
        SessionId? session,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select task, about, asked, prompt, model, body::text as body, dropped
            from model_text
            where owner_id = @OwnerId and project_id = @ProjectId and session_id is not distinct from @SessionId
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project.Value,
                SessionId = session?.Value,
            }
        );
        return rows.Where(row => SnakeCase.Parse<ModelTask>(row.Task) is not null)
            .Select(row => new ModelText(
                new ModelSubject(project, session, SnakeCase.Parse<ModelTask>(row.Task)!.Value, row.About),
                row.Asked,
                row.Prompt,
                row.Model,
                row.Body,
                row.Dropped
            ))
            .ToList();
    }

    private sealed record Row(
        string Task,
        string About,
        string Asked,
        string Prompt,
        string Model,
        string Body,
        int Dropped
    );
}
