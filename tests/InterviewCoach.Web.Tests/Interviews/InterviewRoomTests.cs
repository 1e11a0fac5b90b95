using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace InterviewCoach.Web.Tests.Interviews;

/// <summary>Two nodes with a memory of their own, on one database.</summary>
public sealed class InterviewRoomTests : IClassFixture<TestDatabase>, IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;
    private readonly MemoryCache _here = new(new MemoryCacheOptions { SizeLimit = 1_000_000 });
    private readonly MemoryCache _there = new(new MemoryCacheOptions { SizeLimit = 1_000_000 });

    public InterviewRoomTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private InterviewRoom Here => new(new SessionStore(_database.Source), _here);
    private InterviewRoom There => new(new SessionStore(_database.Source), _there);

    public void Dispose()
    {
        _here.Dispose();
        _there.Dispose();
    }

    [Fact]
    public async Task A_turn_of_another_node_is_seen_although_this_one_remembers_an_older_state()
    {
        var (owner, session) = await BeginAsync();
        await Here.HandleAsync(owner, session, Answer(Guid.NewGuid(), 2), None);
        await There.HandleAsync(owner, session, new InterviewCommand.Reply(Some.Noon), None);

        // What is remembered here still owes the reply and would refuse this as out of turn.
        var answered = await Here.HandleAsync(owner, session, Answer(Guid.NewGuid(), 4), None);

        Assert.Equal(5, Assert.IsType<RoomOutcome.Stored>(answered).FirstSeq);
    }

    [Fact]
    public async Task Both_nodes_reply_to_one_answer_and_one_reply_is_stored()
    {
        var (owner, session) = await BeginAsync();
        await Here.HandleAsync(owner, session, Answer(Guid.NewGuid(), 2), None);

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(n =>
                    (n % 2 == 0 ? Here : There).HandleAsync(owner, session, new InterviewCommand.Reply(Some.Noon), None)
                )
        );

        Assert.Single(replies.OfType<RoomOutcome.Stored>());
        Assert.Equal(5, replies.OfType<RoomOutcome.Refused>().Count(r => r.Reason == Refusal.NothingToReplyTo));
    }

    [Fact]
    public async Task A_resend_to_another_node_is_known()
    {
        var (owner, session) = await BeginAsync();
        var message = Guid.NewGuid();
        await There.HandleAsync(
            owner,
            session,
            new InterviewCommand.AskClarification(Guid.NewGuid(), 2, Some.Noon),
            None
        );
        await Here.HandleAsync(owner, session, new InterviewCommand.Reply(Some.Noon), None);
        await Here.HandleAsync(owner, session, Answer(message, 2), None);

        var again = await There.HandleAsync(owner, session, Answer(message, 2), None);

        Assert.Equal(5, Assert.IsType<RoomOutcome.Known>(again).Seq);
    }

    private static InterviewCommand.Answer Answer(Guid message, int question) =>
        new(message, question, "An answer.", Some.Noon);

    private async Task<(OwnerId Owner, SessionId Session)> BeginAsync()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var session = new SessionId(Guid.NewGuid());
        var started = Some.Started with
        {
            Plan = Some.Started.Plan with { Questions = [Some.Question, Some.Question] },
        };
        await new SessionStore(_database.Source).CreateAsync(owner, session, project, [started, Some.Asked], None);
        return (owner, session);
    }
}
