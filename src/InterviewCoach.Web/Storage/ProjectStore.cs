using Dapper;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A Project as listed.</summary>
/// <param name="FileName">The name of its write-up, in the newest version.</param>
/// <param name="Version">The newest version, from 1.</param>
/// <param name="Sessions">How many Sessions were started on it.</param>
public sealed record ProjectRow(
    ProjectId Id,
    string Title,
    TargetRole TargetRole,
    bool IsDemo,
    DateTimeOffset CreatedAt,
    string FileName,
    int Version,
    int Sessions
);

/// <summary>A version of a Project: its number from 1, and when it was handed in.</summary>
public sealed record VersionRow(int Version, DateTimeOffset CreatedAt);

/// <summary>A source of a Project: a name and the text under it.</summary>
public sealed record SourceText(string FileName, ContentHash Hash, string Content);

/// <summary>A new Project, its write-up first among the sources.</summary>
public sealed record NewProject(string Title, TargetRole TargetRole, bool IsDemo, IReadOnlyList<SourceText> Sources);

/// <summary>Projects and the texts that they consist of. A text is stored once for each owner, by its hash.</summary>
public sealed class ProjectStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Stores the Project and those of its texts that are new: all of it, or nothing.</summary>
    public async Task<ProjectId> AddAsync(OwnerId owner, NewProject project, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var id = new ProjectId(Guid.CreateVersion7(now));
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into project (owner_id, project_id, title, target_role, is_demo, created_at)
            values (@OwnerId, @ProjectId, @Title, @TargetRole, @IsDemo, @CreatedAt)
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = id.Value,
                project.Title,
                TargetRole = SnakeCase.Name(project.TargetRole),
                project.IsDemo,
                CreatedAt = now,
            },
            transaction
        );
        await InsertVersionAsync(connection, owner, id, 1, project.Sources, now);
        await transaction.CommitAsync(cancellation);
        return id;
    }

    /// <summary>
    /// Stores the texts as the Project's next version, and gives its number; that of the newest version where they are the
    /// same as its own. Null when the owner has no such Project.
    /// </summary>
    public async Task<int?> AddVersionAsync(
        OwnerId owner,
        ProjectId project,
        IReadOnlyList<SourceText> sources,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // The Project's row is locked before the versions are counted: two who hand in at once get two numbers.
        var locked = await connection.QuerySingleOrDefaultAsync<bool>(
            "select true from project where owner_id = @OwnerId and project_id = @ProjectId for update",
            new { OwnerId = owner.Value, ProjectId = project.Value },
            transaction
        );
        if (!locked)
        {
            return null;
        }

        var last = await connection.ExecuteScalarAsync<int>(
            "select max(version) from project_version where owner_id = @OwnerId and project_id = @ProjectId",
            new { OwnerId = owner.Value, ProjectId = project.Value },
            transaction
        );
        var known = await connection.QueryAsync<(string FileName, string Hash)>(
            """
            select file_name, content_hash
            from project_source
            where owner_id = @OwnerId and project_id = @ProjectId and version = @Version
            order by ordinal
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project.Value,
                Version = last,
            },
            transaction
        );
        if (known.SequenceEqual(sources.Select(source => (source.FileName, source.Hash.Value))))
        {
            return last;
        }

        await InsertVersionAsync(connection, owner, project, last + 1, sources, time.GetUtcNow());
        await transaction.CommitAsync(cancellation);
        return last + 1;
    }

    /// <summary>The versions of a Project, newest first; none when the owner has no such Project.</summary>
    public async Task<IReadOnlyList<VersionRow>> VersionsAsync(
        OwnerId owner,
        ProjectId project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(int Version, DateTime CreatedAt)>(
            """
            select version, created_at
            from project_version
            where owner_id = @OwnerId and project_id = @ProjectId
            order by version desc
            """,
            new { OwnerId = owner.Value, ProjectId = project.Value }
        );
        return rows.Select(row => new VersionRow(row.Version, row.CreatedAt)).ToList();
    }

    /// <summary>The owner's Projects, newest first.</summary>
    public Task<IReadOnlyList<ProjectRow>> ListAsync(OwnerId owner, CancellationToken cancellation) =>
        QueryAsync(owner, project: null, cancellation);

    /// <summary>One Project, or null when the owner has none of that id.</summary>
    public async Task<ProjectRow?> FindAsync(OwnerId owner, ProjectId project, CancellationToken cancellation) =>
        (await QueryAsync(owner, project, cancellation)).SingleOrDefault();

    /// <summary>The texts of a version in order, its write-up first; empty when the owner has no such version.</summary>
    public async Task<IReadOnlyList<SourceText>> SourcesAsync(
        OwnerId owner,
        ProjectId project,
        int version,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(string FileName, string Hash, string Content)>(
            """
            select s.file_name, s.content_hash, w.content
            from project_source s
            join write_up w on w.owner_id = s.owner_id and w.content_hash = s.content_hash
            where s.owner_id = @OwnerId and s.project_id = @ProjectId and s.version = @Version
            order by s.ordinal
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project.Value,
                Version = version,
            }
        );
        return rows.Select(row => new SourceText(row.FileName, new ContentHash(row.Hash), row.Content)).ToList();
    }

    /// <summary>The text with that hash, or null where the owner has none.</summary>
    public async Task<string?> TextAsync(OwnerId owner, ContentHash hash, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<string>(
            "select content from write_up where owner_id = @OwnerId and content_hash = @Hash",
            new { OwnerId = owner.Value, Hash = hash.Value }
        );
    }

    /// <summary>Whether the owner has the demo already.</summary>
    public async Task<bool> HasDemoAsync(OwnerId owner, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<bool>(
            "select exists (select from project where owner_id = @OwnerId and is_demo)",
            new { OwnerId = owner.Value }
        );
    }

    private static async Task InsertVersionAsync(
        NpgsqlConnection connection,
        OwnerId owner,
        ProjectId project,
        int version,
        IReadOnlyList<SourceText> sources,
        DateTimeOffset now
    )
    {
        await connection.ExecuteAsync(
            """
            insert into project_version (owner_id, project_id, version, created_at)
            values (@OwnerId, @ProjectId, @Version, @CreatedAt)
            """,
            new
            {
                OwnerId = owner.Value,
                ProjectId = project.Value,
                Version = version,
                CreatedAt = now,
            }
        );
        for (var ordinal = 0; ordinal < sources.Count; ordinal++)
        {
            var source = sources[ordinal];
            await connection.ExecuteAsync(
                """
                insert into write_up (owner_id, content_hash, content, created_at)
                values (@OwnerId, @ContentHash, @Content, @CreatedAt)
                on conflict do nothing;

                insert into project_source (owner_id, project_id, version, ordinal, file_name, content_hash)
                values (@OwnerId, @ProjectId, @Version, @Ordinal, @FileName, @ContentHash)
                """,
                new
                {
                    OwnerId = owner.Value,
                    ProjectId = project.Value,
                    Version = version,
                    Ordinal = ordinal,
                    source.FileName,
                    ContentHash = source.Hash.Value,
                    source.Content,
                    CreatedAt = now,
                }
            );
        }
    }

    private async Task<IReadOnlyList<ProjectRow>> QueryAsync(
        OwnerId owner,
        ProjectId? project,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Row>(
            """
            select p.project_id as ProjectId, p.title, p.target_role as TargetRole, p.is_demo as IsDemo,
                   p.created_at as CreatedAt, s.file_name as FileName, s.version as Version,
                   (select count(*)::int from session x where x.owner_id = p.owner_id and x.project_id = p.project_id)
                       as Sessions
            from project p
            join project_source s on s.owner_id = p.owner_id and s.project_id = p.project_id and s.ordinal = 0
             and s.version = (
                select max(v.version) from project_version v
                where v.owner_id = p.owner_id and v.project_id = p.project_id
             )
            where p.owner_id = @OwnerId
              and (@ProjectId::uuid is null or p.project_id = @ProjectId)
            order by p.is_demo, p.created_at desc
            """,
            new { OwnerId = owner.Value, ProjectId = project?.Value }
        );
        return rows.Select(row => row.ToProject()).ToList();
    }

    /// <summary>A role that this version does not know reads as the most common one.</summary>
    private static TargetRole Role(string stored) => SnakeCase.Parse<TargetRole>(stored) ?? default;

    private sealed record Row(
        Guid ProjectId,
        string Title,
        string TargetRole,
        bool IsDemo,
        DateTime CreatedAt,
        string FileName,
        int Version,
        int Sessions
    )
    {
        public ProjectRow ToProject() =>
            new(new ProjectId(ProjectId), Title, Role(TargetRole), IsDemo, CreatedAt, FileName, Version, Sessions);
    }
}
