using System.Net;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Web.Tests.Reports;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class ReportPageTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachApp _app;
    private readonly CoachSite _site;

    public ReportPageTests(CoachApp app)
    {
        app.Require();
        _app = app;
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_candidate_is_asked_first_and_sees_no_verdict_before()
    {
        var page = await _site.PageAsync($"/sessions/{await AddAsync()}/report");

        Assert.Contains("how do you think it went", page);
        Assert.Contains("name=\"rating.metrics\"", page);
        Assert.DoesNotContain("Nearly ready", page);
        Assert.DoesNotContain("report.json", page);
    }

    [Fact]
    public async Task One_click_shows_the_report_without_a_rating()
    {
        var session = await AddAsync();
        var link = (await _site.PageAsync($"/sessions/{session}/report"))
            .Split("href=\"")
            .First(part => part.Contains("Skip, and"))
            .Split('"')[0];

        var page = WebUtility.HtmlDecode(await _site.PageAsync(link));

        Assert.Contains("Nearly ready", page);
        Assert.Contains("<mark class=\"point\" title=\"Covers: Names the split\">I split by month</mark>", page);
        Assert.DoesNotContain("You said</th>", page);
    }

    [Fact]
    public async Task The_rating_is_kept_and_stands_beside_the_score()
    {
        var path = $"/sessions/{await AddAsync()}/report";

        using var rated = await _site.SubmitAsync(path, "rate", ("rating.metrics", "4"), ("rating.leakage", "1"));

        Assert.Equal(HttpStatusCode.Found, rated.StatusCode);
        var page = await _site.PageAsync(path);
        Assert.Contains("you said 4 of 5", page);
        Assert.Contains("you said 1 of 5", page);
        Assert.DoesNotContain("how do you think it went", page);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task A_rating_off_the_scale_is_refused_in_words(string rating)
    {
        using var response = await _site.SubmitAsync(
            $"/sessions/{await AddAsync()}/report",
            "rate",
            ("rating.metrics", rating)
        );

        Assert.Contains("from 0 to 5", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_rating_of_nothing_is_asked_for_again()
    {
        using var response = await _site.SubmitAsync($"/sessions/{await AddAsync()}/report", "rate");

        Assert.Contains("or skip", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_session_from_before_answers_were_assessed_says_so()
    {
        var session = await AddAsync(assessed: false);

        Assert.Contains(
            "before answers were assessed",
            await _site.PageAsync($"/sessions/{session}/report?unrated=true")
        );
    }

    [Fact]
    public async Task An_abandoned_session_is_reported_as_far_as_it_went_without_asking_for_a_rating()
    {
        var page = await _site.PageAsync($"/sessions/{await AddAsync(finished: false)}/report");

        Assert.Contains("You left this interview", page);
        Assert.DoesNotContain("how do you think it went", page);
    }

    [Fact]
    public async Task What_was_said_is_only_text_on_the_page()
    {
        var session = await AddAsync(answer: "<img src=x onerror=alert(1)>, \"quoted\"");

        var page = await _site.PageAsync($"/sessions/{session}/report?unrated=true");

        Assert.DoesNotContain("<img src=x", page);
        Assert.Contains("&lt;img src=x", page);
    }

    [Fact]
    public async Task A_report_that_was_kept_as_json_opens_again_as_the_same_report()
    {
        var session = await AddAsync();
        await _site.PageAsync($"/sessions/{session}/report?unrated=true");
        var json = await _site.PageAsync($"/sessions/{session}/report.json");

        using var opened = await _site.PostFormAsync(
            "/reports/open",
            "open-report",
            ("Form.File", new StringContent(json), "report.json")
        );

        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        var page = WebUtility.HtmlDecode(await opened.Content.ReadAsStringAsync());
        Assert.Contains("Nearly ready", page);
        Assert.Contains("<mark class=\"point\" title=\"Covers: Names the split\">I split by month</mark>", page);
        Assert.DoesNotContain($"/sessions/{session}", page);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("not json")]
    public async Task What_is_no_report_is_refused_in_words(string content)
    {
        using var opened = await _site.PostFormAsync(
            "/reports/open",
            "open-report",
            ("Form.File", new StringContent(content), "report.json")
        );

        Assert.Equal(HttpStatusCode.UnprocessableEntity, opened.StatusCode);
        Assert.Contains("id=\"open-problem\"", await opened.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("md", "text/markdown")]
    [InlineData("json", "application/json")]
    public async Task A_report_can_be_kept_as_a_file(string ending, string type)
    {
        using var response = await _site.GetAsync($"/sessions/{await AddAsync()}/report.{ending}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            (type, "utf-8"),
            (response.Content.Headers.ContentType!.MediaType, response.Content.Headers.ContentType.CharSet)
        );
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal($"report-a-project-2026-05-04.{ending}", response.Content.Headers.ContentDisposition.FileName);
        Assert.Contains("I split by month", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_JSON_can_be_read_back()
    {
        var json = await _site.PageAsync($"/sessions/{await AddAsync()}/report.json");

        Assert.IsType<ReportReading.Read>(ReportJson.Read(json));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    public async Task There_is_no_file_of_a_session_that_is_not_there(string ending)
    {
        using var response = await _site.GetAsync($"/sessions/{Guid.NewGuid()}/report.{ending}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<Guid> AddAsync(
        bool assessed = true,
        bool finished = true,
        string answer = "I split by month, since the future must stay unseen."
    ) => await Stored.AddAsync(_app, await _site.DemoAsync(), Stored.Events(2.5, answer, assessed, finished));
}
