using System.Security.Cryptography;
using Dapper;
using Npgsql;

namespace InterviewCoach.Web.Storage.Identity;

/// <summary>Names a browser that somebody signed in with.</summary>
public readonly record struct SignInId(Guid Value)
{
    /// <summary>128 random bits: a Guid's own kind has six fewer.</summary>
    public static SignInId Make() => new(new Guid(RandomNumberGenerator.GetBytes(16)));
}

/// <summary>Who a sign-in belongs to, as things stand now.</summary>
public sealed record SignedIn(OwnerId Owner, string Name, IReadOnlyList<string> Roles);

/// <summary>A sign-in as listed.</summary>
public sealed record SignInRow(SignInId Id, string Browser, DateTimeOffset SignedInAt, DateTimeOffset SeenAt);

/// <summary>
/// Who is signed in where. A cookie is good for as long as its row is here, the account is not disabled and its stamp is
/// the one that it signed in under: so every node forgets a sign-in at once.
/// </summary>
public sealed class SignInStore(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>The longest that a sign-in lasts.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(14);

    /// <summary>A sign-in that was not seen for this long is over.</summary>
    public static readonly TimeSpan LongestIdle = TimeSpan.FromDays(3);

    private static readonly TimeSpan SeenAgain = TimeSpan.FromMinutes(5);

    private const string Holds = """
        a.disabled_at is null and s.stamp = a.security_stamp
        and s.signed_in_at > @Oldest and s.seen_at > @Idle
        """;

    /// <summary>Keeps a new sign-in, under the account's present stamp, and forgets those that have run out.</summary>
    public async Task<SignInId> AddAsync(OwnerId owner, string browser, CancellationToken cancellation)
    {
        var id = SignInId.Make();
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            """
            delete from sign_in s using account a
            where s.owner_id = @OwnerId and a.owner_id = s.owner_id
              and (s.stamp <> a.security_stamp or s.signed_in_at <= @Oldest or s.seen_at <= @Idle);

            insert into sign_in (owner_id, sign_in_id, stamp, browser, signed_in_at, seen_at)
            select owner_id, @SignInId, security_stamp, @Browser, @Now, @Now from account where owner_id = @OwnerId
            """,
            new
            {
                OwnerId = owner.Value,
                SignInId = id.Value,
                Browser = browser,
                Now = now,
                Oldest = now - Longest,
                Idle = now - LongestIdle,
            }
        );
        return id;
    }

    /// <summary>Who it is that signed in; null where the sign-in does not hold any more.</summary>
    public async Task<SignedIn?> FindAsync(SignInId signIn, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            $"""
            select a.owner_id as OwnerId, a.name as Name, s.seen_at as SeenAt,
                   array(select r.role from account_role r where r.owner_id = a.owner_id order by r.role) as Roles
            from sign_in s
            join account a on a.owner_id = s.owner_id
            where s.sign_in_id = @SignInId and {Holds}
            """,
            new
            {
                SignInId = signIn.Value,
                Oldest = now - Longest,
                Idle = now - LongestIdle,
            }
        );
        if (row is null)
        {
            return null;
        }

        if (now - row.SeenAt > SeenAgain)
        {
            await connection.ExecuteAsync(
                "update sign_in set seen_at = @Now where sign_in_id = @SignInId",
                new { SignInId = signIn.Value, Now = now }
            );
        }

        return new SignedIn(new OwnerId(row.OwnerId), row.Name, row.Roles);
    }

    /// <summary>Those of the sign-ins that hold.</summary>
    public async Task<IReadOnlySet<SignInId>> HoldingAsync(
        IEnumerable<SignInId> signIns,
        CancellationToken cancellation
    )
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var holding = await connection.QueryAsync<Guid>(
            $"""
            select s.sign_in_id
            from sign_in s
            join account a on a.owner_id = s.owner_id
            where s.sign_in_id = any(@SignIns) and {Holds}
            """,
            new
            {
                SignIns = signIns.Select(id => id.Value).ToArray(),
                Oldest = now - Longest,
                Idle = now - LongestIdle,
            }
        );
        return holding.Select(id => new SignInId(id)).ToHashSet();
    }

    /// <summary>The owner's sign-ins that hold, the latest first.</summary>
    public async Task<IReadOnlyList<SignInRow>> ListAsync(OwnerId owner, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var rows = await connection.QueryAsync<(Guid Id, string Browser, DateTime SignedInAt, DateTime SeenAt)>(
            $"""
            select s.sign_in_id, s.browser, s.signed_in_at, s.seen_at
            from sign_in s
            join account a on a.owner_id = s.owner_id
            where s.owner_id = @OwnerId and {Holds}
            order by s.signed_in_at desc
            """,
            new
            {
                OwnerId = owner.Value,
                Oldest = now - Longest,
                Idle = now - LongestIdle,
            }
        );
        return rows.Select(row => new SignInRow(new SignInId(row.Id), row.Browser, row.SignedInAt, row.SeenAt))
            .ToList();
    }

    /// <summary>Ends one sign-in of the owner.</summary>
    public async Task EndAsync(OwnerId owner, SignInId signIn, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await connection.ExecuteAsync(
            "delete from sign_in where owner_id = @OwnerId and sign_in_id = @SignInId",
            new { OwnerId = owner.Value, SignInId = signIn.Value }
        );
    }

    /// <summary>With setters: an array finds no place in a constructor's parameters.</summary>
    private sealed record Row
    {
        public Guid OwnerId { get; init; }

        public string Name { get; init; } = "";

        public DateTime SeenAt { get; init; }

        public string[] Roles { get; init; } = [];
    }
}
