namespace InterviewCoach.Core.Assessing.Text;

/// <summary>Finds phrases, given as sequences of words, in a text; the longest phrase wins.</summary>
/// <param name="byStem">Whether words are compared by their stems, or as they are said.</param>
internal sealed class PhraseTable<T>(bool byStem)
{
    private readonly Dictionary<string, List<(string[] Words, T Value)>> byFirst = new(StringComparer.Ordinal);

    /// <summary>How many phrases there are.</summary>
    public int Count { get; private set; }

    public void Add(string[] words, T value)
    {
        Count++;
        if (words.Length == 0)
        {
            return;
        }

        words = byStem ? [.. words.Select(word => Key(word))] : words;

        if (!byFirst.TryGetValue(words[0], out var list))
        {
            byFirst[words[0]] = list = [];
        }

        list.Add((words, value));
        list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The longest phrase that starts at the token, and its length in words; 0 when there is none.</summary>
    public int Match(ReadOnlySpan<Token> tokens, int at, out T value)
    {
        value = default!;
        if (!byFirst.TryGetValue(Key(tokens[at]), out var candidates))
        {
            return 0;
        }

        foreach (var (words, meaning) in candidates)
        {
            if (at + words.Length > tokens.Length)
            {
                continue;
            }

            var i = 1;
            while (i < words.Length && Key(tokens[at + i]) == words[i])
            {
                i++;
            }

            if (i == words.Length)
            {
                value = meaning;
                return i;
            }
        }

        return 0;
    }

    /// <summary>All phrases that start at the token, with their lengths, longest first.</summary>
    public IEnumerable<(T Value, int Length)> MatchAll(Token[] tokens, int at)
    {
        if (!byFirst.TryGetValue(Key(tokens[at]), out var candidates))
        {
            yield break;
        }

        foreach (var (words, value) in candidates)
        {
            var i = 1;
            while (i < words.Length && at + i < tokens.Length && Key(tokens[at + i]) == words[i])
            {
                i++;
            }

            if (i == words.Length)
            {
                yield return (value, i);
            }
        }
    }

    private string Key(Token token) => byStem ? Key(token.Word.Stem) : token.Word.Text;

    /// <summary>Which preposition goes with a word is what those who learn English get wrong last.</summary>
    private static string Key(string stem) =>
        stem is "in" or "on" or "at" or "of" or "for" or "from" or "with" or "by" ? "of" : stem;
}
