using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>How the interviewer speaks. It changes wording and how long a point is pressed, never the assessment.</summary>
public enum InterviewStyle
{
    Neutral,
    Warm,
    Sceptical,
}

/// <summary>What a candidate chose for an Interview.</summary>
/// <param name="Style">How the interviewer speaks.</param>
/// <param name="Minutes">How long it should take, at most 120.</param>
public sealed record InterviewSettings(InterviewStyle Style, int Minutes)
{
    public static readonly InterviewSettings Default = new(InterviewStyle.Neutral, 20);
}

/// <summary>How well the candidate thinks a Topic went.</summary>
/// <param name="Topic">The Topic.</param>
/// <param name="Rating">0 not at all, to 5 fully defended; the scale of scores.</param>
public sealed record TopicRating(Topic Topic, int Rating);
