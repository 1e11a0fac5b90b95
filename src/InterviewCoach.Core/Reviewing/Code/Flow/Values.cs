using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>What a Python name may stand for, as far as the rules need it.</summary>
internal abstract class Value
{
    public static readonly Value Unknown = new Opaque();

    public sealed class Opaque : Value;

    /// <summary>A string or number written in the source.</summary>
    public sealed class Constant(string text, bool isText) : Value
    {
        public string Text => text;

        public bool IsText => isText;
    }

    /// <summary>A variable of a loop over settings: numbers, names, a parameter grid.</summary>
    public sealed class Setting(Loop loop) : Value
    {
        public Loop Loop => loop;
    }

    /// <summary>A list, tuple or set.</summary>
    public sealed class Many(List<Value> items, bool isTuple = false) : Value
    {
        public List<Value> Items => items;

        public bool IsTuple => isTuple;
    }

    /// <summary>A dictionary; entries whose key is not known stand under <see cref="Rest"/>.</summary>
    public sealed class Map : Value
    {
        public Dictionary<string, Value> Items { get; } = [];

        public List<Value> Rest { get; } = [];

        public IEnumerable<Value> All => Items.Values.Concat(Rest);
    }

    /// <summary>A name of a library, imported: "sklearn.preprocessing.StandardScaler".</summary>
    public sealed class Api(string name) : Value
    {
        public string Name => name;

        public string Last => name[(name.LastIndexOf('.') + 1)..];
    }

    /// <summary>A method of a value, not called yet.</summary>
    public sealed class Method(Value of, string name, int line) : Value
    {
        public Value Of => of;

        public string Name => name;

        public int Line => line;
    }

    public sealed class Function(Stmt.Function syntax, Instance? self) : Value
    {
        public Stmt.Function Syntax => syntax;

        public Instance? Self => self;
    }

    public sealed class Lambda(Expr.Lambda syntax) : Value
    {
        public Expr.Lambda Syntax => syntax;
    }

    public sealed class Class(Stmt.Class syntax) : Value
    {
        public Stmt.Class Syntax => syntax;

        public Dictionary<string, Stmt.Function> Methods { get; } = [];

        public List<string> Bases { get; } = [];
    }

    public sealed class Instance(Class of) : Value
    {
        public Class Of => of;

        public Dictionary<string, Value> Fields { get; } = [];
    }

    /// <summary>A statistic over rows: a mean, a quantile, a most frequent value.</summary>
    public sealed class Statistic(string name, DataState of, int line) : Value
    {
        public string Name => name;

        public DataState Of => of;

        public int Line => line;
    }

    /// <summary>A number that says how well predictions fit: a metric, or arithmetic on one.</summary>
    public sealed class Score(Scored scored) : Value
    {
        public Scored Scored => scored;
    }

    /// <summary>What <c>splitter.split(X)</c> yields: pairs of indices.</summary>
    public sealed class Folds(Estimator? splitter, Rows? rows, int line) : Value
    {
        public Estimator? Splitter => splitter;

        public Rows? Rows => rows;

        public int Line => line;
    }

    /// <summary>The names of a frame's columns.</summary>
    public sealed class ColumnNames(Columns columns) : Value
    {
        public Columns Columns => columns;
    }

    /// <summary>Rows of data: a frame, a column, an array, a loader, predictions. Mutable as in Python; its state is not.</summary>
    public sealed class Data(DataState state) : Value
    {
        public DataState State { get; set; } = state;
    }
}

/// <summary>What is known of some rows of data at one moment.</summary>
internal sealed record DataState(Rows Rows)
{
    /// <summary>Statistics that have gone into the values, with the rows they were taken over.</summary>
    public ImmutableList<Taint> Taints { get; init; } = [];

    public Columns Columns { get; init; } = Columns.Unknown;

    /// <summary>Where its columns were last chosen or left out.</summary>
    public int ColumnsAt { get; init; }

