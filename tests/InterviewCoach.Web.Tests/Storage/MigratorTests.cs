using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class MigratorTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public MigratorTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private static IReadOnlyList<Migration> Landed => Database.MigrationsBesideTheApp();

    [Fact]
    public async Task A_database_that_is_up_to_date_is_left_alone() =>
        Assert.Equal(0, await Migrator.ApplyAsync(_database.Source, Landed, None));

    [Fact]
    public async Task Nodes_that_start_together_apply_a_migration_once()
    {
        Migration[] migrations =
        [
            .. Landed,
            new(Landed.Count + 1, "9000_once", "create table made_once (id int primary key)"),
        ];

        var applied = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => Migrator.ApplyAsync(_database.Source, migrations, None))
        );

        Assert.Equal(1, applied.Sum());
        await ForgetAsync(Landed.Count + 1, "made_once");
    }

    [Fact]
    public async Task A_migration_that_fails_leaves_nothing_behind()
    {
        Migration[] migrations =
        [
            .. Landed,
            new(Landed.Count + 1, "9001_broken", "create table half_made (id int); select nonsense;"),
        ];

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            Migrator.ApplyAsync(_database.Source, migrations, None)
        );

        await using var exists = _database.Source.CreateCommand("select to_regclass('half_made') is not null");
        Assert.Equal(false, await exists.ExecuteScalarAsync());
        Assert.Equal(0, await Migrator.ApplyAsync(_database.Source, Landed, None));
    }

    [Fact]
    public async Task An_edited_migration_is_refused()
    {
        Migration[] edited = [Landed[0] with { Sql = Landed[0].Sql + "-- changed" }, .. Landed.Skip(1)];

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Migrator.ApplyAsync(_database.Source, edited, None)
        );

        Assert.Contains("was changed after it was applied", refused.Message);
    }

    [Fact]
    public async Task A_database_from_the_future_is_refused()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Migrator.ApplyAsync(_database.Source, [], None)
        );

        Assert.Contains("Start a newer version", refused.Message);
    }

    [Fact]
    public void Line_ends_do_not_make_another_migration() =>
        Assert.Equal(
            new Migration(1, "a", "select 1;\nselect 2;").Checksum,
            new Migration(1, "a", "select 1;\r\nselect 2;").Checksum
        );

    private async Task ForgetAsync(int number, string table)
    {
        await using var forget = _database.Source.CreateCommand(
            $"drop table {table}; delete from schema_migration where number = {number}"
        );
        await forget.ExecuteNonQueryAsync();
    }
}
