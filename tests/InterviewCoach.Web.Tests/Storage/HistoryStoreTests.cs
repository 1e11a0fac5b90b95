using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class HistoryStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public HistoryStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private HistoryStore History => new(_database.Source);

    [Fact]
    public async Task Sessions_are_listed_newest_first_with_what_became_of_them()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var running = await AddAsync(owner, project, Some.Noon, Some.Answer());
        var finished = await AddAsync(
            owner,
            project,
            Some.Noon.AddHours(1),
            Some.Answer(),
            new InterviewEvent.InterviewFinished("Done.", false, Some.Noon.AddHours(2))
        );
        var abandoned = await AddAsync(
            owner,
            project,
            Some.Noon.AddHours(3),
            new InterviewEvent.InterviewAbandoned(Some.Noon.AddHours(3))
        );

        var sessions = await History.ListAsync(owner, project, None);

        Assert.Equal([abandoned, finished, running], sessions.Select(session => session.Id));
        Assert.Equal(
            [InterviewStatus.Abandoned, InterviewStatus.Finished, InterviewStatus.Running],
            sessions.Select(session => session.Status)
        );
        Assert.Equal([(1, 0), (1, 1), (1, 1)], sessions.Select(session => (session.Asked, session.Answered)));
        Assert.Equal(Some.Noon.AddHours(2), sessions[1].LastAt);
    }

    [Fact]
    public async Task A_search_finds_what_either_side_said_and_shows_where()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var session = await AddAsync(
            owner,
            project,
            Some.Noon,
            Some.Answer("We oversampled with SMOTE before splitting.")
        );
        await AddAsync(owner, project, Some.Noon, Some.Answer("Nothing of the kind."));

        var found = Assert.Single(await History.SearchAsync(owner, "smote", None));

        Assert.Equal(session, found.Id);
        Assert.Contains("⟦SMOTE⟧", found.Excerpt);
        Assert.Equal(2, (await History.SearchAsync(owner, "F1", None)).Count);
        Assert.Empty(await History.SearchAsync(owner, "kubernetes", None));
    }

    [Theory]
    [InlineData("'; drop table session; --")]
    [InlineData("\"unclosed")]
    [InlineData("a & | ! ( ) : * <-> %")]
    [InlineData("-")]
    [InlineData("   ")]
    public async Task Whatever_is_typed_into_the_search_box_is_words(string typed)
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        await AddAsync(owner, project, Some.Noon, Some.Answer());

        Assert.Empty(await History.SearchAsync(owner, typed, None));
        Assert.Single(await History.ListAsync(owner, null, None));
    }

    [Fact]
    public async Task Others_do_not_find_it()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        await AddAsync(owner, project, Some.Noon, Some.Answer("A secret word: xylophone."));
        var stranger = await Some.AccountAsync(_database);

        Assert.Empty(await History.SearchAsync(stranger, "xylophone", None));
        Assert.Empty(await History.ListAsync(stranger, null, None));
        Assert.Empty(await History.AskedAsync(stranger, project, None));
    }

    [Fact]
    public async Task Questions_asked_before_are_remembered_by_id()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        Assert.Empty(await History.AskedAsync(owner, project, None));

        await AddAsync(owner, project, Some.Noon, Some.Answer());

        Assert.Equal([Some.Question.Id], await History.AskedAsync(owner, project, None));
    }

    private async Task<SessionId> AddAsync(
        OwnerId owner,
        ProjectId project,
        DateTimeOffset at,
        params InterviewEvent[] then
    )
    {
        var session = new SessionId(Guid.NewGuid());
        await new SessionStore(_database.Source).CreateAsync(
            owner,
            session,
            project,
            [Some.Started with { At = at }, Some.Asked with { At = at }, .. then],
            None
        );
        return session;
    }
}
