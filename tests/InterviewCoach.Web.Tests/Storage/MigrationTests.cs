using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class MigrationTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public MigrationTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    [Fact]
    public async Task A_project_from_before_there_were_versions_is_its_own_first_version()
    {
        var landed = Database.MigrationsBesideTheApp();
        await RunAsync("drop schema public cascade; create schema public");
        await Migrator.ApplyAsync(_database.Source, [.. landed.Take(1)], None);
        var (owner, project) = (new OwnerId(Guid.NewGuid()), new ProjectId(Guid.NewGuid()));
        var hash = new string('a', 64);
        await RunAsync(
            $"""
            insert into account (owner_id, name, created_at) values ('{owner.Value}', 'Somebody', now());
            insert into project (owner_id, project_id, title, target_role, created_at)
            values ('{owner.Value}', '{project.Value}', 'Old', 'analyst', now());
            insert into write_up (owner_id, content_hash, content, created_at)
            values ('{owner.Value}', '{hash}', 'An old text.', now());
            insert into project_source (owner_id, project_id, ordinal, file_name, content_hash)
            values ('{owner.Value}', '{project.Value}', 0, 'old.md', '{hash}');
            """
        );

        await Migrator.ApplyAsync(_database.Source, landed, None);

        var projects = new ProjectStore(_database.Source, TimeProvider.System);
        Assert.Equal(1, (await projects.FindAsync(owner, project, None))!.Version);
        Assert.Equal("An old text.", Assert.Single(await projects.SourcesAsync(owner, project, 1, None)).Content);
    }

    private async Task RunAsync(string sql)
    {
        await using var command = _database.Source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
