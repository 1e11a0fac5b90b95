namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>
/// Finds phrases of a lexicon among lexemes, the longest first. Spaces, hyphens, underscores and slashes between the words
/// of a phrase are all the same, and may be missing.
/// </summary>
internal sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<string, List<Entry>> byFirstWord = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private readonly FirstWords? firstWords;

    /// <param name="firstWords">Where the first words of its phrases are told, or null.</param>
    /// <param name="sign">How they are told there.</param>
    public PhraseTable(FirstWords? firstWords = null, uint sign = 0)
    {
        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        (this.firstWords, Sign) = (firstWords, sign);
    }

    /// <summary>The bit that <see cref="FirstWords"/> has for words that begin a phrase of this table.</summary>
    public uint Sign { get; }

    private sealed record Entry(string[] Words, bool Exact, T Meaning);

    /// <summary>Adds a phrase; an exact one counts only as written.</summary>
    public void Add(string phrase, bool exact, T meaning)
    {
        var words = Lexer
            .Read(phrase)
            .Where(lexeme => lexeme.Kind != LexemeKind.Mark)
            .Select(lexeme => phrase[lexeme.Start..lexeme.End])
            .ToArray();
        if (words.Length == 0)
        {
            return;
        }

        if (!byFirstWord.TryGetValue(words[0], out var entries))
        {
            byFirstWord[words[0]] = entries = [];
            firstWords?.Add(words[0], Sign);
        }

        entries.Add(new Entry(words, exact, meaning));
        entries.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The meaning of the longest phrase that begins at a lexeme, and the index behind its last lexeme.</summary>
    public (T? Meaning, int Next) Match(string text, List<Lexeme> lexemes, int at)
    {
        var first = lexemes[at];
        var word = text.AsSpan(first.Start, first.End - first.Start);
        if (
            first.Kind == LexemeKind.Mark
            || !lookup.TryGetValue(word, out var entries)
                && (!Possessive.Is(word) || !lookup.TryGetValue(Possessive.Owner(word), out entries))
        )
        {
            return (null, at);
        }

        foreach (var entry in entries)
        {
            var next = End(entry, text, lexemes, at);
            if (next > at)
            {
                return (entry.Meaning, next);
            }
        }

        return (null, at);
    }

    private static int End(Entry entry, string text, List<Lexeme> lexemes, int at)
    {
        var comparison = entry.Exact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var word = 0;
        for (; word < entry.Words.Length; word++, at++)
        {
            if (word > 0 && at < lexemes.Count && IsJoint(text, lexemes[at]))
            {
                at++;
            }

            if (
                at >= lexemes.Count
                || lexemes[at].Kind == LexemeKind.Mark
                || (word > 0 && lexemes[at].Start - lexemes[at - 1].End > 2)
                || !IsWord(text.AsSpan(lexemes[at].Start, lexemes[at].End - lexemes[at].Start))
            )
            {
                return -1;
            }
        }

        return at;

        // Only the end of a name may own something: "naive Bayes's recall".
        bool IsWord(ReadOnlySpan<char> written) =>
            written.Equals(entry.Words[word], comparison)
            || word == entry.Words.Length - 1
                && Possessive.Is(written)
                && Possessive.Owner(written).Equals(entry.Words[word], comparison);
    }

    private static bool IsJoint(string text, Lexeme lexeme) =>
        lexeme.Kind == LexemeKind.Mark && text[lexeme.Start] is '-' or '_' or '/' or '^' or '–' or '‑';
}
