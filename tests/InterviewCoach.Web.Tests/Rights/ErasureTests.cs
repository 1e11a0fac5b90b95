using System.Net;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Rights;

/// <summary>
/// Phrases that nobody else writes, planted wherever somebody's words are kept. After the deletion no table holds one, and
/// no file of the data folder. Disk blocks that the file system has let go of are beyond what an app can look at.
/// </summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coach-erasure-{Guid.NewGuid():N}");
    private readonly PlantedPhrases _planted = new();
    private CoachProcess _app = null!;
    private NpgsqlDataSource _database = null!;

    public ErasureTests(TestCluster cluster) => Requires.That(cluster.Missing);

    public async ValueTask InitializeAsync()
    {
        _app = await CoachProcess.StartAsync([
            ("Coach__DataFolder", _folder),
            ("ConnectionStrings__Coach", ""),
            .. People.Settings,
        ]);
        var port = File.ReadLines(Path.Combine(_folder, "postgres", "postmaster.pid")).ElementAt(3);
        _database = Database.DataSource(
            $"Host=127.0.0.1;Port={port};Database=postgres;Username=coach;Password={File.ReadAllText(Path.Combine(_folder, "password")).Trim()}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Of_a_deleted_project_of_a_mentor_who_left_and_of_a_deleted_account_no_phrase_is_left()
    {
        using var bystander = await People.RegisterAsync(_app.Address, _database, "bystander", "administrator");
        var kept = await bystander.Site.AddProjectAsync("# Keeps this\n\nAccuracy 0.91.\n");
        using var person = await People.RegisterAsync(_app.Address, _database, P("account", "user name"));
        using var mentor = await People.RegisterAsync(_app.Address, _database, P("mentor", "user name"), "mentor");
        await PlantAccountAsync(person.Owner, "account");
        await PlantAccountAsync(mentor.Owner, "mentor");
        var (first, _) = await PlantProjectAsync(person, mentor, "project");
        var (_, session) = await PlantProjectAsync(person, mentor, "account");

        Assert.Empty(await _planted.ForgottenColumnsAsync(_database));
        Assert.True(_planted.All.Count >= 20);
        Assert.Empty(_planted.All.Except(await _planted.InTablesAsync(_database)));
        Assert.True(
            _planted.InFiles(_folder).Count > 10,
            "The search of the files finds nothing: it would prove nothing."
        );

        using var one = await person.Site.SubmitAsync("/data", $"remove-{first:N}", ("sure", "yes"));
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        await NothingIsLeftAsync("project");

        using var left = await RemoveAccountAsync(mentor);
        await NothingIsLeftAsync("project", "mentor");
        Assert.Equal("/sign-in", left.Headers.Location!.AbsolutePath);
        var report = await person.Site.PageAsync($"/sessions/{session}/report?unrated=true");
        Assert.Contains("A former mentor: Ready", report);
        Assert.Contains(P("account", "verdict"), report);
        Assert.Contains(P("account", "comment"), report);
        Assert.Contains("A former mentor reviewed your session", await person.Site.PageAsync("/notices"));

        using var all = await RemoveAccountAsync(person);
        Assert.Equal("/sign-in", all.Headers.Location!.AbsolutePath);
        await NothingIsLeftAsync("project", "mentor", "account");
        Assert.DoesNotContain(_planted.All, phrase => _app.Output.Contains(phrase, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("Keeps this", await bystander.Site.PageAsync(kept));
    }

    /// <summary>A phrase that goes with a project, the mentor or the account, by what it is planted in.</summary>
    private string P(string goesWith, string place) => _planted.In(goesWith, place);

    private async Task NothingIsLeftAsync(params string[] gone)
    {
        var phrases = gone.SelectMany(_planted.GoingWith).ToList();
        Assert.NotEmpty(phrases);
        Assert.Empty((await _planted.InTablesAsync(_database)).Intersect(phrases));
        Assert.Empty(_planted.InFiles(_folder).Intersect(phrases));
    }

    private static Task<HttpResponseMessage> RemoveAccountAsync(Person person) =>
        person.Site.SubmitAsync("/data", "remove-account", ("password", People.Password), ("sure", "yes"));

    /// <summary>What hangs on an account, and on nothing that it made.</summary>
    private async Task PlantAccountAsync(Guid owner, string goesWith)
    {
        await ExecuteAsync("update account set name = $2 where owner_id = $1", owner, P(goesWith, "name"));
        await ExecuteAsync(
            "insert into invitation values ($1, gen_random_uuid(), $3, $2, '{mentor}', now(), now())",
            owner,
            P(goesWith, "invitation"),
            owner.ToByteArray()
        );
        await ExecuteAsync(
            "insert into passkey values ($1, $3, $2, $3, 0, '{}', false, false, false, $3, $3, now())",
            owner,
            P(goesWith, "passkey"),
            owner.ToByteArray()
        );
        await ExecuteAsync(
            "insert into cohort values ($1, gen_random_uuid(), $2, now())",
            owner,
            P(goesWith, "cohort")
        );
        await ExecuteAsync(
            "insert into external_login values ($1, 'https://login.example.org', $2, now())",
            owner,
            P(goesWith, "name elsewhere")
        );
        var claims = new ClaimStore(_database, TimeProvider.System);
        await claims.SaveAsync(new(owner), ClaimSourceKind.Cv, P(goesWith, "cv") + ".md", P(goesWith, "cv text"), None);
        await claims.SaveAsync(new(owner), ClaimSourceKind.Job, "job.md", P(goesWith, "job"), None);
        var question = new MentorQuestion(
            "new",
            Topic.Metrics,
            P(goesWith, "question"),
            [new RubricPoint("point", P(goesWith, "rubric"), [P(goesWith, "cue")])],
            P(goesWith, "reference")
        );
        var questions = new MentorQuestionStore(_database, TimeProvider.System);
        var id = await questions.AddAsync(new(owner), question, None);
        Assert.True(await questions.AssignAsync(new(owner), id, new(owner), project: null, None));
    }

    /// <summary>A project with a finished interview, that the mentor watched and reviewed.</summary>
    private async Task<(Guid Project, Guid Session)> PlantProjectAsync(Person person, Person mentor, string goesWith)
    {
        var (owner, reviewer) = (new OwnerId(person.Owner), new OwnerId(mentor.Owner));
        var handedIn = await person.Site.PostFormAsync(
            "/",
            "new-project",
            (
                "Form.File",
                new ByteArrayContent(
                    System.Text.Encoding.UTF8.GetBytes(
                        $"# {P(goesWith, "title")}\n\nWe predict churn, {P(goesWith, "text")}.\n\n- Accuracy 0.91\n"
                    )
                ),
                $"{P(goesWith, "file")}.md"
            ),
            ("Form.Text", new StringContent(""), null)
        );
        var project = Guid.Parse(handedIn.Headers.Location!.OriginalString.Split('/')[^1]);
        using var version = await person.Site.HandInVersionAsync(
            $"/projects/{project}",
            $"# Churn\n\nWe predict churn with {P(goesWith, "new text")}. Accuracy is 0.92.\n"
        );
        var session = new SessionId(await person.Site.StartInterviewAsync($"/projects/{project}"));
        var sessions = new SessionStore(_database);
        var seq = (await sessions.LoadAsync(owner, session, None)).Count;
        var whisper = Guid.NewGuid();
        // The mentor's name goes with the mentor, or with the project where that goes first.
        var name = P(goesWith == "project" ? "project" : "mentor", "shown name");
        InterviewEvent[] said =
        [
            new InterviewEvent.AnswerGiven(Guid.NewGuid(), $"Because of {P(goesWith, "answer")}.", Some.Noon),
            new InterviewEvent.QuestionWhispered(whisper, name, $"And {P(goesWith, "whisper")}?", Some.Noon),
            new InterviewEvent.FollowUpAsked(
                new FollowUp(
                    FollowUpKind.Mentor,
                    Probe: new AskedProbe(FollowUp.OfMentor, Topic.Metrics, name, "And?", [])
                )
                {
                    WhisperId = whisper,
                },
                "And?",
                Some.Noon
            ),
            new InterviewEvent.InterviewFinished("Thank you.", ByCandidate: true, Some.Noon),
        ];
        Assert.Equal(Appended.Yes, await sessions.AppendAsync(owner, session, seq, said, None));
        await ExecuteAsync(
            "insert into finding_decision values ($1, $2, $3, 'dismissed', $4, now())",
            owner.Value,
            project,
            Guid.NewGuid().ToString("N"),
            P(goesWith, "reason")
        );
        await ExecuteAsync(
            "insert into model_text values ($1, gen_random_uuid(), $2, $3, 'report', 'report', repeat('0', 64), 'p', 'm', "
                + "jsonb_build_object('text', $4), 0, now())",
            owner.Value,
            project,
            session.Value,
            P(goesWith, "model's words")
        );
        var grants = new GrantStore(_database, TimeProvider.System);
        var token = await grants.InviteAsync(owner, new GrantScope(new ProjectId(project), null), None);
        await grants.TakeUpAsync(reviewer, token!, None);
        await ReviewAsync(owner, session, reviewer, name, goesWith, seq + 1);
        await new NoticeStore(_database, TimeProvider.System).TellAsync(
            owner,
            NoticeKind.ReviewReceived,
            new Doer(reviewer, name),
            new ProjectId(project),
            session,
            None
        );
        await new WatcherStore(_database, TimeProvider.System).AddAsync(
            owner,
            session,
            Guid.NewGuid(),
            reviewer,
            name,
            None
        );
        return (project, session.Value);
    }

    /// <summary>One Review handed in, and the draft of another.</summary>
    private async Task ReviewAsync(
        OwnerId owner,
        SessionId session,
        OwnerId mentor,
        string name,
        string goesWith,
        int answer
    )
    {
        var reviews = new ReviewStore(_database);
        var (comment, note, goesWithMentor) = (
            Guid.NewGuid(),
            Guid.NewGuid(),
            goesWith == "project" ? goesWith : "mentor"
        );
        var anchor = new Anchor.OnTurn(answer, null);
        ReviewEvent Remark(Guid id, CommentKind kind, string text) =>
            new ReviewEvent.CommentDrafted(id, kind, anchor, text, Some.Noon);
        ReviewEvent[] events =
        [
            Remark(comment, CommentKind.Comment, P(goesWithMentor, "thought over")),
            new ReviewEvent.CommentEdited(comment, CommentKind.Comment, P(goesWith, "comment"), Some.Noon),
            Remark(note, CommentKind.Note, P(goesWithMentor, "note")),
            new ReviewEvent.VerdictGiven(MentorVerdict.NotYet, P(goesWithMentor, "first verdict"), Some.Noon),
            new ReviewEvent.VerdictGiven(MentorVerdict.Ready, P(goesWith, "verdict"), Some.Noon),
        ];
        var started = new ReviewEvent.ReviewStarted(name, Some.Noon);
        Assert.True(await reviews.CreateAsync(owner, session, mentor, started, None));
        var draft = (await reviews.DraftAsync(owner, session, mentor, None))!.Id;
        foreach (var (index, happened) in events.Index())
        {
            Assert.Equal(Appended.Yes, await reviews.AppendAsync(owner, draft, index + 1, happened, None));
        }

        var submitted = new ReviewEvent.ReviewSubmitted(Some.Noon);
        await reviews.SubmitAsync(owner, draft, events.Length + 1, submitted, [new(Topic.Metrics, 4, 2)], None);
        Assert.True(await reviews.CreateAsync(owner, session, mentor, started, None));
        var second = (await reviews.DraftAsync(owner, session, mentor, None))!.Id;
        var more = Remark(Guid.NewGuid(), CommentKind.Comment, P(goesWithMentor, "draft"));
        Assert.Equal(Appended.Yes, await reviews.AppendAsync(owner, second, 1, more, None));
    }

    private async Task ExecuteAsync(string sql, params object[] values)
    {
        await using var command = _database.CreateCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        }

        await command.ExecuteNonQueryAsync();
    }
}
