using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>A mentor watches an interview from another browser, on another node.</summary>
public sealed class LiveTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public LiveTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task A_mentor_on_another_node_sees_each_turn_takes_notes_and_has_a_question_asked()
    {
        await using var second = await CoachProcess.StartAsync(_app.Settings);
        using var site = new CoachSite(_app.Address);
        var session = await site.StartInterviewAsync(await site.DemoAsync());
        await using var candidate = await _chromium.PersonAsync();
        await using var mentor = await _chromium.PersonAsync();
        var (room, desk) = (await candidate.NewPageAsync(), await mentor.NewPageAsync());
        var conduct = (new Conduct(room, _app.Address), new Conduct(desk, second.Address));
        await room.GotoAsync(new Uri(_app.Address, $"/sessions/{session}").ToString());
        await desk.GotoAsync(new Uri(second.Address, $"/sessions/{session}/watch").ToString());
        await Expect(desk.Locator(".turn")).ToHaveCountAsync(0);

        await desk.GetByLabel("Who watches?").FillAsync("Ada");
        await desk.Keyboard.PressAsync("Enter");
        await Expect(room.GetByText("Ada is watching")).ToBeVisibleAsync();
        await Expect(desk.Locator(".turns > .turn.question")).ToHaveCountAsync(1);

        // What is typed stays with the candidate; what is sent is seen.
        const string said =
            "I built it for the dispatchers, since each late order costs about 18 euros in credit notes.";
        await desk.GetByLabel("Your question").FillAsync("What did the dispatchers say?");
        await desk.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Locator("[data-whispered]")).ToContainTextAsync("is asked next");
        await Expect(room.Locator("[data-send]")).ToBeEnabledAsync();
        await room.GetByLabel("Your answer").FillAsync(said);
        await Expect(desk.Locator("[data-turns]")).Not.ToContainTextAsync("credit notes");
        await room.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Locator(".turn.candidate")).ToContainTextAsync(said);
        await Expect(room.Locator(".turn.follow_up")).ToContainTextAsync("What did the dispatchers say?");
        await Expect(desk.Locator(".turn.follow_up")).ToContainTextAsync("What did the dispatchers say?");

        await desk.GetByLabel("Your note").FillAsync("Knows what it costs.");
        await desk.Keyboard.PressAsync("Control+Enter");
        await Expect(desk.Locator("#notes")).ToContainTextAsync("Knows what it costs.");

        // Too much for the line is refused in words before it is sent, and the line lives. It is there only while it is sent: a
        // browser is slow to lay it out.
        const string sendTooMuch =
            "field => { field.value = 'x'.repeat(5000000); field.form.requestSubmit(); field.value = 'short'; }";
        foreach (var field in new[] { "#whisper-text", "#note-text" })
        {
            await desk.Locator(field).EvaluateAsync(sendTooMuch);
            await Expect(desk.Locator("[data-problem]")).ToContainTextAsync("too much to be sent at once");
            await Expect(desk.Locator(field)).ToHaveValueAsync("short");
            await desk.Locator(field).FillAsync(new string('y', 4_001));
            await desk.Locator(field).PressAsync("Control+Enter");
            await Expect(desk.Locator("[data-problem]")).ToContainTextAsync("is the most");
            await Expect(desk.Locator(field)).ToHaveValueAsync(new string('y', 4_001));
            await desk.Locator(field).FillAsync("");
        }

        await room.Locator("[data-answer]").EvaluateAsync(sendTooMuch);
        await Expect(room.Locator("[data-problem]")).ToContainTextAsync("5000000 characters");
        await desk.Locator("#note-text").FillAsync("Still here.");
        await desk.Locator("#note-text").PressAsync("Control+Enter");
        await Expect(desk.Locator("#notes")).ToContainTextAsync("Still here.");

        await desk.CloseAsync();
        await Expect(room.GetByText("Ada is watching")).ToBeHiddenAsync();
        await Expect(room.Locator("body")).Not.ToContainTextAsync("Knows what it costs.");
        conduct.Item1.Check();
        conduct.Item2.Check();
    }
}
