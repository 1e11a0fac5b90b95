using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>The main job, as a candidate does it.</summary>
public sealed partial class WalkthroughTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public WalkthroughTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task A_write_up_is_loaded_defended_through_a_lost_connection_and_a_reload_and_found_again()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        var line = await CuttableLineAsync(page);

        await page.GotoAsync(_app.Address.ToString());
        await page.GetByLabel("A file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "welds.md",
                    MimeType = "text/markdown",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(WriteUps.RealSized()),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Read my write-up" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Detecting defective welds from sound");
        await Expect(page.Locator("#L19")).ToContainTextAsync("LightGBM");

        await page.GetByRole(AriaRole.Button, new() { Name = "Start the interview" }).ClickAsync();
        await Expect(Utterances(page)).ToHaveCountAsync(1);

        await AnswerAsync(page, 1);
        await AnswerAsync(page, 2);
        await GroundsLeadToTheLinesAsync(page);

        // The line is cut while an answer is on its way: it is delivered once, when the line is back.
        await line.CutAsync();
        await Expect(page.GetByText("Connection lost")).ToBeVisibleAsync();
        await page.GetByLabel("Your answer").FillAsync(AnswerText(3));
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".turn.sending")).ToBeVisibleAsync();
        line.Mend();
        await Expect(Utterances(page)).ToHaveCountAsync(4);
        await Expect(page.GetByText("Connection lost")).ToBeHiddenAsync();
        await Expect(page.Locator(".turn.answer")).ToHaveCountAsync(3);

        // A draft survives a reload, and so does the place in the interview.
        await page.GetByLabel("Your answer").FillAsync("A draft that is not");
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Your answer")).ToHaveValueAsync("A draft that is not");
        await Expect(Utterances(page)).ToHaveCountAsync(4);
        for (var n = 4; n <= 6; n++)
        {
            await AnswerAsync(page, n);
        }

        var asked = await page.Locator(".turns > .turn.question").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "End…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish now" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the report" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Skip, and show it without" }).ClickAsync();
        await Expect(page.Locator(".report-question")).ToHaveCountAsync(asked);
        await Expect(page.Locator(".said.candidate")).ToHaveCountAsync(6);

        await page.GetByRole(AriaRole.Link, new() { Name = "History" }).ClickAsync();
        await page.GetByLabel("Search in what was said").FillAsync("\"answer number 5\"");
        await page.Keyboard.PressAsync("Enter");
        var found = page.Locator(".session-item");
        await Expect(found).ToHaveCountAsync(1);
        await Expect(found).ToContainTextAsync("Detecting defective welds from sound");
        await found.GetByRole(AriaRole.Link, new() { Name = "Transcript" }).ClickAsync();
        await Expect(page.Locator(".turn.answer").Nth(4)).ToContainTextAsync(AnswerText(5));
        conduct.Check();
    }

    [Fact]
    public async Task Between_them_the_questions_touch_the_six_core_topics_each_with_grounds()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await OpenRoomAsync(person);
        var skip = page.GetByRole(AriaRole.Button, new() { Name = "Skip" });
        for (var asked = 1; await page.Locator("[data-over]").IsHiddenAsync(); asked++)
        {
            await Expect(skip).ToBeEnabledAsync();
            await skip.ClickAsync();
            await Expect(page.Locator(".turn.question, .turn.closing")).ToHaveCountAsync(asked + 1);
        }

        var topics = await page.Locator(".turn.question .turn-topic").AllTextContentsAsync();
        Assert.Superset(
            new HashSet<string> { "Model choice", "Metrics", "Validation", "Leakage", "Ownership", "Impact" },
            topics.ToHashSet()
        );
        var inner = page.Locator(".turns > .turn.question").Filter(new() { HasNotText = "Closing" });
        for (var n = 0; n < await inner.CountAsync(); n++)
        {
            Assert.NotEqual(0, await inner.Nth(n).Locator(".ground").CountAsync());
        }
    }

    [Fact]
    public async Task A_mentors_questions_are_pasted_mended_and_asked()
    {
        await using var person = await _chromium.PersonAsync();
        using var site = new CoachSite(_app.Address);
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(_app.Address, await site.DemoAsync()).ToString());
        await page.GetByText("Add a mentor's questions").ClickAsync();
        var pasted = page.GetByRole(AriaRole.Textbox, new() { Name = "The questions" });

        await pasted.FillAsync("- Names a depot\nWhich depot would you drop?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the interview" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("Line 1: Begin with the question; its points stand below it.");
        await Expect(pasted).ToHaveValueAsync("- Names a depot\nWhich depot would you drop?");

        await pasted.FillAsync("Which depot would you drop?\n- Names a depot");
        await page.GetByLabel("What is asked").SelectOptionAsync("pressure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the interview" }).ClickAsync();
        var skip = page.GetByRole(AriaRole.Button, new() { Name = "Skip" });
        for (var asked = 1; await page.Locator("[data-over]").IsHiddenAsync(); asked++)
        {
            await Expect(skip).ToBeEnabledAsync();
            await skip.ClickAsync();
            await Expect(page.Locator(".turn.question, .turn.closing")).ToHaveCountAsync(asked + 1);
        }

        await Expect(page.Locator(".turn.question").Filter(new() { HasText = "Which depot would you drop?" }))
            .ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Two_tabs_on_one_session_agree()
    {
        await using var person = await _chromium.PersonAsync();
        var first = await OpenRoomAsync(person);
        var second = await person.NewPageAsync();
        await second.GotoAsync(first.Url);
        await Expect(Utterances(second)).ToHaveCountAsync(1);

        await AnswerAsync(first, 1);
        await Expect(Utterances(second)).ToHaveCountAsync(2);
        await AnswerAsync(second, 2);
        await Expect(Utterances(first)).ToHaveCountAsync(3);

        Assert.Equal(
            await first.Locator("[data-turns] .turn-text").AllTextContentsAsync(),
            await second.Locator("[data-turns] .turn-text").AllTextContentsAsync()
        );
    }

    [Fact]
    public async Task Each_tab_keeps_what_was_typed_into_it_while_the_other_answers()
    {
        await using var person = await _chromium.PersonAsync();
        var first = await OpenRoomAsync(person);
        var second = await person.NewPageAsync();
        await second.GotoAsync(first.Url);
        await Expect(second.Locator("[data-connection]")).ToBeHiddenAsync();
        await second.GetByLabel("Your answer").FillAsync("Half a thought");

        for (var n = 1; n <= 4; n++)
        {
            await AnswerAsync(first, n);
            await Expect(second.Locator("[data-send]")).ToBeEnabledAsync();
        }

        await second.ReloadAsync();
        await Expect(second.GetByLabel("Your answer")).ToHaveValueAsync("Half a thought");
        await Expect(second.Locator("[data-send]")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task Sending_and_skipping_by_keyboard_leave_the_focus_where_one_writes()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await OpenRoomAsync(person);
        foreach (var name in new[] { "Skip", "I don’t know" })
        {
            await Expect(page.Locator("[data-send]")).ToBeEnabledAsync();
            var before = await page.Locator("[data-turns] > .turn.interviewer").CountAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = name }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("[data-turns] > .turn.interviewer")).ToHaveCountAsync(before + 1);
            await Expect(page.GetByLabel("Your answer")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task An_answer_that_the_write_up_denies_is_asked_about_with_the_line()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await OpenRoomAsync(person);

        await page.SayAsync(
            "I trained the XGBoost model for the dispatch team, and its ROC-AUC on the test set was 0.98."
        );

        var raised = page.Locator(".turn.follow_up");
        await Expect(raised).ToContainTextAsync("Which is right, and what changed?");
        await raised.Locator(".ground").ClickAsync();
        await Expect(page.Locator("#L47")).ToHaveClassAsync(PointedAt());
    }

    [Fact]
    public async Task Enter_is_a_new_line_and_an_empty_answer_is_told()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await OpenRoomAsync(person);
        await Expect(page.Locator("[data-send]")).ToBeEnabledAsync();
        await page.GetByLabel("Your answer").ClickAsync();

        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The answer is empty");

        await page.Keyboard.TypeAsync("one");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("two");
        await Expect(page.GetByLabel("Your answer")).ToHaveValueAsync("one\ntwo");
        await Expect(page.Locator(".turn.answer")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_log_is_followed_only_by_a_reader_who_is_at_its_end()
    {
        await using var person = await _chromium.PersonAsync(height: 520);
        var page = await OpenRoomAsync(person);
        await AnswerAsync(page, 1);
        await AnswerAsync(page, 2);
        Assert.True(await AtEndAsync(page));

        await page.EvaluateAsync("document.querySelector('[data-scroll]').scrollTop = 0");
        var other = await person.NewPageAsync();
        await other.GotoAsync(page.Url);
        await AnswerAsync(other, 3);
        await Expect(Utterances(page)).ToHaveCountAsync(4);

        Assert.False(await AtEndAsync(page));
        await page.GetByText("Newer below").ClickAsync();
        Assert.True(await AtEndAsync(page));
    }

    [Fact]
    public async Task A_finished_turn_is_announced_once()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await OpenRoomAsync(person);
        await page.EvaluateAsync(
            """
            window.announced = [];
            new MutationObserver(() => window.announced.push(document.querySelector('[data-announce]').textContent))
              .observe(document.querySelector('[data-announce]'), { childList: true, characterData: true, subtree: true });
            """
        );

        await AnswerAsync(page, 1);

        var question = await Utterances(page).Nth(1).Locator(".turn-text").TextContentAsync();
        Assert.Equal([$"Interviewer: {question}"], await page.EvaluateAsync<string[]>("window.announced"));
    }

    private async Task<IPage> OpenRoomAsync(IBrowserContext person)
    {
        using var site = new CoachSite(_app.Address);
        var session = await site.StartInterviewAsync(await site.DemoAsync());
        var page = await person.NewPageAsync();
        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}").ToString());
        await Expect(page.Locator("[data-connection]")).ToBeHiddenAsync();
        return page;
    }

    private static string AnswerText(int number) =>
        $"Answer number {number}: I compared both models on the same held-out recordings.";

    /// <summary>What the interviewer said: questions, follow-ups, scaffolds. Each answer brings one.</summary>
    private static ILocator Utterances(IPage page) => page.Locator("[data-turns] > .turn.interviewer");

    private static async Task AnswerAsync(IPage page, int number)
    {
        var before = await Utterances(page).CountAsync();
        await page.SayAsync(AnswerText(number));
        await Expect(Utterances(page)).ToHaveCountAsync(before + 1);
        await Expect(page.GetByLabel("Your answer")).ToHaveValueAsync("");
    }

    private static async Task GroundsLeadToTheLinesAsync(IPage page)
    {
        var ground = page.Locator(".ground").Last;
        var line = page.Locator($"#L{Digits().Match(await ground.TextContentAsync() ?? "").Value}");
        await ground.ClickAsync();
        await Expect(line).ToHaveClassAsync(PointedAt());
        await Expect(line).ToBeInViewportAsync();
    }

    private static Task<bool> AtEndAsync(IPage page) =>
        page.EvaluateAsync<bool>(
            "(() => { const log = document.querySelector('[data-scroll]'); return log.scrollHeight - log.scrollTop - log.clientHeight < 50; })()"
        );

    private static async Task<CuttableLine> CuttableLineAsync(IPage page)
    {
        var line = new CuttableLine();
        await page.RouteWebSocketAsync(HubAddress(), line.Connect);
        return line;
    }

    [GeneratedRegex("/hubs/interview", RegexOptions.None, 1000)]
    private static partial Regex HubAddress();

    [GeneratedRegex("[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex("pointed-at", RegexOptions.None, 1000)]
    private static partial Regex PointedAt();
}
