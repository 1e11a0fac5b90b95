using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Rights;

/// <summary>What came of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    /// <summary>How much was new; what was there already stays as it is.</summary>
    public sealed record Imported(int Projects, int Sessions) : ImportOutcome;

    public sealed record Refused(string Message) : ImportOutcome;
}

/// <summary>
/// Makes of an export what it was made of. The file is a stranger's: its size is limited before it is unpacked, each text is
/// held against its hash, each Session is played through, and only what concerns its owner alone is taken.
/// </summary>
public sealed class DataImport(OwnedRowStore rows, TimeProvider time)
{
    private const long MostBytes = 200L * 1024 * 1024;
    private const int MostRows = 200_000;

    private static readonly ImportOutcome.Refused NoExport = new(
        "That is no export of this coach, or it is damaged. Choose the .zip file as it was downloaded."
    );

    public async Task<ImportOutcome> ReadAsync(OwnerId owner, Stream file, CancellationToken cancellation)
    {
        try
        {
            var tables = await UnpackAsync(file, cancellation);
            if (tables.All(table => table.Rows.Count == 0))
            {
                return NoExport;
            }

            CheckTexts(tables);
            CheckSessions(tables);
            // An archive from before Reviews came back does not say whose they are.
            RowsOf(tables, "review").RemoveAll(row => row["mine"] is null);
            ExportedReviews.Check(RowsOf(tables, "review"), RowsOf(tables, "review_event"));
            await RenameAsync(owner, tables, cancellation);
            await rows.AddAsync(
                owner,
                tables
                    .Select(table =>
                        (table.Table, (IReadOnlyList<string>)table.Rows.Select(row => row.ToJsonString()).ToList())
                    )
                    .ToList(),
                cancellation
            );
            return new ImportOutcome.Imported(RowsOf(tables, "project").Count, RowsOf(tables, "session").Count);
        }
        catch (Exception e)
            when (e
                    is InvalidDataException
                        or JsonException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentException
                        or KeyNotFoundException
                        or NullReferenceException
                        or OverflowException
                        or NotSupportedException
                        or System.Data.Common.DbException
            )
        {
            // Whatever a made-up file breaks in the reading of it, nothing was stored.
            return NoExport;
        }
    }

    private static async Task<List<(OwnedTable Table, List<JsonObject> Rows)>> UnpackAsync(
        Stream file,
        CancellationToken cancellation
    )
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        var tables = new List<(OwnedTable, List<JsonObject>)>();
        var left = MostBytes;
        foreach (var table in OwnedTables.All.Where(table => table.Portability == Portability.Restored))
        {
            var some = new List<JsonObject>();
            if (archive.GetEntry(DataExport.DataFolder + table.Name + DataExport.RowsEnding) is { } entry)
            {
                // What an entry says of its length may be a lie: it is counted as it comes.
                await using var content = await entry.OpenAsync(cancellation);
                using var text = new MemoryStream();
                var buffer = new byte[81920];
                for (int read; (read = await content.ReadAsync(buffer, cancellation)) > 0; )
                {
                    if ((left -= read) < 0)
                    {
                        throw new InvalidDataException("Too large.");
                    }

                    text.Write(buffer, 0, read);
                }

                foreach (var line in Encoding.UTF8.GetString(text.ToArray()).Split('\n'))
                {
                    if (line.Length > 0)
                    {
                        some.Add(JsonNode.Parse(line)!.AsObject());
                    }

                    if (some.Count > MostRows)
                    {
                        throw new InvalidDataException("Too many rows.");
                    }
                }
            }

            tables.Add((table, some));
        }

