using Dapper;
using InterviewCoach.Web.Accounts;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>A cohort as one of its people sees it.</summary>
/// <param name="Maker">Who made it, by name.</param>
/// <param name="Made">Whether the one who looks made it.</param>
/// <param name="Mentors">Whether they mentor it.</param>
/// <param name="Member">Whether they are a candidate of it.</param>
/// <param name="MentorNames">Who mentors it, by name.</param>
/// <param name="Members">How many candidates are in it.</param>
public sealed record Cohort(
    Guid Id,
    string Name,
    string Maker,
    bool Made,
    bool Mentors,
    bool Member,
    string MentorNames,
    int Members
);

/// <summary>Somebody in a cohort.</summary>
/// <param name="Shown">A candidate: how many of their Sessions its mentors may read.</param>
public sealed record CohortPerson(OwnerId Id, string Name, bool IsMentor, DateTimeOffset JoinedAt, int Shown);

/// <summary>An invitation that can still be taken up.</summary>
public sealed record CohortInvitation(Guid Id, bool AsMentor, DateTimeOffset ExpiresAt);

/// <summary>Cohorts and who is in them. What members show stands in <see cref="CohortShareStore"/>.</summary>
public sealed class CohortStore(NpgsqlDataSource database, TimeProvider time)
{
    public const int LongestName = 100;

    /// <summary>How long an invitation can be taken up: a mentor's by one, a candidate's by a class.</summary>
    public static readonly TimeSpan InvitationHolds = TimeSpan.FromDays(14);

    private const string Seen = "select Id, Name, Maker, Made, Mentors, Member, MentorNames, Members";

    private const string AsSeen = """
        select c.cohort_id as Id, c.name as Name, a.name as Maker, c.owner_id = @Me as Made,
               exists (select from cohort_mentor m where m.cohort_id = c.cohort_id and m.owner_id = @Me) as Mentors,
               exists (select from cohort_member m where m.cohort_id = c.cohort_id and m.owner_id = @Me) as Member,
               coalesce((select string_agg(p.name, ', ' order by p.name)
                         from cohort_mentor m join account p on p.owner_id = m.owner_id
                         where m.cohort_id = c.cohort_id), '') as MentorNames,
               (select count(*)::int from cohort_member m where m.cohort_id = c.cohort_id) as Members
        from cohort c
        join account a on a.owner_id = c.owner_id
        """;

