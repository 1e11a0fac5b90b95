using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Web.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Rights;

/// <summary>
/// All that an owner has, as one archive: <c>data/</c> holds every row as JSON, from which <see cref="DataImport"/> makes
/// the same again; <c>projects/</c> and <c>claims/</c> hold the texts, transcripts and reports for people. The same data give the
/// same archive, byte for byte.
/// </summary>
public sealed class DataExport(
    OwnedRowStore rows,
    ProjectStore projects,
    HistoryStore history,
    SessionStore sessions,
    SessionReports reports
)
{
    public const string DataFolder = "data/";
    public const string RowsEnding = ".jsonl";
    private const int LongestName = 60;
    private static readonly DateTimeOffset SameTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the archive; <paramref name="output"/> need not be seekable.</summary>
    public async Task WriteAsync(OwnerId owner, Stream output, CancellationToken cancellation)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var all = await rows.ReadAsync(owner, cancellation);
        foreach (var (table, some) in all)
        {
            var told = table.Name == "review_event" ? ExportedReviews.Of(RowsOf(all, "review"), some) : some;
            await AddAsync(
                archive,
                DataFolder + table.Name + RowsEnding,
                string.Concat(told.Select(row => row + "\n"))
            );
        }

        await AddClaimsAsync(archive, RowsOf(all, "claim_source"));

        var contents = new StringBuilder("# What is in here\n\n");
        contents.Append("`data/` holds every row that is yours, as JSON; the coach makes the same again from it.\n\n");
        var number = 0;
        foreach (var project in (await projects.ListAsync(owner, cancellation)).OrderBy(row => row.CreatedAt))
        {
            var folder = $"projects/{++number:000}-{Name(project.Title)}/";
            contents.Append(CultureInfo.InvariantCulture, $"- `{folder}` {MarkdownText.Inline(project.Title)}\n");
            await AddProjectAsync(archive, owner, project, folder, cancellation);
        }

        await AddAsync(archive, "README.md", contents.ToString());
    }

    private static IReadOnlyList<string> RowsOf(
        IReadOnlyList<(OwnedTable Table, IReadOnlyList<string> Rows)> all,
        string table
    ) => all.Single(one => one.Table.Name == table).Rows;

    /// <summary>CVs, typed skills and the job, as they were handed in.</summary>
    private static async Task AddClaimsAsync(ZipArchive archive, IReadOnlyList<string> sources)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var source in sources.Select(row => JsonNode.Parse(row)!))
        {
            var name = FileName($"{source["kind"]}-{source["file_name"]}", taken);
            await AddAsync(archive, $"claims/{name}", source["content"]!.GetValue<string>());
        }
    }

    private async Task AddProjectAsync(
        ZipArchive archive,
        OwnerId owner,
        ProjectRow project,
        string folder,
        CancellationToken cancellation
    )
    {
        foreach (var version in (await projects.VersionsAsync(owner, project.Id, cancellation)).Reverse())
        {
            var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var source in await projects.SourcesAsync(owner, project.Id, version.Version, cancellation))
            {
                var name = FileName(source.FileName, taken);
                await AddAsync(archive, $"{folder}version-{version.Version}/{name}", source.Content);
            }
        }

        var number = 0;
        foreach (var session in await history.AllOfAsync(owner, project.Id, cancellation))
        {
            var events = await sessions.LoadAsync(owner, session, cancellation);
            var at = events[0].At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var name = $"{folder}session-{++number:000}-{at}";
            await AddAsync(archive, name + ".transcript.md", TranscriptOf(project.Title, events));
            if (await reports.FindAsync(owner, session, cancellation) is { Report: var report })
            {
                await AddAsync(archive, name + ".report.md", ReportMarkdown.Write(report));
                await AddAsync(archive, name + ".report.html", ReportHtml.Document(report));
            }
        }
    }

    /// <summary>What was said, in order.</summary>
    private static string TranscriptOf(string title, IReadOnlyList<InterviewEvent> events)
    {
        var text = new StringBuilder($"# {MarkdownText.Inline(title)}\n");
        foreach (var turn in Transcript.Of(events))
        {
            var time = turn.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            text.Append(
                CultureInfo.InvariantCulture,
                $"\n**{turn.Speaker}**, {time} UTC\n\n{MarkdownText.Quoted(turn.Text)}\n"
            );
        }

        return text.ToString();
    }

    private static async Task AddAsync(ZipArchive archive, string name, string text)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = SameTime;
        await using var content = await entry.OpenAsync();
        await content.WriteAsync(Encoding.UTF8.GetBytes(text));
    }

    private static string Name(string title)
    {
        var name = new string(
            title.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-').ToArray()
        );
        var parts = name.Split('-', StringSplitOptions.RemoveEmptyEntries);
        var joined = string.Join('-', parts);
        return joined.Length is 0 ? "project"
            : joined.Length > LongestName ? joined[..LongestName].TrimEnd('-')
            : joined;
    }

    /// <summary>A name that no unpacking program could take for a path out of its folder, and that is not taken.</summary>
    private static string FileName(string name, HashSet<string> taken)
    {
        var plain = string.Join(
            '/',
            name.Split('/', '\\')
                .Select(part =>
                    string.Concat(part.Select(c => char.IsAsciiLetterOrDigit(c) || "._-".Contains(c) ? c : '_'))
                )
                .Where(part => part.Trim('.').Length > 0)
        );
        plain = plain.Length == 0 ? "text" : plain;
        var free = plain;
        for (var n = 2; !taken.Add(free); n++)
        {
            free = $"{n}-{plain}";
        }

        return free;
    }
}
