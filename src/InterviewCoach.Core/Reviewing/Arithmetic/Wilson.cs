namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>The interval that a share of cases may come from (Wilson, 1927).</summary>
internal static class Wilson
{
    private const double Z95 = 1.959964;

    /// <summary>The ends of the 95 % interval.</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="cases">At least 1.</param>
    public static (double Low, double High) Interval(double share, double cases)
    {
        var z2 = Z95 * Z95 / cases;
        var middle = (share + z2 / 2) / (1 + z2);
        var half = Z95 / (1 + z2) * Math.Sqrt(share * (1 - share) / cases + z2 / (4 * cases));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
