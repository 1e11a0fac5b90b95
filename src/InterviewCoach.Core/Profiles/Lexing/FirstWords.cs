namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>
/// Which of several tables have a phrase that begins with a word, as bits: most words of a text begin none, and are looked up
/// once instead of once for each table.
/// </summary>
internal sealed class FirstWords
{
    private readonly Dictionary<string, uint> signs = new(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, uint>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public FirstWords() => lookup = signs.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string word, uint sign) => signs[word] = signs.GetValueOrDefault(word) | sign;

    /// <summary>The signs of all tables that have a phrase beginning with the lexeme.</summary>
    public uint Of(string text, Lexeme lexeme)
    {
        if (lexeme.Kind == LexemeKind.Mark)
        {
            return 0;
        }

        var word = text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start);
        var signs = lookup.TryGetValue(word, out var found) ? found : 0;
        return Possessive.Is(word) && lookup.TryGetValue(Possessive.Owner(word), out var owner) ? signs | owner : signs;
    }
}
