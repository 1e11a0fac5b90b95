using Xunit;

namespace InterviewCoach.Testing;

/// <summary>The app running on a database of a test class's own.</summary>
public class CoachApp(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase _database = new(cluster);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coach-app-{Guid.NewGuid():N}");
    private CoachProcess? _process;

    public Uri Address => Process.Address;

    public CoachProcess Process => _process ?? throw new InvalidOperationException("The app is not running.");

    public TestDatabase Database => _database;

    /// <summary>What a second app on the same database is started with.</summary>
    public (string Name, string Value)[] Settings =>
        [("ConnectionStrings__Coach", _database.ConnectionString), ("Coach__DataFolder", _folder), .. Special];

    /// <summary>Settings that the tests ask for beside these.</summary>
    protected virtual (string Name, string Value)[] Special => [];

    /// <summary>Skips the test, or fails it under CI, where there is no database.</summary>
    public void Require() => _database.Require();

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        if (_database.ConnectionString.Length > 0)
        {
            _process = await CoachProcess.StartAsync(Settings);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        await _database.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
