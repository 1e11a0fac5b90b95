namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>Looks words of one text up in the vocabulary, each different word once.</summary>
internal sealed class WordAtoms(CueVocabulary vocabulary)
{
    private const int LongestWord = 64;

    /// <summary>Bounds memory on a text of nothing but different words.</summary>
    private const int MostKept = 20_000;

    private readonly Dictionary<string, int[]> _known = new(StringComparer.Ordinal);

    public int[] Of(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        Span<char> folded = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in word)
        {
            if (c is not ('\'' or '’'))
            {
                folded[length++] = char.ToLowerInvariant(c);
            }
        }

        var key = folded[..length];
        var lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(key, out var atoms))
        {
            return atoms;
        }

        atoms = vocabulary.AtomsOf(key);
        if (_known.Count < MostKept)
        {
            lookup.TryAdd(key, atoms);
        }

        return atoms;
    }
}
