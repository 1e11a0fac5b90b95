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
        var source = Assert.Single(await Projects.SourcesAsync(owner, project, None));

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
    public async Task A_project_is_there_for_its_owner_only()
    {
        var (_, project) = await Some.ProjectAsync(_database);
        var stranger = await Some.AccountAsync(_database);

        Assert.Null(await Projects.FindAsync(stranger, project, None));
        Assert.Empty(await Projects.SourcesAsync(stranger, project, None));
        Assert.Empty(await Projects.ListAsync(stranger, None));
    }
}
