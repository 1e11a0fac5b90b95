using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
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

    [Fact]
    public async Task Due_drills_are_told_of_once_a_day_and_not_beside_an_unread_notice()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var drills = new DrillStore(_database.Source);
        var drilled = Some.Question with { Drill = new DrilledSkill("PostgreSQL", []) };
        await new SessionStore(_database.Source).CreateAsync(
            owner,
            new SessionId(Guid.NewGuid()),
            project,
            [Some.Started with { Plan = new InterviewPlan(1, [drilled]) }],
            None
        );
        var (monday, tuesday, wednesday) = (
            new DateOnly(2026, 5, 4),
            new DateOnly(2026, 5, 5),
            new DateOnly(2026, 5, 6)
        );
        Assert.Contains(owner, await drills.OwnersToTellAsync(monday, None));

        await Notices.TellDueAsync(owner, monday, None);
        await Notices.TellDueAsync(owner, monday, None);
        await Notices.TellDueAsync(owner, tuesday, None);
        Assert.Equal(1, await Notices.UnreadAsync(owner, None));
        Assert.DoesNotContain(owner, await drills.OwnersToTellAsync(wednesday, None));

        await Notices.ReadDueAsync(owner, None);
        await Notices.TellDueAsync(owner, monday, None);
        Assert.Equal(0, await Notices.UnreadAsync(owner, None));
        Assert.DoesNotContain(owner, await drills.OwnersToTellAsync(monday, None));
        Assert.Contains(owner, await drills.OwnersToTellAsync(tuesday, None));

        await Notices.TellDueAsync(owner, tuesday, None);
        Assert.Equal(2, (await Notices.ListAsync(owner, None)).Count(notice => notice.Kind == NoticeKind.DrillDue));
    }
}
