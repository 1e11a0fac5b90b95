using System.Globalization;

namespace InterviewCoach.Core.Assessing.Text;

/// <summary>Reads spoken or written English into tokens and sentences, in one pass over the characters.</summary>
internal sealed class Reader(Vocabulary vocabulary)
{
    private const int LongestText = 20_000;
    private const int LongestWord = 60;

    /// <summary>Contractions that are written without their apostrophe often enough; those that are words are left out.</summary>
    private static readonly Dictionary<string, (string, string)> Contractions = new(StringComparer.Ordinal)
    {
        ["dont"] = ("do", "not"),
        ["doesnt"] = ("does", "not"),
        ["didnt"] = ("did", "not"),
        ["isnt"] = ("is", "not"),
        ["arent"] = ("are", "not"),
        ["wasnt"] = ("was", "not"),
        ["werent"] = ("were", "not"),
        ["cant"] = ("can", "not"),
        ["cannot"] = ("can", "not"),
        ["couldnt"] = ("could", "not"),
        ["wouldnt"] = ("would", "not"),
        ["shouldnt"] = ("should", "not"),
        ["hasnt"] = ("has", "not"),
        ["havent"] = ("have", "not"),
        ["hadnt"] = ("had", "not"),
        ["wont"] = ("will", "not"),
        ["im"] = ("i", "am"),
        ["ive"] = ("i", "have"),
    };

    /// <summary>What it knows of words.</summary>
    public Lexicon Lexicon => vocabulary.Lexicon;

    /// <summary>Reads the text; what is beyond twenty thousand characters is not looked at.</summary>
    public TextReading Read(string text)
    {
        var length = Math.Min(text.Length, LongestText);
        var tokens = new List<Token>(length / 5 + 4);
        var sentences = new List<Sentence>();
        var at = 0;
        var sentenceStart = 0;
        var firstToken = 0;
        while (at < length)
        {
            var c = text[at];
            if (char.IsAsciiDigit(c) || (c == '.' && IsFraction(text, at, length)))
            {
                at = ReadNumber(text, at, length, tokens, sentences.Count);
            }
            else if (char.IsLetter(c) && AddressEnd(text, at, length) is > 0 and var end)
            {
                // An address is looked up, not said: a number in it is nobody's claim.
                at = end;
            }
            else if (char.IsLetter(c))
            {
                at = ReadWord(text, at, length, tokens, sentences.Count);
            }
            else if (EndsSentence(text, at, length, tokens.Count - firstToken))
            {
                at++;
                if (tokens.Count > firstToken)
                {
                    sentences.Add(new Sentence(sentenceStart, at, firstToken, tokens.Count));
                }

                firstToken = tokens.Count;
                sentenceStart = at;
            }
            else
            {
                at++;
            }
        }

        if (tokens.Count > firstToken)
        {
            sentences.Add(new Sentence(sentenceStart, length, firstToken, tokens.Count));
        }

        var array = tokens.ToArray();
        Concepts.Mark(array, vocabulary.Lexicon);
        Negation.Mark(text, array, vocabulary.Lexicon);
        return new TextReading(text, array, [.. sentences]);
    }

