using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>A language model in the room and on the pages, with a fake provider over real HTTP.</summary>
public sealed class LanguageModelTests : IClassFixture<CoachApp>, IAsyncLifetime
{
    private readonly CoachApp _app;
    private readonly Chromium _chromium;
    private FakeModel _fake = null!;
    private CoachProcess _coach = null!;

    public LanguageModelTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        (_app, _chromium) = (app, chromium);
    }

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeModel.StartAsync();
        _coach = await CoachProcess.StartAsync([
            .. _app.Settings,
            ("LanguageModel__Provider", "anthropic"),
            ("LanguageModel__Model", "fake"),
            ("LanguageModel__Endpoint", _fake.Address.ToString()),
            ("LanguageModel__FirstSentence", "00:00:20"),
            ("LanguageModel__WholeReply", "00:01:00"),
            ("LanguageModel__ApiKey", "sk-fake-key-of-nobody-123456"),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _coach.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task Words_are_shown_as_they_are_said_and_then_stand_as_a_turn_with_the_engines_beside_them()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fake.Script = sent =>
            AskedOfModel.Of(sent) is { Task: Core.LanguageModels.ModelTask.RewordQuestion } asked
                ? InPieces($"I see. {WithoutLead(asked["utterance"])}") with
                {
                    BeforeLast = release.Task,
                }
                : FakeReply.Of("{}");
        await using var person = await _chromium.PersonAsync();
        var (page, conduct) = await EnterAsync(person);

        await page.Locator("[data-move=Skip]").ClickAsync();

        // The second sentence is held back; the first is there, is no turn yet, and is not read out twice.
        await Expect(page.Locator("[data-wording]")).ToBeVisibleAsync();
        await Expect(page.Locator("[data-wording-text]")).ToHaveTextAsync("I see.");
        await Expect(page.Locator("[data-turns] > .turn.question")).ToHaveCountAsync(1);
        await Expect(page.Locator("[data-send]")).ToBeDisabledAsync();

        release.SetResult();
        await Expect(page.Locator("[data-turns] > .turn.question")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-wording]")).ToBeHiddenAsync();
        var turn = page.Locator("[data-turns] > .turn.question").Last;
        await Expect(turn.Locator("[data-slot=text]")).ToContainTextAsync("I see.");
        await turn.GetByText("Worded by a language model").ClickAsync();
        await Expect(turn.Locator("[data-slot=engine]")).ToBeVisibleAsync();
        Assert.NotEqual(
            await turn.Locator("[data-slot=engine]").TextContentAsync(),
            await turn.Locator("[data-slot=text]").TextContentAsync()
        );
        conduct.Check();
    }

    [Fact]
    public async Task Words_that_break_off_give_way_to_the_engines()
    {
        _fake.Script = sent => new FakeReply("I see. ", "Which") { Cut = true };
        await using var person = await _chromium.PersonAsync();
        var (page, _) = await EnterAsync(person);

        await page.Locator("[data-move=Skip]").ClickAsync();

        await Expect(page.Locator("[data-turns] > .turn.question")).ToHaveCountAsync(2);
        await Expect(page.Locator("[data-wording]")).ToBeHiddenAsync();
        var turn = page.Locator("[data-turns] > .turn.question").Last;
        await Expect(turn.Locator("[data-slot=text]")).Not.ToContainTextAsync("I see.");
        await Expect(turn.Locator("[data-slot=engine-details]")).ToBeHiddenAsync();
        await Expect(page.Locator("[data-send]")).ToBeEnabledAsync();
    }

    [Fact]
    public async Task A_finding_is_explained_where_it_stands()
    {
        _fake.Script = ObligingModel.Reply;
        await using var person = await _chromium.PersonAsync();
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _coach.Address);
        using var site = new CoachSite(_coach.Address);
        await page.GotoAsync(new Uri(_coach.Address, $"{await site.DemoAsync()}/review").ToString());
        var finding = page.Locator(".finding:has([data-ask-model])").First;
        var id = await finding.GetAttributeAsync("id");
        await finding.Locator("[data-finding]").EvaluateAsync("details => details.open = true");
        var button = finding.Locator("[data-ask-model]");

        // What the button says while the page is on its way is read at once: later there is another page.
        Assert.Equal(
            "Asking the language model…",
            await button.EvaluateAsync<string>("button => { button.click(); return button.textContent; }")
        );

        await Expect(page.Locator($"#{id} .explanation")).ToContainTextAsync("Written by a language model");
        await Expect(page.Locator($"#{id} .explanation")).ToBeInViewportAsync();
        conduct.Check();
    }

    private async Task<(IPage, Conduct)> EnterAsync(IBrowserContext person)
    {
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _coach.Address);
        using var site = new CoachSite(_coach.Address);
        var session = await site.StartInterviewAsync(await site.DemoAsync());
        await page.GotoAsync(new Uri(_coach.Address, $"/sessions/{session}").ToString());
        await Expect(page.Locator("[data-send]")).ToBeEnabledAsync();
        return (page, conduct);
    }

    /// <summary>The first sentence with a letter of the next, and the rest.</summary>
    private static FakeReply InPieces(string text) => new(text[..4], text[4..8], text[8..]);

    /// <summary>Without the sentence that leads over to the question.</summary>
    private static string WithoutLead(string utterance) =>
        utterance[(utterance.IndexOfAny(['.', '!', '?']) + 1)..].Trim();
}
