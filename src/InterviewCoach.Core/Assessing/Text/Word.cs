namespace InterviewCoach.Core.Assessing.Text;

/// <summary>How much a word tells by itself.</summary>
internal enum WordKind
{
    /// <summary>Grammar only: "the", "which", "would".</summary>
    Function,

    /// <summary>Nearly always said: "use", "thing", "get".</summary>
    Light,

    /// <summary>Frequent in any text: "people", "change", "system".</summary>
    Common,

    /// <summary>Says what the text is about.</summary>
    Content,

    /// <summary>A figure, in digits or spelled out.</summary>
    Number,
}

/// <summary>A word as it is compared: folded, stemmed, and with what the lexicon knows of it. Shared between texts.</summary>
/// <param name="Text">Lower case, folded, in American spelling.</param>
/// <param name="Stem">Its stem; a number's is its value.</param>
/// <param name="Kind">How much it tells.</param>
/// <param name="Weight">0 for grammar to 1.</param>
/// <param name="Same">Groups of words that mean the same, sorted.</param>
/// <param name="Related">Groups of words of one field, sorted.</param>
/// <param name="Opposite">Groups that mean the opposite, sorted.</param>
/// <param name="Grams">Hashes of its stem's three-letter runs, sorted and distinct.</param>
/// <param name="Value">The number's value.</param>
internal sealed record Word(
    string Text,
    string Stem,
    WordKind Kind,
    double Weight,
    int[] Same,
    int[] Related,
    int[] Opposite,
    int[] Grams,
    double? Value
)
{
    public bool IsContent => Weight > 0;

    /// <summary>A hash of the stem that is the same in every run.</summary>
    public int Hash { get; } = HashOf(Stem);

    private static int HashOf(string stem)
    {
        var hash = 17;
        foreach (var c in stem)
        {
            hash = unchecked((hash * 31) + c);
        }

        return hash;
    }

    public bool Equals(Word? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>A word where it stands.</summary>
/// <param name="Word">The word.</param>
/// <param name="Start">First character in the source.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Negated">Whether a negation governs it.</param>
internal readonly record struct Token(Word Word, int Start, int End, int Sentence, bool Negated);

/// <summary>A sentence: its characters and its tokens, ends excluded.</summary>
internal readonly record struct Sentence(int Start, int End, int FirstToken, int EndToken);

/// <summary>A text as read: tokens in order, and the sentences over them.</summary>
internal sealed record TextReading(string Source, Token[] Tokens, Sentence[] Sentences)
{
    public ReadOnlySpan<Token> In(Sentence sentence) =>
        Tokens.AsSpan(sentence.FirstToken, sentence.EndToken - sentence.FirstToken);

    /// <summary>The source's words from one character to another, cut at a word's end when they are long.</summary>
    public string Quote(int start, int end, int longest = 240)
    {
        var text = Source[start..end].Trim();
        if (text.Length <= longest)
        {
            return text;
        }

        var cut = text.LastIndexOf(' ', longest);
        return text[..(cut > longest / 2 ? cut : longest)].TrimEnd();
    }
}
