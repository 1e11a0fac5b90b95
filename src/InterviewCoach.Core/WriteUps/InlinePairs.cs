using System.Buffers;

namespace InterviewCoach.Core.WriteUps;

/// <summary>
/// What belongs together in a paragraph: code spans, brackets with their link targets, emphasis marks. Found in one pass
/// with a stack for each kind, so that a million unmatched marks cost a million steps.
/// </summary>
internal sealed class InlinePairs
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_~[]()");

    private Dictionary<int, (int Open, int Close, int End)>? codeSpans;
    private Dictionary<int, int>? linkEnds;
    private bool[] dropped = [];

    private Dictionary<int, int>? nextRun;
    private Stack<int>? brackets;
    private Stack<int>? parentheses;
    private Dictionary<int, int>? targets;
    private List<(int Open, int Close)>? texts;
    private Stack<(int At, int Count)>? stars;
    private Stack<(int At, int Count)>? underscores;
    private Stack<(int At, int Count)>? tildes;

    public TagEnds TagEnds { get; private init; }

    public static InlinePairs Of(string s)
    {
        var pairs = new InlinePairs { TagEnds = TagEnds.Of(s) };
        var first = s.AsSpan().IndexOfAny(Marks);
        if (first >= 0)
        {
            pairs.dropped = new bool[s.Length];
            pairs.Find(s, first);
        }

        return pairs;
    }

    /// <summary>Bounds of the code span that opens here: its content's start and end, and the index after its closing run.</summary>
    public (int Open, int Close, int End)? CodeEnd(int i) =>
        codeSpans is not null && codeSpans.TryGetValue(i, out var span) ? span : null;

    public bool OpensLink(int i) => i < dropped.Length && dropped[i];

    /// <summary>The index after the target of the link whose text ends here, or 0.</summary>
    public int LinkEnd(int i) => linkEnds?.GetValueOrDefault(i) ?? 0;

    public bool IsEmphasis(int i) => i < dropped.Length && dropped[i];

    private void Find(string s, int first)
    {
        var hasTargets = s.Contains("](", StringComparison.Ordinal);
        for (var i = first; i < s.Length; )
        {
            var next = s.AsSpan(i).IndexOfAny(Marks);
            if (next < 0)
            {
                break;
            }

            i += next;
            switch (s[i])
            {
                case '\\':
                    i += 2;
                    continue;
                case '`':
                    i = CodeSpan(s, i);
                    continue;
                case '*' or '_' or '~':
                    var run = RunLength(s, i);
                    Emphasis(s, i, run);
                    i += run;
                    continue;
                case '[':
                    (brackets ??= []).Push(i);
                    break;
                case ']' when brackets is not null && brackets.TryPop(out var open):
                    (texts ??= []).Add((open, i));
                    break;
                case '(' when hasTargets:
                    (parentheses ??= []).Push(i);
                    break;
                case ')' when parentheses is not null && parentheses.TryPop(out var open):
                    (targets ??= [])[open] = i;
                    break;
            }

            i++;
        }

        if (texts is not null)
        {
            Links(s, texts);
        }
    }

    private void Links(string s, List<(int Open, int Close)> texts)
    {
        var closeOf = s.Contains("][", StringComparison.Ordinal)
            ? texts.ToDictionary(text => text.Open, text => text.Close)
            : [];
        foreach (var (open, close) in texts)
        {
            if (close + 1 >= s.Length)
            {
                continue;
            }

            if (s[close + 1] == '(' && targets is not null && targets.TryGetValue(close + 1, out var end))
            {
                dropped[open] = true;
                (linkEnds ??= [])[close] = end + 1;
            }
            else if (s[close + 1] == '[' && close > open + 1 && closeOf.TryGetValue(close + 1, out var label))
            {
                dropped[open] = true;
                (linkEnds ??= [])[close] = label + 1;
            }
        }
    }

    private int CodeSpan(string s, int i)
    {
        var run = RunLength(s, i);
        nextRun ??= NextRunOfSameLength(s);
        if (!nextRun.TryGetValue(i, out var close))
        {
            return i + run;
        }

        (codeSpans ??= [])[i] = (i + run, close, close + run);
        return close + run;
    }

    private void Emphasis(string s, int at, int count)
    {
        var before = at > 0 ? s[at - 1] : ' ';
        var after = at + count < s.Length ? s[at + count] : ' ';
        var opens = Flanks(before, after);
        var closes = Flanks(after, before);
        if (s[at] == '_')
        {
            (opens, closes) = (opens && !char.IsLetterOrDigit(before), closes && !char.IsLetterOrDigit(after));
        }

        if (s[at] == '~' && count != 2)
        {
            return;
        }

        ref var openers = ref OpenersOf(s[at]);
        var from = at;
        while (openers is not null && closes && count > 0 && openers.TryPop(out var opener))
        {
            var pair = Math.Min(count, opener.Count);
            for (var k = 0; k < pair; k++)
            {
                dropped[opener.At + opener.Count - 1 - k] = true;
                dropped[from + k] = true;
            }

            (from, count) = (from + pair, count - pair);
            if (opener.Count > pair)
            {
                openers.Push((opener.At, opener.Count - pair));
            }
        }

        if (opens && count > 0)
        {
            (openers ??= []).Push((from, count));
        }
    }

    private ref Stack<(int At, int Count)>? OpenersOf(char mark)
    {
        if (mark == '*')
        {
            return ref stars;
        }

        return ref mark == '_' ? ref underscores : ref tildes;
    }

    /// <summary>CommonMark's left flank: something follows that is not a space, and punctuation only after a gap.</summary>
    private static bool Flanks(char before, char after) =>
        !char.IsWhiteSpace(after) && (!IsPunctuation(after) || char.IsWhiteSpace(before) || IsPunctuation(before));

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    private static int RunLength(string s, int i)
    {
        var length = s.AsSpan(i).IndexOfAnyExcept(s[i]);
        return length < 0 ? s.Length - i : length;
    }

    private static Dictionary<int, int> NextRunOfSameLength(string s)
    {
        var next = new Dictionary<int, int>();
        var lastOfLength = new Dictionary<int, int>();
        for (var i = s.IndexOf('`', StringComparison.Ordinal); i >= 0; )
        {
            var run = RunLength(s, i);
            if (lastOfLength.TryGetValue(run, out var earlier))
            {
                next[earlier] = i;
            }

            lastOfLength[run] = i;
            i = s.IndexOf('`', i + run);
        }

        return next;
    }
}
