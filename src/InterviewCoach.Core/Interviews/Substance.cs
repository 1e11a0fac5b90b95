using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Interviews;

/// <summary>Whether what was said counts as an answer.</summary>
internal static class Substance
{
    /// <summary>Fewer words than this, and no point made: a word, not an answer.</summary>
    public const int FewestWords = 4;

    /// <summary>How much of what is said must stand elsewhere to be no more than that.</summary>
    private const double SaidBack = 0.85;

    private static readonly AnswerFlag[] NoAnswers =
    [
        AnswerFlag.Empty,
        AnswerFlag.Gibberish,
        AnswerFlag.Evasive,
        AnswerFlag.Echo,
        AnswerFlag.Copied,
        AnswerFlag.OffTopic,
        AnswerFlag.Buzzwords,
    ];

    /// <summary>Whether it is an answer, good or bad.</summary>
    public static bool IsAnswer(Assessment alone, string text) =>
        WhyNot(alone) is null && (alone.Points.Any(point => point.Covered) || !IsShort(text));

    /// <summary>Why it is none; null when it is one, or when too little was said.</summary>
    public static AnswerFlag? WhyNot(Assessment alone) =>
        NoAnswers.Cast<AnswerFlag?>().FirstOrDefault(flag => alone.Flags.Contains(flag!.Value));

    /// <summary>Whether it is hardly more than a word.</summary>
    public static bool IsShort(string text) => Words(text).Length < FewestWords;

    /// <summary>Whether next to all that is said stands in the other text: the question said back, or the same once more.</summary>
    public static bool IsSaidBack(string text, string other)
    {
        const int fewestWords = 3;
        var said = LongWords(text).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (said.Count < fewestWords)
        {
            return string.Equals(text.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        var known = LongWords(other).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return said.Count(known.Contains) >= said.Count * SaidBack;
    }

    /// <summary>Whether the answer says at least a few words that the earlier ones did not: saying it again is no reason.</summary>
    public static bool SaysMore(string text, IEnumerable<GivenAnswer> before)
    {
        const int fewestNewWords = 4;
        var known = before.SelectMany(answer => LongWords(answer.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return LongWords(text).Distinct(StringComparer.OrdinalIgnoreCase).Count(word => !known.Contains(word))
            >= fewestNewWords;
    }

    /// <summary>How often one of the words stands in the text, in whatever case.</summary>
    public static int Count(string text, IReadOnlyList<string> words) =>
        Words(text).Count(word => Phrases.Is(words, word));

    public static string[] Words(string text) =>
        text.Split(
            [' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '"', '“', '”'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );

    private static IEnumerable<string> LongWords(string text) => Words(text).Where(word => word.Length >= 4);
}
