using System.Text.RegularExpressions;
using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>The app in multi-user mode as it comes: whoever registers was invited, and nobody is there yet.</summary>
public sealed class EmptyCoachApp(TestCluster cluster) : CoachApp(cluster)
{
    protected override (string Name, string Value)[] Special =>
        [.. People.Settings.Where(setting => setting.Name != "Accounts__Registration")];
}

/// <summary>From an empty coach to a review that is read and taken back, each with an account and a browser of their own.</summary>
public sealed partial class AccountFlowTests : IClassFixture<EmptyCoachApp>
{
    private const string Password = "four plain words here";

    private static readonly string[] Answers =
    [
        "I built a classifier for the dispatchers, since each late order costs about 18 euros in credit notes.",
        "I chose XGBoost because it beat the random forest by 0.07 ROC-AUC on the same split. It also trains fast.",
    ];

    private readonly EmptyCoachApp _app;
    private readonly Chromium _chromium;

    public AccountFlowTests(EmptyCoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task An_administrator_invites_a_mentor_and_a_candidate_who_share_review_read_and_take_back()
    {
        await using var administrator = await _chromium.PersonAsync();
        await using var mentoring = await _chromium.PersonAsync(1440, 900);
        await using var practising = await _chromium.PersonAsync();
        var (admin, mentor, candidate) = (
            await administrator.NewPageAsync(),
            await mentoring.NewPageAsync(),
            await practising.NewPageAsync()
        );
        var conducts = new[] { admin, mentor, candidate }.Select(page => new Conduct(page, _app.Address)).ToList();

        await GotoAsync(admin, "/setup");
        await admin.GetByLabel("Token").FillAsync(SetupToken().Match(_app.Process.Output).Groups[1].Value);
        await FillInAsync(admin, "Grace", "grace");
        await RegisterAsync(mentor, await InviteAsync(admin, "mentor"), "Ada", "ada");
        await RegisterAsync(candidate, await InviteAsync(admin, "candidate"), "Edsger", "edsger");

        var session = await PractiseAsync(candidate);
        await GotoAsync(candidate, $"/sessions/{session}/share");
        await candidate.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        var invitation = await candidate.GetByLabel("Copy it now").InputValueAsync();
        await GotoAsync(candidate, "/history");
        await Expect(candidate.Locator("[data-unread]")).ToBeHiddenAsync();

        // From here on the mentor has no mouse.
        await mentor.GotoAsync(invitation);
        await TabToAsync(mentor, "main button[type=submit]");
        await mentor.Keyboard.PressAsync("Enter");
        await Expect(mentor.Locator(".session-item")).ToContainTextAsync("Edsger");
        await TabToAsync(mentor, ".session-link");
        await mentor.Keyboard.PressAsync("Enter");
        await ReviewAsync(mentor);

        // The candidate sits where they sat, and is told.
        await Expect(candidate.Locator("[data-unread]")).ToBeVisibleAsync();
        await Expect(candidate.Locator("[data-count]")).ToHaveTextAsync("1");
        await candidate.Locator("[data-unread]").ClickAsync();
        await candidate.GetByRole(AriaRole.Link, new() { Name = "Ada reviewed your session" }).ClickAsync();
        // A judgement of one's own comes before any other; it says whose is waiting.
        await Expect(candidate.Locator("main")).ToContainTextAsync("The review by Ada is shown with it.");
        await candidate.GetByRole(AriaRole.Link, new() { Name = "Skip, and show it without" }).ClickAsync();
        var review = candidate.Locator(".mentor-review");
        await Expect(review.GetByRole(AriaRole.Heading, new() { Name = "Ada: Nearly ready" })).ToBeVisibleAsync();
        await Expect(review).ToContainTextAsync("put a figure on the speed");
        await Expect(candidate.Locator(".said .remark")).ToContainTextAsync("How fast?");

        await GotoAsync(candidate, "/data");
        await Expect(candidate.Locator(".readings")).ToContainTextAsync("Ada");
        await GotoAsync(candidate, $"/sessions/{session}/share");
        await candidate.Locator(".grant-list").GetByRole(AriaRole.Button, new() { Name = "Take back" }).ClickAsync();
        await Expect(candidate.Locator(".grant-list")).ToHaveCountAsync(0);
        await GotoAsync(mentor, "/mentor?show=all");
        await Expect(mentor.Locator(".empty")).ToBeVisibleAsync();
        var gone = await mentor.GotoAsync(new Uri(_app.Address, $"/sessions/{session}/mentor").ToString());
        Assert.Equal(404, gone!.Status);
        foreach (var conduct in conducts)
        {
            conduct.Check();
        }
    }

    private static async Task ReviewAsync(IPage page)
    {
        await page.WaitForURLAsync(new Regex("/mentor$", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await TabToAsync(page, "[name=name]");
        // Whatever the page sends: the name that the candidate reads is the account's.
        await page.EvaluateAsync("document.querySelector('[name=name]').value = 'Prof. Nobody'");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#scores")).ToBeVisibleAsync();

        await PressAsync(page, "j", "j", "j", "j", "]", "]", "c");
        await Expect(page.Locator("[data-composer-quote]")).ToHaveTextAsync("It also trains fast.");
        await page.Keyboard.TypeAsync("How fast?");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".mentor mark.remarked")).ToHaveTextAsync("It also trains fast.");

        await Expect(page.Locator("#scores table")).ToHaveCountAsync(0);
        await PressAsync(page, "g");
        var topics = await page.Locator("[data-score-topic]").CountAsync();
        for (var topic = 0; topic < topics; topic++)
        {
            await PressAsync(page, "3");
        }

        await Expect(page.Locator("[data-score-topic] input:checked")).ToHaveCountAsync(topics);
        await Expect(page.Locator("[data-show-engine]")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#scores table")).ToBeVisibleAsync();

        await PressAsync(page, "v", "ArrowDown", "Tab");
        await page.Keyboard.TypeAsync("Nearly: put a figure on the speed.");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("Verdict kept.");
        await TabToAsync(page, "[data-submit]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("Ada handed in a review")).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab until what is meant has the focus.</summary>
    private static async Task TabToAsync(IPage page, string selector)
    {
        const int most = 60;
        for (var presses = 0; presses < most; presses++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) === true", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached with the Tab key on {page.Url}");
    }

    private static async Task PressAsync(IPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Has somebody invited in a role. Returns the link that is to be sent.</summary>
    private async Task<string> InviteAsync(IPage admin, string role)
    {
        await GotoAsync(admin, "/people");
        var panel = admin.Locator("section", new() { Has = admin.Locator("#invite-heading") });
        foreach (var other in new[] { "candidate", "mentor" })
        {
            await panel.GetByLabel(other).SetCheckedAsync(other == role);
        }

        await panel.GetByRole(AriaRole.Button, new() { Name = "Make an invitation" }).ClickAsync();
        return await admin.Locator(".token code").InnerTextAsync();
    }

    private static async Task RegisterAsync(IPage page, string invitation, string name, string userName)
    {
        await page.GotoAsync(invitation);
        await FillInAsync(page, name, userName);
    }

    private static async Task FillInAsync(IPage page, string name, string userName)
    {
        await page.GetByLabel("Your name").FillAsync(name);
        await page.GetByLabel("Name to sign in with").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("nav a[href='/account']")).ToBeVisibleAsync();
    }

    private async Task<Guid> PractiseAsync(IPage page)
    {
        await GotoAsync(page, "/");
        await page.Locator(".card a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Start the interview" }).ClickAsync();
        for (var i = 0; i < Answers.Length; i++)
        {
            await page.GetByLabel("Your answer").FillAsync(Answers[i]);
            await page.Keyboard.PressAsync("Control+Enter");
            await Expect(page.Locator(".turns > .turn.interviewer")).ToHaveCountAsync(i + 2);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "End…" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish now" }).ClickAsync();
        await Expect(page.Locator("[data-over]")).ToBeVisibleAsync();
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    private Task GotoAsync(IPage page, string path) => page.GotoAsync(new Uri(_app.Address, path).ToString());

    [GeneratedRegex("with this token: (\\S+)", RegexOptions.None, 1000)]
    private static partial Regex SetupToken();
}
