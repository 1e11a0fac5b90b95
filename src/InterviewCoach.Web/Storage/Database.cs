using Dapper;
using InterviewCoach.Web.Storage.Embedded;
using Npgsql;

namespace InterviewCoach.Web.Storage;

/// <summary>The database that the app works on: a given server, or one of its own that stops with it.</summary>
public sealed class Database : IAsyncDisposable
{
    private readonly EmbeddedServer? _embedded;

    private Database(NpgsqlDataSource source, EmbeddedServer? embedded, string dataFolder)
    {
        Source = source;
        _embedded = embedded;
        DataFolder = dataFolder;
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>Whether the server is the app's own.</summary>
    public bool IsEmbedded => _embedded is not null;

    /// <summary>Where the app keeps what is not in the database (the keys that protect its forms).</summary>
    public string DataFolder { get; }

    /// <summary>
    /// Opens the server of <c>ConnectionStrings:Coach</c>, else the embedded one in <c>Coach:DataFolder</c>, and brings
    /// the schema up to date.
    /// </summary>
    /// <exception cref="StartupRefusedException">It cannot be reached or started; the message says what to do.</exception>
    public static async Task<Database> OpenAsync(IConfiguration configuration, CancellationToken cancellation)
    {
        var folder = configuration["Coach:DataFolder"] is { Length: > 0 } chosen
            ? chosen
            : Embedded.DataFolder.DefaultPath;
        var connectionString = configuration.GetConnectionString("Coach");
        EmbeddedServer? embedded = null;
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            embedded = await EmbeddedServer.StartAsync(folder, CoachHost.ModulesFolder, cancellation);
            connectionString = embedded.ConnectionString;
        }

        var database = new Database(DataSource(connectionString), embedded, folder);
        try
        {
            await Migrator.ApplyAsync(database.Source, MigrationsBesideTheApp(), cancellation);
            return database;
        }
        catch (Exception e) when (e is NpgsqlException or InvalidOperationException or TimeoutException)
        {
            await database.DisposeAsync();
            throw new StartupRefusedException(
                embedded is null
                    ? $"The database of ConnectionStrings__Coach could not be used: {e.Message.ReplaceLineEndings(" ")}"
                    : $"The embedded database could not be used: {e.Message.ReplaceLineEndings(" ")}"
            );
        }
    }

    /// <summary>The schema's files, as they were built with the app.</summary>
    public static IReadOnlyList<Migration> MigrationsBesideTheApp() =>
        Migration.ReadFolder(Path.Combine(AppContext.BaseDirectory, "db", "migrations"));

    /// <summary>A pool for the connection string, with statements prepared as they recur.</summary>
    /// <exception cref="StartupRefusedException">The string is not a connection string.</exception>
    public static NpgsqlDataSource DataSource(string connectionString)
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        try
        {
            var builder = new NpgsqlDataSourceBuilder(connectionString);
            builder.ConnectionStringBuilder.MaxAutoPrepare = 50;
            builder.ConnectionStringBuilder.ApplicationName ??= "InterviewCoach";
            return builder.Build();
        }
        catch (ArgumentException e)
        {
            throw new StartupRefusedException(
                $"ConnectionStrings__Coach is not a connection string ({e.Message.ReplaceLineEndings(" ")}). It looks like: Host=localhost;Database=coach;Username=coach;Password=…"
            );
        }
    }

    public void Announce(string address) => _embedded?.Announce(address);

    public async ValueTask DisposeAsync()
    {
        await Source.DisposeAsync();
        if (_embedded is not null)
        {
            await _embedded.DisposeAsync();
        }
    }
}
