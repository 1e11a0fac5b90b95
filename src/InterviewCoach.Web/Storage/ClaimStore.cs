using Dapper;
using InterviewCoach.Core.Knowledge;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What a text is that says what a candidate claims, or what is asked for.</summary>
public enum ClaimSourceKind
{
    Cv,

    /// <summary>Skills typed by hand.</summary>
    Typed,

    /// <summary>A job description.</summary>
    Job,
}

/// <summary>Such a text, as stored.</summary>
/// <param name="Id">Names it among the owner's.</param>
/// <param name="Kind">What it is.</param>
/// <param name="FileName">As handed in; shown, never opened.</param>
/// <param name="Content">Its words.</param>
public sealed record ClaimSource(Guid Id, ClaimSourceKind Kind, string FileName, string Content);

/// <summary>CVs, typed skills and a job description of each owner.</summary>
public sealed class ClaimStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Most CVs of an owner.</summary>
    public const int MostCvs = 5;

    /// <summary>Longest text, in characters.</summary>
    public const int LongestText = 300_000;

    /// <summary>The owner's texts, oldest first.</summary>
    public async Task<IReadOnlyList<ClaimSource>> ListAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Id, string Kind, string FileName, string Content)>(
            """
            select source_id, kind, file_name, content
            from claim_source
            where owner_id = @OwnerId
            order by created_at, source_id
            """,
            new { OwnerId = owner.Value }
        );
        return rows.Select(row => new ClaimSource(
                row.Id,
                SnakeCase.Parse<ClaimSourceKind>(row.Kind) ?? ClaimSourceKind.Cv,
                row.FileName,
                row.Content
            ))
            .ToList();
    }

    /// <summary>Stores a text; of typed skills and of a job, in place of the one before. False when there are too many CVs.</summary>
    public async Task<bool> SaveAsync(
        OwnerId owner,
        ClaimSourceKind kind,
        string fileName,
        string content,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // The account's row is locked, so that two who hand in at once are counted one after the other.
        await connection.ExecuteAsync(
            "select 1 from account where owner_id = @OwnerId for update",
            new { OwnerId = owner.Value },
            transaction
        );
        await connection.ExecuteAsync(
            "delete from claim_source where owner_id = @OwnerId and kind = @Kind and kind <> 'cv'",
            new { OwnerId = owner.Value, Kind = SnakeCase.Name(kind) },
            transaction
        );
        var added = await connection.ExecuteAsync(
            """
            insert into claim_source (owner_id, source_id, kind, file_name, content, created_at)
            select @OwnerId, @SourceId, @Kind, @FileName, @Content, @CreatedAt
            where (select count(*) from claim_source where owner_id = @OwnerId and kind = 'cv') < @Most
               or @Kind <> 'cv'
            """,
            new
            {
                OwnerId = owner.Value,
                SourceId = Guid.CreateVersion7(now),
                Kind = SnakeCase.Name(kind),
                FileName = fileName,
                Content = content,
                CreatedAt = now,
                Most = MostCvs,
            },
            transaction
        );
        await transaction.CommitAsync(cancellation);
        return added == 1;
    }

    /// <summary>Forgets a text; nothing where the owner has none of that id.</summary>
    public async Task RemoveAsync(OwnerId owner, Guid source, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "delete from claim_source where owner_id = @OwnerId and source_id = @SourceId",
            new { OwnerId = owner.Value, SourceId = source }
        );
    }
}
