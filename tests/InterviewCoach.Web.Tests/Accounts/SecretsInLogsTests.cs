using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Accounts;

/// <summary>The app as it comes, and what must not be in what it prints.</summary>
public sealed partial class SecretsInLogsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string WrongPassword = "a wrong guess of mine";
    private const string NewPassword = "fresh words to remember";

    [Theory]
    [InlineData("comes", "Warning", "coach")]
    [InlineData("scopes", "Information", "simple")]
    [InlineData("values", "Debug", "json")]
    public async Task No_token_password_or_cookie_is_in_a_log(string name, string level, string formatter)
    {
        database.Require();
        await using var app = await CoachProcess.StartAsync([
            ("ConnectionStrings__Coach", database.ConnectionString),
            .. People.Settings,
            ("Logging__LogLevel__Default", level),
            ("Logging__Console__FormatterName", formatter),
            ("Logging__Console__FormatterOptions__IncludeScopes", "true"),
        ]);
        using var person = await People.RegisterAsync(app.Address, database.Source, name, "administrator");
        var secrets = new List<string> { People.Password, WrongPassword, NewPassword };
        secrets.AddRange(Values(person.Site));

        // Sign-in, wrong and right.
        using var elsewhere = new CoachSite(app.Address);
        using var wrong = await SignInAsync(elsewhere, name, WrongPassword);
        using var right = await SignInAsync(elsewhere, name, People.Password);
        Assert.Equal(HttpStatusCode.Found, right.StatusCode);
        secrets.AddRange(Values(elsewhere));

        // An invitation, and what becomes of it.
        using var invited = await person.Site.SubmitAsync("/people", "invite", ("note", "x"), ("role", "mentor"));
        var invitation = Invitation().Match(await invited.Content.ReadAsStringAsync()).Groups[1].Value;
        Assert.NotEmpty(invitation);
        secrets.Add(invitation);
        using var newcomer = new CoachSite(app.Address);
        using var came = await newcomer.SubmitAsync(
            "/register",
            "register",
            ("Form.Invitation", invitation),
            ("Form.Name", "Newcomer"),
            ("Form.UserName", $"{name}-newcomer"),
            ("Form.Password", NewPassword)
        );

        // A recovery.
        using var made = await person.Site.SubmitAsync("/account", "new-codes", ("Codes.Password", People.Password));
        var codes = Code().Matches(await made.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(codes);
        secrets.AddRange(codes);
        using var recovering = new CoachSite(app.Address);
        using var recovered = await recovering.SubmitAsync(
            "/recover",
            "recover",
            ("Form.UserName", person.UserName),
            ("Form.Code", codes[0]),
            ("Form.Password", NewPassword)
        );
        Assert.Equal(HttpStatusCode.Found, recovered.StatusCode);
        secrets.AddRange(Values(recovering));

        // A link, an invitation of a mentor, a line.
        var session = await recovering.StartInterviewAsync(await recovering.DemoAsync());
        var owner = new OwnerId(person.Owner);
        var link = await new ShareStore(database.Source, TimeProvider.System).AddAsync(
            owner,
            new SessionId(session),
            SharedPart.Report,
            redacted: false,
            TimeSpan.FromDays(1),
            CancellationToken.None
        );
        using var shared = await new CoachSite(app.Address).GetAsync($"/shared/{link}");
        Assert.Equal(HttpStatusCode.OK, shared.StatusCode);
        secrets.Add(link!);
        var grants = new GrantStore(database.Source, TimeProvider.System);
        var grant = await grants.InviteAsync(owner, GrantScope.Everything, CancellationToken.None);
        secrets.Add(grant!);
        using var stranger = new CoachSite(app.Address);
        using var sent = await stranger.GetAsync($"/mentor/join/{grant}");
        using var door = await stranger.GetAsync(sent.Headers.Location!.PathAndQuery);
        Assert.Equal(HttpStatusCode.OK, door.StatusCode);
        using var joined = await newcomer.GetAsync($"/mentor/join/{grant}");
        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        using var cohort = await newcomer.GetAsync($"/cohorts/join/{grant}");
        var cookies = JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = recovering.Cookies });
        await using (var room = await NodeRoom.ConnectAsync(app.Address, cookies))
        {
            await room.InvokeAsync("Join", session, 0);
        }

        // It writes its last lines as it ends.
        Assert.Equal(0, await app.TerminateAsync());
        var logged = app.Output;
        Assert.Equal(level != "Warning", logged.Contains("/shared/[token]", StringComparison.Ordinal));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, logged, StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> SignInAsync(CoachSite site, string name, string password) =>
        site.SubmitAsync("/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", password));

    private static IEnumerable<string> Values(CoachSite site) =>
        site.Cookies.Split("; ").Select(cookie => cookie.Split('=', 2)[1]);

    [GeneratedRegex("#invitation=([A-Za-z0-9_-]+)", RegexOptions.None, 1000)]
    private static partial Regex Invitation();

    [GeneratedRegex("<li><code>([a-z0-9-]+)</code></li>", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
