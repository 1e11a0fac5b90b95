namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>How well scores agree with grades given by people.</summary>
internal static class GradeAgreement
{
    /// <summary>Correlation of Pearson; 0 when one side never varies.</summary>
    public static double Pearson(IReadOnlyList<double> scores, IReadOnlyList<double> grades)
    {
        double meanS = scores.Average(),
            meanG = grades.Average(),
            product = 0,
            squareS = 0,
            squareG = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            var (s, g) = (scores[i] - meanS, grades[i] - meanG);
            product += s * g;
            squareS += s * s;
            squareG += g * g;
        }

        return squareS > 0 && squareG > 0 ? product / Math.Sqrt(squareS * squareG) : 0;
    }

    /// <summary>Mean of the F1 of "correct" and of "incorrect", where correct is a score of at least the threshold.</summary>
    public static double MacroF1(IReadOnlyList<double> scores, IReadOnlyList<double> grades, double threshold)
    {
        double bothTrue = 0,
            bothFalse = 0,
            wrong = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            var (said, real) = (scores[i] >= threshold, grades[i] >= 0.5);
            bothTrue += said && real ? 1 : 0;
            bothFalse += !said && !real ? 1 : 0;
            wrong += said != real ? 1 : 0;
        }

        return (
                (2 * bothTrue / Math.Max(1, (2 * bothTrue) + wrong))
                + (2 * bothFalse / Math.Max(1, (2 * bothFalse) + wrong))
            ) / 2;
    }

    /// <summary>Chance that a positive scores above a negative; ties count half.</summary>
    public static double Auc(IReadOnlyList<double> scores, IReadOnlyList<double> grades)
    {
        var order = Enumerable.Range(0, scores.Count).OrderBy(i => scores[i]).ToArray();
        double positives = grades.Count(g => g >= 0.5),
            ranks = 0;
        for (var i = 0; i < order.Length; )
        {
            var j = i;
            while (j < order.Length && scores[order[j]] == scores[order[i]])
            {
                j++;
            }

            var rank = (i + j + 1) / 2.0;
            ranks += rank * order[i..j].Count(k => grades[k] >= 0.5);
            i = j;
        }

        var negatives = scores.Count - positives;
        return positives > 0 && negatives > 0
            ? (ranks - (positives * (positives + 1) / 2)) / (positives * negatives)
            : 0.5;
    }
}
