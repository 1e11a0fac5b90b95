using System.Net;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Tests.Reports;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class DrillsPageTests : IClassFixture<CoachApp>, IDisposable
{
    internal const string WriteUp = """
        # Forecasting parcels

        We trained XGBoost on two years of parcels and reached an RMSE of 41 on the last month.

        ## Tools

        Docker, PostgreSQL
        """;

    private readonly CoachApp _app;
    private readonly CoachSite _site;

    public DrillsPageTests(CoachApp app)
    {
        app.Require();
        _app = app;
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Claims_of_the_write_ups_are_waiting_the_told_ones_first()
    {
        await _site.AddProjectAsync(WriteUp);

        var page = await _site.PageAsync("/drills");

        Assert.Contains("<span class=\"tag\">XGBoost</span>", page);
        Assert.Contains("aria-label=\"Drill Docker\"", page);
        Assert.Contains("not tried", page);
        Assert.Contains("Five minutes today", await _site.PageAsync("/"));
    }

    [Fact]
    public async Task One_claim_can_be_drilled_by_itself()
    {
        await _site.AddProjectAsync(WriteUp);

        using var started = await _site.SubmitAsync("/drills", "drill", ("skill", "XGBoost"));

        Assert.Equal(HttpStatusCode.Found, started.StatusCode);
        var room = WebUtility.HtmlDecode(await _site.PageAsync(started.Headers.Location!.ToString()));
        Assert.Contains("Question 1 of 1", room);
        Assert.Contains("XGBoost", room);
        Assert.Contains("How your claims stand", room);
    }

    [Fact]
    public async Task What_only_a_list_of_skills_claims_is_challenged_as_what_nothing_backs()
    {
        await _site.AddProjectAsync(WriteUp);
        using var kept = await _site.SubmitAsync("/claims", "typed", ("Form.Text", "Kubernetes (expert)"));

        using var started = await _site.SubmitAsync("/drills", "drill", ("skill", "Kubernetes"));

        var room = WebUtility.HtmlDecode(await _site.PageAsync(started.Headers.Location!.ToString()));
        Assert.Contains("nothing that you handed in backs it", room);
    }

    [Fact]
    public async Task A_claim_that_is_not_there_is_refused_in_words()
    {
        using var refused = await _site.SubmitAsync("/drills", "drill", ("skill", "COBOL"));

        Assert.Contains("is not among your claims", await refused.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task What_a_drill_found_stands_beside_the_claim_with_its_transcript_and_not_under_progress()
    {
        var project = await _site.AddProjectAsync(WriteUp);
        var session = await Stored.AddAsync(_app, project, Drilled("PostgreSQL"));

        var page = await _site.PageAsync("/drills");

        Assert.Contains($"<a class=\"standing undefended\" href=\"/sessions/{session}\"", page);
        Assert.DoesNotContain($"/sessions/{session}/report", await _site.PageAsync("/progress"));
    }

    /// <summary>A drill in which the first answer did not hold.</summary>
    internal static List<InterviewEvent> Drilled(string skill)
    {
        var question = Stored.Question("drill.one", Topic.Data) with { Drill = new DrilledSkill(skill, []) };
        var answered = Stored.Events(score: 1)[3];
        return
        [
            new InterviewEvent.InterviewStarted(
                "A project",
                [new InterviewSource("readme.md", ContentHash.Of("text"))],
                new InterviewPlan(1, [question]),
                Stored.Noon
            ),
            new InterviewEvent.QuestionAsked(0, question.Text, Stored.Noon),
            new InterviewEvent.AnswerGiven(Guid.NewGuid(), "It went well.", Stored.Noon),
            answered,
            new InterviewEvent.InterviewFinished("Thank you.", ByCandidate: false, Stored.Noon),
        ];
    }
}
