using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class ProjectStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public ProjectStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private ProjectStore Projects => new(_database.Source, TimeProvider.System);

    [Fact]
    public async Task A_project_comes_back_with_its_text_to_the_letter()
    {
        const string text = "# Title\n\n\ttabs, “quotes”, 😀, trailing  \n";
        var (owner, project) = await Some.ProjectAsync(_database, text);

        var row = await Projects.FindAsync(owner, project, None);
        var source = Assert.Single(await Projects.SourcesAsync(owner, project, 1, None));

        Assert.Equal(("A project", TargetRole.MlEngineer, 0), (row!.Title, row.TargetRole, row.Sessions));
        Assert.Equal(("readme.md", text, ContentHash.Of(text)), (source.FileName, source.Content, source.Hash));
    }

    [Fact]
    public async Task The_same_text_is_stored_once()
    {
        var (owner, _) = await Some.ProjectAsync(_database, "the same");
        await Some.ProjectAsync(_database, "the same", owner);

        await using var count = _database.Source.CreateCommand("select count(*) from write_up where owner_id = $1");
        count.Parameters.Add(new() { Value = owner.Value });

        Assert.Equal(1L, await count.ExecuteScalarAsync());
        Assert.Equal(2, (await Projects.ListAsync(owner, None)).Count);
    }

    [Fact]
    public async Task A_stored_text_cannot_be_changed()
    {
        var (owner, _) = await Some.ProjectAsync(_database, "immutable");
        await using var update = _database.Source.CreateCommand(
            "update write_up set content = 'x' where owner_id = $1"
        );
        update.Parameters.Add(new() { Value = owner.Value });

        await Assert.ThrowsAsync<PostgresException>(() => update.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task A_new_version_is_the_newest_and_leaves_the_old_one_as_it_was()
    {
        var (owner, project) = await Some.ProjectAsync(_database, "first");

        Assert.Equal(2, await Projects.AddVersionAsync(owner, project, [Source("second")], None));

        Assert.Equal(2, (await Projects.FindAsync(owner, project, None))!.Version);
        Assert.Equal([2, 1], (await Projects.VersionsAsync(owner, project, None)).Select(row => row.Version));
        Assert.Equal("first", Assert.Single(await Projects.SourcesAsync(owner, project, 1, None)).Content);
        Assert.Equal("second", Assert.Single(await Projects.SourcesAsync(owner, project, 2, None)).Content);
    }

    [Fact]
    public async Task The_same_text_handed_in_again_is_no_new_version()
    {
        var (owner, project) = await Some.ProjectAsync(_database, "first");

        Assert.Equal(1, await Projects.AddVersionAsync(owner, project, [Source("first")], None));
        Assert.Single(await Projects.VersionsAsync(owner, project, None));
    }

    [Fact]
    public async Task Versions_handed_in_at_once_get_numbers_of_their_own()
    {
        var (owner, project) = await Some.ProjectAsync(_database, "first");

        var numbers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(n => Projects.AddVersionAsync(owner, project, [Source($"text {n}")], None))
        );

        Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9], numbers.Order());
    }

    [Fact]
    public async Task A_stranger_can_add_no_version_and_sees_none()
    {
        var (_, project) = await Some.ProjectAsync(_database);
        var stranger = await Some.AccountAsync(_database);

        Assert.Null(await Projects.AddVersionAsync(stranger, project, [Source("forged")], None));
        Assert.Empty(await Projects.VersionsAsync(stranger, project, None));
    }

    private static SourceText Source(string text) => new("readme.md", ContentHash.Of(text), text);

    [Fact]
    public async Task A_project_is_there_for_its_owner_only()
    {
        var (_, project) = await Some.ProjectAsync(_database);
        var stranger = await Some.AccountAsync(_database);

        Assert.Null(await Projects.FindAsync(stranger, project, None));
        Assert.Empty(await Projects.SourcesAsync(stranger, project, 1, None));
        Assert.Empty(await Projects.ListAsync(stranger, None));
    }
}
