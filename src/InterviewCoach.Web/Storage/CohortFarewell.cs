using Dapper;
using InterviewCoach.Core.Knowledge;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>What becomes of a cohort when the account of who made it goes.</summary>
/// <param name="Name">The cohort's.</param>
/// <param name="Heir">The mentor who gets it, by name; null where it ends.</param>
/// <param name="Members">How many candidates are in it.</param>
public sealed record CohortFate(string Name, string? Heir, int Members);

/// <summary>
/// A cohort goes to the mentor who has been with it longest, when the account of who made it goes; who reads what stays as it
/// is. One without another mentor ends, and those who were in it are told.
/// </summary>
internal static class CohortFarewell
{
    private const string Heirs = """
        select c.cohort_id, c.name, h.owner_id as heir, h.name as heir_name,
               (select count(*)::int from cohort_member m where m.cohort_id = c.cohort_id and m.owner_id <> @Me) as members
        from cohort c
        left join lateral (
            select m.owner_id, a.name
            from cohort_mentor m
            join account a on a.owner_id = m.owner_id
            where m.cohort_id = c.cohort_id and m.owner_id <> @Me and a.disabled_at is null
            order by m.joined_at, m.owner_id
            limit 1
        ) h on true
        where c.owner_id = @Me
        """;

    /// <summary>What would become of the maker's cohorts, by name.</summary>
    public static async Task<IReadOnlyList<CohortFate>> ForeseeAsync(NpgsqlConnection connection, OwnerId maker)
    {
        var fates = await connection.QueryAsync<CohortFate>(
            $"select name as Name, heir_name as Heir, members as Members from ({Heirs}) fate order by name",
            new { Me = maker.Value }
        );
        return fates.AsList();
    }

    /// <summary>Gives the maker's cohorts to their heirs, and ends the others. The heirs, and who loses one, are told.</summary>
    public static async Task SayAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        OwnerId maker,
        DateTimeOffset now
    )
    {
        await connection.ExecuteAsync(
            $"""
            with given as (
                update cohort c set owner_id = fate.heir
                from ({Heirs}) fate
                where c.cohort_id = fate.cohort_id and fate.heir is not null
                returning c.owner_id
            ),
            told as (
                insert into notice (owner_id, notice_id, kind, who, told_at)
                select owner_id, gen_random_uuid(), @Yours, '', @Now from given
                returning owner_id
            )
            select pg_notify('coach_notice', owner_id::text) from told
            """,
            new
            {
                Me = maker.Value,
                Now = now,
                Yours = SnakeCase.Name(NoticeKind.CohortYours),
            },
            transaction
        );
        await EndAsync(connection, transaction, maker, cohort: null, who: null, now);
    }

    /// <summary>
    /// Ends cohorts of the maker's: nothing is shown by way of them any more, who watches by that is let go, and everybody who
    /// was in them is told. Returns how many ended.
    /// </summary>
    /// <param name="connection">Where to.</param>
    /// <param name="transaction">All of it, or nothing.</param>
    /// <param name="maker">Whose they are.</param>
    /// <param name="cohort">Which; null for all.</param>
    /// <param name="who">Whose doing it is said to be; null for nobody's.</param>
    /// <param name="now">When.</param>
    public static async Task<int> EndAsync(
        NpgsqlConnection connection,
        NpgsqlTransaction transaction,
        OwnerId maker,
        Guid? cohort,
        Doer? who,
        DateTimeOffset now
    )
    {
        var parameters = new
        {
            Me = maker.Value,
            CohortId = cohort,
            Now = now,
            Ended = SnakeCase.Name(NoticeKind.CohortEnded),
            Who = who?.Name ?? "",
            WhoId = who?.Id.Value,
        };
        await connection.ExecuteAsync(
            """
            with ending as (
                select cohort_id from cohort
                where owner_id = @Me and (@CohortId::uuid is null or cohort_id = @CohortId)
            ),
            people as (
                select m.cohort_id, m.owner_id from cohort_member m join ending using (cohort_id)
                union
                select m.cohort_id, m.owner_id from cohort_mentor m join ending using (cohort_id)
            ),
            told as (
                insert into notice (owner_id, notice_id, kind, who, who_id, told_at)
                select owner_id, gen_random_uuid(), @Ended, @Who, @WhoId, @Now from people where owner_id <> @Me
                returning owner_id
            )
            select pg_notify('coach_notice', owner_id::text), pg_notify('coach_revoked', owner_id::text) from told
            """,
            parameters,
            transaction
        );
        return await connection.ExecuteAsync(
            "delete from cohort where owner_id = @Me and (@CohortId::uuid is null or cohort_id = @CohortId)",
            parameters,
            transaction
        );
    }
}
