namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// How facets and cues move a point's log-odds. Set by hand on interview answers written for the purpose; the weights of
/// words are fitted.
/// </summary>
internal static class PointWeights
{
    /// <summary>In an interview a point is covered more often than in the debates that the words were fitted on.</summary>
    public const double Prior = 1.2;

    /// <summary>Log-odds of a point with facets when nothing of it is there, and what all of it adds.</summary>
    public const double Least = -2.4;
    public const double Span = 5.4;

    /// <summary>What the words of a point with facets count beside its facets.</summary>
    public const double ForEachWord = 0.35;
    public const double MostForWords = 1.0;

    /// <summary>Evidence below this share counts in part.</summary>
    public const double Trace = 0.12;

    public const double NoCue = -0.4;
    public const double Cue = 0.8;
    public const double FurtherCue = 0.6;
}