        return tables;
    }

    private static List<JsonObject> RowsOf(List<(OwnedTable Table, List<JsonObject> Rows)> tables, string name) =>
        tables.Single(table => table.Table.Name == name).Rows;

    /// <summary>Readings are kept by a text's hash, whoever's it is: a text under a false one would be shown to others.</summary>
    private static void CheckTexts(List<(OwnedTable, List<JsonObject>)> tables)
    {
        foreach (var text in RowsOf(tables, "write_up"))
        {
            if (ContentHash.Of(text["content"]!.GetValue<string>()).Value != text["content_hash"]!.GetValue<string>())
            {
                throw new InvalidDataException("A text does not fit its hash.");
            }
        }
    }

    /// <summary>Every Session can be opened and reported on, or nothing is stored.</summary>
    private static void CheckSessions(List<(OwnedTable, List<JsonObject>)> tables)
    {
        var events = RowsOf(tables, "session_event").ToLookup(row => row["session_id"]!.GetValue<Guid>());
        foreach (var session in RowsOf(tables, "session"))
        {
            var inOrder = events[session["session_id"]!.GetValue<Guid>()]
                .OrderBy(row => row["seq"]!.GetValue<int>())
                .ToList();
            if (inOrder.Index().Any(row => row.Item["seq"]!.GetValue<int>() != row.Index + 1))
            {
                throw new InvalidDataException("A session's events have a gap.");
            }

            var happened = inOrder
                .Select(row => SessionEventJson.Read(row["type"]!.GetValue<string>(), row["payload"]!.ToJsonString()))
                .ToList();
            _ = InterviewState.Of(happened);
            _ = SessionReport.Of(happened);
            _ = Transcript.Of(happened);
        }
    }

    /// <summary>
    /// An id that is somebody else's here becomes another, the same each time; what the owner has already, under either, is left
    /// out, whole.
    /// </summary>
    private async Task RenameAsync(
        OwnerId owner,
        List<(OwnedTable Table, List<JsonObject> Rows)> tables,
        CancellationToken cancellation
    )
    {
        string[] names = ["project_id", "session_id"];
        var ids = tables
            .SelectMany(table => table.Rows)
            .SelectMany(row => names.Select(name => row[name]?.GetValue<Guid>()))
            .OfType<Guid>()
            .ToHashSet();
        var others = ids.ToDictionary(id => id, id => Another(owner, id));
        var owners = await rows.OwnersAsync([.. others.Keys, .. others.Values], cancellation);
        var own = ids.Where(id => IsOwn(id) || IsOwn(others[id])).ToHashSet();
        var renamed = others.Where(pair => owners.ContainsKey(pair.Key)).ToDictionary();
        foreach (var (table, some) in tables)
        {
            // Of a Project that is here, new Sessions are taken all the same.
            some.RemoveAll(row =>
                row["session_id"]?.GetValue<Guid>() is { } session
                    ? own.Contains(session)
                    : row["project_id"]?.GetValue<Guid>() is { } project && own.Contains(project)
            );
            foreach (var row in some)
            {
                foreach (var name in names)
                {
                    if (row[name]?.GetValue<Guid>() is { } id && renamed.TryGetValue(id, out var free))
                    {
                        row[name] = free;
                    }
                }
            }
        }

        Settle(owner, tables);

        bool IsOwn(Guid id) => owners.TryGetValue(id, out var whose) && whose == owner;
    }

    /// <summary>The id that what is another's elsewhere gets as this owner's: known again when it is brought a second time.</summary>
    private static Guid Another(OwnerId owner, Guid id)
    {
        Span<byte> both = stackalloc byte[32];
        owner.Value.TryWriteBytes(both);
        id.TryWriteBytes(both[16..]);
        return new Guid(SHA256.HashData(both).AsSpan(0, 16));
    }

    /// <summary>
    /// What a row says of other people is not believed: a mentor's Review comes without a mentor, what others assigned does not
    /// come, and nothing is added to what is left out.
    /// </summary>
    private void Settle(OwnerId owner, List<(OwnedTable Table, List<JsonObject> Rows)> tables)
    {
        foreach (var (table, some) in tables)
        {
            foreach (var row in some)
            {
                foreach (var hidden in table.Hidden)
                {
                    row.Remove(hidden);
                }

                if (table.MadeBy is { } maker && row["mine"]?.GetValue<bool>() == true)
                {
                    row[maker] = owner.Value;
                }
            }
        }

        foreach (var review in RowsOf(tables, "review"))
        {
            review["brought_at"] = time.GetUtcNow();
        }

        RowsOf(tables, "question_assignment").RemoveAll(row => row["mentor_id"] is null);
        var reviews = RowsOf(tables, "review").Select(row => row["review_id"]!.GetValue<Guid>()).ToHashSet();
        foreach (var name in new[] { "review_event", "review_score" })
        {
            RowsOf(tables, name).RemoveAll(row => !reviews.Contains(row["review_id"]!.GetValue<Guid>()));
        }
    }
}
