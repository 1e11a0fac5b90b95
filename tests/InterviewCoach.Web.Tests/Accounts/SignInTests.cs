using System.Net;
using InterviewCoach.Web.Pages.Accounts;
using Npgsql;

namespace InterviewCoach.Web.Tests.Accounts;

public sealed class SignInTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;

    public SignInTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_and_back()
    {
        using var person = await _app.PersonAsync("led-back");
        using var site = new CoachSite(_app.Address);

        using var asked = await site.GetAsync("/history?q=baseline");
        var signIn = asked.Headers.Location!.PathAndQuery;
        using var signedIn = await SignInAsync(site, "led-back", SharedCoachApp.Password, signIn);

        Assert.StartsWith("/sign-in?from=", signIn, StringComparison.Ordinal);
        Assert.Equal("/history?q=baseline", PathOf(signedIn));
        Assert.Contains("led-back of the tests", await site.PageAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_name_and_a_wrong_password_are_refused_in_the_same_words()
    {
        using var person = await _app.PersonAsync("same-words");
        using var site = new CoachSite(_app.Address);

        using var unknown = await SignInAsync(site, "nobody-of-that-name", "wrong but long enough");
        using var wrong = await SignInAsync(site, "same-words", "wrong but long enough");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(Said(await unknown.Content.ReadAsStringAsync()), Said(await wrong.Content.ReadAsStringAsync()));

        static string Said(string page) => page.Split("role=\"alert\"")[1].Split("</p>")[0];
    }

    [Fact]
    public async Task Five_wrong_passwords_close_the_account_for_a_while_even_to_the_right_one()
    {
        using var person = await _app.PersonAsync("locked");
        using var site = new CoachSite(_app.Address);

        for (var i = 0; i < 5; i++)
        {
            using var wrong = await SignInAsync(site, "locked", $"wrong password {i}");
        }

        using var right = await SignInAsync(site, "locked", SharedCoachApp.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.StatusCode);
        // Who is in already stays in: guessing must not throw anybody out.
        Assert.Contains("locked of the tests", await person.Site.PageAsync("/account"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_that_was_stretched_less_is_stretched_anew_at_sign_in()
    {
        using var person = await _app.PersonAsync("rehashed");
        var weak = new Microsoft.AspNetCore.Identity.PasswordHasher<object>(
            Microsoft.Extensions.Options.Options.Create(
                new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1000 }
            )
        ).HashPassword(person, SharedCoachApp.Password);
        await ExecuteAsync("update account set password_hash = $2 where owner_id = $1", person.Owner, weak);
        using var site = new CoachSite(_app.Address);

        using var signedIn = await SignInAsync(site, "rehashed", SharedCoachApp.Password);

        Assert.Equal("/", PathOf(signedIn));
        Assert.True(Iterations(await HashAsync(person.Owner)) >= 220_000);
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in_itself_not_only_the_cookie()
    {
        using var person = await _app.PersonAsync("out");
        var kept = person.Site.Cookies;

        using var left = await person.Site.SubmitAsync("/account", "sign-out");
        using var thief = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = _app.Address,
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", kept } } };
        using var reply = await thief.SendAsync(request);

        Assert.Equal("/sign-in", PathOf(left));
        Assert.Equal(HttpStatusCode.Redirect, reply.StatusCode);
        Assert.StartsWith("/sign-in", reply.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_of_somebody_else_is_not_there()
    {
        using var one = await _app.PersonAsync("one");
        using var other = await _app.PersonAsync("other");
        var project = await one.Site.AddProjectAsync("# Churn\n\nAccuracy 0.91 on the test set.\n");

        using var own = await one.Site.GetAsync(project);
        using var foreign = await other.Site.GetAsync(project);

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
    }

    [Theory]
    [InlineData("/history?q=a%20b", "/history?q=a%20b")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\\elsewhere.example", "/")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void A_sign_in_leads_back_to_this_app_and_nowhere_else(string? from, string to) =>
        Assert.Equal(to, SafeReturn.To(from));

    private static Task<HttpResponseMessage> SignInAsync(
        CoachSite site,
        string userName,
        string password,
        string path = "/sign-in"
    ) => site.SubmitAsync(path, "sign-in", ("Form.UserName", userName), ("Form.Password", password));

    private static string? PathOf(HttpResponseMessage response) =>
        response.Headers.Location is { } location
            ? location.IsAbsoluteUri
                ? location.PathAndQuery
                : location.ToString()
            : null;

    /// <summary>Format 3 of Identity: 1 byte format, 4 bytes kind of hash, 4 bytes iterations.</summary>
    private static int Iterations(string hash) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5, 4));

    private async Task<string> HashAsync(Guid owner)
    {
        await using var command = _app.Database.Source.CreateCommand(
            "select password_hash from account where owner_id = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = owner });
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = _app.Database.Source.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
