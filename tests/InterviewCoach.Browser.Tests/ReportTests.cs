using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>What a candidate does when the interview is over.</summary>
public sealed class ReportTests : IClassFixture<CoachApp>
{
    private static readonly string[] Answers =
    [
        "I built a classifier for the dispatchers, since each late order costs about 18 euros in credit notes.",
        "I chose XGBoost because it beat the random forest by 0.07 ROC-AUC on the same split.",
        "It went fine.",
        "I split by month, so that no later order could be seen, and nobody tuned on the last three months.",
    ];

    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public ReportTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task A_candidate_rates_themself_reads_the_report_and_tries_a_question_again(
        int width,
        ColorScheme scheme
    )
    {
        await using var person = await _chromium.PersonAsync(width, 800, scheme);
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        await InterviewAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Read the report" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "First: how do you think it went?" }))
            .ToBeVisibleAsync();
        await Expect(page.Locator(".verdict")).ToHaveCountAsync(0);
        await HoldsAsync(page);
        await page.GetByRole(AriaRole.Group, new() { Name = "Model choice" })
            .GetByRole(AriaRole.Radio, new() { Name = "4" })
            .CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the report" }).ClickAsync();

        await Expect(page.Locator(".verdict")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "you said 4 of 5" })).ToBeVisibleAsync();
        await Expect(page.Locator(".heat-map").First).ToBeVisibleAsync();
        await HoldsAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "Progress" }).ClickAsync();
        await HoldsAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Retry this question" }).First.ClickAsync();
        await Expect(page.GetByText("Question 1 of 1")).ToBeVisibleAsync();
        await Expect(page.Locator(".turns > .turn.question")).ToHaveCountAsync(1);
        conduct.Check();
    }

    private async Task InterviewAsync(IPage page)
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
    }

    /// <summary>Nothing spills, and axe finds nothing.</summary>
    private static async Task HoldsAsync(IPage page)
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
}
