namespace InterviewCoach.Core.Questions;

/// <summary>
/// A question that a mentor wrote for this project. It is asked as it stands: it has no conditions, and its Grounds are the
/// mentor's own.
/// </summary>
/// <param name="Id">Permanent; must not be an id of the bank.</param>
/// <param name="Topic">Where in the conversation it belongs.</param>
/// <param name="Text">As the interviewer says it.</param>
/// <param name="Rubric">What a strong answer holds; may be empty where a reference is given.</param>
/// <param name="Reference">A strong answer in full, to assess against; null where the rubric says it all.</param>
public sealed record MentorQuestion(
    string Id,
    Topic Topic,
    string Text,
    IReadOnlyList<RubricPoint> Rubric,
    string? Reference = null
)
{
    /// <summary>Said of every mentor's question, for the candidate to read.</summary>
    public const string Why = "Your mentor wants to hear this.";

    internal PlannedQuestion Planned() =>
        new(Id, Topic, Text, Why, [], Rubric, Text, Rubric.Count > 0 ? Rubric[0].FollowUp ?? "" : "")
        {
            Reference = Reference,
        };
}
