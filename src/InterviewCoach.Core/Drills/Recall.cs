namespace InterviewCoach.Core.Drills;

/// <summary>How well something was recalled, as spaced repetition takes it.</summary>
public enum Recall
{
    Again = 1,
    Hard = 2,
    Good = 3,
    Easy = 4,
}
