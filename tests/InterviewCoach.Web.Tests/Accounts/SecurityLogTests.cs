using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InterviewCoach.Web.Tests.Accounts;

/// <summary>What the app as it comes logs of signing in and of refusals.</summary>
public sealed partial class SecurityLogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string TypedIntoTheNameField = "not-a-name-but-a-password";

    [Fact]
    public async Task Sign_ins_refusals_and_what_was_changed_are_logged_with_who_and_from_where()
    {
        database.Require();
        await using var app = await CoachProcess.StartAsync([
            ("ConnectionStrings__Coach", database.ConnectionString),
            .. People.Settings,
        ]);
        using var other = await People.RegisterAsync(app.Address, database.Source, "somebody-else");
        var theirs = await other.Site.StartInterviewAsync(await other.Site.DemoAsync());
        using var person = await People.RegisterAsync(app.Address, database.Source, "logged-person");
        using var door = new CoachSite(app.Address);
        using var unknown = await SignInAsync(door, TypedIntoTheNameField, "x");
        using var wrong = await SignInAsync(door, "logged-person", "wrong words of mine");
        using var right = await SignInAsync(door, "logged-person", People.Password);
        using var notTheirs = await door.GetAsync($"/sessions/{theirs}/report");
        using var notTheRole = await door.GetAsync("/people");
        using var codes = await door.SubmitAsync("/account", "new-codes", ("Codes.Password", People.Password));
        using var elsewhere = new HttpRequestMessage(HttpMethod.Post, "/account");
        elsewhere.Headers.Add("Origin", "https://elsewhere.example");
        using var refused = await door.SendAsync(elsewhere);
        using var tokenless = await door.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/account")
            {
                Content = new FormUrlEncodedContent([new("_handler", "sign-out")]),
            }
        );
        var cookies = JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = door.Cookies });
        await using (var room = await NodeRoom.ConnectAsync(app.Address, cookies))
        {
            await room.InvokeAsync("Join", theirs, 0);
        }

        using var left = await door.SubmitAsync("/account", "sign-out");
        Assert.Equal(HttpStatusCode.BadRequest, tokenless.StatusCode);
        Assert.Equal(0, await app.TerminateAsync());

        var lines = app
            .Output.Split('\n')
            .Where(line => line.Contains("InterviewCoach.Security", StringComparison.Ordinal));
        var told = lines.Select(line => Entry().Match(line).Groups[1].Value).ToList();
        var who = person.Owner.ToString();
        string[] expected =
        [
            "Sign-in refused: nobody, by password: no such name, from 127.0.0.1.",
            $"Sign-in refused: {who}, by password: wrong, from 127.0.0.1.",
            $"Signed in: {who}, by pwd, from 127.0.0.1.",
            $"Refused: GET /sessions/{{Id:guid}}/report: not there, or not theirs; {who}, from 127.0.0.1.",
            $"Refused: GET /people: not the role; {who}, from 127.0.0.1.",
            $"Changed: the recovery codes of {who}, by {who}, from 127.0.0.1.",
            $"Refused: POST /account: a form without its token; {who}, from 127.0.0.1.",
            $"Refused: call of Join: not there, or not theirs; {who}.",
            $"Signed out: {who}, from 127.0.0.1.",
        ];
        Assert.Equal(expected, told.Where(expected.Contains));
        Assert.Contains(told, line => line.Contains("a page elsewhere sent it", StringComparison.Ordinal));
        Assert.DoesNotContain(TypedIntoTheNameField, app.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs.ToString(), app.Output, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> SignInAsync(CoachSite site, string name, string password) =>
        site.SubmitAsync("/sign-in", "sign-in", ("Form.UserName", name), ("Form.Password", password));

    [GeneratedRegex(
        @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z info InterviewCoach\.Security\[\d+\] (.+)$",
        RegexOptions.None,
        1000
    )]
    private static partial Regex Entry();
}
