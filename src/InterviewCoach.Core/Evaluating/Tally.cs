namespace InterviewCoach.Core.Evaluating;

/// <summary>How many labels were found, how many were missed, and how many finds have no label.</summary>
public readonly record struct Tally(int Hits, int Misses, int FalseFinds)
{
    public double Precision => Share(Hits, Hits + FalseFinds);

    public double Recall => Share(Hits, Hits + Misses);

    /// <summary>Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found.</summary>
    public double F1 => Share(2 * Hits, (2 * Hits) + Misses + FalseFinds);

    /// <summary>Whether there is a label or a find at all.</summary>
    public bool Counts => Hits + Misses + FalseFinds > 0;

    public static Tally operator +(Tally left, Tally right) =>
        new(left.Hits + right.Hits, left.Misses + right.Misses, left.FalseFinds + right.FalseFinds);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
