using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>Whose Sessions and Projects a mentor may read now, by a grant to them or by what is shown to a cohort.</summary>
public sealed class GrantedStore(NpgsqlDataSource database)
{
    /// <summary>Whose Session it is, where its owner lets the reader see it; else null.</summary>
    /// <param name="reader">Who wants to read.</param>
    /// <param name="session">What.</param>
    /// <param name="byCohort">Whether by a cohort that the reader mentors; else by a grant that was not revoked.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<OwnerId?> OwnerOfAsync(
        OwnerId reader,
        SessionId session,
        bool byCohort,
        CancellationToken cancellation
    ) =>
        OwnerAsync(
            """
            select s.owner_id
            from granted g
            join session s on s.owner_id = g.owner_id and s.session_id = @Id
            where g.mentor_id = @Reader and (g.cohort_id is not null) = @ByCohort
              and (g.session_id is null or g.session_id = s.session_id)
              and (g.project_id is null or g.project_id = s.project_id)
            """,
            reader,
            session.Value,
            byCohort,
            cancellation
        );

    /// <summary>Whose Project it is, where its owner lets the reader see all of it; one Session of it is not enough. Else null.</summary>
    /// <param name="reader">Who wants to read.</param>
    /// <param name="project">What.</param>
    /// <param name="byCohort">As for a Session.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<OwnerId?> OwnerOfAsync(
        OwnerId reader,
        ProjectId project,
        bool byCohort,
        CancellationToken cancellation
    ) =>
        OwnerAsync(
            """
            select p.owner_id
            from granted g
            join project p on p.owner_id = g.owner_id and p.project_id = @Id
            where g.mentor_id = @Reader and (g.cohort_id is not null) = @ByCohort and g.session_id is null
              and (g.project_id is null or g.project_id = p.project_id)
            """,
            reader,
            project.Value,
            byCohort,
            cancellation
        );

    private async Task<OwnerId?> OwnerAsync(
        string sql,
        OwnerId reader,
        Guid id,
        bool byCohort,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var parameters = new
        {
            Reader = reader.Value,
            Id = id,
            ByCohort = byCohort,
        };
        return await connection.QueryFirstOrDefaultAsync<Guid?>(sql, parameters) is { } owner
            ? new OwnerId(owner)
            : null;
    }
}
