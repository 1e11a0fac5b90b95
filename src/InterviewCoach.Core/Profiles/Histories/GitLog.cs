using System.Globalization;

namespace InterviewCoach.Core.Profiles.Histories;

/// <summary>
/// Reads what <c>git log --numstat</c> prints in <see cref="Format"/>. The text comes from a stranger's repository: lines that
/// are not understood are passed over. Linear in the text.
/// </summary>
public static class GitLog
{
    /// <summary>
    /// The value of <c>--format</c>: parents, name and address by the mailmap, date, who else wrote it; each behind a sign that
    /// no name holds.
    /// </summary>
    public const string Format =
        "%x1e%P%x1f%aN%x1f%aE%x1f%aI%x1f%(trailers:key=Co-authored-by,valueonly,separator=%x1d)";

    /// <summary>Most commits that are read; of a longer history the newest.</summary>
    public const int MostCommits = 20_000;

    private const int MostAuthors = 200;
    private const int MostAreas = 12;
    private const int LongestName = 120;

    /// <summary>Share of all added lines that one or two commits, or the first, hold to say more than the others.</summary>
    private const double NearlyAll = 0.9;

    private const int FewestToImport = 5;

    /// <summary>The history, or null when the text holds no commit.</summary>
    /// <param name="log">What git printed, newest commit first.</param>
    /// <param name="isComplete">Whether git printed all that there was.</param>
    public static GitHistory? Read(string log, bool isComplete = true)
    {
        var commits = new List<Commit>();
        var authors = new Dictionary<string, Author>(StringComparer.OrdinalIgnoreCase);
        var byAddress = new Dictionary<string, Author>(StringComparer.OrdinalIgnoreCase);
        Commit? commit = null;
        foreach (var range in log.AsSpan().Split('\n'))
        {
            var line = log.AsSpan()[range];
            if (line.StartsWith("\u001e"))
            {
                commit = commits.Count < MostCommits ? Head(line[1..].ToString(), authors, byAddress) : null;
                isComplete &= commits.Count < MostCommits;
                if (commit is not null)
                {
                    commits.Add(commit);
                }
            }
            else if (commit is not null)
            {
                commit.Count(line);
            }
        }

        return commits.Count == 0
            ? null
            : new GitHistory(
                commits.Count,
                commits.Count(one => one.IsMerge),
                commits.Min(one => one.Date),
                commits.Max(one => one.Date),
                [
                    .. authors
                        .Values.Where(author => author.Commits > 0)
                        .OrderByDescending(author => author.Commits)
                        .ThenBy(author => author.Name, StringComparer.Ordinal)
                        .Take(MostAuthors)
                        .Select(author => author.Told()),
                ],
                ShapeOf(commits, isComplete),
                isComplete
            )
            {
                Paired = commits.Count(one => one.IsPaired),
            };
    }

    private static Commit? Head(string line, Dictionary<string, Author> authors, Dictionary<string, Author> byAddress)
    {
        if (
            line.Split('\u001f') is not [var parents, var name, var address, var written, .. var more]
            || more.Length > 1
            || !DateTimeOffset.TryParse(
                written,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var date
            )
        )
        {
            return null;
        }

        var shown = string.Concat(name.Where(c => !char.IsControl(c)).Take(LongestName)).Trim();
        shown = shown.Length == 0 ? "unknown" : shown;
        var author = authors.GetValueOrDefault(shown) ?? byAddress.GetValueOrDefault(address) ?? new Author(shown);
        authors.TryAdd(author.Name, author);
        if (address.Length > 0)
        {
            byAddress.TryAdd(address, author);
        }

        var isMerge = parents.Contains(' ', StringComparison.Ordinal);
        author.Wrote(date, isMerge);
        var isPaired = more is [var others] && others.Split('\u001d').Any(other => IsPerson(other, address));
        return new Commit(author, date, isMerge, isPaired);
    }

    /// <summary>"Ada Byte &lt;ada@example.org&gt;": somebody else than the author, and no program.</summary>
    private static bool IsPerson(string trailer, string author) =>
        !string.IsNullOrWhiteSpace(trailer)
        && !trailer.Contains("[bot]", StringComparison.OrdinalIgnoreCase)
        && !(author.Length > 0 && trailer.Contains($"<{author}>", StringComparison.OrdinalIgnoreCase));

    private static HistoryShape ShapeOf(List<Commit> commits, bool isComplete)
    {
        var all = commits.Sum(commit => commit.Added);
        var largest = commits.Select(commit => commit.Added).OrderDescending().Take(2).Sum();
        return all == 0 || !isComplete ? HistoryShape.Ordinary
            : commits.Count <= 2 ? HistoryShape.Squashed
            : commits.Count >= FewestToImport && commits[^1].Added >= NearlyAll * all ? HistoryShape.Imported
            : largest >= NearlyAll * all ? HistoryShape.Squashed
            : HistoryShape.Ordinary;
    }

    private sealed class Commit(Author author, DateTimeOffset date, bool isMerge, bool isPaired)
    {
        /// <summary>Whether it names another author beside.</summary>
        public bool IsPaired => isPaired;

        public DateTimeOffset Date => date;

        public bool IsMerge => isMerge;

        public long Added { get; private set; }

        /// <summary>"12\t3\tsrc/train.py"; a binary file has "-" for both.</summary>
        public void Count(ReadOnlySpan<char> line)
        {
            Span<Range> parts = stackalloc Range[3];
            if (isMerge || line.Split(parts, '\t') != 3)
            {
                return;
            }

            _ = int.TryParse(line[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out var added);
            _ = int.TryParse(line[parts[1]], NumberStyles.None, CultureInfo.InvariantCulture, out var deleted);
            Added += added;
            author.Touched(line[parts[2]].Trim('"').ToString(), added, deleted);
        }
    }

    private sealed class Author(string name)
    {
        private readonly HashSet<string> files = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> areas = new(StringComparer.Ordinal);
        private DateTimeOffset first = DateTimeOffset.MaxValue;
        private DateTimeOffset last = DateTimeOffset.MinValue;
        private long added;
        private long deleted;

        public string Name => name;

        public int Commits { get; private set; }

        public void Wrote(DateTimeOffset date, bool isMerge)
        {
            if (!isMerge)
            {
                Commits++;
                first = date < first ? date : first;
                last = date > last ? date : last;
            }
        }

        public void Touched(string file, int plus, int minus)
        {
            added += plus;
            deleted += minus;
            files.Add(file);
            var slash = file.IndexOf('/', StringComparison.Ordinal);
            var area = slash < 0 ? "." : file[..slash];
            areas[area] = areas.GetValueOrDefault(area) + 1;
        }

        public GitAuthor Told() =>
            new(
                name,
                name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase),
                Commits,
                added,
                deleted,
                files.Count,
                first,
                last,
                [
                    .. areas
                        .OrderByDescending(area => area.Value)
                        .ThenBy(area => area.Key, StringComparer.Ordinal)
                        .Take(MostAreas)
                        .Select(area => new GitArea(area.Key, area.Value)),
                ]
            );
    }
}
