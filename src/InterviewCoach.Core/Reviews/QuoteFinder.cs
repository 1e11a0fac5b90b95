namespace InterviewCoach.Core.Reviews;

/// <summary>
/// Finds a quote in a later version of its text: the words as they were, the words but for spacing and emphasis, most of the
/// words in a row. Never guesses beyond that: a comment in the wrong place is worse than one that says it lost its place.
/// Linear in the text.
/// </summary>
public static class QuoteFinder
{
    /// <summary>Of this share of the words, in their order, a sentence is the same one, rewritten.</summary>
    private const double SameSentence = 0.7;

    /// <summary>Fewer words than these stand together by chance.</summary>
    private const int FewestWords = 5;

    /// <summary>A neighbour counts when this much of it is still there.</summary>
    private const int Neighbour = 12;

    /// <summary>Where the quote stands in the text.</summary>
    public static Placement Find(TextQuote quote, string text) =>
        Exact(quote, text) ?? Folded(quote, text) ?? Rewritten(quote, text) ?? new Placement.Orphaned();

    private static Placement? Exact(TextQuote quote, string text) =>
        Best(quote, text, TextSearch.All(text, quote.Exact).Select(start => (start, quote.Exact.Length)));

    private static Placement? Folded(TextQuote quote, string text)
    {
        var (folded, sought) = (FoldedText.Of(text), FoldedText.Of(quote.Exact).Text);
        return Best(quote, text, TextSearch.All(folded.Text, sought).Select(at => folded.Origin(at, sought.Length)));
    }

    /// <summary>Of the places with the same words the one with the same neighbours, then the one nearest to where it was.</summary>
    private static Placement? Best(TextQuote quote, string text, IEnumerable<(int Start, int Length)> places)
    {
        (int Start, int Length, int Context)? best = null;
        foreach (var (start, length) in places)
        {
            var context = ContextAt(quote, text, start, start + length);
            if (
                best is not { } other
                || context > other.Context
                || (context == other.Context && Math.Abs(start - quote.Start) < Math.Abs(other.Start - quote.Start))
            )
            {
                best = (start, length, context);
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        var asked = Math.Min(Neighbour, quote.Prefix.Length + quote.Suffix.Length);
        return found.Context >= asked
            ? new Placement.Found(found.Start, found.Length)
            : new Placement.Moved(found.Start, found.Length, Changed: false);
    }

    /// <summary>How many characters before and after are the same.</summary>
    private static int ContextAt(TextQuote quote, string text, int start, int end)
    {
        var before = 0;
        while (
            before < quote.Prefix.Length && before < start && quote.Prefix[^(before + 1)] == text[start - before - 1]
        )
        {
            before++;
        }

        return before + quote.Suffix.AsSpan().CommonPrefixLength(text.AsSpan(end));
    }

    /// <summary>
    /// The stretch that keeps the most of the quote's neighbouring pairs of words. A window half as long again as the quote slides
    /// over the text and counts pairs, so that the cost does not depend on how often a word recurs.
    /// </summary>
    private static Placement? Rewritten(TextQuote quote, string text)
    {
        var sought = Words(quote.Exact).Select(word => Word(quote.Exact, word)).ToList();
        if (sought.Count < FewestWords)
        {
            return null;
        }

        var wanted = sought.Zip(sought.Skip(1)).ToHashSet();
        var places = Words(text).ToList();
        var words = places.ConvertAll(place => Word(text, place));
        var window = sought.Count + (sought.Count / 2);
        var (held, best) = (new Dictionary<(string, string), int>(), (Count: 0, From: 0, To: 0));
        for (var (from, to) = (0, 1); to < words.Count; to++)
        {
            Take((words[to - 1], words[to]), +1);
            for (; to - from >= window; from++)
            {
                Take((words[from], words[from + 1]), -1);
            }

            if (held.Count > best.Count)
            {
                best = (held.Count, from, to);
            }
        }

        if (best.Count < SameSentence * wanted.Count)
        {
            return null;
        }

        var (first, last) = Trimmed(words, wanted, best.From, best.To);
        var start = places[first].Start;
        return new Placement.Moved(start, places[last].Start + places[last].Length - start, Changed: true);

        void Take((string, string) pair, int change)
        {
            if (wanted.Contains(pair))
            {
                held[pair] = held.GetValueOrDefault(pair) + change;
                if (held[pair] == 0)
                {
                    held.Remove(pair);
                }
            }
        }
    }

    /// <summary>The window without what is not the quote's at its ends.</summary>
    private static (int First, int Last) Trimmed(List<string> words, HashSet<(string, string)> wanted, int from, int to)
    {
        while (from + 1 < to && !wanted.Contains((words[from], words[from + 1])))
        {
            from++;
        }

        while (to - 1 > from && !wanted.Contains((words[to - 1], words[to])))
        {
            to--;
        }

        return (from, to);
    }

    private static string Word(string text, (int Start, int Length) at) =>
        text.Substring(at.Start, at.Length).ToLowerInvariant();

    private static IEnumerable<(int Start, int Length)> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '%');
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return (start, i - start);
                start = -1;
            }
        }
    }
}
