using static Microsoft.Playwright.Assertions;

namespace InterviewCoach.Browser.Tests;

/// <summary>Accounts as people meet them in the browser.</summary>
public sealed class AccountTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;
    private readonly Chromium _chromium;

    public AccountTests(SharedCoachApp app, Chromium chromium)
    {
        app.Require();
        Requires.That(chromium.Missing);
        _app = app;
        _chromium = chromium;
    }

    [Fact]
    public async Task The_room_says_that_one_is_signed_out_and_goes_on_after_the_next_sign_in()
    {
        using var person = await _app.PersonAsync("two-tabs");
        var session = await person.Site.StartInterviewAsync(await person.Site.DemoAsync());
        await using var context = await _chromium.PersonAsync();
        var (room, other) = (await context.NewPageAsync(), await context.NewPageAsync());
        await SignInAsync(other, "two-tabs");
        await room.GotoAsync(new Uri(_app.Address, $"/sessions/{session}").ToString());
        await room.GetByLabel("Your answer").FillAsync("Half an answer");

        await other.GotoAsync(new Uri(_app.Address, "/account").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Expect(room.GetByRole(AriaRole.Link, new() { Name = "Sign in again" })).ToBeVisibleAsync();

        await SignInAsync(other, "two-tabs");
        await room.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await Expect(room.Locator("[data-connection]")).ToBeHiddenAsync();
        await Expect(room.GetByLabel("Your answer")).ToHaveValueAsync("Half an answer");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_account_page_is_as_wide_as_the_window(int width)
    {
        using var person = await _app.PersonAsync($"width-{width}");
        await using var context = await _chromium.PersonAsync(width);
        var page = await context.NewPageAsync();
        await SignInAsync(page, person.UserName);

        await page.GotoAsync(new Uri(_app.Address, "/account").ToString());

        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Signing_out_everywhere_closes_the_lines_of_other_browsers()
    {
        using var person = await _app.PersonAsync("everywhere");
        var session = await person.Site.StartInterviewAsync(await person.Site.DemoAsync());
        await using var first = await _chromium.PersonAsync();
        await using var second = await _chromium.PersonAsync();
        var (room, other) = (await first.NewPageAsync(), await second.NewPageAsync());
        await SignInAsync(room, person.UserName);
        await SignInAsync(other, person.UserName);
        // The room's line and that of the notices; what is tried again afterwards is refused.
        var (lines, opened) = (new List<Task>(), new TaskCompletionSource());
        room.WebSocket += (_, line) =>
        {
            var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            line.Close += (_, _) => closed.TrySetResult();
            lines.Add(closed.Task);
            if (lines.Count == 2)
            {
                opened.TrySetResult();
            }
        };
        await room.GotoAsync(new Uri(_app.Address, $"/sessions/{session}").ToString());
        await room.GetByLabel("Your answer").FillAsync("Half an answer");
        await opened.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await other.GotoAsync(new Uri(_app.Address, "/account").ToString());
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await other.WaitForURLAsync(new Uri(_app.Address, "/sign-in").ToString());

        await Task.WhenAll(lines.Take(2)).WaitAsync(TimeSpan.FromSeconds(5));
        await Expect(room.GetByRole(AriaRole.Link, new() { Name = "Sign in again" })).ToBeVisibleAsync();
        await Expect(room.GetByLabel("Your answer")).ToHaveValueAsync("Half an answer");
    }

    [Fact]
    public async Task Signing_out_takes_out_of_the_browser_what_was_typed_and_not_sent()
    {
        using var person = await _app.PersonAsync("shared-machine");
        var session = await person.Site.StartInterviewAsync(await person.Site.DemoAsync());
        await using var context = await _chromium.PersonAsync();
        var page = await context.NewPageAsync();
        await SignInAsync(page, person.UserName);
        await page.GotoAsync(new Uri(_app.Address, $"/sessions/{session}").ToString());
        await page.GetByLabel("Your answer").FillAsync("Half an answer");
        await Expect(page.Locator("[data-send]")).ToBeEnabledAsync();
        await page.GetByLabel("Your answer").PressSequentiallyAsync("!");
        Assert.Contains("Half an answer", await KeptAsync(), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(_app.Address, "/account").ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Uri(_app.Address, "/sign-in").ToString());

        Assert.Equal("{}{}", await KeptAsync());

        Task<string> KeptAsync() =>
            page.EvaluateAsync<string>("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)");
    }

    [Fact]
    public async Task A_passkey_is_made_and_signs_in_without_a_password()
    {
        using var person = await _app.PersonAsync("fingerprint");
        await using var context = await _chromium.PersonAsync();
        var page = await context.NewPageAsync();
        await WithAuthenticatorAsync(context, page);
        // A passkey belongs to a name; an address has none.
        var site = new UriBuilder(_app.Address) { Host = "localhost" }.Uri;
        await page.GotoAsync(new Uri(site, "/sign-in").ToString());
        await page.GetByLabel("Name to sign in with").FillAsync(person.UserName);
        await page.GetByLabel("Password").FillAsync(SharedCoachApp.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(site.ToString());

        await page.GotoAsync(new Uri(site, "/account").ToString());
        await page.GetByLabel("Name for it").FillAsync("Test key");
        await page.Locator("#passkey-password").FillAsync("a wrong guess");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.Locator("[data-passkey-problem]")).ToContainTextAsync("password is not right");
        await page.Locator("#passkey-password").FillAsync(SharedCoachApp.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        var row = page.Locator(".rows > li", new() { HasText = "Test key" });
        await Expect(row).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(site.ToString());
        await page.GotoAsync(new Uri(site, "/account").ToString());
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("fingerprint of the tests");

        // One that was removed opens nothing.
        await row.Locator("summary").ClickAsync();
        await row.Locator("input[name=password]").FillAsync(SharedCoachApp.Password);
        await row.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey Test key" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.Locator(".problem:visible")).ToContainTextAsync("That passkey did not open an account here");
    }

    /// <summary>A device with a finger on its sensor, as Chromium plays it.</summary>
    private static async Task WithAuthenticatorAsync(IBrowserContext context, IPage page)
    {
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
    }

    private async Task SignInAsync(IPage page, string userName)
    {
        await page.GotoAsync(new Uri(_app.Address, "/sign-in").ToString());
        await page.GetByLabel("Name to sign in with").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(SharedCoachApp.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(_app.Address.ToString());
    }
}
