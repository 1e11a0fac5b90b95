using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Storage;
using Npgsql;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class SessionStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public SessionStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private SessionStore Sessions => new(_database.Source);

    [Fact]
    public async Task Events_come_back_as_they_were_stored()
    {
        InterviewEvent[] events =
        [
            Some.Started,
            Some.Asked,
            new ClarificationRequested(Guid.NewGuid(), Some.Noon),
            new ClarificationGiven("In other words?", Some.Noon),
            new DontKnowSaid(Guid.NewGuid(), Some.Noon),
            new HintGiven("Think of costs.", Some.Noon),
            Some.Answer("Zeilen\n\"quotes\" 'apostrophes' \\ emoji 😀 null"),
            new AnswerAssessed(
                5,
                new Assessment(
                    2.5,
                    [new("cost", true, false, 0.8, "a miss costs more")],
                    [new(74, "0.87", "0.91", "it was 0.91")],
                    true,
                    [AnswerFlag.OverClaim]
                ),
                2.5,
                [new("cost", true, false, 0.8, "a miss costs more")],
                Answers: true,
                Some.Noon
            ),
            new FollowUpAsked(
                new FollowUp(
                    FollowUpKind.Probe,
                    Probe: new AskedProbe(
                        "data.smote",
                        Topic.Data,
                        "SMOTE",
                        "Before or after the split?",
                        [new("order", "Says when", ["after the split"])]
                    )
                ),
                "You said SMOTE. Before or after the split?",
                Some.Noon
            ),
            new SilenceBroken("Take your time.", Some.Noon),
            new SelfRated([new TopicRating(Topic.Metrics, 4)], Some.Noon),
            new QuestionSkipped(Guid.NewGuid(), Some.Noon),
            new InterviewFinished("Done.", ByCandidate: true, Some.Noon),
            new InterviewAbandoned(Some.Noon),
        ];
        var (owner, session) = await NewSessionAsync(events);

        var loaded = await Sessions.LoadAsync(owner, session, None);

        // Records with lists compare by reference there, so the stored form is compared, which has all of it.
        Assert.Equal(events.Select(SessionEventJson.Write), loaded.Select(SessionEventJson.Write));
        Assert.Equal(events.Select(e => e.GetType()), loaded.Select(e => e.GetType()));
    }

    [Fact]
    public void Every_event_has_a_stored_name()
    {
        var kinds = typeof(InterviewEvent).GetNestedTypes().Where(type => !type.IsAbstract).ToList();

        Assert.All(kinds, kind => Assert.True(SessionEventJson.Knows(kind), kind.Name));
        Assert.NotEmpty(kinds);
    }

    [Fact]
    public async Task Of_two_writers_of_the_same_number_one_wins()
    {
        var (owner, session) = await NewSessionAsync(Some.Started, Some.Asked);

        var results = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(n => Sessions.AppendAsync(owner, session, 2, [Some.Answer($"Answer {n}")], None))
        );

        Assert.Single(results, Appended.Yes);
        Assert.Equal(3, (await Sessions.LoadAsync(owner, session, None)).Count);
    }

    [Fact]
    public async Task A_message_is_stored_once_even_under_another_number()
    {
        var (owner, session) = await NewSessionAsync(Some.Started, Some.Asked);
        var message = Guid.NewGuid();

        Assert.Equal(
            Appended.Yes,
            await Sessions.AppendAsync(owner, session, 2, [Some.Answer("Once.", message)], None)
        );
        Assert.Equal(
            Appended.LostRace,
            await Sessions.AppendAsync(owner, session, 3, [Some.Answer("Twice.", message)], None)
        );
        Assert.Equal(3, (await Sessions.LoadAsync(owner, session, None)).Count);
    }

    [Fact]
    public async Task A_batch_is_stored_whole_or_not_at_all()
    {
        var (owner, session) = await NewSessionAsync(Some.Started, Some.Asked);
        var known = Guid.NewGuid();
        await Sessions.AppendAsync(owner, session, 2, [Some.Answer("First.", known)], None);

        var batch = await Sessions.AppendAsync(owner, session, 3, [Some.Asked, Some.Answer("Again.", known)], None);

        Assert.Equal(Appended.LostRace, batch);
        Assert.Equal(3, (await Sessions.LoadAsync(owner, session, None)).Count);
    }

    [Fact]
    public async Task A_session_is_there_for_its_owner_only()
    {
        var (owner, session) = await NewSessionAsync(Some.Started, Some.Asked);
        var stranger = await Some.AccountAsync(_database);

        Assert.NotEmpty(await Sessions.LoadAsync(owner, session, None));
        Assert.Empty(await Sessions.LoadAsync(stranger, session, None));
        Assert.Null(await Sessions.ProjectOfAsync(stranger, session, None));
        Assert.Equal(Appended.LostRace, await Sessions.AppendAsync(stranger, session, 2, [Some.Answer()], None));
        Assert.Empty(await Sessions.LoadAsync(stranger, session, None));
    }

    [Fact]
    public async Task What_was_said_cannot_be_edited()
    {
        var (_, session) = await NewSessionAsync(Some.Started, Some.Asked);
        await using var update = _database.Source.CreateCommand(
            "update session_event set payload = '{}' where session_id = $1"
        );
        update.Parameters.Add(new() { Value = session.Value });

        var refused = await Assert.ThrowsAsync<PostgresException>(() => update.ExecuteNonQueryAsync());

        Assert.Contains("append-only", refused.MessageText);
    }

    private async Task<(OwnerId Owner, SessionId Session)> NewSessionAsync(params InterviewEvent[] events)
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var session = new SessionId(Guid.NewGuid());
        await Sessions.CreateAsync(owner, session, project, events, None);
        return (owner, session);
    }
}
