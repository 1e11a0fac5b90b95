using System.Net;
using System.Text.RegularExpressions;
using InterviewCoach.Web.Tests.Reports;

namespace InterviewCoach.Web.Tests.Pages;

public sealed partial class SharePageTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachApp _app;
    private readonly CoachSite _site;

    public SharePageTests(CoachApp app)
    {
        app.Require();
        _app = app;
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_link_opens_the_report_to_whoever_has_it_and_leads_nowhere_else()
    {
        var (_, link) = await ShareAsync("report");

        using var shared = await _site.GetAsync(link);
        var page = await shared.Content.ReadAsStringAsync();

        Assert.Contains("I split by month", page);
        Assert.Contains("Names the split", page);
        Assert.DoesNotContain("href=\"/sessions", page);
        Assert.DoesNotContain("href=\"/projects", page);
        Assert.Equal("noindex, nofollow", shared.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("no-referrer", shared.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(shared.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_link_to_the_transcript_shows_no_judgement()
    {
        var (_, link) = await ShareAsync("transcript");

        var page = await _site.PageAsync(link);

        Assert.Contains("I split by month", page);
        Assert.DoesNotContain("Nearly ready", page);
        Assert.DoesNotContain("Names the split", page);
    }

    [Fact]
    public async Task What_is_taken_back_opens_nothing_from_then_on()
    {
        var (session, link) = await ShareAsync("report");
        var form = RevokeForm().Match(await _site.PageAsync($"/sessions/{session}/share")).Value;

        using var revoked = await _site.SubmitAsync($"/sessions/{session}/share", form);

        using var gone = await _site.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_link_opens_nothing_when_its_time_is_over()
    {
        var (session, link) = await ShareAsync("report");
        await using var age = _app.Database.Source.CreateCommand(
            "update share_link set made_at = made_at - interval '1 year', expires_at = expires_at - interval '1 year' where session_id = $1"
        );
        age.Parameters.Add(new() { Value = session });
        Assert.Equal(1, await age.ExecuteNonQueryAsync());

        using var gone = await _site.GetAsync(link);

        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task A_redacted_link_names_nobody()
    {
        var (_, link) = await ShareAsync(
            "report",
            redacted: true,
            "I split the 1204 rows with Sven, since months differ."
        );

        var page = await _site.PageAsync(link);

        Assert.Contains("I split the [number] rows with [name]", page);
        Assert.DoesNotContain("Sven", page);
        Assert.DoesNotContain("1204", page);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("%00")]
    public async Task What_is_no_link_opens_nothing(string token)
    {
        using var response = await _site.GetAsync($"/shared/{token}");

        Assert.True(response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_session_that_is_not_there_is_not_shared()
    {
        using var response = await _site.GetAsync($"/sessions/{Guid.NewGuid()}/share");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task The_link_itself_is_not_in_the_database()
    {
        var (_, link) = await ShareAsync("report");
        await using var rows = _app.Database.Source.CreateCommand(
            "select coalesce(string_agg(s::text, ''), '') from share_link s"
        );

        Assert.DoesNotContain(link.Split('/')[^1], (string)(await rows.ExecuteScalarAsync())!);
    }

    private async Task<(Guid Session, string Link)> ShareAsync(
        string shows,
        bool redacted = false,
        string answer = "I split by month, since the future must stay unseen."
    )
    {
        var session = await Stored.AddAsync(_app, await _site.DemoAsync(), Stored.Events(answer: answer));
        using var made = await _site.SubmitAsync(
            $"/sessions/{session}/share",
            "share",
            ("Form.Shows", shows),
            ("Form.Days", "7"),
            ("Form.Redacted", redacted ? "true" : "false")
        );
        return (session, LinkIn().Match(await made.Content.ReadAsStringAsync()).Value);
    }

    [GeneratedRegex("/shared/[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex LinkIn();

    [GeneratedRegex("revoke-link-[0-9a-f]+", RegexOptions.None, 1000)]
    private static partial Regex RevokeForm();
}
