namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>What happened in a program, in order: what the rules look at.</summary>
internal sealed class Trace
{
    public List<Fitted> Fits { get; } = [];

    public List<Scored> Scores { get; } = [];

    public List<SplitMade> Splits { get; } = [];

    public List<CrossValidated> CrossValidations { get; } = [];

    public List<Chosen> Choices { get; } = [];

    public List<Transformed> Transforms { get; } = [];

    /// <summary>Names of metrics computed, of all models, with their lines.</summary>
    public List<(string Name, int Line)> Metrics { get; } = [];

    /// <summary>Selectors whose choice was read by eye and typed in again.</summary>
    public List<Estimator> Selectors { get; } = [];

    /// <summary>Whether the program only defines, so that what its functions are handed is not known.</summary>
    public bool IsLibrary { get; set; }

    /// <summary>Where a seed was set for all.</summary>
    public int? SeededAt { get; set; }

    /// <summary>Signs that one class is much rarer than the other.</summary>
    public Evidence? Imbalance { get; set; }
}

/// <summary>A model was fitted.</summary>
/// <param name="Watched">Data it was compared with after each round.</param>
/// <param name="StopsEarly">Whether the best round by what is watched is kept.</param>
internal sealed record Fitted(
    Estimator Model,
    DataState X,
    DataState? Y,
    int Line,
    IReadOnlyList<Loop> Loops,
    IReadOnlyList<DataState> Watched,
    bool StopsEarly
);

/// <summary>A model met rows: predictions or a score.</summary>
/// <param name="Metric">Name of the metric, or null where it only predicted.</param>
/// <param name="HasLabels">Whether the true labels took part.</param>
internal sealed record Scored(
    Estimator? Model,
    DataState X,
    string? Metric,
    bool HasLabels,
    int Line,
    IReadOnlyList<Loop> Loops
)
{
    /// <summary>What the model was fitted on when it met the rows.</summary>
    public DataState? Trained { get; init; }

    public int TrainedAt { get; init; }
}

/// <summary>Rows were divided.</summary>
internal sealed record SplitMade(string Name, DataState? Of, bool Shuffles, bool Seeded, bool ByGroup, int Line);

/// <summary>A library's cross-validation was run.</summary>
internal sealed record CrossValidated(
    Estimator? Model,
    DataState X,
    DataState? Y,
    Estimator? Splitter,
    bool IsEvaluation,
    int Line
);

/// <summary>Something was chosen by a score.</summary>
internal sealed record Chosen(Scored By, string How, int Line)
{
    /// <summary>Whether an object that was handed the rows of all candidates named the best.</summary>
    public bool AmongAll { get; init; }
}

/// <summary>A transformer was fitted on rows or used on them.</summary>
internal sealed record Transformed(Estimator Transformer, DataState X, bool Fits, int Line);
