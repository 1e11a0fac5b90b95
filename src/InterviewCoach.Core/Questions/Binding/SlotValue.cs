using System.Globalization;
using System.Text;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// Makes words of a stranger's text fit to be spoken inside a question: no Markdown, no line breaks, no article in front,
/// no punctuation behind. What would still read badly is refused, and the question is not asked.
/// </summary>
internal static class SlotValue
{
    private const int MaxNameLength = 44;
    private const int MaxPhraseLength = 64;
    private const string EndPunctuation = " .,;:!?-–—…\"'";
    private const string OddCharacters = "|<>{}[]#\\=~^$";

    private static readonly string[] Determiners = ["the ", "a ", "an ", "our ", "my ", "your ", "this ", "these "];

    /// <summary>A name: of a model, a dataset, a metric, a skill.</summary>
    public static string? Name(string? raw) => Words(raw, MaxNameLength, maxWords: 6);

    /// <summary>A short phrase, such as a validation scheme.</summary>
    public static string? Phrase(string? raw) => Words(raw, MaxPhraseLength, maxWords: 9);

    /// <summary>A way of validating; a bare number in front, apart from the word it would count, is some other setting's.</summary>
    public static string? Scheme(string? raw) =>
        Phrase(raw) is { } phrase
        && phrase.TrimStart([.. "0123456789"]) is var rest
        && !(rest.Length < phrase.Length && rest.StartsWith(", ", StringComparison.Ordinal))
            ? phrase
            : null;

    /// <summary>A value with its digits: "0.87", "88.4%", "1,460 rows".</summary>
    public static string? Amount(string? raw)
    {
        var folded = Shortened(Fold(raw).Trim().TrimEnd('.', ',', ';', ':'));
        return
            folded.Length is > 0 and <= MaxNameLength
            && folded.Any(char.IsDigit)
            && folded.Split(' ').Length <= 6
            && folded.IndexOfAny(['|', '<', '>', '{', '}', '[', ']', '#', '`', '*', '\'', '’']) < 0
            ? folded
            : null;
    }

    /// <summary>"0.9776962168266516" is said as far as anybody would say it, 0.9776.</summary>
    private static string Shortened(string amount)
    {
        const int MaxDecimals = 5;
        const int Said = 4;
        var point = amount.IndexOf('.', StringComparison.Ordinal);
        var end = point + 1;
        while (point >= 0 && end < amount.Length && char.IsDigit(amount[end]))
        {
            end++;
        }

        return point < 0 || end - point - 1 <= MaxDecimals || amount[(point + 1)..(point + 1 + Said)].All(c => c == '0')
            ? amount
            : amount[..(point + 1 + Said)] + amount[end..];
    }

    /// <summary>One line of code, as it stands.</summary>
    public static string? CodeLine(string? raw)
    {
        var line = (raw ?? "").Split('\n').Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0) ?? "";
        return line.Length is > 0 and <= 90 && !line.Any(char.IsControl) ? line : null;
    }

    /// <summary>A phrase of at most so many characters and words.</summary>
    public static string? Words(string? raw, int maxLength, int maxWords)
    {
        var text = Fold(raw).Trim().TrimEnd([.. EndPunctuation]);
        while (text.Length > 0 && !char.IsLetterOrDigit(text[0]))
        {
            text = text[1..];
        }

        foreach (var determiner in Determiners)
        {
            if (text.StartsWith(determiner, StringComparison.OrdinalIgnoreCase))
            {
                text = text[determiner.Length..].TrimStart();
                break;
            }
        }

        return
            text.Length > 1
            && text.Length <= maxLength
            && text.Any(char.IsLetter)
            && text.Split(' ').Length <= maxWords
            && text.IndexOfAny([.. OddCharacters]) < 0
            && !text.Contains("://", StringComparison.Ordinal)
            && !text.Contains(". ", StringComparison.Ordinal)
            && text.Count(c => c == '(') == text.Count(c => c == ')')
            ? text
            : null;
    }

    /// <summary>White space to single spaces; emphasis, code marks, emoji and control characters away.</summary>
    public static string Fold(string? raw)
    {
        var folded = new StringBuilder();
        foreach (var c in raw is { Length: > 2_000 } ? raw[..2_000] : raw ?? "")
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (!IsSilent(c))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool IsSilent(char c) =>
        c is '*' or '`' or '\uFE0F' or '\u200D' or '\u200B'
        || char.IsSurrogate(c)
        || (c >= '\u2190' && char.GetUnicodeCategory(c) == UnicodeCategory.OtherSymbol);
}
