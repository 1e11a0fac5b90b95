namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>What words near a number say of it. Names in YAML are kebab-case.</summary>
internal enum MetricCue
{
    Parameter,
    Count,
    Difference,
    Target,
    Reached,
    Comparison,
    Others,
    Author,
    PlanHeading,
    OthersHeading,
    NotAScoreHeader,
    DerivedHeader,
}
