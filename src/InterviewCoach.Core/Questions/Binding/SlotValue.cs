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
    private const int MaxTitleLength = 60;
    private const int MaxQuoteLength = 120;
    private const int MinQuoteWords = 4;
    private const string EndPunctuation = " .,;:!?-–—…\"'";
    private const string OddCharacters = "|<>{}[]#\\=~^$";

    private static readonly string[] Determiners = ["the ", "a ", "an ", "our ", "my ", "your ", "this ", "these "];
    private static readonly string[] FileEndings = [".md", ".txt", ".ipynb", ".py", ".pdf"];

    /// <summary>Words that begin an instruction to the reader or a pointer to what follows, not a statement about the project.</summary>
    private static readonly string[] Asides =
    [
        "below",
        "build",
        "check",
        "click",
        "clone",
        "create",
        "download",
        "enter",
        "follow",
        "if",
        "install",
        "make",
        "note",
        "once",
        "open",
        "please",
        "re-build",
        "rebuild",
        "run",
        "see",
        "update",
        "visit",
    ];

    /// <summary>A name: of a model, a dataset, a metric, a skill.</summary>
    public static string? Name(string? raw) => Words(raw, MaxNameLength, maxWords: 6);

    /// <summary>A short phrase, such as a validation scheme.</summary>
    public static string? Phrase(string? raw) => Words(raw, MaxPhraseLength, maxWords: 9);

    /// <summary>The project's title; refused when it is only a file's name.</summary>
    public static string? Title(string? raw) =>
        Words(raw, MaxTitleLength, maxWords: 9) is { } title
        && !FileEndings.Any(ending => title.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        && !title.Equals("README", StringComparison.OrdinalIgnoreCase)
            ? title
            : null;

    /// <summary>A value with its digits: "0.87", "88.4%", "1,460 rows".</summary>
    public static string? Amount(string? raw)
    {
        var folded = Fold(raw).Trim().TrimEnd('.', ',', ';', ':');
        return
            folded.Length is > 0 and <= MaxNameLength
            && folded.Any(char.IsDigit)
            && folded.Split(' ').Length <= 6
            && folded.IndexOfAny(['|', '<', '>', '{', '}', '[', ']', '#', '`', '*', '\'', '’']) < 0
            ? folded
            : null;
    }

    /// <summary>A sentence of the source, or its beginning: read aloud between quotation marks.</summary>
    public static string? Quote(string? raw)
    {
        var text = Fold(raw)
            .Replace('"', '\'')
            .Replace('“', '\'')
            .Replace('”', '\'')
            .Trim(' ', '\'', '-', '–', '•', '>');
        var end = SentenceEnd(text);
        text = text[..end].TrimEnd(' ', '.', ',', ';', ':', '!', '?', '\'');
        if (text.Length > MaxQuoteLength)
        {
            var cut = text.LastIndexOf(' ', MaxQuoteLength - 1);
            text = cut > MaxQuoteLength / 2 ? text[..cut].TrimEnd(' ', ',', ';', ':', '(', '-', '–') + "…" : "";
        }

        var letters = text.Count(c => char.IsLetter(c) || c == ' ');
        return
            text.Length > 0
            && letters >= text.Length * 0.75
            && text.Split(' ').Length >= MinQuoteWords
            && text.IndexOfAny(['|', '<', '>', '{', '}', '#', '\\', '=']) < 0
            && !text.Contains("://", StringComparison.Ordinal)
            ? text
            : null;
    }

    /// <summary>How well a sentence can be read back: whole, of some length, and no label, step number or bracket in front.</summary>
    public static int QuoteWorth(string raw)
    {
        if (Quote(raw) is not { } quote)
        {
            return -10;
        }

        var colon = quote.IndexOf(':', StringComparison.Ordinal);
        return (quote.EndsWith('…') ? 0 : 2)
            + (quote.Split(' ').Length >= 7 ? 1 : 0)
            - (colon is >= 0 and < 40 ? 2 : 0)
            - (char.IsLetter(quote[0]) ? 0 : 1)
            - (IsAside(quote) ? 3 : 0)
            - (quote.Contains('/') || quote.Contains('_') ? 1 : 0);
    }

    private static bool IsAside(string quote) =>
        Asides.Contains(
            quote[..Math.Max(0, quote.IndexOf(' ', StringComparison.Ordinal))].ToLowerInvariant().TrimEnd(':', ',')
        )
        || WholeWords.Find(quote, "following") >= 0
        || WholeWords.Find(quote, "below") >= 0;

    /// <summary>One line of code, as it stands.</summary>
    public static string? CodeLine(string? raw)
    {
        var line = (raw ?? "").Split('\n').Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0) ?? "";
        return line.Length is > 0 and <= 90 && !line.Any(char.IsControl) ? line : null;
    }

    private static string? Words(string? raw, int maxLength, int maxWords)
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
    private static string Fold(string? raw)
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
            else if (c is not ('*' or '`') && !char.IsSurrogate(c) && c is not ('\uFE0F' or '\u200D' or '\u200B'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>Where the first sentence ends: a mark followed by a space and no lower-case letter.</summary>
    private static int SentenceEnd(string text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && !char.IsLower(text[i + 2]) && i > 20)
            {
                return i;
            }
        }

        return text.Length;
    }
}
