using System.Text.Json;
using InterviewCoach.Core.Interviews;

namespace InterviewCoach.Web.Tests.Hubs;

/// <summary>The live room, through the real JavaScript client.</summary>
public sealed class InterviewHubTests : IClassFixture<CoachApp>, IAsyncLifetime
{
    private readonly CoachApp _app;
    private NodeRoom _room = null!;
    private Guid _session;

    public InterviewHubTests(CoachApp app)
    {
        app.Require();
        _app = app;
    }

    public async ValueTask InitializeAsync()
    {
        using var site = new CoachSite(_app.Address);
        _session = await site.StartInterviewAsync(await site.DemoAsync());
        _room = await NodeRoom.ConnectAsync(_app.Address);
    }

    public async ValueTask DisposeAsync() => await _room.DisposeAsync();

    [Fact]
    public async Task Joining_brings_everything_after_the_number_asked_for()
    {
        var all = await JoinAsync(_room, afterSeq: 0);
        Assert.Equal((1, 2), (all.GetProperty("firstSeq").GetInt32(), all.GetProperty("lastSeq").GetInt32()));
        Assert.Equal("question", Turns(all).Single().GetProperty("kind").GetString());
        Assert.NotEmpty(Turns(all).Single().GetProperty("grounds").EnumerateArray());

        var nothing = await JoinAsync(_room, afterSeq: 2);
        Assert.Empty(Turns(nothing));
        Assert.Equal(2, nothing.GetProperty("lastSeq").GetInt32());
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(1_000_000)]
    public async Task Joining_after_a_number_that_never_was_is_no_error(int afterSeq) =>
        Assert.Equal("running", (await JoinAsync(_room, afterSeq)).GetProperty("status").GetString());

    [Fact]
    public async Task An_answer_is_acknowledged_and_then_replied_to()
    {
        await JoinAsync(_room, 0);

        var acknowledged = await AnswerAsync(_room, "It predicts late orders the evening before.");
        var stored = await NextUpdateAsync(_room);
        var replied = await NextUpdateAsync(_room);

        Assert.Equal(3, acknowledged.GetProperty("seq").GetInt32());
        Assert.Equal("answer", Turns(stored).Single().GetProperty("kind").GetString());
        Assert.False(stored.GetProperty("candidateIsNext").GetBoolean());
        Assert.Equal("interviewer", Turns(replied).Single().GetProperty("speaker").GetString());
        // The assessment is the event between the two, and no utterance.
        Assert.Equal((4, 5), (replied.GetProperty("firstSeq").GetInt32(), replied.GetProperty("lastSeq").GetInt32()));
        Assert.True(replied.GetProperty("candidateIsNext").GetBoolean());
    }

