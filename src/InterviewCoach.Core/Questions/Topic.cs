namespace InterviewCoach.Core.Questions;

/// <summary>What a Question is about. Names in JSON and YAML are snake_case.</summary>
public enum Topic
{
    Opening,
    ModelChoice,
    Metrics,
    Validation,
    Leakage,
    Ownership,
    Impact,
    Framing,
    Data,
    Baseline,
    ErrorAnalysis,
    Deployment,
    Monitoring,
    Maintainability,
    Ethics,
    Constraints,
    DeadEnds,
    NextSteps,
    Communication,
    Closing,
}
