using System.Net;
using System.Text.RegularExpressions;

namespace InterviewCoach.Web.Tests.Accounts;

/// <summary>The app in multi-user mode as it comes: nobody is there, nobody may register, and a token was printed.</summary>
public sealed partial class FirstAdministratorTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private (string, string)[] Settings(params (string, string)[] more) =>
        [("ConnectionStrings__Coach", database.ConnectionString), ("Accounts__Mode", "MultiUser"), .. more];

    [Fact]
    public async Task The_printed_token_makes_the_first_administrator_once_and_is_in_no_log()
    {
        database.Require();
        await using var app = await CoachProcess.StartAsync(Settings(("Logging__LogLevel__Default", "Debug")));
        var token = Token().Match(await PrintedAsync(app)).Groups[1].Value;
        var printed = app.Output;
        using var site = new CoachSite(app.Address);

        using var guessed = await SetUpAsync(site, "guesser", "not-the-token");
        using var made = await SetUpAsync(site, "founder", token);
        using var again = await SetUpAsync(new CoachSite(app.Address), "second", token);
        var closed = await new CoachSite(app.Address).PageAsync("/setup");
        using var uninvited = await new CoachSite(app.Address).SubmitAsync(
            "/register",
            "register",
            ("Form.Name", "Somebody"),
            ("Form.UserName", "uninvited"),
            ("Form.Password", SharedCoachApp.Password)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, guessed.StatusCode);
        Assert.Equal(HttpStatusCode.Found, made.StatusCode);
        Assert.Contains("founder", await site.PageAsync("/people"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("This coach has its administrator", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", closed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, uninvited.StatusCode);
        var logged = app.Output[printed.Length..];
        Assert.NotEmpty(logged);
        Assert.DoesNotContain(token, logged, StringComparison.Ordinal);
        Assert.DoesNotContain(SharedCoachApp.Password, logged, StringComparison.Ordinal);
        foreach (var cookie in site.Cookies.Split("; "))
        {
            Assert.DoesNotContain(cookie.Split('=', 2)[1], logged, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Where_registration_is_closed_nobody_registers_and_where_it_is_open_everybody_does()
    {
        database.Require();
        foreach (var (mode, reply) in new[] { ("Closed", HttpStatusCode.BadRequest), ("Open", HttpStatusCode.Found) })
        {
            await using var app = await CoachProcess.StartAsync(Settings(("Accounts__Registration", mode)));
            using var site = new CoachSite(app.Address);
            using var registered = await site.SubmitAsync(
                "/register",
                "register",
                ("Form.Name", "Somebody"),
                ("Form.UserName", $"comes-{mode}"),
                ("Form.Password", SharedCoachApp.Password)
            );
            Assert.Equal(reply, registered.StatusCode);
        }
    }

    [Fact]
    public async Task Passwords_go_over_no_network_in_the_clear()
    {
        database.Require();

        var (exitCode, output) = await CoachProcess.RunToEndAsync(Settings(("Urls", "http://0.0.0.0:0")));

        Assert.Equal(1, exitCode);
        Assert.Contains("Accounts__TrustedProxies", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_a_proxy_only_its_word_for_https_is_taken()
    {
        database.Require();
        // The test is no trusted proxy, so what it says of the scheme is not believed.
        await using var app = await CoachProcess.StartAsync(Settings(("Accounts__TrustedProxies", "10.9.8.7")));
        using var http = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "coach.example" } };
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "127.0.0.1");

        using var refused = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Too_many_tries_to_sign_in_from_one_address_are_refused_for_a_while()
    {
        database.Require();
        await using var app = await CoachProcess.StartAsync(Settings(("Accounts__SignInsPerMinute", "3")));
        using var site = new CoachSite(app.Address);

        var replies = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var tried = await site.SubmitAsync(
                "/sign-in",
                "sign-in",
                ("Form.UserName", $"name-{i}"),
                ("Form.Password", "some password")
            );
            replies.Add(tried.StatusCode);
        }

        Assert.Equal(3, replies.Count(status => status == HttpStatusCode.UnprocessableEntity));
        Assert.Equal(2, replies.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    private static Task<HttpResponseMessage> SetUpAsync(CoachSite site, string userName, string token) =>
        site.SubmitAsync(
            "/setup",
            "setup",
            ("Form.Token", token),
            ("Form.Name", userName),
            ("Form.UserName", userName),
            ("Form.Password", SharedCoachApp.Password)
        );

    /// <summary>The token is printed right after the address; the line may come a moment later.</summary>
    private static async Task<string> PrintedAsync(CoachProcess app)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!Token().IsMatch(app.Output))
        {
            await Task.Delay(20, patience.Token);
        }

        return app.Output;
    }

    [GeneratedRegex("/setup within 24 hours, with this token: ([A-Za-z0-9_-]{32})", RegexOptions.None, 1000)]
    private static partial Regex Token();
}
