using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>Compares texts by the three-letter runs within their words, which forgives spelling and inflection.</summary>
internal static class Grams
{
    /// <summary>Cosine of the weighted runs, and the share of the target's runs that the answer has.</summary>
    public static (double Cosine, double Coverage) Compare(Target target, AnswerView answer)
    {
        var runs = new Dictionary<int, (double Target, double Answer)>(256);
        foreach (var word in target.Words)
        {
            foreach (var gram in word.Word.Grams)
            {
                var (t, a) = runs.GetValueOrDefault(gram);
                runs[gram] = (t + word.Weight, a);
            }
        }

        foreach (var word in answer.Words)
        {
            var weight = word.Word.Weight * (Asked(word.Word, target) ? 0.15 : 1);
            foreach (var gram in word.Word.Grams)
            {
                var (t, a) = runs.GetValueOrDefault(gram);
                runs[gram] = (t, a + weight);
            }
        }

        double dot = 0,
            squareT = 0,
            squareA = 0,
            inBoth = 0,
            inTarget = 0;
        foreach (var (t, a) in runs.Values)
        {
            dot += t * a;
            squareT += t * t;
            squareA += a * a;
            inTarget += t;
            inBoth += Math.Min(t, a);
        }

        return (
            squareT > 0 && squareA > 0 ? dot / Math.Sqrt(squareT * squareA) : 0,
            inTarget > 0 ? inBoth / inTarget : 0
        );
    }

    private static bool Asked(Word word, Target target) => Array.Exists(target.Question, q => q.Stem == word.Stem);
}
