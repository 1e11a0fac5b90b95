using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class NoticeStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public NoticeStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private NoticeStore Notices => new(_database.Source, TimeProvider.System);

    [Fact]
    public async Task What_is_told_is_unread_until_it_is_read_and_is_told_to_nobody_else()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var other = await Some.AccountAsync(_database);
        await Notices.TellAsync(owner, NoticeKind.QuestionAssigned, new Doer(other, "Ada"), project, null, None);

        Assert.Equal((1, 0), (await Notices.UnreadAsync(owner, None), await Notices.UnreadAsync(other, None)));
        var notice = Assert.Single(await Notices.ListAsync(owner, None));
        Assert.Equal(
            (NoticeKind.QuestionAssigned, "Ada", "A project", false),
            (notice.Kind, notice.Who, notice.Title, notice.Read)
        );

        await Notices.ReadAllAsync(owner, None);
        Assert.Equal(0, await Notices.UnreadAsync(owner, None));
    }

    [Fact]
    public async Task Every_node_hears_that_there_is_a_notice()
    {
        var owner = await Some.AccountAsync(_database);
        await using var hints = new HintStream(_database.Source).ListenAsync(None).GetAsyncEnumerator(None);
        Assert.True(await hints.MoveNextAsync());
        Assert.IsType<Hint.Reconnected>(hints.Current);

        await Notices.TellAsync(owner, NoticeKind.DrillDue, null, null, null, None);

        // Other tests tell things on the same database.
        do
        {
            Assert.True(await hints.MoveNextAsync());
        } while (hints.Current != new Hint.Notices(owner));
    }
}
