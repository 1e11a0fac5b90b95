namespace InterviewCoach.Core.Reports.Progress;

/// <summary>How scores move from attempt to attempt, and how sure that is.</summary>
/// <param name="Slope">Points of five for each attempt.</param>
/// <param name="Low">The least it may be.</param>
/// <param name="High">The most it may be.</param>
/// <param name="Confidence">How often such an interval holds the true slope, 0 to 1.</param>
public sealed record Trend(double Slope, double Low, double High, double Confidence)
{
    /// <summary>Two points make a line, and say nothing: a trend is told from the third on.</summary>
    public const int FewestAttempts = 3;

    /// <summary>Wanted of the interval; three attempts cannot give it, and then theirs is said.</summary>
    private const double Wanted = 0.9;

    /// <summary>
    /// The median of the slopes between all pairs (Theil 1950), which a single bad day does not move, with the interval of
    /// Sen (1968): the slopes that Kendall's test does not reject, from the exact distribution of inversions. Null for fewer
    /// than three scores.
    /// </summary>
    public static Trend? Of(IReadOnlyList<double> scores)
    {
        if (scores.Count < FewestAttempts)
        {
            return null;
        }

        var slopes = new List<double>();
        for (var i = 0; i < scores.Count; i++)
        {
            for (var j = i + 1; j < scores.Count; j++)
            {
                slopes.Add((scores[j] - scores[i]) / (j - i));
            }
        }

        slopes.Sort();
        var (left, confidence) = LeftOut(scores.Count, slopes.Count);
        var middle = slopes.Count / 2;
        var median = slopes.Count % 2 == 1 ? slopes[middle] : (slopes[middle - 1] + slopes[middle]) / 2;
        return new Trend(
            Math.Round(median, 2),
            Math.Round(slopes[left], 2),
            Math.Round(slopes[^(left + 1)], 2),
            Math.Round(confidence, 2)
        );
    }

    /// <summary>In words, with the uncertainty.</summary>
    public string Words()
    {
        var sure = $"{100 * Confidence:0} % sure";
        var range = $"between {Signed(Low)} and {Signed(High)} a session";
        return Low > 0 ? $"rising by about {Slope:0.0#} a session ({range}, {sure})"
            : High < 0 ? $"falling by about {-Slope:0.0#} a session ({range}, {sure})"
            : $"no clear trend ({range}, {sure})";
    }

    private static string Signed(double value) => value < 0 ? $"−{-value:0.0#}" : $"+{value:0.0#}";

    /// <summary>How many slopes may be left out at either end for the confidence that is wanted.</summary>
    private static (int Left, double Confidence) LeftOut(int attempts, int slopes)
    {
        var inversions = Inversions(attempts);
        var (tail, left, confidence) = (inversions[0], 0, 1 - (2 * inversions[0]));
        while (2 * (left + 2) <= slopes && 1 - (2 * (tail + inversions[left + 1])) >= Wanted)
        {
            tail += inversions[++left];
            confidence = 1 - (2 * tail);
        }

        return (left, confidence);
    }

    /// <summary>The chance of each number of inversions in a random order of so many (Mahonian numbers, scaled).</summary>
    private static double[] Inversions(int count)
    {
        var chances = new double[] { 1 };
        for (var n = 2; n <= count; n++)
        {
            var next = new double[chances.Length + n - 1];
            for (var i = 0; i < chances.Length; i++)
            {
                for (var more = 0; more < n; more++)
                {
                    next[i + more] += chances[i] / n;
                }
            }

            chances = next;
        }

        return chances;
    }
}
