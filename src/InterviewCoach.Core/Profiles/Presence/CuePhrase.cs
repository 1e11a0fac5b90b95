namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// A few words that a knowledge file looks for, in the order written: <c>split ... train|training test</c>. Words are lower
/// case without punctuation; <c>predict*</c> is any word that begins so, <c>a|b</c> either, <c>N</c> a number, <c>_</c> any
/// one word, <c>...</c> up to six words, <c>^</c> the start of the sentence.
/// </summary>
internal sealed class CuePhrase
{
    private const int LongestGap = 6;
    private const int LongestPhrase = 12;

    private readonly Element[] _elements;

    private CuePhrase(string text, Element[] elements, bool atStart)
    {
        Text = text;
        _elements = elements;
        AtStart = atStart;
    }

    /// <summary>As written in the file.</summary>
    public string Text { get; }

    /// <summary>Whether it only holds at the start of a sentence.</summary>
    public bool AtStart { get; }

    /// <summary>The atoms one of which the first word must have.</summary>
    public IReadOnlyList<int> FirstAtoms => _elements[0].Atoms;

    /// <summary>Reads a phrase; null with a reason when it cannot be one.</summary>
    public static CuePhrase? Parse(string text, CueVocabulary vocabulary, out string? error)
    {
        error = null;
        var atStart = false;
        var elements = new List<Element>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "^" && elements.Count == 0)
            {
                atStart = true;
                continue;
            }

            if (part is "..." or "_")
            {
                if (elements.Count == 0)
                {
                    error = $"the phrase \"{text}\" must begin with a word";
                    return null;
                }

                elements.Add(new Element([], part == "_" ? 1 : 0, part == "_" ? 1 : LongestGap));
                continue;
            }

            var atoms = new List<int>();
            foreach (var word in part.Split('|'))
            {
                if (vocabulary.AtomOf(word) is not { } atom)
                {
                    error =
                        $"\"{word}\" in \"{text}\" is not a word: use lower-case letters and digits, a final * for any ending, or N for a number";
                    return null;
                }

                atoms.Add(atom);
            }

            elements.Add(new Element([.. atoms], 0, 0));
        }

        if (elements.Count is 0 or > LongestPhrase || elements[^1].Atoms.Length == 0)
        {
            error = $"the phrase \"{text}\" must end with a word and have at most {LongestPhrase} parts";
            return null;
        }

        return new CuePhrase(text, [.. elements], atStart);
    }

    /// <summary>The number of words it covers from <paramref name="at"/>, or 0 where it does not hold.</summary>
    public int Match(IReadOnlyList<CueWord> words, int at) =>
        AtStart && at > 0 ? 0 : Math.Max(0, End(words, at, 0) - at);

    private int End(IReadOnlyList<CueWord> words, int at, int element)
    {
        for (; element < _elements.Length; element++)
        {
            var wanted = _elements[element];
            if (wanted.Atoms.Length > 0)
            {
                if (at >= words.Count || !Has(words[at].Atoms, wanted.Atoms))
                {
                    return -1;
                }

                at++;
                continue;
            }

            for (var skipped = wanted.FewestSkipped; skipped <= wanted.MostSkipped; skipped++)
            {
                var end = End(words, at + skipped, element + 1);
                if (end > 0)
                {
                    return end;
                }
            }

            return -1;
        }

        return at;
    }

    private static bool Has(int[] atoms, int[] wanted)
    {
        foreach (var atom in wanted)
        {
            if (Array.IndexOf(atoms, atom) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A word by its atoms, or, with none, a gap.</summary>
    private readonly record struct Element(int[] Atoms, int FewestSkipped, int MostSkipped);
}
