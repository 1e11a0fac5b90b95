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

    private async Task SignInAsync(IPage page, string userName)
    {
        await page.GotoAsync(new Uri(_app.Address, "/sign-in").ToString());
        await page.GetByLabel("Name to sign in with").FillAsync(userName);
        await page.GetByLabel("Password").FillAsync(SharedCoachApp.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(_app.Address.ToString());
    }
}
