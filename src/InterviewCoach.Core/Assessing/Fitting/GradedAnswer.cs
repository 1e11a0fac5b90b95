namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>An answer that a person has graded, to fit weights on and to measure with.</summary>
/// <param name="Set">The collection it comes from.</param>
/// <param name="Group">Its question, or what must stay on one side of a split.</param>
/// <param name="Question">What was asked.</param>
/// <param name="References">What it was compared with.</param>
/// <param name="Answer">What was said.</param>
/// <param name="Grade">Between 0 and 1.</param>
public sealed record GradedAnswer(
    string Set,
    string Group,
    string Question,
    IReadOnlyList<string> References,
    string Answer,
    double Grade
)
{
    /// <summary>The field of knowledge that the question belongs to; its group where none is given.</summary>
    public string Domain { get; init; } = Group;
}
