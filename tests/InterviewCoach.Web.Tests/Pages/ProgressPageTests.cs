using System.Net;
using InterviewCoach.Web.Tests.Reports;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class ProgressPageTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachApp _app;
    private readonly CoachSite _site;

    public ProgressPageTests(CoachApp app)
    {
        app.Require();
        _app = app;
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Attempts_stand_side_by_side_with_a_trend_from_the_third()
    {
        var project = await _site.AddProjectAsync("# Trend\n\nA line of it.\n");
        await AddAsync(project, 1, 0);
        await AddAsync(project, 2, 1);
        var id = project.Split('/')[^1];
        Assert.Contains("told from the third attempt on", await _site.PageAsync($"/progress?project={id}"));

        await AddAsync(project, 4, 2);

        var page = WebUtility.HtmlDecode(await _site.PageAsync($"/progress?project={id}"));
        Assert.Contains("Metrics: 1.0, 2.0, 4.0", page);
        Assert.Contains("rising by about 1.5 a session", page);
        Assert.Contains("67 % sure", page);
    }

    [Fact]
    public async Task A_weak_question_is_due_and_one_click_asks_it_again()
    {
        var project = await _site.AddProjectAsync("# Due\n\nA line of it.\n");
        var session = await AddAsync(project, 1, 0);
        var page = $"/progress?project={project.Split('/')[^1]}";
        Assert.Contains("What of metrics.why?", await _site.PageAsync(page));

        using var again = await _site.SubmitAsync(page, "again", ("again", $"{session}:2"));

        Assert.Equal(HttpStatusCode.Found, again.StatusCode);
        var room = await _site.PageAsync(again.Headers.Location!.ToString());
        Assert.Contains("What of metrics.why?", room);
        Assert.Contains("Question 1 of 1", room);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("00000000-0000-0000-0000-000000000001:2")]
    public async Task A_question_that_is_not_there_is_refused_in_words(string button)
    {
        var project = await _site.AddProjectAsync("# Gone\n\nA line of it.\n");
        await AddAsync(project, 1, 0);

        using var response = await _site.SubmitAsync(
            $"/progress?project={project.Split('/')[^1]}",
            "again",
            ("again", button)
        );

        Assert.Contains("not there any more", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Siblings_are_compared_word_by_word()
    {
        var project = await _site.AddProjectAsync("# Siblings\n\nA line of it.\n");
        await AddAsync(project, 1, 0, "I split at random, because of leakage.");
        await AddAsync(project, 4, 1, "I split by month, because of leakage.");

        var page = await _site.PageAsync($"{project}/question?id=metrics.why");

        Assert.Contains("<del>at random,</del>", page);
        Assert.Contains("<ins>by month,</ins>", page);
        Assert.Contains("2 attempts", page);
    }

    [Fact]
    public async Task A_question_that_was_never_asked_has_no_page()
    {
        using var response = await _site.GetAsync($"{await _site.DemoAsync()}/question?id=never.asked");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private Task<Guid> AddAsync(
        string project,
        double score,
        int day,
        string answer = "I split by month, since the future must stay unseen."
    ) => Stored.AddAsync(_app, project, Stored.Events(score, answer, at: Stored.Noon.AddDays(day)));
}
