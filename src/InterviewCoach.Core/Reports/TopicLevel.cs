namespace InterviewCoach.Core.Reports;

/// <summary>How a Topic went, in a word.</summary>
public enum TopicLevel
{
    NotAssessed,

    /// <summary>There is little to go on from.</summary>
    Weak,

    /// <summary>Part of what was asked for is there.</summary>
    Partial,

    /// <summary>It holds in an interview.</summary>
    Sound,

    /// <summary>Nearly all that was asked for, and to the point.</summary>
    Strong,
}

/// <summary>
/// Where the levels begin. A score is about five times the share of the rubric that an answer covers, less what is wrong
/// with it; so the lines stand at three, six and a half and eight and a half tenths of what was asked for. The interviewer
/// draws its own at the same two places: below the first it asks again, from the second on it presses for reasons.
/// </summary>
public static class TopicLevels
{
    /// <summary>From this score on there is something to go on from.</summary>
    public const double HoldsInPart = 1.5;

    /// <summary>From this score on an answer holds.</summary>
    public const double Holds = 3.25;

    /// <summary>From this score on little could be added.</summary>
    public const double Convinces = 4.25;

    /// <summary>The most that a topic comes to in which the candidate stood by what the sources deny: it does not hold.</summary>
    public const double MostWhereStoodBy = 3;

    /// <summary>The level of a score; <see cref="TopicLevel.NotAssessed"/> for none.</summary>
    public static TopicLevel Of(double? score) =>
        score switch
        {
            null => TopicLevel.NotAssessed,
            < HoldsInPart => TopicLevel.Weak,
            < Holds => TopicLevel.Partial,
            < Convinces => TopicLevel.Sound,
            _ => TopicLevel.Strong,
        };
}
