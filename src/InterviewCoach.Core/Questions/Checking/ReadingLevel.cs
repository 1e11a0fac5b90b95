namespace InterviewCoach.Core.Questions.Checking;

/// <summary>
/// How many years of school a text asks for: the Flesch–Kincaid grade (Kincaid and others, 1975), from words in a sentence
/// and syllables in a word. What is heard once must be easier than what can be read again.
/// </summary>
internal static class ReadingLevel
{
    public static double Grade(string text)
    {
        var words = text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Any(char.IsLetter))
            .ToList();
        var sentences = Math.Max(
            1,
            text.Split(['.', '?', '!', ':', ';'], StringSplitOptions.RemoveEmptyEntries)
                .Count(sentence => sentence.Any(char.IsLetter))
        );
        return words.Count == 0
            ? 0
            : 0.39 * words.Count / sentences + 11.8 * words.Sum(Syllables) / words.Count - 15.59;
    }

    /// <summary>Groups of vowels, without a silent e at the end; at least one.</summary>
    private static int Syllables(string word)
    {
        var (count, before) = (0, false);
        foreach (var c in word)
        {
            var vowel = "aeiouyAEIOUY".Contains(c);
            count += vowel && !before ? 1 : 0;
            before = vowel;
        }

        var letters = word.TrimEnd('.', ',', '?', '!', ':', ';', '”');
        return Math.Max(
            1,
            letters.EndsWith('e') && !letters.EndsWith("le", StringComparison.Ordinal) ? count - 1 : count
        );
    }
}
