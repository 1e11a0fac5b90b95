using System.Collections.Immutable;
using System.Globalization;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>What methods of frames do: fill, drop, shift, apply, draw rows.</content>
internal sealed partial class Interpreter
{
    private static Value.Data Filled(DataState state, Arguments arguments)
    {
        var taints = arguments
            .Values.SelectMany(Arguments.StatisticsIn)
            .SelectMany(statistic => Of(statistic, state.Column ?? statistic.Of.Column))
            .Concat(arguments.Data().SelectMany(data => data.Taints));
        return new Value.Data(state with { Taints = Add(state.Taints, taints), Selects = null });
    }

    private Value.Data Dropped(DataState state, Arguments arguments)
    {
        var columns =
            arguments.Named("columns") is not null
            || arguments.Word("axis") is "1" or "columns"
            || arguments.Get(1) is Value.Constant { Text: "1" or "columns" };
        if (!columns)
        {
            if (arguments.Data() is [{ IsIndex: true, Rows: { Key: var key, Line: var line } }, ..])
            {
                NoticeDraw(key, "not ", state, line);
            }

            return arguments.Data() is [{ IsIndex: true } index, ..] && !index.Rows.Path().Skip(1).Contains(state.Rows)
                    ? new Value.Data(state)
                : arguments.Data() is [{ IsIndex: true, Rows: var gone }, ..]
                    ? Cutting(
                        state,
                        rows =>
                            ReferenceEquals(rows, gone.Parent)
                                ? Opposite(gone)
                                : rows.Child(
                                    gone.Cut,
                                    gone.Key,
                                    OppositeLabel(gone.Label),
                                    Part.Unknown,
                                    arguments.Line
                                )
                    )
                : new Value.Data(state);
        }

        var named = ColumnList(arguments.Get(0, "columns", "labels"));
        return new Value.Data(
            (named is null ? state with { Columns = Columns.Unknown } : Without(state, named)) with
            {
                Column = null,
                Origin = null,
                ColumnsAt = arguments.Line,
            }
        );
    }

    private static Rows Opposite(Rows rows) =>
        rows.Parent!.Child(rows.Cut, rows.Key, OppositeLabel(rows.Label), Part.Unknown, rows.Line);

    private static string OppositeLabel(string label) =>
        label switch
        {
            "0" => "1",
            "1" => "0",
            "low" => "high",
            "high" => "low",
            _ => label.StartsWith("not ", StringComparison.Ordinal) ? label[4..] : "not " + label,
        };

    private static Selector? Within(DataState state, Arguments arguments, int line)
    {
        if (
            state.Column is { } column
            && arguments.Get(0) is Value.Many { Items: [_, ..] values }
            && values.TrueForAll(value => value is Value.Constant)
        )
        {
            var list = Rows.OneOf + string.Join('|', values.ConvertAll(value => ((Value.Constant)value).Text));
            return new Selector(Cut.Filter, column + " in", list, "not " + list, Part.Unknown, Part.Unknown, line);
        }

        if (arguments.Data() is not [var data, ..] || data.Rows.Parent is null)
        {
            return new Selector(Cut.Filter, $"isin@{line}", "yes", "no", Part.Unknown, Part.Unknown, line);
        }

        var rows = data.Rows;
        return new Selector(
            rows.Cut,
            rows.Key,
            rows.Label,
            OppositeLabel(rows.Label),
            rows.Part,
            Part.Unknown,
            rows.Line
        );
    }

    private static Value.Data Shifted(DataState state, Arguments arguments)
    {
        var periods = arguments.Get(0, "periods");
        var ahead = periods is Value.Constant { Text: ['-', ..] };
        var back = periods is null or Value.Constant { IsText: false } && !ahead;
        NoticeTime(state, "rows are shifted against each other", arguments.Line);
        if (state.Grouped)
        {
            NoticeGroups(state, arguments.Line);
        }

        var origin = OriginOf(state);
        return new Value.Data(
            state with
            {
                Column = null,
                Grouped = false,
                Origin = origin is null
                    ? null
                    : origin with
                    {
                        LooksAhead = origin.LooksAhead || ahead,
                        LooksBack = back,
                        Line = arguments.Line,
                    },
            }
        );
    }

