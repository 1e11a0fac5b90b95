using Dapper;
using InterviewCoach.Web.Accounts;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What an invitation into a cohort says of it, before anybody joins.</summary>
public sealed record InvitedTo(Guid Cohort, string Name, string Maker, string MentorNames, bool AsMentor);

/// <summary>Who joins a cohort, and who leaves it. Who leaves, or is let go, is read no more from that moment.</summary>
public sealed class CohortDoorStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>What the invitation leads to; null where it does not hold any more.</summary>
    public async Task<InvitedTo?> FindAsync(string token, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<InvitedTo>(
            """
            select c.cohort_id as Cohort, c.name as Name, a.name as Maker,
                   coalesce((select string_agg(p.name, ', ' order by p.name)
                             from cohort_mentor m join account p on p.owner_id = m.owner_id
                             where m.cohort_id = c.cohort_id), '') as MentorNames,
                   i.as_mentor as AsMentor
            from cohort_invitation i
            join cohort c on c.owner_id = i.owner_id and c.cohort_id = i.cohort_id
            join account a on a.owner_id = c.owner_id
            where i.token_hash = @TokenHash and i.expires_at > @Now
            """,
            new { TokenHash = Token.Hash(token), Now = time.GetUtcNow() }
        );
    }

    /// <summary>
    /// Uses a mentor's invitation up. Gives the cohort, and its candidates, who are to be told; null where it does not hold. Of
    /// two who use it at once, one gets in.
    /// </summary>
    public async Task<(Guid Cohort, IReadOnlyList<OwnerId> Members)?> MentorAsync(
        OwnerId mentor,
        string token,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var cohort = await connection.QuerySingleOrDefaultAsync<Guid?>(
            """
            with taken as (
                delete from cohort_invitation
                where token_hash = @TokenHash and as_mentor and expires_at > @Now
                returning cohort_id
            ),
            joined as (
                insert into cohort_mentor (owner_id, cohort_id, joined_at)
                select @Me, cohort_id, @Now from taken
                on conflict do nothing
            )
            select cohort_id from taken
            """,
            new
            {
                Me = mentor.Value,
                TokenHash = Token.Hash(token),
                Now = time.GetUtcNow(),
            }
        );
        if (cohort is not { } id)
        {
            return null;
        }

        var members = await connection.QueryAsync<Guid>(
            "select owner_id from cohort_member where cohort_id = @Id and owner_id <> @Me",
            new { Id = id, Me = mentor.Value }
        );
        return (id, members.Select(member => new OwnerId(member)).ToList());
    }

    /// <summary>Joins as a candidate, who shows nothing by that. Gives the cohort; null where the invitation does not hold.</summary>
    public async Task<Guid?> JoinAsync(OwnerId candidate, string token, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<Guid?>(
            """
            with invited as (
                select cohort_id from cohort_invitation
                where token_hash = @TokenHash and not as_mentor and expires_at > @Now
            ),
            joined as (
                insert into cohort_member (owner_id, cohort_id, joined_at)
                select @Me, cohort_id, @Now from invited
                on conflict do nothing
            )
            select cohort_id from invited
            """,
            new
            {
                Me = candidate.Value,
                TokenHash = Token.Hash(token),
                Now = time.GetUtcNow(),
            }
        );
    }

    /// <summary>
    /// Has a candidate leave: by themself, or by who made the cohort. With them goes all that they showed; who watches by it is
    /// let go.
    /// </summary>
    public async Task<bool> LeaveAsync(OwnerId by, Guid cohort, OwnerId candidate, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteScalarAsync<int>(
                """
                with gone as (
                    delete from cohort_member m
                    where m.cohort_id = @CohortId and m.owner_id = @Id
                      and (@Id = @By or exists (
                          select from cohort c where c.cohort_id = m.cohort_id and c.owner_id = @By
                      ))
                    returning m.owner_id
                ),
                told as (select pg_notify('coach_revoked', owner_id::text) from gone)
                select count(*)::int from told
                """,
                new
                {
                    By = by.Value,
                    CohortId = cohort,
                    Id = candidate.Value,
                }
            ) == 1;
    }

    /// <summary>Has a mentor leave: by themself, or by who made the cohort. Their questions are asked no more.</summary>
    public async Task<bool> DismissAsync(OwnerId by, Guid cohort, OwnerId mentor, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.ExecuteAsync(
                """
                select pg_notify('coach_revoked', owner_id::text) from cohort_member where cohort_id = @CohortId;

                delete from cohort_mentor m
                where m.cohort_id = @CohortId and m.owner_id = @Id
                  and (@Id = @By or exists (
                      select from cohort c where c.cohort_id = m.cohort_id and c.owner_id = @By
                  ))
                """,
                new
                {
                    By = by.Value,
                    CohortId = cohort,
                    Id = mentor.Value,
                }
            ) == 1;
    }

    /// <summary>Closes a cohort of the maker's: nothing is shown by way of it any more, and those who were in it are told.</summary>
    public async Task<bool> CloseAsync(Doer maker, Guid cohort, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var closed = await CohortFarewell.EndAsync(connection, transaction, maker.Id, cohort, maker, time.GetUtcNow());
        await transaction.CommitAsync(cancellation);
        return closed == 1;
    }
}
