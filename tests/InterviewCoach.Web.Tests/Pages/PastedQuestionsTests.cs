using System.Net;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class PastedQuestionsTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachSite _site;

    public PastedQuestionsTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task What_cannot_be_read_is_told_in_one_line_and_nothing_that_was_chosen_is_lost()
    {
        var project = await _site.AddProjectAsync("# Late parcels\n\nI trained XGBoost.\n");

        using var refused = await _site.SubmitAsync(
            project,
            "start",
            ("Form.Minutes", "40"),
            ("Form.Kind", "pressure"),
            ("Form.Style", "warm"),
            ("Form.Mentor", "- Names <b>the depot</b>\nWhich depot is worst?")
        );

        var page = await refused.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Line 1: Begin with the question", page);
        Assert.Contains("- Names &lt;b&gt;the depot&lt;/b&gt;", page);
        Assert.Matches("value=\"40\"[^>]*checked", page);
        Assert.Matches("value=\"pressure\"[^>]*selected", page);
        Assert.Matches("value=\"warm\"[^>]*selected", page);
    }

    [Fact]
    public async Task A_pasted_question_is_asked_where_nothing_else_is()
    {
        var project = await _site.AddProjectAsync("# Late parcels\n\nI trained XGBoost on 48,000 parcels.\n");

        using var started = await _site.SubmitAsync(
            project,
            "start",
            ("Form.Minutes", "10"),
            ("Form.Kind", "replay"),
            ("Form.Mentor", "Which depot is worst?\n- Names a depot")
        );

        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        Assert.Contains("Which depot is worst?", await _site.PageAsync(started.Headers.Location!.OriginalString));
    }
}
