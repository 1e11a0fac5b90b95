using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Interviews;

/// <summary>Words by which the interviewer tells what kind of thing was said, whatever the style.</summary>
/// <param name="AsksBack">Phrases of somebody who asks what is meant.</param>
/// <param name="DoesNotKnow">Phrases of somebody who says that they do not know.</param>
/// <param name="Denies">Words before a term by which it is denied or only wished for, so that it invites no probe.</param>
/// <param name="Joins">Words that join a clause to another: a quote neither begins nor ends with one.</param>
/// <param name="WantsMore">Words that want something behind them: a quote does not end with one.</param>
/// <param name="Conditions">Words that begin a clause which claims nothing: "if", "whether".</param>
/// <param name="Compares">Words of somebody who holds one figure against another.</param>
/// <param name="Reasons">Words of somebody who gives a reason.</param>
/// <param name="We">Words of somebody who speaks of a group.</param>
/// <param name="Unsaid">How a RubricPoint begins, and what was not done when it is missed: "names named".</param>
public sealed record Phrases(
    IReadOnlyList<string> AsksBack,
    IReadOnlyList<string> DoesNotKnow,
    IReadOnlyList<string> Denies,
    IReadOnlyList<string> Joins,
    IReadOnlyList<string> WantsMore,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<string> Compares,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> We,
    IReadOnlyList<string> Unsaid
)
{
    /// <summary>Who asks back does it in a sentence; somebody who goes on has begun to answer.</summary>
    private const int LongestAskingBack = 16;

    /// <summary>Whether the candidate wants to know what is meant, and says nothing else.</summary>
    public bool IsAskingBack(string text) =>
        Substance.Words(text).Length <= LongestAskingBack && Holds(AsksBack, Plain(text));

    /// <summary>Whether the candidate says that they do not know.</summary>
    public bool IsNotKnowing(string text) => Holds(DoesNotKnow, Plain(text));

    /// <summary>Whether a reason is given.</summary>
    public bool IsReasoned(string text) => Holds(Reasons, Plain(text));

    /// <summary>Whether the words right before that place deny what follows.</summary>
    public bool IsDenied(string text, int at)
    {
        const int wordsBefore = 4;
        var sentence = text[..at];
        var begins = sentence.LastIndexOfAny(['.', '!', '?', ';', '\n']) + 1;
        return Substance.Words(Plain(sentence[begins..])).TakeLast(wordsBefore).Any(word => Is(Denies, word));
    }

    /// <summary>
    /// What a missed RubricPoint wants, as it is told to the candidate: "Names a check" becomes "named a check"; null where it
    /// begins in another way, or speaks of the candidate as "they".
    /// </summary>
    public string? Missing(string point)
    {
        var space = point.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0 || Substance.Words(point).Any(word => Is(Candidates, word)))
        {
            return null;
        }

        var begins = point[..space] + " ";
        var known = Unsaid.FirstOrDefault(pair => pair.StartsWith(begins, StringComparison.OrdinalIgnoreCase));
        // "…, or admits that there is none" has a verb of its own: the first half says enough.
        var or = point.IndexOf(", or ", StringComparison.Ordinal);
        var first = or > space && !point[..or].Contains(',', StringComparison.Ordinal) ? point[..or] : point;
        return known is null ? null : known[begins.Length..] + first[space..].TrimEnd('.');
    }

    private static readonly string[] Candidates = ["they", "their", "them", "honestly"];

    /// <summary>Whether the word is in the list, in whatever case.</summary>
    internal static bool Is(IReadOnlyList<string> words, string word) =>
        words.Contains(word, StringComparer.OrdinalIgnoreCase);

    internal static Phrases Read(KnowledgeMap map)
    {
        var phrases = new Phrases(
            Required(map, "asks_back"),
            Required(map, "does_not_know"),
            Required(map, "denies"),
            Required(map, "joins"),
            Required(map, "wants_more"),
            Required(map, "conditions"),
            Required(map, "compares"),
            Required(map, "reasons"),
            Required(map, "we"),
            Required(map, "unsaid")
        );
        map.Close();
        return phrases;
    }

    private static IReadOnlyList<string> Required(KnowledgeMap map, string key)
    {
        var texts = map.Texts(key);
        if (texts.Count == 0)
        {
            map.Report(map.LineOf(key), $"'{key}' needs at least one text.");
        }

        return texts.Select(text => text.Text).ToList();
    }

    private static bool Holds(IReadOnlyList<string> phrases, string text) =>
        phrases.Any(phrase => WholeWords.Find(text, phrase) >= 0);

    /// <summary>With plain apostrophes and contractions in full: "don’t" is "do not".</summary>
    private static string Plain(string text) =>
        text.Replace('’', '\'')
            .Replace("can't", "cannot", StringComparison.OrdinalIgnoreCase)
            .Replace("n't", " not", StringComparison.OrdinalIgnoreCase)
            .ReplaceLineEndings(" ");
}
