using System.Net;
using System.Text.RegularExpressions;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Accounts;

public sealed partial class AccountPageTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;

    public AccountPageTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Fact]
    public async Task A_passkey_is_added_and_removed_only_by_who_knows_the_password()
    {
        using var person = await _app.PersonAsync("guards-passkeys");
        await using var insert = _app.Database.Source.CreateCommand(
            "insert into passkey values ($1, '\\x0badcafe', 'Old key', '\\x00', 0, '{}', false, false, false, '\\x00', '\\x00', now())"
        );
        insert.Parameters.Add(new() { Value = person.Owner });
        await insert.ExecuteNonQueryAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await OptionsAsync(""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await OptionsAsync("a wrong guess"));
        Assert.Equal(HttpStatusCode.OK, await OptionsAsync(SharedCoachApp.Password));
        using var refused = await person.Site.SubmitAsync("/account", "remove-passkey-0badcafe");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Old key", await person.Site.PageAsync("/account"), StringComparison.Ordinal);
        using var removed = await person.Site.SubmitAsync(
            "/account",
            "remove-passkey-0badcafe",
            ("password", SharedCoachApp.Password)
        );
        Assert.Equal(HttpStatusCode.OK, removed.StatusCode);
        Assert.DoesNotContain("Old key", await person.Site.PageAsync("/account"), StringComparison.Ordinal);

        async Task<HttpStatusCode> OptionsAsync(string password)
        {
            using var reply = await person.Site.SendAsync(
                new HttpRequestMessage(HttpMethod.Post, "/account/passkey-options")
                {
                    Content = new FormUrlEncodedContent([new("password", password)]),
                }
            );
            return reply.StatusCode;
        }
    }

    [Fact]
    public async Task Who_removes_the_account_is_told_what_becomes_of_the_cohorts_and_who_read_by_one_is_named()
    {
        using var maker = await _app.PersonAsync("makes-cohorts", "mentor");
        using var heir = await _app.PersonAsync("inherits-it", "mentor");
        using var member = await _app.PersonAsync("stays-in-it");
        var (source, none) = (_app.Database.Source, CancellationToken.None);
        var cohorts = new CohortStore(source, TimeProvider.System);
        var doors = new CohortDoorStore(source, TimeProvider.System);
        var me = new OwnerId(maker.Owner);
        var kept = await cohorts.MakeAsync(me, "Winter", mentors: true, none);
        var ending = await cohorts.MakeAsync(me, "Summer", mentors: true, none);
        await doors.MentorAsync(new(heir.Owner), (await cohorts.InviteAsync(me, kept, asMentor: true, none))!, none);
        foreach (var cohort in new[] { kept, ending })
        {
            await doors.JoinAsync(
                new(member.Owner),
                (await cohorts.InviteAsync(me, cohort, asMentor: false, none))!,
                none
            );
        }

        var project = await member.Site.AddProjectAsync("# Churn\n\nAccuracy 0.91 on the test set.\n");
        var session = await member.Site.StartInterviewAsync(project);
        await new CohortShareStore(source, TimeProvider.System).ShowAsync(
            new(member.Owner),
            kept,
            GrantScope.Everything,
            none
        );
        await heir.Site.PageAsync($"/sessions/{session}/mentor");

        var form = WebUtility.HtmlDecode(await maker.Site.PageAsync("/data"));
        var readings = await member.Site.PageAsync("/data");

        Assert.Matches("Winter</bdi>\\s+goes to <bdi>inherits-it of the tests</bdi>", form);
        Assert.Matches("Summer</bdi>\\s+ends for 1 candidate, who is told", form);
        Assert.Contains("the cohort <bdi>Winter</bdi>", readings, StringComparison.Ordinal);
        using var removed = await maker.Site.SubmitAsync(
            "/data",
            "remove-account",
            ("password", SharedCoachApp.Password),
            ("sure", "yes")
        );
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.Contains("made by you", await heir.Site.PageAsync($"/cohorts/{kept}"), StringComparison.Ordinal);
        Assert.Contains("is yours now", await heir.Site.PageAsync("/notices"), StringComparison.Ordinal);
        Assert.Contains("has ended", await member.Site.PageAsync("/notices"), StringComparison.Ordinal);
        Assert.DoesNotContain("Summer", await member.Site.PageAsync("/cohorts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_password_signs_out_everywhere_else_and_not_here()
    {
        using var person = await _app.PersonAsync("changes");
        using var elsewhere = new CoachSite(_app.Address);
        using var signedIn = await SignInAsync(elsewhere, "changes", SharedCoachApp.Password);

        using var wrong = await ChangeAsync(person.Site, "not the present one", "a new one of some length");
        using var changed = await ChangeAsync(person.Site, SharedCoachApp.Password, "a new one of some length");
        using var here = await person.Site.GetAsync("/account");
        using var there = await elsewhere.GetAsync("/account");
        using var old = await SignInAsync(new CoachSite(_app.Address), "changes", SharedCoachApp.Password);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, here.StatusCode);
        Assert.Equal(HttpStatusCode.Found, there.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.StatusCode);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("particular-1234")]
    [InlineData("interviewcoach!")]
    [InlineData("password123")]
    public async Task A_password_that_is_soon_guessed_is_refused_with_a_reason(string password)
    {
        using var site = new CoachSite(_app.Address);

        using var refused = await site.SubmitAsync(
            "/register",
            "register",
            ("Form.Name", "Somebody"),
            ("Form.UserName", "particular"),
            ("Form.Password", password)
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("password", await refused.Content.ReadAsStringAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_recovery_code_lets_in_once_with_a_new_password()
    {
        using var person = await _app.PersonAsync("forgetful");
        using var made = await person.Site.SubmitAsync(
            "/account",
            "new-codes",
            ("Codes.Password", SharedCoachApp.Password)
        );
        var codes = Code().Matches(await made.Content.ReadAsStringAsync()).Select(m => m.Groups[1].Value).ToList();
        using var site = new CoachSite(_app.Address);

        using var used = await RecoverAsync(site, "forgetful", codes[0].ToUpperInvariant(), "fresh words to remember");
        using var again = await RecoverAsync(
            new CoachSite(_app.Address),
            "forgetful",
            codes[0],
            "yet other words here"
        );
        using var unknown = await RecoverAsync(
            new CoachSite(_app.Address),
            "no-such-name",
            codes[1],
            "yet other words here"
        );
        using var before = await person.Site.GetAsync("/account");

        Assert.Equal(8, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.Found, used.StatusCode);
        Assert.Contains("7 codes left", await site.PageAsync("/account"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        Assert.Equal(HttpStatusCode.Found, before.StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_sign_in()
    {
        using var person = await _app.PersonAsync("everywhere");
        using var elsewhere = new CoachSite(_app.Address);
        using var signedIn = await SignInAsync(elsewhere, "everywhere", SharedCoachApp.Password);
        Assert.Equal(2, Regexes(await person.Site.PageAsync("/account"), "last seen"));

        using var ended = await person.Site.SubmitAsync("/account", "sign-out-everywhere");
        using var here = await person.Site.GetAsync("/account");
        using var there = await elsewhere.GetAsync("/account");

        Assert.Equal(HttpStatusCode.Found, here.StatusCode);
        Assert.Equal(HttpStatusCode.Found, there.StatusCode);

        static int Regexes(string page, string words) => page.Split(words).Length - 1;
    }

    [Fact]
    public async Task People_are_an_administrators_to_see_invite_and_disable()
    {
        using var candidate = await _app.PersonAsync("just-a-candidate");
        using var administrator = await _app.PersonAsync("the-administrator", "administrator");

        using var refused = await candidate.Site.GetAsync("/people");
        using var self = await administrator.Site.SubmitAsync(
            "/people",
            $"change-{administrator.Owner:N}",
            ("act", "disable")
        );
        using var invited = await administrator.Site.SubmitAsync(
            "/people",
            "invite",
            ("note", "For a mentor"),
            ("role", "mentor")
        );
        var token = Invitation().Match(await invited.Content.ReadAsStringAsync()).Groups[1].Value;
        using var site = new CoachSite(_app.Address);
        using var registered = await RegisterAsync(site, "invited-mentor", token);
        using var twice = await RegisterAsync(new CoachSite(_app.Address), "second-use", token);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, self.StatusCode);
        Assert.Equal(HttpStatusCode.Found, registered.StatusCode);
        Assert.Contains(
            "<span class=\"tag\">mentor</span>",
            await site.PageAsync("/account"),
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
    }

    private static Task<HttpResponseMessage> RegisterAsync(CoachSite site, string userName, string token) =>
        site.SubmitAsync(
            "/register",
            "register",
            ("Form.Token", token),
            ("Form.Name", "Somebody"),
            ("Form.UserName", userName),
            ("Form.Password", SharedCoachApp.Password)
        );

    private static Task<HttpResponseMessage> SignInAsync(CoachSite site, string userName, string password) =>
        site.SubmitAsync("/sign-in", "sign-in", ("Form.UserName", userName), ("Form.Password", password));

    private static Task<HttpResponseMessage> ChangeAsync(CoachSite site, string present, string wanted) =>
        site.SubmitAsync("/account", "change-password", ("Password.Present", present), ("Password.New", wanted));

    private static Task<HttpResponseMessage> RecoverAsync(CoachSite site, string name, string code, string password) =>
        site.SubmitAsync(
            "/recover",
            "recover",
            ("Form.UserName", name),
            ("Form.Code", code),
            ("Form.Password", password)
        );

    [GeneratedRegex("<li><code>([a-z0-9-]+)</code></li>", RegexOptions.None, 1000)]
    private static partial Regex Code();

    [GeneratedRegex("#invitation=([A-Za-z0-9_-]+)", RegexOptions.None, 1000)]
    private static partial Regex Invitation();
}
