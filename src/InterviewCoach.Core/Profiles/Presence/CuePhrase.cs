namespace InterviewCoach.Core.Profiles.Presence;

/// <summary>
/// A few words that a knowledge file looks for, in the order written: <c>split ... train|training test</c>. Words are lower
/// case without punctuation; <c>predict*</c> is any word that begins so, <c>@person</c> any word of that kind, <c>a|b</c> either, <c>a+b|c</c> either with two words for the first, <c>N</c> a number, <c>_</c> any
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
        Needs = Array.ConvertAll(Array.FindAll(elements, element => !element.IsGap), element => element.Needs());
        AtStart = atStart;
    }

    /// <summary>As written in the file.</summary>
    public string Text { get; }

    /// <summary>Whether it only holds at the start of a sentence.</summary>
    public bool AtStart { get; }

    /// <summary>For each word of the phrase, the atoms one of which must stand in the text; the first word first.</summary>
    public int[][] Needs { get; }

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

                elements.Add(new Element([], [], part == "_" ? 1 : 0, part == "_" ? 1 : LongestGap));
                continue;
            }

            if (ReadAlternatives(part, vocabulary) is not { } element)
            {
                error =
                    $"\"{part}\" in \"{text}\" is not a word: use lower-case letters and digits, a final * for any ending, @ and a kind of words, or N for a number";
                return null;
            }

            elements.Add(element);
        }

        if (elements.Count is 0 or > LongestPhrase || elements[^1].IsGap)
        {
            error = $"the phrase \"{text}\" must end with a word and have at most {LongestPhrase} parts";
            return null;
        }

        return new CuePhrase(text, [.. elements], atStart);
    }

    private static Element? ReadAlternatives(string part, CueVocabulary vocabulary)
    {
        var atoms = new List<int>();
        List<int[]>? runs = null;
        foreach (var range in part.AsSpan().Split('|'))
        {
            var alternative = part.AsSpan()[range];
            if (!alternative.Contains('+'))
            {
                if (vocabulary.AtomOf(alternative) is not { } atom)
                {
                    return null;
                }

                atoms.Add(atom);
                continue;
            }

            var run = new List<int>();
            foreach (var word in alternative.Split('+'))
            {
                if (vocabulary.AtomOf(alternative[word]) is not { } atom)
                {
                    return null;
                }

                run.Add(atom);
            }

            (runs ??= []).Add([.. run]);
        }

        return new Element([.. atoms], runs is null ? [] : [.. runs], 0, 0);
    }

    /// <summary>The number of words it covers from <paramref name="at"/>, or 0 where it does not hold.</summary>
    public int Match(CueWord[] words, int at) => AtStart && at > 0 ? 0 : Math.Max(0, End(words, at, 0) - at);

    private int End(CueWord[] words, int at, int element)
    {
        if (element == _elements.Length)
        {
            return at;
        }

        var wanted = _elements[element];
        if (wanted.IsGap)
        {
            for (var skipped = wanted.FewestSkipped; skipped <= wanted.MostSkipped; skipped++)
            {
                if (End(words, at + skipped, element + 1) is > 0 and var end)
                {
                    return end;
                }
            }

            return -1;
        }

        if (at >= words.Length)
        {
            return -1;
        }

        if (Has(words[at].Atoms, wanted.Atoms) && End(words, at + 1, element + 1) is > 0 and var next)
        {
            return next;
        }

        foreach (var run in wanted.Runs)
        {
            if (Begins(words, at, run) && End(words, at + run.Length, element + 1) is > 0 and var after)
            {
                return after;
            }
        }

        return -1;
    }

    private static bool Begins(CueWord[] words, int at, int[] run)
    {
        if (at + run.Length > words.Length)
        {
            return false;
        }

        for (var i = 0; i < run.Length; i++)
        {
            if (Array.IndexOf(words[at + i].Atoms, run[i]) < 0)
            {
                return false;
            }
        }

        return true;
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

    /// <summary>One of several words, one of several runs of words, or a gap.</summary>
    private readonly record struct Element(int[] Atoms, int[][] Runs, int FewestSkipped, int MostSkipped)
    {
        public bool IsGap => MostSkipped > 0;

        /// <summary>The atoms one of which must stand in the text for this to hold.</summary>
        public int[] Needs() =>
            Runs.Length == 0 ? Atoms : [.. Atoms.Concat(Array.ConvertAll(Runs, run => run[0])).Distinct()];
    }
}
