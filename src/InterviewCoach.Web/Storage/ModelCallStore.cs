using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Web.LanguageModels;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A call of the language model, as it is listed.</summary>
public sealed record ModelCallRow(
    DateTime At,
    string Host,
    string Model,
    string Task,
    string Outcome,
    string? Fault,
    string? Dropped,
    int SentCharacters,
    int ReceivedCharacters,
    long Tokens,
    int? FirstMs,
    int? TotalMs
);

/// <summary>How often something happened to calls since a time.</summary>
public sealed record ModelCallCount(string Outcome, string? Reason, long Count, long Tokens);

/// <summary>Calls of the language model: sizes, times and outcomes, and the budgets that are counted from them.</summary>
public sealed class ModelCallStore(NpgsqlDataSource database)
{
    /// <summary>
    /// Puts down a call that is about to be made. False, and nothing, where a budget does not allow for it. It waits for no
    /// disk: a call that is forgotten when the database server itself dies was under way, and died with it.
    /// </summary>
    /// <param name="perDay">Null where the day is known to allow for it: to count it takes time.</param>
    public async Task<bool> TryBeginAsync(
        MeasuredCall call,
        long perSession,
        long? perDay,
        DateTimeOffset day,
        CancellationToken cancellation
    )
    {
        await using var command = database.CreateCommand(
            """
            insert into model_call
                (owner_id, call_id, session_id, at, host, model, task, prompt, outcome, sent_characters, tokens)
            select $1, $2, $3, $4, $5, $6, $7, $8, 'under_way', $9, $10
            where set_config('synchronous_commit', 'off', true) is not null
              and ($12 is null or $10 + (select coalesce(sum(tokens), 0) from model_call where at >= $11) <= $12)
              and ($3 is null
                   or $10 + (select coalesce(sum(tokens), 0) from model_call where owner_id = $1 and session_id = $3) <= $13)
            """
        );
        command.Parameters.AddRange(
            new NpgsqlParameter[]
            {
                new() { Value = call.Call.Owner.Value },
                new() { Value = call.Id },
                new()
                {
                    Value = call.Call.Session is { } session ? session.Value : DBNull.Value,
                    NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Uuid,
                },
                new() { Value = call.At.UtcDateTime },
                new() { Value = call.Options.Host },
                new() { Value = call.Options.Model },
                new() { Value = call.Task },
                new() { Value = call.Call.Prompt.Label },
                new() { Value = call.Sent },
                new() { Value = call.Estimated },
                new() { Value = day.UtcDateTime },
                new()
                {
                    Value = perDay is { } most ? most : DBNull.Value,
                    NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bigint,
                },
                new() { Value = perSession },
            }
        );
        return await command.ExecuteNonQueryAsync(cancellation) == 1;
    }

    /// <summary>Puts down what a call came to.</summary>
    public async Task EndAsync(MeasuredCall call, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            update model_call
            set outcome = @Outcome, fault = @Fault, dropped = @Dropped, received_characters = @Received,
                tokens = @Input + @Output, input_tokens = @Input, output_tokens = @Output,
                first_ms = @FirstMs, total_ms = @TotalMs
            where owner_id = @OwnerId and call_id = @CallId
            """,
            new
            {
                OwnerId = call.Call.Owner.Value,
                CallId = call.Id,
                Outcome = SnakeCase.Name(call.Outcome),
                call.Fault,
                call.Dropped,
                call.Received,
                Input = call.InputTokens,
                Output = call.OutputTokens,
                call.FirstMs,
                call.TotalMs,
            }
        );
    }

    /// <summary>Tokens that the Session, and all since the beginning of the day, have used.</summary>
    public async Task<(long OfSession, long OfDay)> UsedAsync(
        OwnerId owner,
        SessionId? session,
        DateTimeOffset day,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleAsync<(long, long)>(
            """
            select (select coalesce(sum(tokens), 0)::bigint from model_call
                    where owner_id = @OwnerId and session_id = @SessionId),
                   (select coalesce(sum(tokens), 0)::bigint from model_call where at >= @Day)
            """,
            new
            {
                OwnerId = owner.Value,
                SessionId = session?.Value,
                Day = day.UtcDateTime,
            }
        );
    }

    /// <summary>The owner's newest calls.</summary>
    public async Task<IReadOnlyList<ModelCallRow>> ListAsync(OwnerId owner, int most, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<ModelCallRow>(
            """
            select at, host, model, task, outcome, fault, dropped, sent_characters, received_characters, tokens,
                   first_ms, total_ms
            from model_call
            where owner_id = @OwnerId
            order by at desc
            limit @Most
            """,
            new { OwnerId = owner.Value, Most = most }
        );
        return rows.ToList();
    }

    /// <summary>What the owner's calls came to since then, the most frequent first.</summary>
    public async Task<IReadOnlyList<ModelCallCount>> CountAsync(
        OwnerId owner,
        DateTimeOffset since,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<ModelCallCount>(
            """
            select outcome, coalesce(dropped, fault) as Reason, count(*) as Count, sum(tokens)::bigint as Tokens
            from model_call
            where owner_id = @OwnerId and at >= @Since
            group by 1, 2
            order by 3 desc, 1, 2
            """,
            new { OwnerId = owner.Value, Since = since.UtcDateTime }
        );
        return rows.ToList();
    }
}
