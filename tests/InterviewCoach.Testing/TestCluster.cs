using System.Reflection;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Embedded;
using Npgsql;
using Xunit;

namespace InterviewCoach.Testing;

/// <summary>
/// One PostgreSQL server for a test run, with a migrated template database: the one that COACH_TEST_POSTGRES names, a
/// container when built with -p:Testcontainers=true, else the embedded one on a folder of its own.
/// </summary>
public sealed class TestCluster : IAsyncLifetime
{
    private readonly string _template = $"coach_template_{Guid.NewGuid():N}";
    private readonly SemaphoreSlim _cloning = new(1, 1);
    private EmbeddedServer? _embedded;
    private string? _folder;
    private string _admin = "";

#if TESTCONTAINERS
    // Its builder switches durability off; what is tested here is promised with it on. The last "-c" wins.
    private readonly Testcontainers.PostgreSql.PostgreSqlContainer _container =
        new Testcontainers.PostgreSql.PostgreSqlBuilder("postgres:18")
            .WithCommand("-c", "fsync=on", "-c", "full_page_writes=on", "-c", "synchronous_commit=on")
            .Build();
#endif

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? Missing { get; private set; }

    /// <summary>The client's npm packages, as built.</summary>
    public static string ModulesFolder { get; } =
        typeof(TestCluster)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "ModulesFolder")
            .Value!;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _admin = await StartAsync();
            await ExecuteAsync($"create database {_template}");
            await using var template = Database.DataSource(ConnectionString(_template));
            await Migrator.ApplyAsync(template, Database.MigrationsBesideTheApp(), CancellationToken.None);
        }
        catch (Exception e) when (e is StartupRefusedException or NpgsqlException)
        {
            Missing = $"No PostgreSQL for the tests: {e.Message}";
        }
    }

    /// <summary>A new database like the template. Returns its connection string.</summary>
    public async Task<string> CloneAsync()
    {
        Requires.That(Missing);
        var name = $"coach_{Guid.NewGuid():N}";
        await _cloning.WaitAsync();
        try
        {
            await ExecuteAsync($"create database {name} template {_template}");
        }
        finally
        {
            _cloning.Release();
        }

        return ConnectionString(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (Missing is null && _embedded is null)
        {
            await ExecuteAsync($"drop database if exists {_template} with (force)");
        }

        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
            Directory.Delete(_folder!, recursive: true);
        }
#if TESTCONTAINERS
        await _container.DisposeAsync();
#endif
        _cloning.Dispose();
    }

    /// <summary>Removes a clone. The whole of an embedded server goes at the end anyway.</summary>
    public Task DropAsync(string connectionString) =>
        ExecuteAsync(
            $"drop database if exists {new NpgsqlConnectionStringBuilder(connectionString).Database} with (force)"
        );

    private async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("COACH_TEST_POSTGRES") is { Length: > 0 } given)
        {
            return given;
        }
#if TESTCONTAINERS
        await _container.StartAsync();
        return _container.GetConnectionString();
#else
        _folder = Path.Combine(Path.GetTempPath(), $"coach-tests-{Guid.NewGuid():N}");
        _embedded = await EmbeddedServer.StartAsync(_folder, ModulesFolder, CancellationToken.None);
        return _embedded.ConnectionString;
#endif
    }

    private string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(_admin) { Database = database, MaxPoolSize = 20 }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(_admin) { Pooling = false }.ConnectionString
        );
        await connection.OpenAsync();
        // Names only, made here: nothing that a stranger wrote.
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
