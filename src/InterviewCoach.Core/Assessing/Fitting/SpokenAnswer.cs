using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>An answer as it is spoken in an interview, with what a careful interviewer marked.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Rubric">What a strong answer holds.</param>
/// <param name="Covered">For each point whether the answer holds it.</param>
/// <param name="Answer">What was said.</param>
/// <param name="Score">0 to 5; null where only points were marked.</param>
public sealed record SpokenAnswer(
    string Question,
    IReadOnlyList<RubricPoint> Rubric,
    IReadOnlyList<bool> Covered,
    string Answer,
    double? Score
);