    /// <summary>Makes a cohort.</summary>
    /// <param name="maker">Whose it is. They see who is in it; what is shown only where they mentor it.</param>
    /// <param name="name">1 to <see cref="LongestName"/> characters.</param>
    /// <param name="mentors">Whether the maker mentors it, too.</param>
    public async Task<Guid> MakeAsync(OwnerId maker, string name, bool mentors, CancellationToken cancellation)
    {
        var (id, now) = (Guid.CreateVersion7(time.GetUtcNow()), time.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            insert into cohort (owner_id, cohort_id, name, made_at) values (@Me, @Id, @Name, @Now);

            insert into cohort_mentor (owner_id, cohort_id, joined_at) select @Me, @Id, @Now where @Mentors
            """,
            new
            {
                Me = maker.Value,
                Id = id,
                Name = name,
                Now = now,
                Mentors = mentors,
            }
        );
        return id;
    }

    /// <summary>The cohorts that somebody made, mentors or is a candidate of, the newest first.</summary>
    public async Task<IReadOnlyList<Cohort>> ListAsync(OwnerId me, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<Cohort>(
            $"{Seen} from ({AsSeen} order by c.made_at desc) seen where Made or Mentors or Member",
            new { Me = me.Value }
        );
        return rows.AsList();
    }

    /// <summary>Null where there is none, or the one who looks is not of it.</summary>
    public async Task<Cohort?> FindAsync(OwnerId me, Guid cohort, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await connection.QuerySingleOrDefaultAsync<Cohort>(
            $"{Seen} from ({AsSeen} where c.cohort_id = @CohortId) seen where Made or Mentors or Member",
            new { Me = me.Value, CohortId = cohort }
        );
    }

    /// <summary>What would become of the cohorts that somebody made, if their account went.</summary>
    public async Task<IReadOnlyList<CohortFate>> FatesAsync(OwnerId maker, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await CohortFarewell.ForeseeAsync(connection, maker);
    }

    /// <summary>Who is in a cohort, mentors first: for who made or mentors it; empty for anybody else.</summary>
    public async Task<IReadOnlyList<CohortPerson>> PeopleAsync(OwnerId me, Guid cohort, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Id, string Name, bool IsMentor, DateTime JoinedAt, int Shown)>(
            """
            with allowed as (
                select cohort_id from cohort where cohort_id = @CohortId and owner_id = @Me
                union
                select cohort_id from cohort_mentor where cohort_id = @CohortId and owner_id = @Me
            )
            select a.owner_id, a.name, true as mentor, m.joined_at, 0
            from cohort_mentor m
            join allowed using (cohort_id)
            join account a on a.owner_id = m.owner_id
            union all
            select a.owner_id, a.name, false, m.joined_at,
                   (select count(distinct s.session_id)::int
                    from cohort_share h
                    join session s on s.owner_id = h.owner_id
                    where h.owner_id = m.owner_id and h.cohort_id = m.cohort_id
                      and (h.session_id is null or h.session_id = s.session_id)
                      and (h.project_id is null or h.project_id = s.project_id))
            from cohort_member m
            join allowed using (cohort_id)
            join account a on a.owner_id = m.owner_id
            order by mentor desc, 2, 1
            """,
            new { Me = me.Value, CohortId = cohort }
        );
        return rows.Select(row => new CohortPerson(
                new OwnerId(row.Id),
                row.Name,
                row.IsMentor,
                row.JoinedAt,
                row.Shown
            ))
            .ToList();
    }

    /// <summary>Makes an invitation. Null where the cohort is not the maker's; else what its link holds.</summary>
    public async Task<string?> InviteAsync(OwnerId maker, Guid cohort, bool asMentor, CancellationToken cancellation)
    {
        var (token, now) = (Token.Make(), time.GetUtcNow());
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var made = await connection.ExecuteAsync(
            """
            insert into cohort_invitation
                (owner_id, cohort_id, invitation_id, as_mentor, token_hash, made_at, expires_at)
            select owner_id, cohort_id, @Id, @AsMentor, @TokenHash, @Now, @ExpiresAt
            from cohort where owner_id = @Me and cohort_id = @CohortId
            """,
            new
            {
                Me = maker.Value,
                CohortId = cohort,
                Id = Guid.CreateVersion7(now),
                AsMentor = asMentor,
                TokenHash = Token.Hash(token),
                Now = now,
                ExpiresAt = now + InvitationHolds,
            }
        );
        return made == 1 ? token : null;
    }

    /// <summary>The invitations of the maker's cohort that can still be taken up.</summary>
    public async Task<IReadOnlyList<CohortInvitation>> InvitationsAsync(
        OwnerId maker,
        Guid cohort,
        CancellationToken cancellation
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Id, bool AsMentor, DateTime ExpiresAt)>(
            """
            select invitation_id, as_mentor, expires_at
            from cohort_invitation
            where owner_id = @Me and cohort_id = @CohortId and expires_at > @Now
            order by made_at desc
            """,
            new
            {
                Me = maker.Value,
                CohortId = cohort,
                Now = time.GetUtcNow(),
            }
        );
        return rows.Select(row => new CohortInvitation(row.Id, row.AsMentor, row.ExpiresAt)).ToList();
    }

    public async Task WithdrawAsync(OwnerId maker, Guid invitation, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "delete from cohort_invitation where owner_id = @Me and invitation_id = @Id",
            new { Me = maker.Value, Id = invitation }
        );
    }
}
