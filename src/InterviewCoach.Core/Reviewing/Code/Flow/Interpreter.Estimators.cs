using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Estimators: how they are made, fitted, and what they do to rows.</content>
internal sealed partial class Interpreter
{
    private Value Construct(string name, Arguments arguments, Expr.Call call)
    {
        var inner = arguments.Values.SelectMany(Arguments.EstimatorsIn).ToList();
        var data = arguments.Data();
        if (
            name
            is "DMatrix"
                or "QuantileDMatrix"
                or "Dataset"
                or "Pool"
                or "DataFrame"
                or "Series"
                or "TensorDataset"
                or "DataLoader"
                or "Tensor"
                or "Subset"
        )
        {
            if (name is "Subset" or "DataLoader" && IndexOf(name, arguments) is var (index, syntax) && data.Count > 0)
            {
                return RowsBy(new Value.Data(data[0]), syntax, call.Line, index);
            }

            return name is "DataFrame" or "Series" && data.Count == 0
                    ? arguments.Values.SelectMany(Arguments.ScoresIn).FirstOrDefault() ?? Value.Unknown
                : data.Count == 0 ? Value.Unknown
                : new Value.Data(Framed(name, data, arguments));
        }

        var made = Trainer(name, arguments) ?? new Estimator(name, Catalogue.KindOf(name) ?? Kind.Unknown, call.Line);
        if (
            made.Kind == Kind.Unknown
            && inner.Count == 0
            && (data.Count > 0 || arguments.Values.Any(value => value is Value.Score))
        )
        {
            // Not a known class, and it is handed data at once: it wraps them, or it is a metric.
            return CallUnknown(name, arguments);
        }

        made.Steps.AddRange(inner);
        made.MadeWith.AddRange(data);
        foreach (var (key, value, _) in arguments.All)
        {
            Tune(made, key, value);
        }

        NoticeImbalance(arguments, call.Line);
        return made;
    }

    /// <summary>The index by which PyTorch's <c>Subset(data, index)</c> or a loader's <c>sampler=</c> takes rows.</summary>
    private static (Value Index, Expr Syntax)? IndexOf(string name, Arguments arguments)
    {
        var at = name == "Subset" ? 1 : arguments.All.ToList().FindIndex(argument => argument.Name == "sampler");
        return at < 0 || at >= arguments.All.Count ? null
            : arguments.All[at].Value is Value.Data { State.IsIndex: true } or Value.Opaque
                ? (arguments.All[at].Value, arguments.All[at].Syntax)
            : null;
    }

    private static DataState Framed(string name, List<DataState> data, Arguments arguments)
    {
        var first = Passed(data);
        return name is "DataFrame" && arguments.Get(0, "data") is Value.Data only
            ? only.State with
            {
                Column = null,
            }
            : first;
    }

    private static void Tune(Estimator made, string? key, Value value)
    {
        if (key is not null)
        {
            made.Settings[key] = value;
        }

        if (key is "random_state" or "seed" or "n_jobs" or "verbose" or "random_seed" or "name")
        {
            return;
        }

        foreach (var setting in Settings(value))
        {
            made.TunedBy.Add(setting.Loop);
        }
    }

    private static IEnumerable<Value.Setting> Settings(Value value) =>
        value switch
        {
            Value.Setting setting => [setting],
            Value.Many many => many.Items.SelectMany(Settings),
            Value.Map map => map.All.SelectMany(Settings),
            _ => [],
        };

    private Value CallEstimator(Estimator estimator, string method, Arguments arguments, Expr.Call call)
    {
        if (TryTrain(estimator, method, arguments, out var trained))
        {
            return trained;
        }

        switch (method)
        {
            case "fit" or "partial_fit" or "fit_generator" or "adapt" or "fit_on_texts" or "train" or "fit_regularized":
                return Fit(estimator, arguments, call.Line);
            case "fit_transform":
                Fit(estimator, arguments, call.Line);
                return Transform(estimator, arguments);
            case "transform" or "texts_to_sequences" or "texts_to_matrix" or "sequences_to_matrix":
                return Transform(estimator, arguments);
            case "fit_resample" or "fit_sample" or "sample" when estimator.Kind is Kind.Resampler or Kind.Pipeline:
                return Resample(estimator, arguments);
            case "fit_predict" when estimator.Kind == Kind.Clustering:
                Fit(estimator, arguments, call.Line);
                return Transform(estimator, arguments);
            case "predict"
            or "predict_proba"
            or "decision_function"
            or "predict_classes"
            or "predict_generator"
            or "predict_log_proba"
            or "fit_predict"
            or "staged_predict":
                return estimator.Kind is Kind.Clustering
                    ? Transform(estimator, arguments)
                    : Predicted(estimator, Handed(arguments).Take(1).ToList(), call.Line, null);
            case "score" or "evaluate" or "evaluate_generator":
                return Score(estimator, arguments, method, call.Line);
            case "set_params":
                foreach (var (key, value, _) in arguments.All)
                {
                    Tune(estimator, key, value);
                }

                return estimator;
            case "split":
                return new Value.Folds(estimator, Split(estimator, arguments, call.Line), call.Line);
            case "get_support":
                estimator.ChoiceReadAt = call.Line;
                return Value.Unknown;
            case "compile":
                foreach (var metric in arguments.Named("metrics") is Value.Many many ? many.Items : [])
                {
                    Trace.Metrics.Add(
                        (
                            metric is Value.Constant constant
                                ? constant.Text
                                : (metric as Estimator)?.Name ?? "unknown",
                            call.Line
                        )
                    );
                }

                return Value.Unknown;
            case "inverse_transform":
                return arguments.Get(0) ?? Value.Unknown;
            default:
                return Otherwise(estimator, method, arguments);
        }
    }

