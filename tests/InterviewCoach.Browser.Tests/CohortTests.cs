using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>A cohort, from its first invitation to the day somebody leaves it.</summary>
public sealed class CohortTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;
    private readonly Chromium _chromium;

    public CohortTests(SharedCoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task A_candidate_joins_shows_a_project_is_asked_the_mentors_question_and_leaves()
    {
        using var teacher = await _app.PersonAsync("teacher", "mentor");
        using var student = await _app.PersonAsync("student");
        await using var teaching = await _chromium.PersonAsync();
        await using var learning = await _chromium.PersonAsync(390, 800, ColorScheme.Dark);
        var (mentor, candidate) = (await teaching.NewPageAsync(), await learning.NewPageAsync());
        var conducts = new[] { mentor, candidate }.Select(page => new Conduct(page, _app.Address)).ToList();
        await SignInAsync(mentor, "teacher");
        await SignInAsync(candidate, "student");

        await GotoAsync(mentor, "/cohorts");
        await NothingIsWrongAsync(mentor);
        await mentor.GetByLabel("Its name").FillAsync("Autumn");
        await mentor.GetByRole(AriaRole.Button, new() { Name = "Make it" }).ClickAsync();
        await mentor.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        var invitation = await mentor.Locator("#made").InputValueAsync();
        await NothingIsWrongAsync(mentor);

        // Joining says who will see what, and shows what is chosen.
        await candidate.GotoAsync(invitation);
        await Expect(candidate.Locator("main")).ToContainTextAsync("Its mentors are teacher of the tests");
        await NothingIsWrongAsync(candidate);
        await candidate.GetByLabel("all of these projects").CheckAsync();
        await candidate.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(candidate.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose at least one project");
        await candidate.GetByLabel("all of these projects").CheckAsync();
        await candidate.Locator("[name=project]").First.CheckAsync();
        await candidate.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(candidate.GetByRole(AriaRole.Heading, new() { Name = "What its mentors see of yours" }))
            .ToBeVisibleAsync();
        await NothingIsWrongAsync(candidate);

        // A question for everybody in it is asked in the next session.
        await GotoAsync(mentor, "/mentor/questions");
        await mentor.GetByLabel("The question").FillAsync("Who is woken at night when the forecasts stop coming?");
        await mentor.GetByLabel("What a strong answer holds").FillAsync("Names a person or a rota");
        await mentor.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await mentor.GetByLabel("Ask", new() { Exact = true }).SelectOptionAsync("everybody in Autumn");
        await mentor.GetByRole(AriaRole.Button, new() { Name = "Assign" }).ClickAsync();
        await Expect(mentor.Locator(".card .meta")).ToContainTextAsync("asked of Autumn");
        await NothingIsWrongAsync(mentor);
        await Expect(candidate.Locator("[data-count]")).ToHaveTextAsync("1");
        var session = await student.Site.StartInterviewAsync(await student.Site.DemoAsync());
        Assert.Contains("Who is woken at night", await PlanAsync(session), StringComparison.Ordinal);

        // The mentor finds the session by its cohort.
        await GotoAsync(mentor, "/mentor?show=live");
        await mentor.GetByLabel("From").SelectOptionAsync("Autumn");
        await mentor.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Expect(mentor.Locator(".session-item")).ToContainTextAsync("student of the tests");
        await mentor.Locator(".session-link").ClickAsync();
        await Expect(mentor.Locator(".turns > .turn.question")).ToHaveCountAsync(1);

        // Whoever leaves is seen no more, not even by whom was watching.
        await candidate.GetByText("Leave the cohort…").ClickAsync();
        await candidate.GetByLabel("From then on").CheckAsync();
        await candidate.GetByRole(AriaRole.Button, new() { Name = "Leave it" }).ClickAsync();
        await Expect(candidate.Locator(".empty")).ToContainTextAsync("You are in none");
        await Expect(mentor.GetByText("This session is no longer shared with you.")).ToBeVisibleAsync();
        await GotoAsync(mentor, "/mentor?show=all");
        await Expect(mentor.Locator("main")).Not.ToContainTextAsync("student of the tests");
        foreach (var conduct in conducts)
        {
            conduct.Check();
        }
    }

    private async Task<string> PlanAsync(Guid session)
    {
        await using var command = _app.Database.Source.CreateCommand(
            "select payload::text from session_event where session_id = $1 and seq = 1"
        );
        command.Parameters.Add(new() { Value = session });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task SignInAsync(IPage page, string userName)
    {
        await GotoAsync(page, "/sign-in");
        await page.GetByLabel("Name to sign in with").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(SharedCoachApp.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(_app.Address.ToString());
    }

    private Task GotoAsync(IPage page, string path) => page.GotoAsync(new Uri(_app.Address, path).ToString());

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
}
