using System.Buffers;
using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.Profiles.Histories;

/// <summary>
/// Reads what somebody copied out of a terminal: <c>git log --numstat</c>, with or without its numbers of lines, or
/// <c>git shortlog -sne</c>. The text is a stranger's: what is not understood is passed over. Linear in the text.
/// </summary>
public static class PastedLog
{
    /// <summary>What to run for the most that can be told.</summary>
    public const string Command = "git log --no-color --numstat";

    private const int MostAuthors = 200;
    private static readonly SearchValues<char> HashDigits = SearchValues.Create("0123456789abcdef");
    private const int LongestName = 120;

    private static readonly string[] Dates =
    [
        "MMM d HH:mm:ss yyyy zzz",
        "yyyy-MM-dd HH:mm:ss zzz",
        "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-dd",
        "d MMM yyyy HH:mm:ss zzz",
    ];

    /// <summary>The history; null when the text holds no commit and no count of commits.</summary>
    public static GitHistory? Read(string text) => GitLog.Read(Normal(text)) ?? Counts(text);

    /// <summary>The log as <see cref="GitLog"/> reads it.</summary>
    private static string Normal(string text)
    {
        var log = new StringBuilder();
        var commit = new Commit();
        var changes = new StringBuilder();
        DateTimeOffset? before = null;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].TrimEnd();
            if (line.StartsWith("commit ") && line.Length >= "commit ".Length + 7 && IsHash(line["commit ".Length..]))
            {
                Close();
                commit = new Commit();
            }
            else if (line.StartsWith("Merge: "))
            {
                commit.Parents = "a b";
            }
            else if (line.StartsWith("Author: "))
            {
                (commit.Name, commit.Address) = Person(line["Author: ".Length..]);
            }
            else if (line.StartsWith("Date: ") || line.StartsWith("AuthorDate: "))
            {
                commit.Date = DateOf(line[(line.IndexOf(':') + 1)..].Trim());
            }
            else if (line.TrimStart().StartsWith("Co-authored-by:", StringComparison.OrdinalIgnoreCase))
            {
                commit.Others.Add(line[(line.IndexOf(':') + 1)..].Trim().ToString());
            }
            else if (Change(line) is { } change)
            {
                changes.Append(change).Append('\n');
            }
        }

        Close();
        return log.ToString();

        void Close()
        {
            // A date that cannot be read costs the date and not the commit: it is taken for that of the one beside it.
            if (commit is { Name: { } name } && (commit.Date ?? before) is { } date)
            {
                before = date;
                log.Append('\u001e')
                    .AppendJoin(
                        '\u001f',
                        commit.Parents,
                        name,
                        commit.Address,
                        date.ToString("o", CultureInfo.InvariantCulture),
                        string.Join('\u001d', commit.Others)
                    )
                    .Append('\n')
                    .Append(changes);
            }

            changes.Clear();
        }
    }

    private sealed class Commit
    {
        public string Parents { get; set; } = "a";

        public string? Name { get; set; }

        public string Address { get; set; } = "";

        public DateTimeOffset? Date { get; set; }

        public List<string> Others { get; } = [];
    }

    private static bool IsHash(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        return (space < 0 ? text : text[..space]).IndexOfAnyExcept(HashDigits) < 0;
    }

    private static (string Name, string Address) Person(ReadOnlySpan<char> text)
    {
        var open = text.LastIndexOf('<');
        var name = (open < 0 ? text : text[..open]).Trim();
        name = name.Length > LongestName ? name[..LongestName] : name;
        return (
            string.Concat(name.ToString().Where(c => !char.IsControl(c))),
            open < 0 ? "" : text[(open + 1)..].Trim("<> ").ToString()
        );
    }

    private static DateTimeOffset? DateOf(ReadOnlySpan<char> text) =>
        DateTimeOffset.TryParseExact(
            WithoutWeekday(text),
            Dates,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces,
            out var date
        )
            ? date
            : null;

    /// <summary>The day of the week says nothing that the date does not, and may be copied wrongly or be in another language.</summary>
    private static ReadOnlySpan<char> WithoutWeekday(ReadOnlySpan<char> text)
    {
        var space = text.IndexOf(' ');
        var first = space < 0 ? text : text[..space];
        return space > 0 && text[(space + 1)..].Contains(' ') && first.IndexOfAnyInRange('0', '9') < 0
            ? text[(space + 1)..].TrimStart()
            : text;
    }

    /// <summary>"12  3  src/train.py", with tabs or with the spaces that a terminal makes of them.</summary>
    private static string? Change(ReadOnlySpan<char> line)
    {
        Span<Range> parts = stackalloc Range[3];
        var split = line.SplitAny(parts, "\t ", StringSplitOptions.RemoveEmptyEntries);
        return split == 3 && line[0] is not ' ' && IsCount(line[parts[0]]) && IsCount(line[parts[1]])
            ? $"{line[parts[0]]}\t{line[parts[1]]}\t{line[parts[2]].Trim()}"
            : null;
    }

    private static bool IsCount(ReadOnlySpan<char> text) =>
        text is "-" || text.Length is > 0 and < 10 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>What <c>git shortlog -sne</c> says: commits by author, and nothing of when and where.</summary>
    private static GitHistory? Counts(string text)
    {
        var authors = new List<GitAuthor>();
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan()[range].Trim();
            var end = line.IndexOfAny(' ', '\t');
            if (
                authors.Count < MostAuthors
                && end > 0
                && IsCount(line[..end])
                && int.TryParse(line[..end], CultureInfo.InvariantCulture, out var commits)
                && Person(line[end..]) is var (name, address)
                && name.Length > 0
                && address.Contains('@', StringComparison.Ordinal)
            )
            {
                authors.Add(
                    new GitAuthor(
                        name,
                        name.EndsWith("[bot]", StringComparison.OrdinalIgnoreCase),
                        commits,
                        0,
                        0,
                        0,
                        DateTimeOffset.UnixEpoch,
                        DateTimeOffset.UnixEpoch,
                        []
                    )
                );
            }
        }

        return authors.Count == 0
            ? null
            : new GitHistory(
                authors.Sum(author => author.Commits),
                0,
                DateTimeOffset.UnixEpoch,
                DateTimeOffset.UnixEpoch,
                [.. authors.OrderByDescending(author => author.Commits)],
                HistoryShape.Ordinary,
                IsComplete: true
            );
    }
}
