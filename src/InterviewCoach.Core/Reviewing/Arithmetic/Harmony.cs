namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>Whether a precision, a recall and an F1 can be those of one classifier.</summary>
internal static class Harmony
{
    /// <summary>Steps of the search for two classes whose averages are as printed.</summary>
    private const int Steps = 100;

    /// <summary>What the search may miss between its steps.</summary>
    private const double Coarseness = 0.01;

    /// <summary>Whether F1 is the harmonic mean of the two, each within its rounding.</summary>
    public static bool OfOneClass(Printed precision, Printed recall, Printed f1) =>
        f1.Meets(Mean(precision.Low, recall.Low), Mean(precision.High, recall.High));

    /// <summary>
    /// Whether the three may be averages over classes, weighted in any way. For each class p + r - 1 ≤ F1 ≤ (p + r) / 2, and so
    /// for every average of them.
    /// </summary>
    public static bool OfManyClasses(Printed precision, Printed recall, Printed f1) =>
        f1.Meets(precision.Low + recall.Low - 1, (precision.High + recall.High) / 2);

    /// <summary>Whether the three may be macro or weighted averages over the two classes of some confusion matrix.</summary>
    public static bool OfTwoClasses(Printed precision, Printed recall, Printed f1)
    {
        if (!OfManyClasses(precision, recall, f1))
        {
            return false;
        }

        for (var share = 1; share < Steps; share++)
        {
            for (var hit = 0; hit <= Steps; hit++)
            {
                var (rare, rate) = ((double)share / Steps, (double)hit / Steps);
                if (
                    IsMatched(rare, rate, 0.5, precision, recall, f1)
                    || IsMatched(rare, rate, rare, precision, recall, f1)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a class of this share, of which this rate is found, leaves a rate for the other class with which precision and
    /// F1 come out as printed.
    /// </summary>
    private static bool IsMatched(
        double share,
        double rate,
        double weight,
        Printed precision,
        Printed recall,
        Printed f1
    )
    {
        var other = (recall.Value - weight * rate) / (1 - weight);
        if (other is < -Coarseness or > 1 + Coarseness)
        {
            return false;
        }

        other = Math.Clamp(other, 0, 1);
        var (found, missed) = (share * rate, share * (1 - rate));
        var (alarms, passed) = ((1 - share) * (1 - other), (1 - share) * other);
        var one = found == 0 ? 0 : found / (found + alarms);
        var two = passed == 0 ? 0 : passed / (passed + missed);
        return IsNear(precision, weight * one + (1 - weight) * two)
            && IsNear(f1, weight * Mean(one, rate) + (1 - weight) * Mean(two, other));
    }

    private static bool IsNear(Printed printed, double value) =>
        Math.Abs(printed.Value - value) <= printed.Slack + Coarseness;

    private static double Mean(double one, double other) =>
        one <= 0 || other <= 0 ? 0 : 2 * one * other / (one + other);
}
