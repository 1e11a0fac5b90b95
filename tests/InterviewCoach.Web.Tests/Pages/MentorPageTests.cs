using System.Net;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Reports;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class MentorPageTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachApp _app;
    private readonly CoachSite _site;

    public MentorPageTests(CoachApp app)
    {
        app.Require();
        _app = app;
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_session_waits_in_the_queue_and_its_desk_says_nothing_of_the_coachs_judgement()
    {
        var session = await Stored.AddAsync(_app, await _site.DemoAsync(), Stored.Events());

        Assert.Contains($"/sessions/{session}/mentor", await _site.PageAsync("/mentor"));
        var desk = WebUtility.HtmlDecode(await _site.PageAsync($"/sessions/{session}/mentor"));

        Assert.Contains("I split by month, since the future must stay unseen.", desk);
        Assert.Contains("hand the laptop to a friend", desk);
        Assert.DoesNotContain("<mark", desk);
        Assert.DoesNotContain("covered", desk);
    }

    [Theory]
    [InlineData("mentor")]
    [InlineData("watch")]
    public async Task The_lines_of_a_write_up_are_linked_on_the_page_itself_since_a_mentor_may_open_no_other(
        string page
    )
    {
        var session = await _site.StartInterviewAsync(await _site.DemoAsync());

        var desk = await _site.PageAsync($"/sessions/{session}/{page}");

        Assert.Contains($"href=\"/sessions/{session}/{page}#L1\"", desk);
        Assert.DoesNotContain($"/sessions/{session}/write-up", desk);
    }

    [Fact]
    public async Task The_queue_is_narrowed_by_where_a_session_is_weakest()
    {
        var session = await Stored.AddAsync(_app, await _site.DemoAsync(), Stored.Events());

        Assert.Contains($"{session}", await _site.PageAsync("/mentor?show=all&weakest=metrics"));
        Assert.DoesNotContain($"{session}", await _site.PageAsync("/mentor?show=all&weakest=ethics"));
        Assert.DoesNotContain($"{session}", await _site.PageAsync("/mentor?show=mine"));
        Assert.Contains($"{session}", await _site.PageAsync("/mentor?show=nonsense&weakest=nonsense"));
    }

    [Fact]
    public async Task What_belongs_to_somebody_else_is_not_there()
    {
        var (owner, project) = await Storage.Some.ProjectAsync(_app.Database);
        var session = new SessionId(Guid.NewGuid());
        await new SessionStore(_app.Database.Source).CreateAsync(
            owner,
            session,
            project,
            Stored.Events(),
            CancellationToken.None
        );

        using var desk = await _site.GetAsync($"/sessions/{session}/mentor");

        Assert.Equal(HttpStatusCode.NotFound, desk.StatusCode);
        Assert.DoesNotContain($"{session}", await _site.PageAsync("/mentor?show=all"));
    }

    [Fact]
    public async Task Overruled_cases_of_nobody_are_an_empty_file()
    {
        using var cases = await _site.GetAsync("/mentor/overruled.jsonl");

        Assert.Equal(HttpStatusCode.OK, cases.StatusCode);
        Assert.Empty(await cases.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Where_mentors_and_the_coach_disagree_the_mentor_sees_how_far_and_the_candidate_is_warned()
    {
        var session = await Stored.AddAsync(_app, await _site.DemoAsync(), Stored.Events());
        var report = $"/sessions/{session}/report?unrated=true";
        Assert.DoesNotContain("often disagree", await _site.PageAsync(report));
        await using var insert = _app.Database.Source.CreateCommand(
            """
            with reviewed as (
                insert into review (owner_id, review_id, session_id, mentor_id, started_at, submitted_at)
                select s.owner_id, gen_random_uuid(), s.session_id, s.owner_id, now(), now()
                from session s, generate_series(1, 24)
                where s.session_id = $1
                returning owner_id, review_id
            ),
            numbered as (select owner_id, review_id, row_number() over () % 2 = 0 as even from reviewed)
            insert into review_score (owner_id, review_id, topic, mentor, engine)
            select owner_id, review_id, 'metrics', case when even then 5 else 0 end, case when even then 0 else 5 end
            from numbered
            """
        );
        insert.Parameters.Add(new() { Value = session });
        await insert.ExecuteNonQueryAsync();

        Assert.Contains("often disagree on metrics: take the score there with care", await _site.PageAsync(report));
        var queue = WebUtility.HtmlDecode(await _site.PageAsync("/mentor"));
        Assert.Contains("Weighted κ", queue);
        Assert.Contains("-1.00", queue);
    }
}
