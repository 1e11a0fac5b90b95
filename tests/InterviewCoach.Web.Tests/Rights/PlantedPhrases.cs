using System.Text;
using Npgsql;

namespace InterviewCoach.Web.Tests.Rights;

/// <summary>Phrases that nobody else writes, each with what it must go with, and where they are found.</summary>
internal sealed class PlantedPhrases
{
    /// <summary>
    /// Columns of text that hold no word of a person's: kinds, topics and roles of ours, hashes and stamps, and names that we
    /// give. A column that is neither here nor planted fails the test.
    /// </summary>
    private static readonly string[] Impersonal =
    [
        "account.password_hash",
        "account.security_stamp",
        "account_role.role",
        "claim_source.kind",
        // Which provider it is stands in the settings.
        "external_login.issuer",
        "finding_decision.decision",
        "finding_decision.fingerprint",
        "invitation.roles",
        "mentor_question.topic",
        // Of a call of a language model only where it went and what came of it is put down.
        "model_call.dropped",
        "model_call.fault",
        "model_call.host",
        "model_call.model",
        "model_call.outcome",
        "model_call.prompt",
        "model_call.task",
        // What it wrote is in the body; the rest says of which place, by which model and prompt.
        "model_text.about",
        "model_text.asked",
        "model_text.model",
        "model_text.prompt",
        "model_text.task",
        "notice.kind",
        "passkey.transports",
        "project.target_role",
        "project_source.content_hash",
        "protection_key.content",
        "protection_key.key_name",
        "reading.way",
        "review_event.type",
        "review_score.topic",
        "session_event.type",
        "share_link.shows",
        "sign_in.browser",
        "sign_in.stamp",
        "write_up.content_hash",
    ];

    private readonly Dictionary<(string GoesWith, string Place), string> _phrases = [];

    public IReadOnlyCollection<string> All => _phrases.Values;

    /// <summary>The phrase for a place; another one for another place.</summary>
    public string In(string goesWith, string place) =>
        _phrases.TryGetValue((goesWith, place), out var phrase)
            ? phrase
            : _phrases[(goesWith, place)] = $"zq{_phrases.Count}x{Guid.NewGuid():N}"[..24];

    public IEnumerable<string> GoingWith(string what) =>
        _phrases.Where(pair => pair.Key.GoesWith == what).Select(pair => pair.Value);

    /// <summary>Columns that hold text of people, for all that is known, and no phrase; and those that are wrongly excepted.</summary>
    public async Task<IReadOnlyList<string>> ForgottenColumnsAsync(NpgsqlDataSource database)
    {
        var planted = new List<string>();
        var all = await ColumnAsync(
            database,
            """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'schema_migration'
              and c.udt_name in ('text', '_text', 'varchar', '_varchar', 'bpchar', 'json', 'jsonb', 'xml', 'tsvector')
            order by 1
            """
        );
        foreach (var column in all)
        {
            var (table, name) = (column.Split('.')[0], column.Split('.')[1]);
            if (
                Found(await ColumnAsync(database, $"select {name}::text from {table} where {name} is not null")).Count
                > 0
            )
            {
                planted.Add(column);
            }
        }

        return all.Except(planted)
            .Except(Impersonal)
            .Concat(Impersonal.Except(all))
            .Concat(Impersonal.Intersect(planted))
            .ToList();
    }

    /// <summary>Those that any row of any table holds, or what the planner remembers of the columns.</summary>
    public async Task<IReadOnlyList<string>> InTablesAsync(NpgsqlDataSource database)
    {
        var rows = new List<string>();
        foreach (
            var table in await ColumnAsync(
                database,
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')"
            )
        )
        {
            rows.AddRange(await ColumnAsync(database, $"select t::text from {table} t"));
        }

        rows.AddRange(
            await ColumnAsync(
                database,
                "select coalesce(stavalues1::text, '') || coalesce(stavalues2::text, '') from pg_statistic"
            )
        );
        return Found(rows);
    }

    /// <summary>Those that a file of the folder holds.</summary>
    public IReadOnlyList<string> InFiles(string folder)
    {
        var wanted = All.Select(phrase => (phrase, Encoding.ASCII.GetBytes(phrase))).ToList();
        var found = new HashSet<string>();
        foreach (
            var path in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => !path.Contains("/server-", StringComparison.Ordinal))
        )
        {
            byte[] content;
            try
            {
                content = File.ReadAllBytes(path);
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

    private List<string> Found(IReadOnlyCollection<string> rows)
    {
        var all = string.Join('\n', rows);
        // Some columns hold what was typed in capitals.
        return All.Where(phrase => all.Contains(phrase, StringComparison.OrdinalIgnoreCase)).ToList();
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
