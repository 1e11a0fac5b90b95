namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>The arguments of a call, evaluated.</summary>
internal sealed class Arguments(IReadOnlyList<(string? Name, Value Value, Python.Expr Syntax)> all, int line)
{
    public int Line => line;

    public IReadOnlyList<(string? Name, Value Value, Python.Expr Syntax)> All => all;

    public List<Value> Positional { get; } =
        all.Where(argument => argument.Name is null).Select(argument => argument.Value).ToList();

    /// <summary>The argument at a position or under one of the names; null when it is not given.</summary>
    public Value? Get(int position, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Named(name) is { } value)
            {
                return value;
            }
        }

        return position >= 0 && position < Positional.Count ? Positional[position] : null;
    }

    public Value? Named(string name)
    {
        foreach (var argument in all)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    public string? Word(string name) =>
        all.FirstOrDefault(argument => argument.Name == name) switch
        {
            (_, Value.Constant constant, _) => constant.Text,
            (_, _, Python.Expr.Name syntax) => syntax.Id,
            _ => null,
        };

    public bool Is(string name, string word) => Word(name) == word;

    public IEnumerable<Value> Values => all.Select(argument => argument.Value);

    /// <summary>All data among the arguments, also inside lists and dictionaries.</summary>
    public List<DataState> Data() => Values.SelectMany(DataIn).ToList();

    public static IEnumerable<DataState> DataIn(Value value) =>
        value switch
        {
            Value.Data data => [data.State],
            Value.Many many => many.Items.SelectMany(DataIn),
            Value.Map map => map.All.SelectMany(DataIn),
            _ => [],
        };

    public static IEnumerable<Estimator> EstimatorsIn(Value value) =>
        value switch
        {
            Estimator estimator => [estimator],
            Value.Many many => many.Items.SelectMany(EstimatorsIn),
            Value.Map map => map.All.SelectMany(EstimatorsIn),
            _ => [],
        };

    public static IEnumerable<Value.Statistic> StatisticsIn(Value value) =>
        value switch
        {
            Value.Statistic statistic => [statistic],
            Value.Many many => many.Items.SelectMany(StatisticsIn),
            Value.Map map => map.All.SelectMany(StatisticsIn),
            _ => [],
        };

    public static IEnumerable<Value.Score> ScoresIn(Value value) =>
        value switch
        {
            Value.Score score => [score],
            Value.Many many => many.Items.SelectMany(ScoresIn),
            Value.Map map => map.All.SelectMany(ScoresIn),
            _ => [],
        };
}
