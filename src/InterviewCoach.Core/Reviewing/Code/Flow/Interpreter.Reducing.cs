using System.Collections.Immutable;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Statistics over rows, and where they are put back.</content>
internal sealed partial class Interpreter
{
    private static bool AcrossColumns(Arguments arguments) =>
        arguments.Word("axis") is "1" or "columns" or "-1" || arguments.Word("how") == "horizontal";

    private Value Reduce(string name, DataState state, int line)
    {
        if (state.Prediction is { Compared: true } prediction)
        {
            return Reduced(prediction, line, name);
        }

        return state.Prediction is not null ? new Value.Data(state)
            : state.Windowed ? new Value.Data(state with { Windowed = false })
            : state.IsIndex || state.Selects is not null || name is "sum" or "count_nonzero" ? Value.Unknown
            : new Value.Statistic(name, state, line);
    }

    private static Value.Data Where(Arguments arguments, List<DataState> data)
    {
        // np.where(gap, a statistic, column) fills gaps; np.where(a > b, 1, 0) makes a column from columns.
        var state = data[^1];
        var origin = data.Select(OriginOf)
            .Aggregate(
                (one, other) =>
                    one is null || other is null
                        ? null
                        : new Origin(
                            one.From.Union(other.From),
                            one.LooksAhead || other.LooksAhead,
                            one.LooksBack && other.LooksBack,
                            arguments.Line
                        )
            );
        var taints = arguments
            .Positional.Skip(1)
            .OfType<Value.Statistic>()
            .Where(statistic => statistic.Name is "mean" or "median" or "mode" or "nanmean" or "nanmedian")
            .SelectMany(statistic => Of(statistic, state.Column));
        return new Value.Data(
            state with
            {
                Column = null,
                Origin = origin,
                Selects = null,
                Prediction = data.Find(item => item.Prediction is not null)?.Prediction,
                Taints = Add(data.Aggregate(ImmutableList<Taint>.Empty, (all, item) => Add(all, item.Taints)), taints),
            }
        );
    }

    private void NoticeShuffle(string name, DataState of, Arguments arguments) =>
        Trace.Splits.Add(new SplitMade(name, of, Shuffles: false, IsSeeded(arguments), false, arguments.Line));
}
