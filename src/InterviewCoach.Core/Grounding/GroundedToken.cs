using System.Text;

namespace InterviewCoach.Core.Grounding;

internal enum TokenKind
{
    /// <summary>Light or ordinary: it needs no source.</summary>
    Ordinary,

    /// <summary>A figure, or a word for one.</summary>
    Number,

    /// <summary>Anything else: a name, a term, a word of another language.</summary>
    Name,
}

/// <summary>A word or a figure of a text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What its forms have in common; for a figure its value, with a % where it has one.</param>
/// <param name="Text">As written.</param>
/// <param name="Begins">Whether a sentence, or something like one, begins with it: a capital there says nothing.</param>
internal readonly record struct GroundedToken(TokenKind Kind, string Key, string Text, bool Begins)
{
    private const string Inner = "'-_./,+#&@:";
    private const string Openers = "\"([;:!?.";

    /// <summary>Whether it is written with a capital where an ordinary word has none.</summary>
    public bool IsCapitalized =>
        char.IsUpper(Text[0]) && !Begins && Text is not "I" && !Text.StartsWith("I'", StringComparison.Ordinal);

    /// <summary>Whether it is a name by its looks, wherever it stands.</summary>
    public bool LooksLikeName => Kind == TokenKind.Name && (IsCapitalized || WordKey.IsSpelledAsName(Text));

    /// <summary>The words and figures of a text that went through <see cref="Typography.Plain"/>, in order.</summary>
    public static List<GroundedToken> Of(string plain, GroundingWords words)
    {
        var tokens = new List<GroundedToken>();
        var (at, begins) = (0, true);
        while (at < plain.Length)
        {
            if (!IsWordPart(plain, at))
            {
                begins |= Openers.Contains(plain[at], StringComparison.Ordinal) || plain[at] is '*' or '-';
                at++;
                continue;
            }

            var start = at;
            while (at < plain.Length && (IsWordPart(plain, at) || IsInner(plain, at)))
            {
                at++;
            }

            Add(tokens, plain, start, at, begins, words);
            begins = false;
        }

        return tokens;
    }

    private static void Add(
        List<GroundedToken> tokens,
        string plain,
        int start,
        int end,
        bool begins,
        GroundingWords words
    )
    {
        var text = plain[start..end];
        if (Figure.Of(text) is { } figure)
        {
            var sign =
                start > 0 && plain[start - 1] == '-' && (start == 1 || plain[start - 2] is ' ' or '(') ? "-" : "";
            var percent = IsPercent(plain, end) ? "%" : "";
            tokens.Add(new GroundedToken(TokenKind.Number, sign + figure + percent, text, begins));
            return;
        }

        var key = WordKey.Of(text);
        if (words.IsOrdinary(key) || words.NumberOf(key) is not null)
        {
            tokens.Add(Single(text, key, begins, words));
            return;
        }

        // "trade/return", "pre-computed", "rows,columns": each part for itself, where the whole is no name of its own.
        var parts = text.Split(['-', '/', ',', ':', '&'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length > 1 && !WordKey.IsSpelledAsName(text))
        {
            foreach (var part in parts)
            {
                tokens.Add(Single(part, WordKey.Of(part), begins, words));
                begins = false;
            }

            return;
        }

        tokens.Add(Single(text, key, begins, words));
    }

    private static GroundedToken Single(string text, string key, bool begins, GroundingWords words) =>
        words.NumberOf(key) is { Length: > 0 } figure ? new GroundedToken(TokenKind.Number, figure, text, begins)
        : words.IsOrdinary(key) && !WordKey.IsSpelledAsName(text)
            ? new GroundedToken(TokenKind.Ordinary, key, text, begins)
        : new GroundedToken(TokenKind.Name, key, text, begins);

    private static bool IsPercent(string plain, int at)
    {
        var rest = plain.AsSpan(at).TrimStart(' ');
        return rest.StartsWith("%")
            || rest.StartsWith("percent", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("per cent", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsWordPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || text[at] == '_'
        || char.IsSurrogate(text[at])
        || char.GetUnicodeCategory(text[at])
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.EnclosingMark
                or System.Globalization.UnicodeCategory.OtherNumber
                or System.Globalization.UnicodeCategory.LetterNumber;

    /// <summary>A sign between two parts of one word.</summary>
    private static bool IsInner(string text, int at) =>
        (Inner.Contains(text[at], StringComparison.Ordinal) && at + 1 < text.Length && IsWordPart(text, at + 1))
        || text[at] == '+' && at + 1 < text.Length && text[at + 1] == '+'
        || text[at] is '+' or '#' && at > 0 && text[at - 1] is '+' or 'C';
}

/// <summary>A figure as one string for each value: "48,000" is "48000", "0.910" is "0.91".</summary>
internal static class Figure
{
    /// <summary>Null where it is none: "F1", "1.2.3", "2023-04".</summary>
    public static string? Of(string text)
    {
        var digits = new StringBuilder(text.Length);
        var (point, groups) = (-1, text.Split(','));
        if (groups.Length > 1)
        {
            var thousands =
                groups[0].Length is >= 1 and <= 3
                && groups[0] != "0"
                && groups.Skip(1).SkipLast(1).All(group => group.Length == 3)
                && groups[^1].Split('.')[0].Length == 3;
            if (!thousands && (groups.Length > 2 || text.Contains('.', StringComparison.Ordinal)))
            {
                return null;
            }

            text = thousands ? string.Concat(groups) : $"{groups[0]}.{groups[1]}";
        }

        foreach (var sign in text)
        {
            if (sign == '.' && point < 0)
            {
                point = digits.Length;
            }
            else if (!char.IsAsciiDigit(sign))
            {
                return null;
            }

            digits.Append(sign);
        }

        var figure = digits.ToString();
        if (point >= 0)
        {
            figure = figure.TrimEnd('0').TrimEnd('.');
        }

        figure = figure.TrimStart('0');
        return figure.Length == 0 || figure[0] == '.' ? "0" + figure : figure;
    }
}
