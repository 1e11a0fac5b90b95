namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>What kind of thing an estimator is.</summary>
internal enum Kind
{
    Model,

    /// <summary>Learns from rows what it does to them: scalers, imputers, vectorizers, decompositions.</summary>
    Transformer,

    /// <summary>Chooses features with the target's help.</summary>
    Selector,

    /// <summary>Learns no more than a vocabulary of categories, or nothing.</summary>
    Harmless,

    Resampler,
    Splitter,
    Search,
    Pipeline,
    Clustering,
    Unknown,
}

/// <summary>An object with <c>fit</c>: mutable, and remembers the rows it was fitted on.</summary>
internal sealed class Estimator(string name, Kind kind, int line) : Value
{
    public string Name => name;

    public Kind Kind { get; set; } = kind;

    /// <summary>Where it was made.</summary>
    public int Line => line;

    /// <summary>Parts of a pipeline, of a column transformer, or the estimator a search tries out.</summary>
    public List<Estimator> Steps { get; } = [];

    /// <summary>Keyword arguments it was made with.</summary>
    public Dictionary<string, Value> Settings { get; } = [];

    /// <summary>The loops whose variable went into its settings.</summary>
    public List<Loop> TunedBy { get; } = [];

    /// <summary>What it was fitted on last.</summary>
    public DataState? FittedOn { get; set; }

    public int FittedAt { get; set; }

    /// <summary>Where the columns a selector chose were read; 0 when they were not.</summary>
    public int ChoiceReadAt { get; set; }

    /// <summary>Data it was made with, as statsmodels does it.</summary>
    public List<DataState> MadeWith { get; } = [];

    /// <summary>This and all inside it.</summary>
    public IEnumerable<Estimator> All() => Steps.SelectMany(step => step.All()).Prepend(this);
}

/// <summary>A loop or comprehension that is being followed.</summary>
/// <param name="Line">Where it begins.</param>
/// <param name="Over">What it runs over.</param>
internal sealed record Loop(int Line, LoopOver Over);

internal enum LoopOver
{
    /// <summary>Numbers, names, grids: settings to try.</summary>
    Settings,

    /// <summary>Estimators.</summary>
    Models,

    /// <summary>Folds or other data.</summary>
    Data,

    Other,
}
