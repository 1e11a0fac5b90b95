using System.Text.Json;

namespace InterviewCoach.Web.Tests.Process;

/// <summary>What is left after the app is killed.</summary>
public sealed class RecoveryTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;

    public RecoveryTests(CoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Fact]
    public async Task An_answer_outlives_a_kill_before_its_reply_and_gets_exactly_one()
    {
        // Long enough that the reply cannot come before the kill, however slow the machine.
        await using var doomed = await CoachProcess.StartAsync([
            .. _app.Settings,
            ("Interviews__ReplyDelay", "00:01:00"),
        ]);
        using var site = new CoachSite(doomed.Address);
        var session = await site.StartInterviewAsync(await site.DemoAsync());
        var message = Guid.NewGuid();
        await using (var room = await NodeRoom.ConnectAsync(doomed.Address))
        {
            var acknowledged = await room.InvokeAsync("Answer", session, message, 2, "Acknowledged, so durable.");
            Assert.Equal(3, acknowledged.GetProperty("seq").GetInt32());
            await doomed.KillAsync();
        }

        await using var restarted = await CoachProcess.StartAsync(_app.Settings);
        await using var first = await NodeRoom.ConnectAsync(restarted.Address);
        await using var second = await NodeRoom.ConnectAsync(restarted.Address);
        await Task.WhenAll(JoinAsync(first, session), JoinAsync(second, session));
        var reply = (await first.NextAsync()).Value;

        Assert.Equal((4, 5), (reply.GetProperty("firstSeq").GetInt32(), reply.GetProperty("lastSeq").GetInt32()));
        Assert.Equal(
            3,
            (await first.InvokeAsync("Answer", session, message, 2, "Resent.")).GetProperty("seq").GetInt32()
        );
        var all = await JoinAsync(second, session);
        Assert.Equal(
            ["interviewer", "candidate", "interviewer"],
            all.GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("speaker").GetString())
        );
    }

    private static async Task<JsonElement> JoinAsync(NodeRoom room, Guid session) =>
        (await room.InvokeAsync("Join", session, 0)).GetProperty("update");
}
