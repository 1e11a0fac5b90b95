using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class ProgressStoreTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly CancellationToken _token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_owners_sessions_that_are_over_are_listed_whole_and_in_order()
    {
        database.Require();
        var (owner, project) = await Some.ProjectAsync(database);
        var (stranger, theirs) = await Some.ProjectAsync(database);
        var (_, other) = await Some.ProjectAsync(database, "# Other\n", owner);
        var sessions = new SessionStore(database.Source);
        var store = new ProgressStore(database.Source);
        InterviewEvent[] over =
        [
            Some.Started,
            Some.Asked,
            Some.Answer(),
            new InterviewEvent.InterviewFinished("Bye.", true, Some.Noon),
        ];
        var mine = new SessionId(Guid.NewGuid());
        await sessions.CreateAsync(owner, mine, project, over, _token);
        await sessions.CreateAsync(owner, new SessionId(Guid.NewGuid()), project, [Some.Started, Some.Asked], _token);
        await sessions.CreateAsync(owner, new SessionId(Guid.NewGuid()), other, over, _token);
        await sessions.CreateAsync(stranger, new SessionId(Guid.NewGuid()), theirs, over, _token);

        var listed = Assert.Single(await store.ListAsync(owner, project, _token));

        Assert.Equal((mine, project), (listed.Session, listed.Project));
        Assert.Equal(over.Select(one => one.GetType()), listed.Events.Select(one => one.GetType()));
        Assert.Equal(2, (await store.ListAsync(owner, null, _token)).Count);
        Assert.Empty(await store.ListAsync(stranger, project, _token));
    }
}