    [Fact]
    public async Task What_misses_a_point_is_followed_up_and_the_follow_up_can_be_answered()
    {
        await JoinAsync(_room, 0);

        await AnswerAsync(_room, "I trained a gradient boosting model on the orders of two years.");
        await NextUpdateAsync(_room);
        var further = await NextUpdateAsync(_room);

        Assert.Equal("follow_up", Turns(further).Single().GetProperty("kind").GetString());
        Assert.Equal(1, further.GetProperty("asked").GetInt32());
        var seq = further.GetProperty("questionSeq").GetInt32();
        Assert.Equal(seq, Turns(further).Single().GetProperty("seq").GetInt32());
        var answered = await AnswerAsync(_room, "The dispatch team had to call customers late.", questionSeq: seq);
        Assert.Equal(seq + 1, answered.GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task A_silence_is_not_broken_before_its_time()
    {
        await JoinAsync(_room, 0);

        var refused = await _room.InvokeAsync("StaySilent", _session, 2);

        Assert.Equal("not_silent_for_long", refused.GetProperty("error").GetString());
        Assert.Equal(2, (await JoinAsync(_room, 0)).GetProperty("lastSeq").GetInt32());
    }

    [Fact]
    public async Task A_resend_gets_the_same_acknowledgement_and_is_stored_once()
    {
        await JoinAsync(_room, 0);
        var message = Guid.NewGuid();

        var first = await AnswerAsync(_room, "Once.", message);
        var second = await AnswerAsync(_room, "Once.", message);

        Assert.Equal(first.ToString(), second.ToString());
        Assert.Single(Turns(await JoinAsync(_room, 0)), turn => turn.GetProperty("kind").GetString() == "answer");
    }

    [Fact]
    public async Task Many_resends_at_once_make_one_answer_and_one_reply()
    {
        await JoinAsync(_room, 0);
        var message = Guid.NewGuid();
        await using var other = await NodeRoom.ConnectAsync(_app.Address);
        await JoinAsync(other, 0);

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(n => AnswerAsync(n % 2 == 0 ? _room : other, "Once.", message))
        );
        await NextUpdateAsync(_room);
        await NextUpdateAsync(_room);

        Assert.Single(replies.Select(reply => reply.GetProperty("seq").GetInt32()).Distinct());
        Assert.Equal(5, (await JoinAsync(_room, 0)).GetProperty("lastSeq").GetInt32());
    }

    [Fact]
    public async Task Two_tabs_see_the_same()
    {
        await using var other = await NodeRoom.ConnectAsync(_app.Address);
        await JoinAsync(_room, 0);
        await JoinAsync(other, 0);

        await AnswerAsync(_room, "Seen in both.");
        await NextUpdateAsync(_room);
        await NextUpdateAsync(_room);
        var seen = await NextUpdateAsync(other);
        await NextUpdateAsync(other);

        Assert.Equal("Seen in both.", Turns(seen).Single().GetProperty("text").GetString());
        Assert.Equal((await JoinAsync(_room, 0)).ToString(), (await JoinAsync(other, 0)).ToString());
    }

    [Fact]
    public async Task The_other_tab_cannot_answer_a_question_that_was_left()
    {
        await JoinAsync(_room, 0);
        await _room.InvokeAsync("Skip", _session, Guid.NewGuid(), 2);
        await NextUpdateAsync(_room);
        await NextUpdateAsync(_room);

        var late = await AnswerAsync(_room, "Late.", questionSeq: 2);

        Assert.Equal("question_moved_on", late.GetProperty("error").GetString());
    }

    [Theory]
    [InlineData("", "empty_answer")]
    [InlineData(" \n ", "empty_answer")]
    [InlineData(null, "empty_answer")]
    public async Task An_empty_answer_is_refused_in_words(string? text, string error)
    {
        var refused = await AnswerAsync(_room, text);

        Assert.Equal(error, refused.GetProperty("error").GetString());
        Assert.NotEmpty(refused.GetProperty("message").GetString()!);
        Assert.Equal(2, (await JoinAsync(_room, 0)).GetProperty("lastSeq").GetInt32());
    }

    [Theory]
    [InlineData(Interview.MaxAnswerLength + 1)]
    [InlineData(1_000_000)]
    public async Task An_answer_that_is_too_long_is_refused_and_the_connection_lives(int length)
    {
        var refused = await AnswerAsync(_room, new string('é', length));

        Assert.Equal("answer_too_long", refused.GetProperty("error").GetString());
        Assert.Equal("running", (await JoinAsync(_room, 0)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_answer_with_characters_that_no_database_keeps_is_stored_without_them()
    {
        await JoinAsync(_room, 0);
        await AnswerAsync(_room, "a nul \0 and a bell \a stay out");

        var stored = Turns(await NextUpdateAsync(_room)).Single().GetProperty("text").GetString();

        Assert.Equal("a nul \uFFFD and a bell \uFFFD stay out", stored);
    }

    [Fact]
    public async Task An_unknown_session_is_told_so_on_every_call()
    {
        var nowhere = Guid.NewGuid();

        Assert.Equal("unknown_session", Error(await _room.InvokeAsync("Join", nowhere, 0)));
        Assert.Equal("unknown_session", Error(await _room.InvokeAsync("Answer", nowhere, Guid.NewGuid(), 2, "Hello?")));
        Assert.Equal("unknown_session", Error(await _room.InvokeAsync("Finish", nowhere)));
        Assert.Equal("running", (await JoinAsync(_room, 0)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_call_that_is_not_of_the_hubs_form_is_an_error_and_the_connection_lives()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.InvokeAsync("Join", "not an id", 0));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.InvokeAsync("NoSuchMethod"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _room.InvokeAsync("Answer", _session));

        Assert.Equal("running", (await JoinAsync(_room, 0)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task An_interview_that_is_over_takes_nothing_more()
    {
        await _room.InvokeAsync("Abandon", _session);

        Assert.Equal("not_running", Error(await AnswerAsync(_room, "Too late.")));
        Assert.Equal("not_running", Error(await _room.InvokeAsync("Finish", _session)));
        Assert.Equal("abandoned", (await JoinAsync(_room, 0)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Skipping_not_knowing_and_asking_back_are_each_replied_to()
    {
        await JoinAsync(_room, 0);
        foreach (
            var (method, reply) in new[]
            {
                ("AskClarification", "clarification"),
                ("SayDontKnow", "hint"),
                ("Skip", "question"),
            }
        )
        {
            await _room.InvokeAsync(method, _session, Guid.NewGuid(), 2);
            await NextUpdateAsync(_room);
            Assert.Equal(reply, Turns(await NextUpdateAsync(_room)).Single().GetProperty("kind").GetString());
        }
    }

    [Fact]
    public async Task A_page_from_elsewhere_cannot_open_the_line() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            NodeRoom.ConnectAsync(_app.Address, """{"Origin":"https://elsewhere.example"}""")
        );

    private Task<JsonElement> AnswerAsync(NodeRoom room, string? text, Guid? message = null, int questionSeq = 2) =>
        room.InvokeAsync("Answer", _session, message ?? Guid.NewGuid(), questionSeq, text);

    private async Task<JsonElement> JoinAsync(NodeRoom room, int afterSeq) =>
        (await room.InvokeAsync("Join", _session, afterSeq)).GetProperty("update");

    private static async Task<JsonElement> NextUpdateAsync(NodeRoom room)
    {
        var (name, value) = await room.NextAsync();
        Assert.Equal("Happened", name);
        return value;
    }

    private static string? Error(JsonElement reply) => reply.GetProperty("error").GetString();

    private static IEnumerable<JsonElement> Turns(JsonElement update) => update.GetProperty("turns").EnumerateArray();
}
