using InterviewCoach.Web.Storage;
using Npgsql;
using Xunit;

namespace InterviewCoach.Testing;

/// <summary>A database of a test class's own, cloned from the template.</summary>
public sealed class TestDatabase(TestCluster cluster) : IAsyncLifetime
{
    private NpgsqlDataSource? _source;

    public string ConnectionString { get; private set; } = "";

    /// <summary>A pool of the test's own for it.</summary>
    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("There is no database.");

    /// <summary>Skips the test, or fails it under CI, where there is no server.</summary>
    public void Require() => Requires.That(cluster.Missing);

    public async ValueTask InitializeAsync()
    {
        if (cluster.Missing is null)
        {
            ConnectionString = await cluster.CloneAsync();
            _source = Database.DataSource(ConnectionString);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
            await cluster.DropAsync(ConnectionString);
        }
    }
}
