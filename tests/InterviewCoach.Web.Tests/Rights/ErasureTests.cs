using System.Net;
using System.Text;
using System.Text.Json;
using InterviewCoach.Web.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Rights;

/// <summary>
/// Phrases that nobody else writes, planted wherever somebody's words are kept. After the deletion no table holds one, and
/// no file of the data folder. Disk blocks that the file system has let go of are beyond what an app can look at.
/// </summary>
public sealed class ErasureTests : IAsyncLifetime
{
    private const int Phrases = 20;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coach-erasure-{Guid.NewGuid():N}");
    private readonly string[] _phrases = Enumerable
        .Range(0, Phrases)
        .Select(n => $"zq{(char)('a' + n)}{Guid.NewGuid():N}")
        .ToArray();

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
        var port = System.IO.File.ReadLines(Path.Combine(_folder, "postgres", "postmaster.pid")).ElementAt(3);
        _database = Database.DataSource(
            $"Host=127.0.0.1;Port={port};Database=postgres;Username=coach;Password={System.IO.File.ReadAllText(Path.Combine(_folder, "password")).Trim()}"
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Of_a_deleted_project_and_then_of_a_deleted_account_no_phrase_is_left()
    {
        using var bystander = await People.RegisterAsync(_app.Address, _database, "bystander");
        var kept = await bystander.Site.AddProjectAsync("# Keeps this\n\nAccuracy 0.91.\n");
        using var person = await People.RegisterAsync(_app.Address, _database, _phrases[0]);
        var projects = await PlantAsync(person);
        Assert.Equal(_phrases.Order(), (await InTablesAsync()).Order());
        Assert.True(InFiles().Count > Phrases / 2, "The search of the files finds nothing: it would prove nothing.");

        using var one = await person.Site.SubmitAsync("/data", $"remove-{projects[0]:N}", ("sure", "yes"));
        var ofProject = _phrases[1..^4];
        Assert.Equal(HttpStatusCode.OK, one.StatusCode);
        Assert.Empty((await InTablesAsync()).Intersect(ofProject));
        Assert.Empty(InFiles().Intersect(ofProject));

        using var all = await person.Site.SubmitAsync(
            "/data",
            "remove-account",
            ("password", People.Password),
            ("sure", "yes")
        );
        Assert.Equal(HttpStatusCode.Found, all.StatusCode);
        Assert.Empty(await InTablesAsync());
        Assert.Empty(InFiles());
        Assert.DoesNotContain(_phrases, phrase => _app.Output.Contains(phrase, StringComparison.Ordinal));
        Assert.Contains("Keeps this", await bystander.Site.PageAsync(kept));
    }

    /// <summary>The first phrase names the account; the last four lie outside of the first project; the others in it.</summary>
    private async Task<Guid[]> PlantAsync(Person person)
    {
        var p = _phrases;
        var first = await person.Site.PostFormAsync(
            "/",
            "new-project",
            (
                "Form.File",
                File($"# {p[1]}\n\nWe predict churn, {p[2]}.\n\n## {p[3]}\n\n- Accuracy 0.91 {p[4]}\n"),
                $"{p[5]}.md"
            ),
            ("Form.Text", new StringContent(""), null)
        );
        var project = first.Headers.Location!.OriginalString.Split('/')[^1];
        using var version = await person.Site.HandInVersionAsync(
            $"/projects/{project}",
            $"# Churn\n\nWe predict churn with {p[6]}. Accuracy is 0.92.\n\n```\n{p[7]} = 1\n```\n"
        );
        var session = await person.Site.StartInterviewAsync($"/projects/{project}");
        await using (
            var room = await NodeRoom.ConnectAsync(
                _app.Address,
                JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = person.Site.Cookies })
            )
        )
        {
            var joined = await room.InvokeAsync("Join", session, 0);
            var question = joined.GetProperty("update").GetProperty("questionSeq").GetInt32();
            foreach (var phrase in p[8..14])
            {
                await room.InvokeAsync(
                    "Answer",
                    session,
                    Guid.NewGuid(),
                    question,
                    $"Because of {phrase}, I measured it."
                );
                JsonElement update;
                do
                {
                    update = (await room.NextAsync()).Value;
                } while (!update.GetProperty("candidateIsNext").GetBoolean());

                question = update.GetProperty("questionSeq").GetInt32();
            }
        }

        await DecideAsync(person, project, p[14]);
        await DecideAsync(person, project, p[15]);
        var second = await person.Site.AddProjectAsync($"# {p[16]}\n\nSomething with {p[17]}.\n");
        await ExecuteAsync("insert into account_role values ($1, 'administrator')", person.Owner);
        using var invited = await person.Site.SubmitAsync("/people", "invite", ("note", p[18]), ("role", "mentor"));
        await ExecuteAsync("update account set name = $2 where owner_id = $1", person.Owner, p[19]);
        // Another administrator, so that this one may go.
        await ExecuteAsync(
            "insert into account_role select owner_id, 'administrator' from account where user_name = 'bystander'"
        );
        return [Guid.Parse(project), Guid.Parse(second.Split('/')[^1])];
    }

    /// <summary>What is said to a finding; which one does not matter here.</summary>
    private Task DecideAsync(Person person, string project, string reason) =>
        ExecuteAsync(
            "insert into finding_decision values ($1, $2, $3, 'dismissed', $4, now())",
            person.Owner,
            Guid.Parse(project),
            Guid.NewGuid().ToString("N"),
            reason
        );

    private async Task<List<string>> InTablesAsync()
    {
        var dump = new StringBuilder();
        foreach (
            var table in await ColumnAsync(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"
            )
        )
        {
            foreach (var row in await ColumnAsync($"select t::text from {table} t"))
            {
                dump.AppendLine(row);
            }
        }

        // What the planner remembers of the columns is in the catalogue.
        foreach (
            var row in await ColumnAsync(
                "select coalesce(stavalues1::text, '') || coalesce(stavalues2::text, '') from pg_statistic"
            )
        )
        {
            dump.AppendLine(row);
        }

        var all = dump.ToString();
        return _phrases.Where(phrase => all.Contains(phrase, StringComparison.Ordinal)).ToList();
    }

    private List<string> InFiles()
    {
        var wanted = _phrases.Select(phrase => (phrase, Encoding.ASCII.GetBytes(phrase))).ToList();
        var found = new HashSet<string>();
        foreach (
            var path in Directory
                .EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/server-", StringComparison.Ordinal))
        )
        {
            byte[] content;
            try
            {
                content = System.IO.File.ReadAllBytes(path);
            }
            catch (IOException)
            {
                // The server removed it meanwhile.
                continue;
            }

            found.UnionWith(wanted.Where(one => content.AsSpan().IndexOf(one.Item2) >= 0).Select(one => one.phrase));
        }

        return [.. found];
    }

    private async Task<List<string>> ColumnAsync(string sql)
    {
        await using var command = _database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
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

    private static ByteArrayContent File(string text) => new(Encoding.UTF8.GetBytes(text));
}
