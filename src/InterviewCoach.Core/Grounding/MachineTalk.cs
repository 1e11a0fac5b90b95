using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Grounding;

/// <summary>
/// Orders to a machine in a text that others read: "ignore your instructions", turns of a dialogue that never was, comments
/// that nobody sees, words with invisible letters between, text in base64 or in look-alike letters. Who speaks so does not
/// answer; what follows in the same paragraph belongs to it. The phrases are those of <c>prompts/machine-talk/</c>.
/// </summary>
public sealed partial class MachineTalk
{
    private const string Folder = "machine-talk/";
    private static readonly Lazy<MachineTalk> Loaded = new(() => Load(BuiltInFiles.Under(Folder), []));

    private readonly HashSet<string> leads;
    private readonly List<Order> orders;
    private readonly HashSet<string> speakers;
    private readonly SearchValues<string> marks;

    private MachineTalk(
        HashSet<string> leads,
        IEnumerable<Order> orders,
        HashSet<string> speakers,
        IEnumerable<string> marks
    )
    {
        (this.leads, this.speakers) = (leads, speakers);
        this.orders = orders.ToList();
        this.marks = SearchValues.Create([.. marks], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>With the phrases as they were when Core was built.</summary>
    public static MachineTalk BuiltIn => Loaded.Value;

    /// <summary>Reads the files.</summary>
    public static MachineTalk Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var (leads, speakers) = (NewSet(), NewSet());
        var (orders, marks) = (new List<Order>(), new List<string>());
        foreach (var map in files.Select(file => KnowledgeMap.Parse(file, errors)).OfType<KnowledgeMap>())
        {
            leads.UnionWith(Words(map, "leads"));
            speakers.UnionWith(Words(map, "speakers"));
            marks.AddRange(Words(map, "marks"));
            orders.AddRange(Words(map, "orders").Select(Order.Of));
            map.Close();
        }

        return new MachineTalk(leads, orders, speakers, marks);

        static HashSet<string> NewSet() => new(StringComparer.OrdinalIgnoreCase);
        static IEnumerable<string> Words(KnowledgeMap map, string key) => map.Texts(key).Select(text => text.Text);
    }

    /// <summary>The text of the same length with blanks in place of what speaks to a machine; line ends stay. Linear.</summary>
    public string Without(string text)
    {
        char[]? left = null;
        foreach (var (start, end) in Stretches(text))
        {
            left ??= text.ToCharArray();
            for (var at = start; at < end; at++)
            {
                if (left[at] is not ('\n' or '\r'))
                {
                    left[at] = ' ';
                }
            }
        }

        return left is null ? text : new string(left);
    }

    /// <summary>Whether any of the text speaks to a machine.</summary>
    public bool IsIn(string text) => Stretches(text).Any();

    private IEnumerable<(int Start, int End)> Stretches(string text)
    {
        foreach (var comment in Comments().Matches(text).Cast<Match>())
        {
            yield return (comment.Index, comment.Index + comment.Length);
        }

        foreach (var run in Encoded().Matches(text).Cast<Match>().Where(run => IsEncodedText(run.Value)))
        {
            yield return (run.Index, run.Index + run.Length);
        }

        foreach (var run in Entities().Matches(text).Cast<Match>())
        {
            yield return (run.Index, run.Index + run.Length);
        }

        for (var start = 0; start < text.Length; )
        {
            var end = text.IndexOf("\n\n", start, StringComparison.Ordinal) is >= 0 and var found
                ? found + 2
                : text.Length;
            if (FirstOrder(text, start, end) is { } from)
            {
                yield return (from, end);
            }

            start = end;
        }
    }

    /// <summary>Where the paragraph begins to speak to a machine, or null.</summary>
    private int? FirstOrder(string text, int start, int end)
    {
        int? first = text.AsSpan(start, end - start).IndexOfAny(marks) is >= 0 and var marked ? start + marked : null;

        // What is turned round is read otherwise than it stands.
        if (text.AsSpan(start, (first ?? end) - start).IndexOfAny('\u202D', '\u202E') is >= 0 and var turned)
        {
            first = start + turned;
        }

        if (FirstHidden(text, start, first ?? end) is { } hidden)
        {
            first = hidden;
        }

        if (Spelled().Match(text, start, (first ?? end) - start) is { Success: true } spelled)
        {
            first = spelled.Index;
        }

        for (var at = start; at < (first ?? end); at = NextSentence(text, at, end))
        {
            if (IsOrder(text, at, end))
            {
                return at;
            }
        }

        return first;
    }

    private bool IsOrder(string text, int start, int end)
    {
        const int looked = 14;
        var words = new List<string>(looked);
        var at = start;
        while (at < end && !IsOfWord(text, at))
        {
            if (text[at] is '"' or '“' or '‘' or '\'' or '`' or '«')
            {
                return false;
            }

            at++;
        }

        while (at < end && words.Count < looked && text[at] is not ('.' or '!' or '?' or '\n'))
        {
            if (!IsOfWord(text, at))
            {
                at++;
                continue;
            }

            var begin = at;
            while (at < end && IsOfWord(text, at))
            {
                at++;
            }

            words.Add(PlainWords.Of(text[begin..at]));
            if (
                PlainWords.IsLookAlike(text[begin..at])
                || (Follows(text, at, ':') && speakers.Contains(string.Join(' ', words)))
            )
            {
                return true;
            }
        }

        return Enumerable
            .Range(0, 3)
            .TakeWhile(skipped => words.Take(skipped).All(word => leads.Contains(word) || word.All(char.IsAsciiDigit)))
            .Any(skipped => orders.Exists(order => order.Begins(words, skipped)));
    }

    /// <summary>Where words begin that have at least three invisible signs between their letters.</summary>
    private static int? FirstHidden(string text, int start, int end)
    {
        const int fewest = 3;
        var (count, first) = (0, start);
        var letter = -1;
        for (var at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                letter = at;
            }
            else if (!Rune.TryGetRuneAt(text, at, out var rune) || !Typography.IsInvisible(rune))
            {
                letter = -1;
            }
            else if (
                letter >= 0
                && at + rune.Utf16SequenceLength < end
                && char.IsLetterOrDigit(text[at + rune.Utf16SequenceLength])
            )
            {
                first = count == 0 ? letter : first;
                if (++count >= fewest)
                {
                    return first;
                }
            }
        }

        return null;
    }

