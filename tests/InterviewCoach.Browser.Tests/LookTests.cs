using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace InterviewCoach.Browser.Tests;

/// <summary>Every page, narrow and wide, light and dark: nothing spills, nothing jumps, axe finds nothing.</summary>
public sealed class LookTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;
    private readonly Chromium _chromium;

    public LookTests(CoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(820, ColorScheme.Light)]
    [InlineData(1600, ColorScheme.Light)]
    [InlineData(1600, ColorScheme.Dark)]
    public async Task Every_page_holds_at_every_width(int width, ColorScheme scheme)
    {
        await using var person = await _chromium.PersonAsync(width, 800, scheme);
        var page = await person.NewPageAsync();
        var conduct = new Conduct(page, _app.Address);
        await page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
            }).observe({ type: "layout-shift", buffered: true });
            """
        );
        foreach (var path in await PathsAsync())
        {
            await page.GotoAsync(new Uri(_app.Address, path).ToString());
            await page.WaitForLoadStateAsync(LoadState.Load);

            Assert.True(
                await page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                ),
                $"{path} spills at {width} px"
            );
            Assert.InRange(await page.EvaluateAsync<double>("window.shift"), 0, 0.01);
            var axe = await page.RunAxe(
                new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21aa") }
            );
            Assert.Empty(axe.Violations.Select(violation => $"{path}: {violation.Id} {violation.Nodes[0].Html}"));
        }

        conduct.Check();
    }

    private async Task<IReadOnlyList<string>> PathsAsync()
    {
        using var site = new CoachSite(_app.Address);
        var project = await site.DemoAsync();
        var session = await site.StartInterviewAsync(project);
        return
        [
            "/",
            project,
            $"/sessions/{session}",
            $"/sessions/{session}/report",
            "/history",
            "/history?q=nothing",
            "/progress",
            "/claims",
            "/none",
        ];
    }
}
