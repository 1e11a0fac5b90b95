using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Functions of libraries.</content>
internal sealed partial class Interpreter
{
    private Value CallLibrary(Value.Api api, Expr.Call call, Arguments arguments)
    {
        var name = api.Last;
        var line = call.Line;
        if (IsSeed(api.Name))
        {
            Trace.SeededAt ??= line;
            return Value.Unknown;
        }

        if (name == "train_test_split")
        {
            return TrainTestSplit(arguments);
        }

        if (name == "random_split" && arguments.Data().Count == 0 && call.Arguments.Count > 1)
        {
            var whole =
                Promote(call.Arguments[0].Value, line)?.State
                ?? new DataState(NewSource("data", Part.Unknown, line)) { Columns = Columns.Unknown };
            return OverData(name, [whole], arguments)!;
        }

        if (Permutation(name, api.Name, call, arguments) is { } order)
        {
            return order;
        }

        if (Filed(name, arguments) is { } filed)
        {
            return filed;
        }

        NoticeSearch(name, arguments);

        if (Catalogue.IsCrossValidation(name))
        {
            CrossValidate(name, arguments);
            return name == "cross_val_predict" ? new Value.Opaque() : Value.Unknown;
        }

        if (Catalogue.IsMetric(name))
        {
            return Metric(name, arguments);
        }

        if (IsDrawing(api.Name))
        {
            return Value.Unknown;
        }

        if (api.Name is "xgboost.train" or "lightgbm.train" or "xgb.train" or "lgb.train" or "catboost.train")
        {
            return TrainBooster(arguments);
        }

        if (
            name
            is "make_pipeline"
                or "make_column_transformer"
                or "make_union"
                or "early_stopping"
                or "ols"
                or "logit"
                or "glm"
                or "clone"
        )
        {
            return name == "clone"
                ? arguments.Get(0) ?? Value.Unknown
                : Construct(name == "ols" ? "OLS" : name, arguments, call);
        }

        var data = arguments.Data();
        if ((Catalogue.LoadsData(name) || api.Name == "numpy.load") && data.Count == 0)
        {
            return Load(api.Name, arguments);
        }

        if (data.Count > 0)
        {
            return OverData(name, data, arguments) ?? Other(name, api.Name, arguments, call);
        }

        Notice(name, arguments);
        return arguments.Values.SelectMany(Arguments.ScoresIn).FirstOrDefault()
            ?? arguments.Values.SelectMany(Arguments.StatisticsIn).FirstOrDefault()
            ?? Other(name, api.Name, arguments, call);
    }

    private Value Other(string name, string full, Arguments arguments, Expr.Call call)
    {
        if (
            name
            is "ParameterGrid"
                or "ParameterSampler"
                or "arange"
                or "linspace"
                or "logspace"
                or "geomspace"
                or "product"
                or "tqdm"
                or "trange"
        )
        {
            return name is "tqdm" && arguments.Get(0) is { } wrapped
                ? wrapped
                : new Value.Setting(new Loop(call.Line, LoopOver.Settings));
        }

        if (name is "array" or "asarray" && arguments.Get(0) is Value.Many list)
        {
            return list;
        }

        if (name is "to_datetime" or "deepcopy" or "copy" && arguments.Get(0) is { } same)
        {
            return same;
        }

        if (Catalogue.LooksLikeClass(name))
        {
            return Construct(name, arguments, call);
        }

        return full.StartsWith("numpy.", StringComparison.Ordinal)
            ? Value.Unknown
            : CallUnknownFunction(name, arguments);
    }

    private static bool IsSeed(string api) =>
        api.EndsWith("random.seed", StringComparison.Ordinal)
        || api.EndsWith("manual_seed", StringComparison.Ordinal)
        || api.EndsWith("set_seed", StringComparison.Ordinal)
        || api.EndsWith("set_random_seed", StringComparison.Ordinal)
        || api.EndsWith("seed_everything", StringComparison.Ordinal)
        || api == "random.seed";

    private static bool IsDrawing(string api) =>
        api.StartsWith("matplotlib", StringComparison.Ordinal)
        || api.StartsWith("seaborn.", StringComparison.Ordinal)
            && !api.EndsWith("load_dataset", StringComparison.Ordinal)
        || api.StartsWith("plotly", StringComparison.Ordinal)
        || api.StartsWith("shap", StringComparison.Ordinal)
        || api.StartsWith("missingno", StringComparison.Ordinal);

    private Value.Data Load(string api, Arguments arguments)
    {
        var file =
            arguments
                .All.Select(argument =>
                    argument.Value is Value.Constant { IsText: true } text ? text.Text : SourceText.Of(argument.Syntax)
                )
                .FirstOrDefault()
            ?? "";
        var split = arguments.Word("split");
        var rows = NewSource(
            file,
            NameHints.PartOf(split ?? file[(file.LastIndexOfAny(['/', '\\']) + 1)..]),
            arguments.Line
        );
        rows.HoldsParts = split is null && api.EndsWith("load_dataset", StringComparison.Ordinal);
        rows.Time = TimeSigns.OfLoading(api, file, arguments);
        rows.Name = file;
        return new Value.Data(new DataState(rows) { Columns = Columns.All });
    }

    private Value Metric(string name, Arguments arguments)
    {
        Trace.Metrics.Add((name, arguments.Line));
        if (arguments.Data().Find(state => state.Prediction is not null) is { Prediction: { } prediction })
        {
            return new Value.Score(Met(prediction, name, arguments.Line));
        }

        return arguments.Get(0, "estimator") is Estimator estimator && Handed(arguments) is [var x, ..]
            ? new Value.Score(Met(estimator, x, name, hasLabels: true, arguments.Line))
            : Value.Unknown;
    }