    /// <summary>How each computed column of the frame came about.</summary>
    public ImmutableDictionary<string, Origin> Origins { get; init; } = ImmutableDictionary<string, Origin>.Empty;

    /// <summary>The column this is, when it is one.</summary>
    public string? Column { get; init; }

    /// <summary>For a column or an expression over columns: what it was computed from.</summary>
    public Origin? Origin { get; init; }

    /// <summary>For predictions: what was predicted from, and by which model.</summary>
    public Prediction? Prediction { get; init; }

    /// <summary>For an index or a mask: the cut it makes.</summary>
    public Selector? Selects { get; init; }

    /// <summary>Whether the rows were sorted by something that is no time.</summary>
    public bool Reordered { get; init; }

    /// <summary>Whether it holds row labels or positions and no values.</summary>
    public bool IsIndex { get; init; }

    /// <summary>Further sources, after rows of several were put one below the other.</summary>
    public ImmutableList<Rows> Also { get; init; } = [];

    /// <summary>Whether the order of rows was shuffled, and where.</summary>
    public int? ShuffledAt { get; init; }

    /// <summary>Rows that were drawn to even out classes, and where: they count once they are joined with others.</summary>
    public int? DrawnAt { get; init; }

    /// <summary>Whether it is a frame grouped by a column: then what is reduced is reduced within groups.</summary>
    public bool Grouped { get; init; }

    /// <summary>Whether it is a moving window over rows: what is reduced then is a column again.</summary>
    public bool Windowed { get; init; }

    public IEnumerable<Rows> AllRows => Also.Prepend(Rows);
}

/// <summary>A cut that an index or a mask makes when it is used between brackets.</summary>
internal sealed record Selector(
    Cut Cut,
    string Key,
    string Label,
    string Opposite,
    Part Part,
    Part OppositePart,
    int Line
);

/// <summary>How a column was computed.</summary>
/// <param name="From">Columns it was computed from.</param>
/// <param name="LooksAhead">Whether later rows went into it, as with <c>shift(-1)</c>.</param>
/// <param name="LooksBack">Whether only earlier rows went into it, as with <c>shift(1)</c>.</param>
internal sealed record Origin(ImmutableHashSet<string> From, bool LooksAhead, bool LooksBack, int Line);

/// <summary>Predictions: what they were made from and by which model.</summary>
/// <param name="Compared">Whether true labels took part in it.</param>
internal sealed record Prediction(Estimator? Model, DataState On, bool Compared = false)
{
    /// <summary>What the model was fitted on when it predicted; it may be fitted anew before the score is taken.</summary>
    public DataState? Trained { get; } = Model?.FittedOn;

    public int TrainedAt { get; } = Model?.FittedAt ?? 0;
}

/// <summary>Something learned over rows that has gone into values.</summary>
/// <param name="Kind">How.</param>
/// <param name="What">The estimator or the statistic: "StandardScaler", "mean".</param>
/// <param name="Rows">The rows it was learned over.</param>
/// <param name="Column">The column it went into; null for all.</param>
/// <param name="Line">Where it was learned.</param>
internal sealed record Taint(TaintKind Kind, string What, Rows Rows, string? Column, int Line)
{
    /// <summary>Where the call stands when the learning is inside a function or on another line.</summary>
    public int? Through { get; init; }

    /// <summary>The frame it was put into, where it was learned over those of its rows that share an attribute.</summary>
    public Rows? Into { get; init; }
}

internal enum TaintKind
{
    /// <summary>A scaler, vectorizer, decomposition and the like.</summary>
    Fitted,

    /// <summary>A simple statistic, such as a mean put into gaps.</summary>
    Filled,

    /// <summary>Features chosen, or encoded, with the help of the target.</summary>
    Selected,

    /// <summary>Rows drawn more than once, invented, or thrown away by class.</summary>
    Resampled,
}
