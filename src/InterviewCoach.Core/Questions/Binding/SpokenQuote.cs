using System.Buffers;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// A sentence of a stranger's text made fit to be read aloud between quotation marks: no Markdown, no label in front, whole
/// words, and an ellipsis where it goes on.
/// </summary>
/// <param name="Text">As it is read aloud.</param>
/// <param name="IsStatement">Whether it is said of the project, rather than to the reader of its page.</param>
internal sealed record SpokenQuote(string Text, bool IsStatement)
{
    private const int MaxLength = 120;
    private const int MinWords = 5;

    /// <summary>A label in front ("Goal: …") is left out where so many words follow it.</summary>
    private const int MaxLabelWords = 4;

    private static readonly SearchValues<char> Odd = SearchValues.Create("|<>{}#\\=[]");
    private static readonly string[] AfterALabel = ["(", "[", "“"];

    /// <summary>Words that begin an instruction to the reader or a pointer to what follows, not a statement about the project.</summary>
    private static readonly HashSet<string> Asides = Words(
        "activate add after analyse analyze apply before below build calculate change check choose click clone collect compute contact contains copy create define deploy design develop download edit ensure enter "
            + "evaluate execute explore extend follow gather generate go how identify if implement import improve includes install launch make move navigate note once open perform place please predict prepare produce "
            + "preprocess press provide re-build rebuild refer remember run save see select set start step to transform unzip update use visit when"
    );

    /// <summary>Words that instruct only where one of <see cref="Objects"/> follows: "Log the run", but "Log loss fell".</summary>
    private static readonly HashSet<string> MaybeAsides = Words(
        "clean compare convert fetch fit load log monitor read split store test track train tune write"
    );

    private static readonly HashSet<string> Objects = Words("a all an and any both each every it the them these this");

    /// <summary>Who is spoken to: a sentence with one of these is for the reader, and says little of the project.</summary>
    private static readonly string[] Readers =
    [
        "you",
        "your",
        "please",
        "must",
        "are allowed",
        "following",
        "below",
        "click here",
        "feel free",
    ];

    /// <summary>Words that a sentence does not end with: behind them it goes on.</summary>
    private static readonly HashSet<string> Dangling = Words(
        "a an and any are as at because between but by can for from has have if in into is it its like may not of on or our such "
            + "than that the their these this through to was we were when where which while who will with without"
    );

    /// <summary>Short forms whose full stop ends no sentence.</summary>
    private static readonly HashSet<string> ShortForms = Words(
        "al approx ca cf dr e.g eg etc fig i.e ie mr mrs no prof st v vs"
    );

    /// <summary>The first sentence, or its beginning; null where it would read badly.</summary>
    public static SpokenQuote? Of(string? raw)
    {
        var text = WithoutLabel(
            SlotValue
                .Fold(SpokenText.WithoutMarkup(raw))
                .Replace('"', '\'')
                .Replace('“', '\'')
                .Replace('”', '\'')
                .Trim(' ', '\'', '-', '–', '•', '>')
        );
        var whole = text.Length;
        var opensList = text.EndsWith(':');
        var end = SentenceEnd(text);
        var stopped = end < text.Length || text.Length == 0 || text[^1] is '.' or '!' or '?' or ')';
        text = text[..end].TrimEnd(' ', '.', ',', ';', ':', '!', '?', '\'');
        if (text.EndsWith(')') && text.Count(c => c == '(') < text.Count(c => c == ')'))
        {
            text = text[..^1].TrimEnd(' ', '.', '!', '?');
        }

        if (text.Length > MaxLength)
        {
            var cut = text.LastIndexOf(' ', MaxLength - 1);
            text = cut > MaxLength / 2 ? text[..cut] : "";
            stopped = false;
        }

        text = stopped ? text : WithoutDangling(text);
        var letters = text.Count(c => char.IsLetter(c) || c == ' ');
        return
            text.Length > 0
            && letters >= text.Length * 0.75
            && text.Split(' ').Length >= MinWords
            && text.AsSpan().IndexOfAny(Odd) < 0
            && !text.Contains("://", StringComparison.Ordinal)
            && !IsFile(text[..text.IndexOf(' ', StringComparison.Ordinal)])
            ? new SpokenQuote(text, !IsAside(text) && !(opensList && end == whole))
            : null;
    }

    /// <summary>How well it can be read back: whole, of some length, and no step number or bracket in front.</summary>
    public int Worth
    {
        get
        {
            var colon = Text.IndexOf(':', StringComparison.Ordinal);
            return (Text.EndsWith('…') ? 0 : 2)
                + (Text.Split(' ').Length >= 7 ? 1 : 0)
                - (colon is >= 0 and < 40 ? 2 : 0)
                - (char.IsLetter(Text[0]) ? 0 : 1)
                - (IsStatement ? 0 : 6)
                - (Text.Contains('/') || Text.Contains('_') ? 1 : 0);
        }
    }

    /// <summary>Whether one of the words or phrases stands in it.</summary>
    public bool Says(IEnumerable<string> words) => words.Any(word => WholeWords.Find(Text, word) >= 0);

    private static bool IsAside(string quote)
    {
        var words = quote.ToLowerInvariant().Split(' ', 3);
        return Asides.Contains(words[0].TrimEnd(':', ','))
            || (MaybeAsides.Contains(words[0]) && Objects.Contains(words[1]))
            || (words[0] == "used" && words[1] is "to" or "for")
            || Readers.Any(word => WholeWords.Find(quote, word) >= 0);
    }

    /// <summary>"weights_best.pth - the best of all epochs" tells what a file holds.</summary>
    private static bool IsFile(string word) =>
        word.TrimEnd('.', ',', '\'').Contains('.', StringComparison.Ordinal)
        && word.Contains('_', StringComparison.Ordinal);

    /// <summary>Without "Goal:", "features/:" or "Step 3 –" in front, where enough follows to be quoted by itself.</summary>
    private static string WithoutLabel(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || text[..colon].Split(' ').Length > MaxLabelWords)
        {
            return text;
        }

        var rest = text[(colon + 2)..].TrimStart();
        return
            rest.Split(' ').Length >= MinWords
            && !AfterALabel.Any(mark => rest.StartsWith(mark, StringComparison.Ordinal))
            ? rest
            : text;
    }

    /// <summary>"a curated corpus and" goes on in the source: "a curated corpus…".</summary>
    private static string WithoutDangling(string text)
    {
        var cut = text;
        while (cut.LastIndexOf(' ') is var space and > 0 && Dangling.Contains(cut[(space + 1)..].ToLowerInvariant()))
        {
            cut = cut[..space].TrimEnd(' ', ',', ';', ':');
        }

        cut = cut.TrimEnd(' ', ',', ';', ':', '(', '-', '–');
        return cut.Length < text.Length || text.Length > MaxLength - 20 ? cut + "…" : cut;
    }

    /// <summary>Where the first sentence ends: a mark followed by a space and no lower-case letter, and no short form before it.</summary>
    private static int SentenceEnd(string text)
    {
        for (var i = 20; i + 2 < text.Length; i++)
        {
            if (
                (text[i] is '!' or '?' || (text[i] == '.' && !IsShortForm(text, i)))
                && text[i + 1] == ' '
                && !char.IsLower(text[i + 2])
            )
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsShortForm(string text, int stop)
    {
        var word = text[(text.LastIndexOf(' ', stop - 1) + 1)..stop].TrimStart('(');
        return (word.Length == 1 && char.IsLetter(word[0])) || ShortForms.Contains(word.ToLowerInvariant());
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
