using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Flags;

/// <summary>Runs of six words, by which a text that was read out is known.</summary>
internal static class Shingles
{
    private const int Length = 6;

    /// <summary>Anybody may say so few words alike.</summary>
    private const int Fewest = 8;

    public static IReadOnlySet<int> Of(TextReading reading) => Hashes(reading, 0, reading.Tokens.Length).ToHashSet();

    /// <summary>Whether most of a longer answer stands in the other text word for word, or all of a shorter one.</summary>
    public static bool AreMostlyOf(TextReading answer, IReadOnlySet<int> known) =>
        AreMostly(answer, 0, answer.Tokens.Length, known);

    /// <summary>The same of a sentence.</summary>
    public static bool AreMostlyOf(TextReading answer, Sentence sentence, IReadOnlySet<int> known) =>
        AreMostly(answer, sentence.FirstToken, sentence.EndToken, known);

    private static bool AreMostly(TextReading answer, int from, int to, IReadOnlySet<int> known)
    {
        if (to - from < Fewest)
        {
            return false;
        }

        int all = 0,
            copied = 0;
        foreach (var hash in Hashes(answer, from, to))
        {
            all++;
            copied += known.Contains(hash) ? 1 : 0;
        }

        return copied >= all * (to - from < 2 * Length ? 1 : 0.6);
    }

    private static IEnumerable<int> Hashes(TextReading reading, int from, int to)
    {
        for (var i = from; i + Length <= to; i++)
        {
            var hash = 17;
            for (var j = i; j < i + Length; j++)
            {
                hash = unchecked((hash * 31) + reading.Tokens[j].Word.Hash);
            }

            yield return hash;
        }
    }
}
