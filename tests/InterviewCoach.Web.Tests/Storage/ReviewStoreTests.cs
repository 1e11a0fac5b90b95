using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Web.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class ReviewStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly ReviewEvent.ReviewStarted Started = new("Ada", Some.Noon);
    private static readonly ReviewEvent.CommentDrafted Drafted = new(
        Guid.NewGuid(),
        CommentKind.Comment,
        new Anchor.OnTurn(3, new TextQuote("a miss costs more", "Because ", ".", 8)),
        "Say how much. '); drop table review; --",
        Some.Noon
    );

    private readonly TestDatabase _database;

    public ReviewStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private ReviewStore Reviews => new(_database.Source);

    [Fact]
    public async Task A_draft_is_the_mentors_own_until_it_is_submitted()
    {
        var (owner, session, mentor) = await BegunAsync();
        var draft = (await Reviews.DraftAsync(owner, session, mentor, None))!;
        await Reviews.AppendAsync(owner, draft.Id, 1, Drafted, None);

        Assert.Empty(await Reviews.SubmittedAsync(owner, session, null, None));
        Assert.Null(await Reviews.DraftAsync(owner, session, owner, None));

        await Reviews.SubmitAsync(owner, draft.Id, 2, new(Some.Noon), [new(Topic.Metrics, 4, 2.5)], None);

        Assert.Null(await Reviews.DraftAsync(owner, session, mentor, None));
        var submitted = Assert.Single(await Reviews.SubmittedAsync(owner, session, null, None));
        Assert.Equal([Started, Drafted, new ReviewEvent.ReviewSubmitted(Some.Noon)], submitted.Events);
        Assert.Contains(new ScoredTwice(Topic.Metrics, 4, 2.5), await Reviews.ScoresAsync(None));
    }

    [Fact]
    public async Task Who_reviews_themself_moves_no_agreement()
    {
        var (owner, session, _) = await BegunAsync();
        await Reviews.CreateAsync(owner, session, owner, Started, None);
        var draft = (await Reviews.DraftAsync(owner, session, owner, None))!;

        await Reviews.SubmitAsync(owner, draft.Id, 1, new(Some.Noon), [new(Topic.Impact, 1, 4.9)], None);

        Assert.Single(await Reviews.SubmittedAsync(owner, session, null, None));
        Assert.DoesNotContain(new ScoredTwice(Topic.Impact, 1, 4.9), await Reviews.ScoresAsync(None));
    }

    [Fact]
    public async Task Two_who_write_at_once_do_not_both_win()
    {
        var (owner, session, mentor) = await BegunAsync();
        var draft = (await Reviews.DraftAsync(owner, session, mentor, None))!;

        Assert.Equal(Appended.Yes, await Reviews.AppendAsync(owner, draft.Id, 1, Drafted, None));
        Assert.Equal(Appended.LostRace, await Reviews.AppendAsync(owner, draft.Id, 1, Drafted, None));
        Assert.Equal(Appended.LostRace, await Reviews.SubmitAsync(owner, draft.Id, 1, new(Some.Noon), [], None));
        Assert.Empty(await Reviews.SubmittedAsync(owner, session, null, None));
    }

    [Fact]
    public async Task A_mentor_has_one_draft_on_a_session_and_may_begin_another_after_it()
    {
        var (owner, session, mentor) = await BegunAsync();

        Assert.False(await Reviews.CreateAsync(owner, session, mentor, Started, None));
        var draft = (await Reviews.DraftAsync(owner, session, mentor, None))!;
        await Reviews.SubmitAsync(owner, draft.Id, 1, new(Some.Noon), [], None);
        Assert.True(await Reviews.CreateAsync(owner, session, mentor, Started, None));
    }

    [Fact]
    public async Task What_happened_is_never_edited()
    {
        var (owner, _, _) = await BegunAsync();
        await using var edit = _database.Source.CreateCommand("update review_event set type = 'x' where owner_id = $1");
        edit.Parameters.Add(new() { Value = owner.Value });

        await Assert.ThrowsAsync<PostgresException>(() => edit.ExecuteNonQueryAsync(None));
    }

    private async Task<(OwnerId Owner, SessionId Session, OwnerId Mentor)> BegunAsync()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var (session, mentor) = (new SessionId(Guid.NewGuid()), await Some.AccountAsync(_database));
        InterviewEvent[] events = [Some.Started, Some.Asked, Some.Answer()];
        await new SessionStore(_database.Source).CreateAsync(owner, session, project, events, None);
        Assert.True(await Reviews.CreateAsync(owner, session, mentor, Started, None));
        return (owner, session, mentor);
    }
}
