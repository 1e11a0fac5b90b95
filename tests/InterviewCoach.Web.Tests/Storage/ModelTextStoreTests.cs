using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Web.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class ModelTextStoreTests : IClassFixture<TestDatabase>
{
    private readonly TestDatabase _database;

    public ModelTextStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    [Fact]
    public async Task A_text_is_kept_for_its_subject_and_its_owner_and_replaced_by_a_later_one()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var (stranger, _) = await Some.ProjectAsync(_database);
        var store = new ModelTextStore(_database.Source, TimeProvider.System);
        var subject = new ModelSubject(project, null, ModelTask.ExplainFinding, "f1");

        await store.KeepAsync(owner, Text(subject, "{\"n\":1}"), CancellationToken.None);
        await store.KeepAsync(owner, Text(subject, "{\"n\":2}"), CancellationToken.None);

        var kept = Assert.Single(await store.ListAsync(owner, project, null, CancellationToken.None));
        Assert.Equal(("{\"n\": 2}", "ExplainFinding@1", subject), (kept.Body, kept.Prompt, kept.Subject));
        Assert.Empty(await store.ListAsync(stranger, project, null, CancellationToken.None));
        Assert.Empty(await store.ListAsync(owner, project, new SessionId(Guid.NewGuid()), CancellationToken.None));
    }

    [Fact]
    public async Task Nobody_keeps_a_text_with_what_is_not_theirs()
    {
        var (_, project) = await Some.ProjectAsync(_database);
        var (stranger, _) = await Some.ProjectAsync(_database);
        var store = new ModelTextStore(_database.Source, TimeProvider.System);
        var subject = new ModelSubject(project, null, ModelTask.ExplainFinding, "f1");

        await Assert.ThrowsAsync<PostgresException>(() =>
            store.KeepAsync(stranger, Text(subject, "{}"), CancellationToken.None)
        );
    }

    [Fact]
    public async Task It_goes_with_its_project()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var store = new ModelTextStore(_database.Source, TimeProvider.System);
        await store.KeepAsync(
            owner,
            Text(new ModelSubject(project, null, ModelTask.ExplainFinding, "f1"), "{}"),
            CancellationToken.None
        );

        await new OwnedRowStore(_database.Source, TimeProvider.System).RemoveProjectAsync(
            owner,
            project,
            CancellationToken.None
        );

        Assert.Empty(await store.ListAsync(owner, project, null, CancellationToken.None));
    }

    private static ModelText Text(ModelSubject subject, string body) =>
        new(subject, new string('a', 64), "ExplainFinding@1", "fake", body, 0);
}
