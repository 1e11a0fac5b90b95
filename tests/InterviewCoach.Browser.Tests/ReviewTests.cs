using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>The review, as a candidate reads and answers it.</summary>
public sealed class ReviewTests : IClassFixture<CoachApp>
{
    private const string Reason = "The plant has no other rule to compare with.";

    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public ReviewTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task What_is_dismissed_for_a_reason_stays_dismissed_in_the_next_version_and_a_finding_becomes_a_question()
    {
        await using var person = await _chromium.PersonAsync();
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        await page.GotoAsync(_app.Address.ToString());
        await page.GetByLabel("or the text").FillAsync(WriteUps.RealSized());
        await page.GetByRole(AriaRole.Button, new() { Name = "Read my write-up" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the review" }).ClickAsync();

        // Marks and findings lead to each other, from the keyboard too.
        var mark = page.Locator("#mark-1");
        await mark.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#finding-1 summary").First).ToBeFocusedAsync();
        await page.Locator("#finding-1 .finding-quote a").ClickAsync();
        await Expect(mark).ToBeFocusedAsync();

        var finding = page.Locator(".review-part .finding").First;
        var message = await finding.Locator(".finding-message").InnerTextAsync();
        await finding.GetByText("Dismiss…").ClickAsync();
        await finding.GetByLabel("Why does it not hold here?").FillAsync(Reason);
        await page.Keyboard.PressAsync("Enter");
        var dismissed = page.Locator(".review-dismissed");
        await Expect(dismissed).ToContainTextAsync(Reason);
        await Expect(page.Locator(".review-part")).Not.ToContainTextAsync([message]);

        await page.GetByText("New version…").ClickAsync();
        await page.GetByLabel("or the text")
            .FillAsync(WriteUps.RealSized().Replace("## Data", "## About the robots\n\nThey weld doors.\n\n## Data"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Hand it in" }).ClickAsync();
        await Expect(page.GetByText("version 2", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(dismissed).ToContainTextAsync(Reason);
        await dismissed.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(dismissed).ToHaveCountAsync(0);
        await Expect(page.Locator(".finding-message", new() { HasText = message })).ToBeVisibleAsync();

        var asked = page.Locator(".review-part .finding").First;
        var question = (await asked.Locator(".finding-ask").InnerTextAsync()).Split('“', '”')[1];
        await asked.GetByRole(AriaRole.Button, new() { Name = "Be asked this" }).ClickAsync();
        await Expect(page.Locator(".turns > .turn.question")).ToContainTextAsync(question);
        conduct.Check();
    }
}
