using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Methods of frames, columns and arrays.</content>
internal sealed partial class Interpreter
{
    private Value CallData(Value.Data data, Expr.Attribute method, Expr.Call call, Arguments arguments)
    {
        var result = CallData(data, method.Id, arguments);
        if (arguments.Is("inplace", "True") && result is Value.Data changed)
        {
            // On a name the frame itself changes; on a column of a frame, that column does.
            if (method.Of is Expr.Name)
            {
                data.State = changed.State;
            }
            else
            {
                Assign(method.Of, changed);
            }

            return Value.Unknown;
        }

        return result;
    }

    private Value CallData(Value.Data data, string name, Arguments arguments)
    {
        var state = data.State;
        var line = arguments.Line;
        if (Catalogue.IsReduction(name))
        {
            return AcrossColumns(arguments) ? new Value.Data(Bare(state)) : Reduce(name, state, line);
        }

        switch (name)
        {
            case "fillna" or "replace" or "where" or "mask":
                return Filled(state, arguments);
            case "drop":
                return Dropped(state, arguments);
            case "with_columns":
                return new Value.Data(
                    Bare(state) with
                    {
                        Taints = Add(state.Taints, StatisticsOfColumns(state, arguments)),
                    }
                );
            case "to_csv" or "to_parquet" or "to_feather" or "to_pickle" or "to_excel":
                return Keep(arguments, 0, data);
            case "pop" when arguments.Get(0) is Value.Constant column:
                data.State = Without(state, [column.Text]);
                return Column(new Value.Data(state), column.Text, line);
            case "shift":
                return Shifted(state, arguments);
            case "rolling" or "ewm" or "expanding":
                NoticeTime(state, "moving windows run over the rows", line);
                return new Value.Data(state with { Windowed = true, Origin = OriginOf(state) });
            case "pct_change" or "diff":
                NoticeTime(state, "rows are compared with the rows before them", line);
                var ahead = arguments.Get(0, "periods") is Value.Constant { Text: ['-', ..] };
                return new Value.Data(
                    state with
                    {
                        Origin = OriginOf(state) is { } origin
                            ? origin with
                            {
                                LooksAhead = origin.LooksAhead || ahead,
                            }
                            : null,
                        Column = null,
                    }
                );
            case "asfreq" or "to_period":
                // "df['bought'].dt.to_period('M')" rounds a date; the rows need not follow one another.
                if (name == "asfreq" || state.IsIndex)
                {
                    NoticeTime(state, "the rows stand at regular times", line);
                }

                return new Value.Data(state);
            case "resample" when arguments.Get(0, "rule") is Value.Constant { IsText: true }:
                NoticeTime(state, "the rows stand at regular times", line);
                return new Value.Data(state with { Windowed = true });
            case "groupby":
                return new Value.Data(state with { Grouped = true });
            case "transform" when state.Grouped:
                return new Value.Data(
                    state with
                    {
                        Grouped = false,
                        Taints = Add(
                            state.Taints,
                            state.AllRows.Select(rows => new Taint(
                                TaintKind.Filled,
                                "group statistic",
                                rows,
                                state.Column,
                                line
                            ))
                        ),
                        Origin = null,
                    }
                );
            case "agg" or "aggregate" or "count" or "size" or "value_counts" or "first" or "last" when state.Grouped:
                return new Value.Statistic("group statistic", state, line);
            case "cumcount" or "cumsum" or "rank" or "cummax" when state.Grouped:
                NoticeGroups(state, line);
                return new Value.Data(state with { Grouped = false });
            case "apply" or "map" or "applymap" or "transform" or "pipe" or "assign":
                return Applied(data, name, arguments);
            case "sample":
                return Sampled(state, arguments);
            case "append":
                return arguments.Data() is { Count: > 0 } more
                    ? Concatenate([state, .. more], line)
                    : new Value.Data(state);
            case "merge" or "join" or "merge_asof":
                return new Value.Data(BesideStatistics(SideBySide([state, .. arguments.Data()]), arguments));
            case "isin":
                return new Value.Data(state with { Selects = Within(state, arguments, line), Column = null });
            case "difference" when state.IsIndex && arguments.Data() is [var part, ..] && part.Rows.Parent is not null:
                return new Value.Data(state with { Rows = Opposite(part.Rows), IsIndex = true });
            case "isnull"
            or "isna"
            or "notnull"
            or "notna"
            or "duplicated"
            or "between"
            or "contains"
            or "startswith"
            or "eq"
            or "ne"
            or "gt"
            or "lt"
            or "ge"
            or "le":
                return new Value.Data(
                    state with
                    {
                        Selects = new Selector(
                            Cut.Filter,
                            $"{name}@{line}",
                            "yes",
                            "no",
                            Part.Unknown,
                            Part.Unknown,
                            line
                        ),
                        Prediction =
                            name is "eq" && arguments.Data() is [var other] ? Compared(state, other) : state.Prediction,
                    }
                );
            case "sort_values":
                return new Value.Data(state with { Reordered = SortedByOther(arguments) });
            case "set_index" or "sort_index":
                if (name == "set_index" && arguments.Get(0, "keys") is Value.Constant key && IsDate(key.Text))
                {
                    NoticeTime(state, "the rows are indexed by date", line);
                }

                return new Value.Data(
                    name == "set_index" && arguments.Get(0, "keys") is Value.Constant index
                        ? Without(state, [index.Text])
                        : state
                );
            case "take" or "head" when arguments.Get(0) is { } upTo:
                return upTo is Value.Constant { Text.Length: < 3 } && name == "head"
                    ? new Value.Data(state)
                    : Cutting(
                        state,
                        rows =>
                            rows.Child(
                                Cut.Slice,
                                "rows",
                                "|" + SourceText.Of(arguments.All[0].Syntax),
                                Part.Unknown,
                                line
                            )
                    );
            case "skip" when arguments.Get(0) is not null:
                return Cutting(
                    state,
                    rows =>
                        rows.Child(Cut.Slice, "rows", SourceText.Of(arguments.All[0].Syntax) + "|", Part.Unknown, line)
                );
            case "randomSplit" or "random_split":
                return CutInParts(
                    state,
                    arguments.Get(0) is Value.Many sizes ? sizes.Items.Count : 2,
                    name,
                    shuffles: true,
                    arguments
                );
            case "train_test_split":
                var map = new Value.Map();
                var halves = TrainTestSplit(
                    new Arguments(
                        [
                            (null, data, new Expr.Nothing(line)),
                            .. arguments.All.Where(argument => argument.Name is not null),
                        ],
                        line
                    )
                );
                (map.Items["train"], map.Items["test"]) = (halves.Items[0], halves.Items[1]);

                return map;
            case "sum"
            or "item"
            or "all"
            or "any" when state.Prediction is { Compared: true } prediction && !AcrossColumns(arguments):
                return Reduced(prediction, line, name);
            case "fit_sample":
                return new Value.Data(
                    state with
                    {
                        Taints = Add(
                            state.Taints,
                            [new Taint(TaintKind.Resampled, "the sampler", state.Rows, null, line)]
                        ),
                    }
                );
            case "info"
            or "describe"
            or "plot"
            or "hist"
            or "boxplot"
            or "nunique"
            or "unique"
            or "corr"
            or "corrwith"
            or "cov"
            or "keys"
            or "items"
            or "iterrows"
            or "itertuples"
            or "get_n_splits"
            or "memory_usage"
            or "count"
            or "value_counts"
            or "tolist"
            or "to_dict"
            or "idxmax"
            or "idxmin"
            or "skew":
                return name == "tolist" ? new Value.Data(state) : Value.Unknown;
            case "copy"
            or "dropna"
            or "drop_duplicates"
            or "reset_index"
            or "astype"
            or "to_numpy"
            or "as_matrix"
            or "toarray"
            or "todense"
            or "ravel"
            or "flatten"
            or "reshape"
            or "squeeze"
            or "clip"
            or "abs"
            or "round"
            or "to_frame"
            or "transpose"
            or "infer_objects"
            or "query"
            or "cache"
            or "persist"
            or "shuffle"
            or "batch"
            or "prefetch"
            or "repeat"
            or "float"
            or "long"
            or "to"
            or "cuda"
            or "numpy"
            or "detach"
            or "cpu"
            or "unsqueeze"
            or "view"
            or "type"
            or "convert_dtypes"
            or "get_dummies"
            or "compute"
            or "values"
            or "eq":
                return new Value.Data(
                    state with
                    {
                        Selects = null,
                        ShuffledAt = name == "shuffle" ? line : state.ShuffledAt,
                    }
                );
            case "rename":
                return new Value.Data(
                    state with
                    {
                        Columns = state.Columns.Exactly ? Columns.Unknown : state.Columns,
                        Origins = ImmutableDictionary<string, Origin>.Empty,
                    }
                );
            default:
                var passed = arguments.Data();
                return passed.Count > 0 && Compares([state, .. passed])
                    ? Predicted(null, [state, .. passed], line, name)
                    : new Value.Data(
                        Bare(state) with
                        {
                            Taints = passed.Aggregate(state.Taints, (taints, more2) => Add(taints, more2.Taints)),
                        }
                    );
        }
    }
}