    private Value Otherwise(Estimator estimator, string method, Arguments arguments)
    {
        if (arguments.Data() is { Count: > 0 } data)
        {
            // An object of another file: what it does with the rows is not seen, but it has seen them.
            estimator.MadeWith.AddRange(data);
            return estimator.Kind == Kind.Unknown ? CallUnknown(method, arguments) : Value.Unknown;
        }

        if (
            estimator.Kind == Kind.Unknown
            && NameHints.Words(method) is ["get" or "select" or "choose" or "pick" or "find" or "best", ..] words
            && words.Contains("best")
            && estimator.MadeWith.Find(state => Held.IsTest(state.Rows)) is { } tested
        )
        {
            var scored = new Scored(null, tested, method, HasLabels: true, arguments.Line, Loops);
            Trace.Choices.Add(new Chosen(scored, method, arguments.Line) { AmongAll = true });
        }

        // "model.double()", "model.to(device)", "clf.set_output()" give the object back.
        return
            arguments.All.Count <= 1
            && method
                is "to"
                    or "double"
                    or "float"
                    or "cuda"
                    or "cpu"
                    or "eval"
                    or "set_output"
                    or "build"
                    or "copy"
                    or "clone"
            ? estimator
            : Value.Unknown;
    }

    /// <summary>The data a method is handed: features first, labels second.</summary>
    private List<DataState> Handed(Arguments arguments)
    {
        var rows = new List<DataState>();
        foreach (var (name, value, syntax) in arguments.All)
        {
            if (
                name
                is null
                    or "X"
                    or "x"
                    or "y"
                    or "data"
                    or "endog"
                    or "exog"
                    or "raw_documents"
                    or "X_train"
                    or "y_train"
                    or "texts"
                    or "x_test"
                    or "test_data"
            )
            {
                var data =
                    value as Value.Data
                    ?? (value is Value.Opaque && name is null ? Promote(syntax, arguments.Line) : null);
                if (data is not null)
                {
                    rows.Add(data.State);
                }
                else if (Arguments.DataIn(value).ToList() is { Count: > 0 } inside)
                {
                    rows.Add(inside[0]);
                }
            }
        }

        return rows;
    }

    private Estimator Fit(Estimator estimator, Arguments arguments, int line)
    {
        var rows = Handed(arguments);
        if (rows.Count == 0)
        {
            rows =
                estimator.Name is "OLS" or "Logit" or "GLM" or "WLS" && estimator.MadeWith.Count > 1
                    ? [estimator.MadeWith[1], estimator.MadeWith[0]]
                    : estimator.MadeWith;
        }

        if (rows.Count == 0)
        {
            return estimator;
        }

        var x = rows[0];
        var y = rows.Count > 1 ? rows[1] : null;
        estimator.FittedOn = x;
        estimator.FittedAt = line;
        foreach (var step in estimator.Steps)
        {
            step.FittedOn = x;
            step.FittedAt = line;
        }

        if (estimator.Kind is Kind.Transformer or Kind.Harmless or Kind.Selector or Kind.Resampler)
        {
            Trace.Transforms.Add(new Transformed(estimator, x, Fits: true, line));
            if (estimator.Kind == Kind.Selector && y is not null)
            {
                Trace.Selectors.Add(estimator);
            }

            return estimator;
        }

        var watched = arguments
            .All.Where(argument =>
                argument.Name is "validation_data" or "eval_set" or "eval_sets" or "valid_sets" or "evals" or "X_val"
            )
            .SelectMany(argument => Arguments.DataIn(argument.Value))
            .ToList();
        Trace.Fits.Add(
            new Fitted(estimator, x, y, line, Loops, watched, watched.Count > 0 && StopsEarly(estimator, arguments))
        );
        if (estimator.Kind == Kind.Search)
        {
            var splitter = estimator.Settings.GetValueOrDefault("cv") as Estimator;
            Trace.CrossValidations.Add(new CrossValidated(estimator, x, y, splitter, IsEvaluation: false, line));
            NoticeSplitter(splitter, x);
        }

        if (arguments.Named("validation_split") is not null)
        {
            estimator.Settings["validation_split"] = Value.Unknown;
        }

        return estimator;
    }

    private static bool StopsEarly(Estimator estimator, Arguments arguments)
    {
        if (
            estimator.All().Any(part => part.Settings.ContainsKey("early_stopping_rounds"))
            || arguments.Named("early_stopping_rounds") is not null
        )
        {
            return true;
        }

        var callbacks = arguments.Named("callbacks") ?? estimator.Settings.GetValueOrDefault("callbacks");
        return estimator.Name.StartsWith("CatBoost", StringComparison.Ordinal)
                && arguments.Named("use_best_model") is not null
            || (callbacks is not null && Arguments.EstimatorsIn(callbacks).Any(Stops));
    }

    private static bool Stops(Estimator callback) =>
        callback.Name is "EarlyStopping" or "early_stopping" or "ModelCheckpoint"
        && (
            callback.Settings.GetValueOrDefault("monitor") is not Value.Constant monitor
            || monitor.Text.StartsWith("val", StringComparison.Ordinal)
        )
        && (callback.Name != "ModelCheckpoint" || callback.Settings.ContainsKey("save_best_only"));
}