    private Estimator TrainBooster(Arguments arguments)
    {
        var rows = arguments.Positional.SelectMany(Arguments.DataIn).Take(1).ToList();
        if (rows.Count == 0 && arguments.Get(-1, "dtrain", "train_set", "pool") is Value.Data named)
        {
            rows.Add(named.State);
        }

        var model = new Estimator("Booster", Kind.Model, arguments.Line)
        {
            FittedOn = rows.FirstOrDefault(),
            FittedAt = arguments.Line,
        };
        if (rows.Count > 0)
        {
            var watched = arguments
                .All.Where(argument =>
                    argument.Name is "evals" or "valid_sets" or "eval_set"
                    || (argument.Name is null && argument.Value is Value.Many)
                )
                .SelectMany(argument => Arguments.DataIn(argument.Value))
                .ToList();
            Trace.Fits.Add(
                new Fitted(model, rows[0], null, arguments.Line, Loops, watched, StopsEarly(model, arguments))
            );
        }

        return model;
    }

    /// <summary>Functions that take rows and give rows; null when the name is not among them.</summary>
    private Value? OverData(string name, List<DataState> data, Arguments arguments)
    {
        var first = data[0];
        var line = arguments.Line;
        if (Catalogue.IsReduction(name) || name is "sum" or "count_nonzero")
        {
            return AcrossColumns(arguments) ? new Value.Data(Bare(first)) : Reduce(name, first, line);
        }

        if (Catalogue.IsFunctionalScaler(name))
        {
            Trace.Transforms.Add(new Transformed(new Estimator(name, Kind.Transformer, line), first, Fits: true, line));
            var scaled = first.AllRows.Select(rows => new Taint(TaintKind.Fitted, name, rows, null, line));
            var made = new Value.Data(first with { Taints = Add(first.Taints, scaled), Origin = OriginOf(first) });
            return name is "boxcox" or "yeojohnson" ? Pair(made, Value.Unknown) : made;
        }

        switch (name)
        {
            case "concat" or "concatenate" or "vstack" or "row_stack" or "append" or "r_":
                return
                    AcrossColumns(arguments)
                    || (name == "concatenate" && arguments.Get(1) is Value.Constant { Text: "1" or "-1" })
                    ? new Value.Data(SideBySide(data))
                    : Concatenate(data, line);
            case "merge" or "merge_asof":
                return new Value.Data(BesideStatistics(SideBySide(data), arguments));
            case "hstack" or "column_stack" or "dstack" or "c_":
                return new Value.Data(SideBySide(data));
            case "get_dummies":
                return new Value.Data(
                    first with
                    {
                        Columns = first.Columns.Exactly ? Columns.Unknown : first.Columns,
                        Selects = null,
                    }
                );
            case "resample":
                return ResampleRows(arguments);
            case "shuffle":
                seeded[line] = IsSeeded(arguments);
                var shuffled = data.ConvertAll(Value (state) => new Value.Data(state with { ShuffledAt = line }));
                NoticeShuffle("shuffle", first, arguments);
                return shuffled.Count == 1 ? shuffled[0] : new Value.Many(shuffled, isTuple: true);
            case "split" or "array_split":
                var cuts = arguments.Get(1) is Value.Many many ? many.Items.Count + 1 : 3;
                return CutInParts(first, cuts, "np.split", first.ShuffledAt is not null, arguments);
            case "random_split":
                return CutInParts(
                    first,
                    arguments.Get(1) is Value.Many sizes ? sizes.Items.Count : 2,
                    name,
                    shuffles: true,
                    arguments
                );
            case "argmax" or "argmin" or "argsort":
                return new Value.Data(first with { Selects = null });
            case "where" when arguments.Positional.Count == 3:
                return Where(arguments, data);
            case "normalize":
                return new Value.Data(
                    arguments.Is("axis", "0")
                        ? first with
                        {
                            Taints = Add(first.Taints, [new Taint(TaintKind.Fitted, name, first.Rows, null, line)]),
                        }
                        : first
                );
            case "factorize":
                return Pair(new Value.Data(first), Value.Unknown);
            case "to_datetime":
                return new Value.Data(first);
            case "choice" or "sample" when first.IsIndex:
                return new Value.Data(first with { DrawnAt = line });
            case "permutation":
                seeded[line] = IsSeeded(arguments);
                return new Value.Data(first with { ShuffledAt = line });
            case "cut"
            or "log"
            or "log1p"
            or "sqrt"
            or "exp"
            or "expm1"
            or "abs"
            or "round"
            or "array"
            or "asarray"
            or "reshape"
            or "ravel"
            or "expand_dims"
            or "squeeze"
            or "clip"
            or "to_numpy"
            or "DataFrame"
            or "Series"
            or "nan_to_num"
            or "rint"
            or "floor"
            or "ceil"
            or "sign"
            or "power"
            or "multiply"
            or "divide"
            or "square":
                return new Value.Data(
                    first with
                    {
                        Origin = OriginOf(first),
                        Selects = null,
                        Columns = data.Count == 1 ? first.Columns : Columns.Unknown,
                        Taints = data.Skip(1).Aggregate(first.Taints, (taints, state) => Add(taints, state.Taints)),
                        Prediction = data.Find(state => state.Prediction is not null)?.Prediction,
                    }
                );
            case "subtract" or "equal" or "not_equal":
                return data.Count > 1
                    ? new Value.Data(first with { Prediction = Compared(data[0], data[1]) })
                    : new Value.Data(first);
            default:
                return null;
        }
    }
}
