using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>Five minutes the night before, without a mouse.</summary>
public sealed class DrillTests : IClassFixture<CoachApp>
{
    private const string WriteUp = """
        # Which parcels are late

        I trained XGBoost on two years of parcels, 40,000 rows, and reached a ROC-AUC of 0.91 on the last month.
        """;

    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public DrillTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task A_drill_goes_deeper_while_answers_hold_and_the_claim_s_standing_follows()
    {
        using var site = new CoachSite(_app.Address);
        await site.AddProjectAsync(WriteUp);
        await using var person = await _chromium.PersonAsync(1280, 800, ColorScheme.Light);
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);

        await page.GotoAsync(new Uri(_app.Address, "/drills").ToString());
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Start five minutes" })).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Drill XGBoost" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Question 1 of 1")).ToBeVisibleAsync();
        await SayAsync(
            page,
            "I trained it on 40,000 rows to predict late parcels. It beat logistic regression by four points of ROC-AUC on the same split, with max_depth 4 tuned by cross-validation on the training rows.",
            2
        );
        await SayAsync(page, "No idea, it went fine.", 3);

        await page.GetByRole(AriaRole.Link, new() { Name = "How your claims stand" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(
                page.Locator("tr", new() { HasText = "XGBoost" }).GetByRole(AriaRole.Link, new() { Name = "Shaky" })
            )
            .ToBeVisibleAsync();
        conduct.Check();
    }

    private static async Task SayAsync(IPage page, string words, int interviewerTurns)
    {
        await page.SayAsync(words);
        await Expect(page.Locator(".turns > .turn.interviewer")).ToHaveCountAsync(interviewerTurns);
    }
}
