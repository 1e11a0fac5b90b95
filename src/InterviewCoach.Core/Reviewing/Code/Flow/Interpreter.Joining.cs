using System.Collections.Immutable;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Rows put one below another, or columns side by side.</content>
internal sealed partial class Interpreter
{
    private static DataState SideBySide(List<DataState> data) =>
        data[0] with
        {
            Columns =
                data.Count == 1
                || data.Skip(1).All(state => state.Columns.Known && !state.Columns.Exactly && data[0].Columns.Known)
                    ? data[0].Columns
                    : Columns.Unknown,
            Column = null,
            Origin = null,
            Selects = null,
            Taints = data.Skip(1).Aggregate(data[0].Taints, (taints, state) => Add(taints, state.Taints)),
            Prediction = data.Find(state => state.Prediction is not null)?.Prediction,
        };

    /// <summary>What a table of statistics brings in that is merged with the rows.</summary>
    private static DataState BesideStatistics(DataState state, Arguments arguments)
    {
        var taints = arguments.Values.OfType<Value.Statistic>().SelectMany(statistic => Of(statistic, null)).ToList();
        return taints.Count == 0
            ? state
            : state with
            {
                Columns = Columns.Unknown,
                Taints = Add(state.Taints, taints.Select(taint => taint with { Column = null })),
            };
    }

    private Value.Data Concatenate(List<DataState> data, int line)
    {
        if (data.Count == 1)
        {
            return new Value.Data(data[0]);
        }

        var common = Common(data);
        var taints = data.Aggregate(ImmutableList<Taint>.Empty, (all, state) => Add(all, state.Taints));
        if (common is null)
        {
            var (first, rest) = (data[0], data.Skip(1).SelectMany(state => state.AllRows));
            return new Value.Data(
                first with
                {
                    Also = [.. first.Also.Concat(rest).Distinct().Take(8)],
                    Taints = taints,
                    Selects = null,
                    Column = null,
                }
            );
        }

        // What was learned over a part has gone into rows of the whole.
        taints = taints.ConvertAll(taint =>
            taint.Kind == TaintKind.Resampled && common.Covers(taint.Rows) ? taint with { Rows = common } : taint
        );
        if (Repeats(data))
        {
            taints = Add(taints, [new Taint(TaintKind.Resampled, "the same rows again", common, null, line)]);
        }

        if (
            data.Find(state => state.DrawnAt is not null) is { DrawnAt: { } drawn }
            && data.Exists(state => state.DrawnAt is null)
        )
        {
            NoticeResampling("drawing rows by class", drawn);
            taints = Add(taints, [new Taint(TaintKind.Resampled, "rows drawn by class", common, null, drawn)]);
        }

        return new Value.Data(
            data[0] with
            {
                Rows = common,
                Also = [],
                Taints = taints,
                Selects = null,
                DrawnAt = null,
                Columns = data.TrueForAll(state => state.Columns == data[0].Columns)
                    ? data[0].Columns
                    : Columns.Unknown,
            }
        );
    }

    /// <summary>The innermost set of rows that all come from; null when there is none.</summary>
    private static Rows? Common(List<DataState> data)
    {
        foreach (var rows in data[0].Rows.Path())
        {
            if (data.TrueForAll(state => rows.Covers(state.Rows)))
            {
                return rows;
            }
        }

        return null;
    }

    /// <summary>Whether the same rows, with the same columns, come twice.</summary>
    private static bool Repeats(List<DataState> data)
    {
        for (var i = 0; i < data.Count && i < 6; i++)
        {
            for (var j = i + 1; j < data.Count && j < 6; j++)
            {
                var (one, other) = (data[i], data[j]);
                if (
                    one.Column == other.Column
                    && one.Column is null
                    && one.Columns == other.Columns
                    && one.Columns.Known
                    && (one.Rows.Covers(other.Rows) || other.Rows.Covers(one.Rows))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>sklearn.utils.resample</c>: with replacement it repeats rows; without, and of all rows, it only shuffles.</summary>
    private Value ResampleRows(Arguments arguments)
    {
        var data = arguments.Positional.SelectMany(Arguments.DataIn).ToList();
        if (data.Count == 0)
        {
            return Value.Unknown;
        }

        var line = arguments.Line;
        var replaces = !arguments.Is("replace", "False");
        var counted = arguments.Named("n_samples") is not null;
        if (replaces || counted)
        {
            NoticeResampling("drawing rows again", line);
        }

        var made = data.ConvertAll(
            Value (state) =>
                new Value.Data(
                    replaces
                        ? state with
                        {
                            DrawnAt = line,
                            Taints = Add(
                                state.Taints,
                                [new Taint(TaintKind.Resampled, "resample", state.Rows, null, line)]
                            ),
                        }
                        : state with
                        {
                            DrawnAt = counted ? line : null,
                            ShuffledAt = line,
                        }
                )
        );
        return made.Count == 1 ? made[0] : new Value.Many(made, isTuple: true);
    }
}
