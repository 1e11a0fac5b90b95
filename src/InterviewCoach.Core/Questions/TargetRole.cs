namespace InterviewCoach.Core.Questions;

/// <summary>The role a candidate prepares for. Names in JSON and YAML are snake_case.</summary>
public enum TargetRole
{
    DataScientist,
    MlEngineer,
    ComputerVision,
    NlpLlm,
    Recommender,
    Analyst,
}
