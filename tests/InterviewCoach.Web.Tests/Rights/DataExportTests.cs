using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Rights;

public sealed class DataExportTests : IClassFixture<SharedCoachApp>
{
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
        using var removed = await first.Site.SubmitAsync(
            "/data",
            "remove-account",
            ("password", SharedCoachApp.Password),
            ("sure", "yes")
        );
        using var second = await _app.PersonAsync("brings-it-back");
        using var imported = await ImportAsync(second.Site, taken);
        using var again = await ImportAsync(second.Site, taken);

        Assert.Equal(HttpStatusCode.OK, copied.StatusCode);
        Assert.Equal(HttpStatusCode.Found, removed.StatusCode);
        Assert.Contains("3 projects, 1 session", await imported.Content.ReadAsStringAsync());
        Assert.Contains("here already", await again.Content.ReadAsStringAsync());
        var (before, after) = (Entries(taken), Entries(await ExportAsync(second.Site)));
        Assert.Equal(before.Keys.Where(IsRestored), after.Keys.Where(IsRestored));
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
