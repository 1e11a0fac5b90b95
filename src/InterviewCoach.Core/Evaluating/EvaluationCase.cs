using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Evaluating;

/// <summary>What of a profile is measured.</summary>
public enum Measured
{
    Task,
    ProjectType,
    Skills,
    SkillLevel,
    Metrics,
    Dataset,
    Present,
}

/// <summary>How a profile differs from the labels.</summary>
public enum Difference
{
    /// <summary>Labelled, not found.</summary>
    Missed,

    /// <summary>Found, not labelled.</summary>
    FalseFind,

    /// <summary>Found, but otherwise than labelled.</summary>
    Otherwise,
}

/// <summary>One place where profile and labels differ.</summary>
/// <param name="Text">What was labelled or found there, in a few words.</param>
public sealed record EvaluationCase(Measured Measured, Difference Difference, string File, int Line, string Text);

/// <summary>How the profile of one write-up compares with its labels.</summary>
/// <param name="LevelsRight">Of the skills found, those with the level labelled.</param>
/// <param name="MetricLinesRight">Of the metrics found, those within three lines of the label.</param>
/// <param name="Dataset">Null where neither labels nor profile have one.</param>
/// <param name="Present">By key, with the line required to be near the label's or in the same Passage.</param>
/// <param name="PresentAnywhere">By key, wherever it was found.</param>
/// <param name="NegativesTaken">Metrics found that the labels name as none.</param>
public sealed record WriteUpComparison(
    string Id,
    (ProjectTask Labelled, ProjectTask Found) Task,
    (ProjectType Labelled, ProjectType Found) ProjectType,
    Tally Skills,
    int LevelsRight,
    Tally Metrics,
    int MetricLinesRight,
    bool? Dataset,
    IReadOnlyDictionary<PresenceKey, Tally> Present,
    IReadOnlyDictionary<PresenceKey, Tally> PresentAnywhere,
    int NegativesTaken,
    IReadOnlyList<EvaluationCase> Cases
);
