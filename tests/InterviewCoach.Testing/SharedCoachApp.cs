using System.Net;
using Npgsql;

namespace InterviewCoach.Testing;

/// <summary>Somebody with an account: a browser that is signed in, and what the database calls them.</summary>
public sealed record Person(CoachSite Site, Guid Owner, string UserName) : IDisposable
{
    public void Dispose() => Site.Dispose();
}

/// <summary>Makes people of an app in multi-user mode that is open to whoever registers.</summary>
public static class People
{
    public const string Password = "four plain words here";

    /// <summary>Settings of such an app, without the limits that people never reach.</summary>
    public static (string Name, string Value)[] Settings { get; } =
    [
        ("Accounts__Mode", "MultiUser"),
        ("Accounts__Registration", "Open"),
        // A test does in a second what people do in an hour.
        ("Accounts__SignInsPerMinute", "10000"),
        ("Accounts__FormsPerMinute", "10000"),
        ("Accounts__RoomCallsPerSecond", "10000"),
    ];

    /// <summary>Registers somebody, gives them the roles beside candidate, and leaves them signed in.</summary>
    public static async Task<Person> RegisterAsync(
        Uri address,
        NpgsqlDataSource database,
        string userName,
        params string[] roles
    )
    {
        var site = new CoachSite(address);
        var registered = await site.SubmitAsync(
            "/register",
            "register",
            ("Form.Name", $"{userName} of the tests"),
            ("Form.UserName", userName),
            ("Form.Password", Password)
        );
        if (registered.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException(await registered.Content.ReadAsStringAsync());
        }

        var owner = await OwnerAsync(database, userName);
        foreach (var role in roles)
        {
            await using var command = database.CreateCommand(
                "insert into account_role (owner_id, role) values ($1, $2) on conflict do nothing"
            );
            command.Parameters.Add(new NpgsqlParameter { Value = owner });
            command.Parameters.Add(new NpgsqlParameter { Value = role });
            await command.ExecuteNonQueryAsync();
        }

        return new Person(site, owner, userName);
    }

    private static async Task<Guid> OwnerAsync(NpgsqlDataSource database, string userName)
    {
        await using var command = database.CreateCommand("select owner_id from account where user_name = $1");
        command.Parameters.Add(new NpgsqlParameter { Value = userName });
        return (Guid)(await command.ExecuteScalarAsync())!;
    }
}

/// <summary>The app in multi-user mode, open to whoever registers.</summary>
public sealed class SharedCoachApp(TestCluster cluster) : CoachApp(cluster)
{
    public const string Password = People.Password;

    protected override (string Name, string Value)[] Special => People.Settings;

    /// <summary>Registers somebody, gives them the roles beside candidate, and leaves them signed in.</summary>
    public Task<Person> PersonAsync(string userName, params string[] roles) =>
        People.RegisterAsync(Address, Database.Source, userName, roles);
}