    private static int NextSentence(string text, int from, int end)
    {
        var at = from;
        while (at < end && text[at] is not ('.' or '!' or '?' or '\n'))
        {
            at++;
        }

        return Math.Min(end, at + 1);
    }

    private static bool Follows(string text, int at, char sign) =>
        at < text.Length && text.AsSpan(at).TrimStart(" *_").StartsWith([sign]);

    private static bool IsOfWord(string text, int at) =>
        text[at] is '\'' or '’'
            ? at > 0 && char.IsLetterOrDigit(text[at - 1])
            : char.IsLetterOrDigit(text[at])
                || CharUnicodeInfo.GetUnicodeCategory(text, at - (at > 0 && char.IsLowSurrogate(text[at]) ? 1 : 0))
                    is UnicodeCategory.NonSpacingMark
                        or UnicodeCategory.UppercaseLetter
                        or UnicodeCategory.LowercaseLetter
                        or UnicodeCategory.DecimalDigitNumber;

    private static bool IsEncodedText(string run)
    {
        var whole = run.TrimEnd('=');
        whole = whole.PadRight((whole.Length + 3) / 4 * 4, '=');
        var bytes = new byte[whole.Length];
        return Convert.TryFromBase64String(whole, bytes, out var count)
            && count > 0
            && bytes.AsSpan(0, count).IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0
            && bytes.AsSpan(0, count).Contains((byte)' ');
    }

    [GeneratedRegex(
        "<!--.*?(?:-->|$)",
        RegexOptions.NonBacktracking | RegexOptions.Singleline,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Comments();

    // One sign in figures is typography; a word in figures is hidden.
    [GeneratedRegex("(?:&#x?[0-9A-Fa-f]{1,6};){6,}", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Entities();

    // Letter by letter, as nobody writes whose words are for people.
    [GeneratedRegex(@"(?:\b[A-Za-z][ ._-]{1,3}){10,}", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Spelled();

    [GeneratedRegex("[A-Za-z0-9+/]{20,}={0,2}", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Encoded();

    /// <summary>Words that follow each other, with choices, and with gaps of up to four words.</summary>
    private sealed record Order(IReadOnlyList<IReadOnlySet<string>> Parts)
    {
        private const int Gap = 4;

        public static Order Of(string phrase) =>
            new(
                phrase
                    .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(part =>
                        (IReadOnlySet<string>)(
                            part == "..." ? [] : part.Split('|').ToHashSet(StringComparer.OrdinalIgnoreCase)
                        )
                    )
                    .ToList()
            );

        public bool Begins(List<string> words, int from) => Matches(words, from, 0);

        private bool Matches(List<string> words, int at, int part)
        {
            if (part == Parts.Count)
            {
                return true;
            }

            if (Parts[part].Count == 0)
            {
                return Enumerable.Range(0, Gap + 1).Any(skipped => Matches(words, at + skipped, part + 1));
            }

            return at < words.Count && Parts[part].Contains(words[at]) && Matches(words, at + 1, part + 1);
        }
    }
}
