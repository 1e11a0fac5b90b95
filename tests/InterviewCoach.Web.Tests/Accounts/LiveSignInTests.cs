using System.Diagnostics;
using System.Text.Json;

namespace InterviewCoach.Web.Tests.Accounts;

/// <summary>Two nodes on one database: what is done on the first ends lines that are open on the second.</summary>
public sealed class LiveSignInTests : IClassFixture<SharedCoachApp>
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);
    private readonly SharedCoachApp _app;

    public LiveSignInTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Fact]
    public async Task Lines_on_every_node_close_within_five_seconds_of_signing_out_a_new_password_and_disabling()
    {
        await using var second = await CoachProcess.StartAsync(_app.Settings);
        using var leaver = await _app.PersonAsync("leaver");
        using var everywhere = await _app.PersonAsync("everywhere-at-once");
        using var removed = await _app.PersonAsync("to-be-removed");
        using var changer = await _app.PersonAsync("changer");
        using var disabled = await _app.PersonAsync("to-be-disabled");
        using var bystander = await _app.PersonAsync("bystander");
        using var administrator = await _app.PersonAsync("administrator", "administrator");
        await using var leaversLine = await LineAsync(second, leaver);
        await using var leaversOther = await LineAsync(_app.Process, leaver);
        await using var everywheresLine = await LineAsync(second, everywhere);
        await using var everywheresOther = await LineAsync(_app.Process, everywhere);
        await using var removedLine = await LineAsync(second, removed);
        await using var changersLine = await LineAsync(second, changer);
        await using var disabledLine = await LineAsync(second, disabled);
        await using var bystandersLine = await LineAsync(second, bystander);

        await ClosesAsync(() => leaver.Site.SubmitAsync("/account", "sign-out"), leaversLine, leaversOther);
        await ClosesAsync(
            () => everywhere.Site.SubmitAsync("/account", "sign-out-everywhere"),
            everywheresLine,
            everywheresOther
        );
        await ClosesAsync(
            () =>
                removed.Site.SubmitAsync(
                    "/data",
                    "remove-account",
                    ("password", SharedCoachApp.Password),
                    ("sure", "yes")
                ),
            removedLine
        );
        await ClosesAsync(
            () =>
                changer.Site.SubmitAsync(
                    "/account",
                    "change-password",
                    ("Password.Present", SharedCoachApp.Password),
                    ("Password.New", "other plain words there")
                ),
            changersLine
        );
        await ClosesAsync(
            () => administrator.Site.SubmitAsync("/people", $"change-{disabled.Owner:N}", ("act", "disable")),
            disabledLine
        );

        var reply = await bystandersLine.InvokeAsync("Join", Guid.NewGuid(), 0);
        Assert.Equal("unknown_session", reply.GetProperty("error").GetString());
        await Assert.ThrowsAsync<InvalidOperationException>(() => LineAsync(second, disabled));
    }

    private static Task<NodeRoom> LineAsync(CoachProcess node, Person person) =>
        NodeRoom.ConnectAsync(
            node.Address,
            JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = person.Site.Cookies })
        );

    private static async Task ClosesAsync(Func<Task<HttpResponseMessage>> act, params NodeRoom[] lines)
    {
        using var done = await act();
        Assert.True((int)done.StatusCode < 400, $"{done.StatusCode}");
        var clock = Stopwatch.StartNew();
        foreach (var line in lines)
        {
            Assert.Equal("Closed", (await line.NextAsync()).Name);
        }

        Assert.True(clock.Elapsed < Soon, $"closed after {clock.Elapsed}");
    }
}
