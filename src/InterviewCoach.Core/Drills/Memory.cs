namespace InterviewCoach.Core.Drills;

/// <summary>What is known of how well a person remembers one thing.</summary>
/// <param name="Stability">Days after which it is recalled with a probability of 0.9; 0.001 to 36,500.</param>
/// <param name="Difficulty">How little a recall strengthens it, 1 to 10.</param>
/// <param name="ReviewedAt">When it was last recalled, or not.</param>
/// <param name="DueAt">When it should be again.</param>
/// <param name="Reviews">How often it was asked for.</param>
/// <param name="Lapses">How often it was forgotten after the first time.</param>
public sealed record Memory(
    double Stability,
    double Difficulty,
    DateTimeOffset ReviewedAt,
    DateTimeOffset DueAt,
    int Reviews,
    int Lapses
);