    /// <summary>Where the address ends that begins here ("https://…"); 0 where none does.</summary>
    private static int AddressEnd(string text, int at, int length)
    {
        if (
            !text.AsSpan(at, length - at).StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            && !text.AsSpan(at, length - at).StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        )
        {
            return 0;
        }

        while (at < length && !char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private int ReadWord(string text, int at, int length, List<Token> tokens, int sentence)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var n = 0;
        var apostrophe = -1;
        var start = at;
        for (; at < length; at++)
        {
            var c = Spelling.Fold(text[at]);
            if (c == '\'')
            {
                var inside = n > 0 && at + 1 < length && char.IsLetter(text[at + 1]);
                if (!inside || apostrophe >= 0)
                {
                    break;
                }

                apostrophe = n;
            }
            else if (!char.IsLetterOrDigit(c))
            {
                // What is not seen parts no words: soft hyphens, zero-width spaces.
                if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                {
                    continue;
                }

                break;
            }
            else if (n < LongestWord)
            {
                folded[n++] = c;
            }
        }

        AddWord(folded[..n], apostrophe, new Token(null!, start, at, sentence, false), tokens);
        return at;
    }

    private void AddWord(ReadOnlySpan<char> folded, int apostrophe, Token token, List<Token> tokens)
    {
        // Articles are what those who learn English leave out first; nothing hangs on them.
        if (folded is "a" or "an" or "the")
        {
            return;
        }

        if (apostrophe < 0)
        {
            if (folded.Length is >= 2 and <= 8 && Contractions.TryGetValue(folded.ToString(), out var both))
            {
                tokens.Add(token with { Word = vocabulary.Of(both.Item1) });
                tokens.Add(token with { Word = vocabulary.Of(both.Item2) });
                return;
            }

            tokens.Add(token with { Word = vocabulary.Of(folded) });
            return;
        }

        var head = folded[..apostrophe];
        var tail = folded[apostrophe..];
        if (tail is "t" && head.Length > 1 && head[^1] == 'n')
        {
            var verb =
                head is "can" ? head
                : head is "won" ? "will"
                : head[..^1];
            tokens.Add(token with { Word = vocabulary.Of(verb) });
            tokens.Add(token with { Word = vocabulary.Of("not") });
            return;
        }

        tokens.Add(token with { Word = vocabulary.Of(head) });
        var verbOfTail = tail switch
        {
            "m" => "am",
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "d" => "would",
            "s" when head is "it" or "that" or "he" or "she" or "there" or "what" or "here" or "who" or "where" => "is",
            _ => "",
        };
        if (verbOfTail.Length > 0)
        {
            tokens.Add(token with { Word = vocabulary.Of(verbOfTail) });
        }
    }

    private static int ReadNumber(string text, int at, int length, List<Token> tokens, int sentence)
    {
        var start = at;
        Span<char> digits = stackalloc char[32];
        var n = 0;
        for (; at < length; at++)
        {
            var c = text[at];
            var next = at + 1 < length ? text[at + 1] : ' ';
            if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(next)))
            {
                if (n < digits.Length)
                {
                    digits[n++] = c;
                }
            }
            else if (!(c == ',' && GroupOfThree(text, at + 1, length)))
            {
                break;
            }
        }

        if (!double.TryParse(digits[..n], NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            value = double.NaN;
        }

        // "8k", "1.2M": a magnitude, unless a longer word follows, as in "5km" or "3months". Case tells nothing.
        var alone = at + 1 >= length || !char.IsLetterOrDigit(text[at + 1]);
        if (at < length && alone && text[at] is 'k' or 'K' or 'm' or 'M')
        {
            value *= text[at] is 'm' or 'M' ? 1_000_000 : 1_000;
            at++;
        }

        tokens.Add(new Token(Vocabulary.Number(value), start, at, sentence, false));
        return at;
    }

    /// <summary>".89": a number without its zero.</summary>
    private static bool IsFraction(string text, int at, int length) =>
        at + 1 < length && char.IsAsciiDigit(text[at + 1]) && (at == 0 || char.IsWhiteSpace(text[at - 1]));

    private static bool GroupOfThree(string text, int at, int length)
    {
        var n = 0;
        while (at + n < length && n < 4 && char.IsAsciiDigit(text[at + n]))
        {
            n++;
        }

        return n == 3;
    }

    private static bool EndsSentence(string text, int at, int length, int tokensSoFar)
    {
        var next = at + 1 < length ? text[at + 1] : '\n';
        return text[at] switch
        {
            '!' or '?' or ';' => true,
            '.' => char.IsWhiteSpace(next) || (char.IsLetter(next) && tokensSoFar > 2) || next is '"' or ')',
            '\n' => next is '\n' or '-' or '*' or '+' or '•' or '\r' || tokensSoFar > 30,
            // Speech written down without full stops is cut where a clause ends.
            ',' => tokensSoFar > 40,
            _ => false,
        };
    }
}
