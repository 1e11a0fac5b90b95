using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Interviews;

/// <summary>Whether what was said counts as an answer.</summary>
internal static class Substance
{
    /// <summary>Fewer words than this, and no point made: a word, not an answer.</summary>
    private const int FewestWords = 4;

    private static readonly AnswerFlag[] NoAnswers =
    [
        AnswerFlag.Empty,
        AnswerFlag.Gibberish,
        AnswerFlag.Evasive,
        AnswerFlag.Echo,
        AnswerFlag.Copied,
        AnswerFlag.OffTopic,
    ];

    /// <summary>Whether it is an answer, good or bad.</summary>
    public static bool IsAnswer(Assessment alone, string text) =>
        WhyNot(alone) is null && (alone.Points.Any(point => point.Covered) || Words(text).Length >= FewestWords);

    /// <summary>Why it is none; null when it is one, or when too little was said.</summary>
    public static AnswerFlag? WhyNot(Assessment alone) =>
        NoAnswers.Cast<AnswerFlag?>().FirstOrDefault(flag => alone.Flags.Contains(flag!.Value));

    /// <summary>Whether the answer says at least a few words that the earlier ones did not: saying it again is no reason.</summary>
    public static bool SaysMore(string text, IEnumerable<GivenAnswer> before)
    {
        const int fewestNewWords = 4;
        var known = before.SelectMany(answer => LongWords(answer.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return LongWords(text).Distinct(StringComparer.OrdinalIgnoreCase).Count(word => !known.Contains(word))
            >= fewestNewWords;
    }

    private static IEnumerable<string> LongWords(string text) => Words(text).Where(word => word.Length >= 4);

    /// <summary>How often one of the words stands in the text, in whatever case.</summary>
    public static int Count(string text, IReadOnlyCollection<string> words) =>
        Words(text).Count(word => words.Contains(word, StringComparer.OrdinalIgnoreCase));

    private static string[] Words(string text) =>
        text.Split(
            [' ', '\n', '\t', ',', '.', ';', ':', '!', '?', '(', ')', '"'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
}
