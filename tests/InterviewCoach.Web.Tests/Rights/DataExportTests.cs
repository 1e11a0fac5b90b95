using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Storage;

namespace InterviewCoach.Web.Tests.Rights;

public sealed partial class DataExportTests : IClassFixture<SharedCoachApp>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string[] Restored = OwnedTables
        .All.Where(table => table.Portability == Portability.Restored)
        .Select(table => $"data/{table.Name}.jsonl")
        .ToArray();

    private readonly SharedCoachApp _app;

    public DataExportTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Fact]
    public async Task An_export_that_is_imported_into_an_empty_account_exports_the_same_again()
    {
        using var first = await _app.PersonAsync("takes-it-along");
        await FillAsync(first);
        var taken = await ExportAsync(first.Site);

        using var beside = await _app.PersonAsync("beside");
        using var copied = await ImportAsync(beside.Site, taken);
        using var copiedAgain = await ImportAsync(beside.Site, taken);
        using var removed = await first.Site.SubmitAsync(
            "/data",
            "remove-account",
            ("password", SharedCoachApp.Password),
            ("sure", "yes")
        );
        using var second = await _app.PersonAsync("brings-it-back");
        using var imported = await ImportAsync(second.Site, taken);
        using var again = await ImportAsync(second.Site, taken);
        using var copiedAfterwards = await ImportAsync(beside.Site, taken);

        Assert.Equal(HttpStatusCode.OK, copied.StatusCode);
        Assert.Contains("here already", await copiedAgain.Content.ReadAsStringAsync());
        Assert.Contains("here already", await copiedAfterwards.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.Contains("3 projects, 1 session", await imported.Content.ReadAsStringAsync());
        Assert.Contains("here already", await again.Content.ReadAsStringAsync());
        var (before, after) = (Entries(taken), Entries(await ExportAsync(second.Site)));
        Assert.Equal(before.Keys.Where(IsRestored), after.Keys.Where(IsRestored));
        Assert.All(Restored, name => Assert.True(before[name].Length > 0, $"{name} is empty: it proves nothing."));
        foreach (var name in before.Keys.Where(IsRestored))
        {
            Assert.True(before[name] == after[name], $"{name} differs:\n{before[name]}\n---\n{after[name]}");
        }

        // While the first was still there its ids were taken: the copy has others, and says the same.
        var copy = Entries(await ExportAsync(beside.Site));
        Assert.Equal(before["data/write_up.jsonl"], copy["data/write_up.jsonl"]);
        Assert.Equal(
            before.Where(entry => entry.Key.StartsWith("projects/", StringComparison.Ordinal)),
            copy.Where(entry => entry.Key.StartsWith("projects/", StringComparison.Ordinal))
        );
        Assert.NotEqual(before["data/session.jsonl"], copy["data/session.jsonl"]);

        static bool IsRestored(string name) =>
            Restored.Contains(name) || !name.StartsWith("data/", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_a_demo_that_was_used_another_comes_as_a_project()
    {
        using var first = await _app.PersonAsync("used-the-demo");
        await first.Site.StartInterviewAsync(await first.Site.DemoAsync());
        using var second = await _app.PersonAsync("used-it-too");
        await second.Site.StartInterviewAsync(await second.Site.DemoAsync());

        using var imported = await ImportAsync(second.Site, await ExportAsync(first.Site));

        Assert.Contains("1 project, 1 session", await imported.Content.ReadAsStringAsync());
        var projects = Entries(await ExportAsync(second.Site))["data/project.jsonl"];
        Assert.Equal(2, projects.Split("\"is_demo\"").Length - 1);
        Assert.Equal(1, projects.Split("\"is_demo\": true").Length - 1);
    }

    [Fact]
    public async Task An_export_holds_texts_transcripts_and_reports_for_people_and_nothing_that_lets_in()
    {
        using var person = await _app.PersonAsync("reads-it");
        await FillAsync(person);

        var entries = Entries(await ExportAsync(person.Site));

        Assert.Contains(
            entries,
            e => e.Key.EndsWith("transcript.md", StringComparison.Ordinal) && e.Value.Contains("A missed return costs")
        );
        Assert.Contains(
            entries,
            e =>
                e.Key.EndsWith("report.html", StringComparison.Ordinal)
                && e.Value.Contains("<!doctype html>", StringComparison.OrdinalIgnoreCase)
        );
        Assert.Contains(entries, e => e.Key.EndsWith("report.md", StringComparison.Ordinal));
        Assert.Contains("reads-it", entries["data/account.jsonl"]);
        Assert.All(
            entries.Values,
            text =>
            {
                Assert.DoesNotContain("password_hash", text);
                Assert.DoesNotContain("stamp\"", text);
            }
        );
    }

    [Fact]
    public async Task A_mentors_review_comes_back_and_counts_for_nobody_else()
    {
        using var first = await _app.PersonAsync("was-reviewed");
        await FillAsync(first);
        var taken = await ExportAsync(first.Site);
        using var second = await _app.PersonAsync("was-reviewed-once");
        var counted = (await new ReviewStore(_app.Database.Source).ScoresAsync(None)).Count;

        using var imported = await ImportAsync(second.Site, taken);

        Assert.Equal(HttpStatusCode.OK, imported.StatusCode);
        Assert.Equal(counted, (await new ReviewStore(_app.Database.Source).ScoresAsync(None)).Count);
        var session = Session().Match(await second.Site.PageAsync("/history")).Groups[1].Value;
        var report = await second.Site.PageAsync($"/sessions/{session}/report?unrated=true");
        Assert.Contains("Ada: Ready", report);
        Assert.Contains("brought along in an archive", report);
        Assert.Contains("Say how much.", report);
    }

    [Fact]
    public async Task An_export_holds_ones_own_notes_and_no_note_or_draft_of_anothers()
    {
        using var person = await _app.PersonAsync("reads-no-notes");
        await FillAsync(person);

        var events = Entries(await ExportAsync(person.Site))["data/review_event.jsonl"];

        Assert.Contains("A note of own", events);
        Assert.DoesNotContain("another's", events.Replace("\\u0027", "'"));
        Assert.Equal(2, events.Split("review_started").Length - 1);
    }

    [Theory]
    [InlineData("not a zip at all")]
    [InlineData("")]
    public async Task What_is_no_export_is_refused_in_words(string content)
    {
        using var person = await _app.PersonAsync($"no-export-{content.Length}");

        using var refused = await ImportAsync(person.Site, Encoding.UTF8.GetBytes(content));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData("data/write_up.jsonl", "Returns", "Ruturns")]
    [InlineData("data/session_event.jsonl", "\"question_asked\"", "\"no_such_event\"")]
    [InlineData("data/session_event.jsonl", "\"seq\": 2", "\"seq\": 77")]
    [InlineData("data/project.jsonl", "\"title\"", "\"tattle\"")]
    [InlineData("data/session.jsonl", "{", "[")]
    [InlineData("data/review.jsonl", "\"submitted_at\": null", "\"submitted_at\": \"2026-05-04T12:00:00+00:00\"")]
    [InlineData("data/review_event.jsonl", "\"seq\":2", "\"seq\":9")]
    [InlineData("data/question_assignment.jsonl", "\"question_id\": \"0", "\"question_id\": \"f")]
    public async Task A_doctored_export_is_refused_whole(string entry, string honest, string doctored)
    {
        using var person = await _app.PersonAsync($"doctor-{entry.Length}-{doctored.Length}-{honest.Length}");
        await FillAsync(person);
        var entries = Entries(await ExportAsync(person.Site));
        Assert.Contains(honest, entries[entry]);
        entries[entry] = entries[entry].Replace(honest, doctored);
        using var victim = await _app.PersonAsync($"victim-{entry.Length}-{doctored.Length}-{honest.Length}");
        var before = Entries(await ExportAsync(victim.Site));

        using var refused = await ImportAsync(victim.Site, Zip(entries));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(before["data/project.jsonl"], Entries(await ExportAsync(victim.Site))["data/project.jsonl"]);
    }

    [Fact]
    public async Task Every_table_with_an_owner_has_a_word_on_what_becomes_of_its_rows()
    {
        await using var command = _app.Database.Source.CreateCommand(
            """
            select c.table_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and c.column_name = 'owner_id' and t.table_type = 'BASE TABLE'
            """
        );
        var tables = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            tables.Add(reader.GetString(0));
        }

        Assert.Equal(tables.Order(), OwnedTables.All.Select(table => table.Name).Order());
    }

    /// <summary>Two projects beside the demo, one in two versions, a decision, and an interview with answers to its end.</summary>
    private async Task FillAsync(Person person)
    {
        var project = await person.Site.AddProjectAsync(
            "# Returns\n\nWe predict returns with a random forest. Accuracy 0.91 on the test set.\n"
        );
        using var version = await person.Site.HandInVersionAsync(
            project,
            "# Returns\n\nWe predict returns with a random forest. F1 0.61 on the test set, “quoted” & <b>bold</b>.\n"
        );
        await person.Site.AddProjectAsync("# Other\n\nSomething smaller.\n");
        var review = await person.Site.PageAsync(project + "/review");
        Assert.Contains("finding-1", review);
        var session = await person.Site.StartInterviewAsync(project);
        await using var room = await NodeRoom.ConnectAsync(
            _app.Address,
            JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = person.Site.Cookies })
        );
        await room.InvokeAsync("Join", session, 0);
        await room.InvokeAsync("Answer", session, Guid.NewGuid(), 2, "A missed return costs more than a false alarm.");
        await UntilAsync(room, update => update.GetProperty("candidateIsNext").GetBoolean());
        await room.InvokeAsync("Finish", session);
        await UntilAsync(room, update => update.GetProperty("status").GetString() == "finished");
        await MentorAsync(person, new ProjectId(Guid.Parse(project.Split('/')[^1])), new SessionId(session));
    }

    /// <summary>A mentor's Review, and the draft of another; one of the owner's own, not handed in; and what else mentoring brings.</summary>
    private async Task MentorAsync(Person person, ProjectId project, SessionId session)
    {
        var (owner, source) = (new OwnerId(person.Owner), _app.Database.Source);
        var mentor = await Some.AccountAsync(_app.Database);
        var reviews = new ReviewStore(source);
        foreach (var reviewer in new[] { mentor, owner, mentor })
        {
            await reviews.CreateAsync(owner, session, reviewer, new ReviewEvent.ReviewStarted("Ada", Some.Noon), None);
            var review = (await reviews.DraftAsync(owner, session, reviewer, None))!.Id;
            var whose = reviewer == owner ? "own" : "another's";
            await reviews.AppendAsync(owner, review, 1, Remark(CommentKind.Comment, "Say how much."), None);
            await reviews.AppendAsync(owner, review, 2, Remark(CommentKind.Note, $"A note of {whose}"), None);
            await reviews.AppendAsync(
                owner,
                review,
                3,
                new ReviewEvent.VerdictGiven(MentorVerdict.Ready, "Good.", Some.Noon),
                None
            );
            if (reviewer == mentor && (await reviews.SubmittedAsync(owner, session, mentor, None)).Count == 0)
            {
                await reviews.SubmitAsync(owner, review, 4, new(Some.Noon), [new(Topic.Metrics, 4, 2.5)], None);
            }
        }

        var dismissed = new FindingDecision(new string('a', 32), DecisionKind.Dismissed, "Not here.");
        await new DecisionStore(source, TimeProvider.System).DecideAsync(owner, project, dismissed, None);
        var claims = new ClaimStore(source, TimeProvider.System);
        await claims.SaveAsync(owner, ClaimSourceKind.Cv, "cv.md", "- Python, three years", None);
        await claims.SaveAsync(owner, ClaimSourceKind.Job, "job.md", "We look for Python.", None);
        var library = new MentorQuestionStore(source, TimeProvider.System);
        var question = new MentorQuestion("new", Topic.Metrics, "Why?", [], "Because.");
        await library.AssignAsync(owner, await library.AddAsync(owner, question, None), owner, project: null, None);
        var notices = new NoticeStore(source, TimeProvider.System);
        await notices.TellAsync(owner, NoticeKind.ReviewReceived, new Doer(mentor, "Ada"), project, session, None);
        await notices.TellAsync(owner, NoticeKind.DrillDue, null, null, null, None);

        static ReviewEvent Remark(CommentKind kind, string text) =>
            new ReviewEvent.CommentDrafted(Guid.NewGuid(), kind, new Anchor.OnTurn(3, null), text, Some.Noon);
    }

    private static async Task UntilAsync(NodeRoom room, Func<JsonElement, bool> holds)
    {
        while (!holds((await room.NextAsync()).Value)) { }
    }

    private static async Task<byte[]> ExportAsync(CoachSite site)
    {
        using var response = await site.GetAsync("/data/export.zip");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static Task<HttpResponseMessage> ImportAsync(CoachSite site, byte[] archive) =>
        site.PostFormAsync("/data", "import", ("archive", new ByteArrayContent(archive), "export.zip"));

    private static SortedDictionary<string, string> Entries(byte[] archive)
    {
        using var zip = new ZipArchive(new MemoryStream(archive));
        var entries = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            entries.Add(entry.FullName, reader.ReadToEnd());
        }

        return entries;
    }

    [GeneratedRegex("/sessions/([0-9a-f-]{36})", RegexOptions.None, 1000)]
    private static partial Regex Session();

    private static byte[] Zip(IEnumerable<KeyValuePair<string, string>> entries)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return content.ToArray();
    }
}