    private static bool IsDate(string column)
    {
        var words = NameHints.Words(column);
        return words.Exists(word => word is "date" or "datetime" or "timestamp" or "time" or "ds" or "fecha");
    }

    /// <summary>Whether rows are sorted by columns that are known and no times.</summary>
    private static bool SortedByOther(Arguments arguments) =>
        arguments.Get(0, "by") switch
        {
            Value.Constant { IsText: true } key => !IsDate(key.Text),
            Value.Many keys when Texts(keys) is { Count: > 0 } names => !names.Exists(IsDate),
            _ => false,
        };

    /// <summary>Neighbours tell of time unless the rows were put into another order.</summary>
    private static void NoticeTime(DataState state, string why, int line)
    {
        if (!state.Reordered)
        {
            state.Rows.Source.Time ??= new Evidence(why, line);
        }
    }

    private static void NoticeGroups(DataState state, int line) =>
        state.Rows.Source.Groups ??= new Evidence("the rows of one group belong together in order", line);

    /// <summary>A function applied to rows, columns or groups: what it brings in is followed.</summary>
    private Value Applied(Value.Data data, string name, Arguments arguments)
    {
        var state = data.State with { Grouped = false, Selects = null };
        var plain = new Value.Data(state with { Origin = OriginOf(state) });
        var function = arguments.Values.FirstOrDefault(value => value is Value.Lambda or Value.Function);
        if (function is null)
        {
            var taints = arguments
                .Values.SelectMany(Arguments.StatisticsIn)
                .SelectMany(statistic => Of(statistic, state.Column));
            return new Value.Data(plain.State with { Taints = Add(state.Taints, taints) });
        }

        var wholeColumns =
            state.Column is null && !AcrossColumns(arguments) && name is "apply" or "transform" or "pipe" or "assign";
        var scalar = (state.Column is not null && !data.State.Grouped) || name is "map" or "applymap";
        var handed =
            wholeColumns || name == "pipe" || data.State.Grouped
                ? (Value)new Value.Data(data.State with { Grouped = false })
            : scalar ? new Value.Data(state with { Taints = [], IsIndex = true })
            : Value.Unknown;
        var result = Apply(function, [handed]);
        return result switch
        {
            Value.Data made when name == "pipe" => made,
            Value.Data made => new Value.Data(plain.State with { Taints = Add(plain.State.Taints, made.State.Taints) }),
            Value.Statistic when data.State.Grouped => new Value.Statistic(
                "group statistic",
                data.State with
                {
                    Grouped = false,
                },
                arguments.Line
            ),
            Value.Statistic statistic when !wholeColumns => new Value.Data(
                plain.State with
                {
                    Taints = Add(state.Taints, Of(statistic, state.Column)),
                }
            ),
            _ => plain,
        };
    }

    private Value.Data Sampled(DataState state, Arguments arguments)
    {
        var line = arguments.Line;
        var whole =
            double.TryParse(arguments.Word("frac"), NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
            && share >= 1;
        if (arguments.Is("replace", "True"))
        {
            NoticeResampling("drawing rows again", line);
            return new Value.Data(
                state with
                {
                    Taints = Add(state.Taints, [new Taint(TaintKind.Resampled, "sample", state.Rows, null, line)]),
                    DrawnAt = line,
                }
            );
        }

        seeded[line] = IsSeeded(arguments);
        if (whole)
        {
            NoticeShuffle("sample", state, arguments);
            return new Value.Data(state with { ShuffledAt = line });
        }

        if (arguments.Named("frac") is not null)
        {
            NoticeShuffle("sample", state, arguments);
        }

        var key = $"{Sample}{line}#{counter++}";
        var drawn = Cutting(state, rows => rows.Child(Cut.Filter, key, "drawn", Part.Unknown, line));
        return new Value.Data(drawn.State with { DrawnAt = line });
    }
}
