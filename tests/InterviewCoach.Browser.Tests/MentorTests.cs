using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>What a mentor does with a session, hands on the keyboard throughout.</summary>
public sealed partial class MentorTests : IClassFixture<CoachApp>
{
    private static readonly string[] Answers =
    [
        "I built a classifier for the dispatchers, since each late order costs about 18 euros in credit notes.",
        "I chose XGBoost because it beat the random forest by 0.07 ROC-AUC on the same split. It also trains fast.",
    ];

    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public MentorTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task A_mentor_reviews_a_whole_session_without_a_mouse_and_the_candidate_reads_it()
    {
        await using var person = await _chromium.PersonAsync(1440, 900);
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        var session = await InterviewAsync(page);
        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}/mentor").ToString());

        await TypeAsync(page, "Ada");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#scores")).ToBeVisibleAsync();

        // The second sentence of the last answer.
        await PressAsync(page, "j", "j", "j", "j", "]", "]", "c");
        await Expect(page.Locator("[data-composer-quote]")).ToHaveTextAsync("It also trains fast.");
        await TypeAsync(page, "How fast?");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".mentor mark.remarked")).ToHaveTextAsync("It also trains fast.");

        // A line of the write-up, and a note for the mentor alone.
        await PressAsync(page, "w", "j", "j", "s");
        await TypeAsync(page, "Say who asked for it.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".remark.suggestion a")).ToHaveTextAsync("line 3");
        await PressAsync(page, "t", "o");
        await TypeAsync(page, "Nervous at first.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".remark.note")).ToContainTextAsync("Nervous");

        // A remark is thought over.
        await page.Locator(".remark.suggestion [data-edit]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Control+a");
        await TypeAsync(page, "Say who asked for it, and when.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".remark.suggestion")).ToContainTextAsync("and when.");

        // The coach's scores stay hidden until every topic has one of the mentor's own.
        await PressAsync(page, "e");
        await Expect(page.Locator("[data-problem]")).ToContainTextAsync("Score every topic first");
        await PressAsync(page, "g");
        foreach (var _ in await page.Locator("[data-score-topic]").AllAsync())
        {
            await PressAsync(page, "3");
        }

        await Expect(page.Locator("[data-score-topic] input:checked"))
            .ToHaveCountAsync(await page.Locator("[data-score-topic]").CountAsync());
        await Expect(page.Locator("[data-show-engine]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#scores table")).ToBeVisibleAsync();
        await NothingIsWrongAsync(page);

        // An overrule, with its reason.
        await PressAsync(page, "t", "r", "Enter", "Tab");
        await TypeAsync(page, "It is in the first sentence.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".rubric:visible [data-take-back]")).ToBeVisibleAsync();

        await PressAsync(page, "v", "ArrowDown", "Tab");
        await TypeAsync(page, "Nearly: put a figure on the speed.");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[data-submit]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Ada handed in a review")).ToBeVisibleAsync();

        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}/report?unrated=true").ToString());
        var review = page.Locator(".mentor-review");
        await Expect(review.GetByRole(AriaRole.Heading, new() { Name = "Ada: Nearly ready" })).ToBeVisibleAsync();
        await Expect(review).ToContainTextAsync("put a figure on the speed");
        await Expect(review).ToContainTextAsync("It is in the first sentence.");
        await Expect(page.Locator(".said .remark")).ToContainTextAsync("How fast?");
        await Expect(page.Locator("body")).Not.ToContainTextAsync("Nervous");
        await NothingIsWrongAsync(page);
        conduct.Check();
    }

    [Fact]
    public async Task What_a_mentor_does_before_the_line_is_up_is_done_when_it_is()
    {
        await using var person = await _chromium.PersonAsync(1440, 900);
        var page = await person.NewPageAsync();
        var session = await InterviewAsync(page);
        var up = new TaskCompletionSource();
        await page.RouteWebSocketAsync(
            HubAddress(),
            line =>
            {
                var server = line.ConnectToServer();
                line.OnMessage(async frame =>
                {
                    await up.Task;
                    server.Send(frame.Text!);
                });
            }
        );
        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}/mentor").ToString());

        await TypeAsync(page, "Ada");
        await page.Keyboard.PressAsync("Enter");
        up.SetResult();

        await Expect(page.Locator("#scores")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_desk_holds_on_a_phone_and_in_the_dark(int width, ColorScheme scheme)
    {
        await using var person = await _chromium.PersonAsync(width, 800, scheme);
        var page = await person.NewPageAsync();
        var session = await InterviewAsync(page);

        await page.GotoAsync(new Uri(_app.Address, "/mentor?show=all").ToString());
        await NothingIsWrongAsync(page);
        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}/mentor").ToString());
        await NothingIsWrongAsync(page);
        foreach (var pane in await page.Locator("[data-show]:visible").AllAsync())
        {
            await pane.ClickAsync();
            await NothingIsWrongAsync(page);
        }
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    private static Task TypeAsync(IPage page, string text) => page.Keyboard.TypeAsync(text);

    private async Task<Guid> InterviewAsync(IPage page)
    {
        using var site = new CoachSite(_app.Address);
        var session = await site.StartInterviewAsync(await site.DemoAsync());
        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}").ToString());
        for (var i = 0; i < Answers.Length; i++)
        {
            await page.SayAsync(Answers[i]);
            await Expect(page.Locator(".turns > .turn.interviewer")).ToHaveCountAsync(i + 2);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "End…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish now" }).ClickAsync();
        await Expect(page.Locator("[data-over]")).ToBeVisibleAsync();
        return session;
    }

    /// <summary>Nothing spills, and axe finds nothing.</summary>
    private static async Task NothingIsWrongAsync(IPage page)
    {
        Assert.True(
            await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            ),
            $"{page.Url} spills"
        );
        var axe = await page.RunAxe(
            new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21aa") }
        );
        Assert.Empty(axe.Violations.Select(violation => $"{page.Url}: {violation.Id} {violation.Nodes[0].Html}"));
    }

    [GeneratedRegex("/hubs/mentor", RegexOptions.None, 1000)]
    private static partial Regex HubAddress();
}
