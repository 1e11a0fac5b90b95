using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Calls: of functions of the file, of methods, of library functions, of what is not known.</content>
internal sealed partial class Interpreter
{
    private Value Call(Expr.Call call)
    {
        if (call.Callee is Expr.Attribute method)
        {
            return CallMethod(call, method);
        }

        var callee = Eval(call.Callee);
        var arguments = Evaluate(call);
        switch (callee)
        {
            case Value.Function function:
                return Invoke(function, arguments);
            case Value.Lambda lambda:
                return Apply(lambda, arguments.Positional);
            case Value.Class definition:
                return Create(definition, arguments);
            case Value.Api api:
                return CallLibrary(api, call, arguments);
            case Estimator layer:
                return Layer(layer, arguments);
            case Value.Instance instance:
                return instance.Of.Methods.TryGetValue("__call__", out var body)
                    ? Invoke(new Value.Function(body, instance), arguments)
                    : Predicted(null, arguments.Data(), arguments.Line, metric: null);
            default:
                // A variable that holds something unknown and is called with rows: a network, most often.
                return call.Callee is Expr.Name name && !scope.ContainsKey(name.Id) && !globals.ContainsKey(name.Id)
                    ? CallByName(name.Id, call, arguments)
                    : Predicted(null, arguments.Data(), arguments.Line, null);
        }
    }

    private Arguments Evaluate(Expr.Call call)
    {
        var all = new List<(string?, Value, Expr)>();
        foreach (var argument in call.Arguments)
        {
            var value = Eval(argument.Value);
            if (argument.Stars == 1 && value is Value.Many many)
            {
                all.AddRange(many.Items.Select(item => ((string?)null, item, argument.Value)));
            }
            else if (argument.Stars == 2 && value is Value.Map map)
            {
                all.AddRange(map.Items.Select(item => ((string?)item.Key, item.Value, argument.Value)));
            }
            else
            {
                all.Add((argument.Stars == 2 ? "**" : argument.Name, value, argument.Value));
            }
        }

        return new Arguments(all, call.Line);
    }

    private Value CallMethod(Expr.Call call, Expr.Attribute method)
    {
        var of = Eval(method.Of);
        if (of is Value.Opaque)
        {
            of = PromoteReceiver(method, call) ?? of;
        }

        var arguments = Evaluate(call);
        switch (of)
        {
            case Value.Data data:
                return CallData(data, method, call, arguments);
            case Estimator estimator:
                return CallEstimator(estimator, method.Id, arguments, call);
            case Value.Instance instance:
                return CallInstance(instance, method.Id, arguments);
            case Value.Many many:
                return CallMany(many, method.Id, arguments);
            case Value.Map map:
                return CallMap(map, method.Id, arguments);
            case Value.Folds folds:
                return folds;
            case Value.Score score:
                NoticeThreshold(score, method.Id, call.Line);
                return score;
            case Value.Statistic statistic:
                return statistic;
            case Value.Setting setting:
                return setting;
            case Value.ColumnNames names:
                return method.Id is "difference" or "drop"
                    && ColumnList(arguments.Get(0, "labels", "other")) is { } left
                        ? new Value.ColumnNames(names.Columns.Without(left))
                    : method.Id is "tolist" or "to_list" or "copy" ? names
                    : Value.Unknown;
            case Value.Constant when method.Id == "format":
                return arguments.Values.FirstOrDefault(value => value is Value.Score) ?? Value.Unknown;
            case Value.Constant when arguments.Data() is { Count: > 0 } joined:
                return new Value.Data(Passed(joined));
            case Value.Class definition when definition.Methods.TryGetValue(method.Id, out var body):
                return Invoke(new Value.Function(body, null), arguments);
            case Value.Api api:
                return CallLibrary(new Value.Api(api.Name + "." + method.Id), call, arguments);
            default:
                return CallUnknown(method.Id, arguments);
        }
    }

    /// <summary>An unknown value becomes an estimator or a frame when it is used as one.</summary>
    private Value? PromoteReceiver(Expr.Attribute method, Expr.Call call)
    {
        if (
            method.Id is "fit" or "fit_generator"
            && call.Arguments.Count > 0
            && method.Of is Expr.Name or Expr.Attribute
        )
        {
            var made = new Estimator("the model", Kind.Unknown, call.Line);
            if (method.Of is Expr.Name name)
            {
                scope[name.Id] = made;
            }
            else
            {
                AssignAttribute((Expr.Attribute)method.Of, made);
            }

            return made;
        }

        return
            method.Id
                is "drop"
                    or "fillna"
                    or "dropna"
                    or "groupby"
                    or "iloc"
                    or "loc"
                    or "head"
                    or "info"
                    or "describe"
                    or "value_counts"
                    or "isnull"
                    or "select_dtypes"
                    or "reset_index"
                    or "drop_duplicates"
            ? Promote(method.Of, call.Line)
            : null;
    }

    private Value CallUnknown(string name, Arguments arguments)
    {
        NoticeSearch(name, arguments);
        if (name == "permutation" && arguments.Data().Count == 0)
        {
            return Order(arguments.Line, seeded: true);
        }

        // An object of another file that is handed test rows and then names its best: see WatchedElsewhere.
        var data = arguments.Data();
        if (data.Count > 0)
        {
            return Compares(data) ? Predicted(null, data, arguments.Line, name) : new Value.Data(Passed(data));
        }

        return arguments.Values.FirstOrDefault(value => value is Value.Score or Value.Setting) ?? Value.Unknown;
    }

    /// <summary>Whether predictions stand beside something to compare them with.</summary>
    private static bool Compares(List<DataState> data) =>
        data.Exists(state => state.Prediction is not null)
        && (data.Count > 1 || data.Exists(state => state.Prediction!.Compared));

    /// <summary>What an unknown function gives back of the data it was handed: the same rows, columns unknown.</summary>
    private static DataState Passed(List<DataState> data) =>
        Bare(data[0]) with
        {
            Taints = data.Skip(1).Aggregate(data[0].Taints, (taints, state) => Add(taints, state.Taints)),
            Prediction = data.Find(state => state.Prediction is not null)?.Prediction,
        };

    private Value CallByName(string name, Expr.Call call, Arguments arguments)
    {
        switch (name)
        {
            case "len" or "type" or "isinstance" or "print" or "input" or "hasattr" or "dir" or "id" or "repr":
                return Value.Unknown;
            case "open" when arguments.Get(0) is Value.Constant { IsText: true } file:
                return file;
            case "open":
                return Value.Unknown;
            case "list" or "tuple" or "set" or "sorted" or "reversed" or "iter" or "dict":
                Notice(name, arguments);
                return arguments.Get(0) is { } same ? same
                    : name == "dict" ? Named(arguments)
                    : new Value.Many([]);
            case "next" when arguments.Get(0) is { } iterator:
                return Elements(iterator, call.Line, out _)[0];
            case "enumerate" when arguments.Get(0) is { } counted:
                return new Value.Many(
                    Elements(counted, call.Line, out _)
                        .ConvertAll(Value (item) => Pair(new Value.Constant("", false), item))
                );
            case "zip":
                return Zip(arguments, call.Line);
            case "range":
                return new Value.Setting(new Loop(call.Line, LoopOver.Settings));
            case "max" or "min":
                Notice(name, arguments);
                return Scores(arguments);
            case "round" or "float" or "int" or "abs" or "str" or "sum" or "display":
                return arguments.Get(0) is Value.Data { State.Prediction: { Compared: true } prediction }
                    ? Reduced(prediction, call.Line, name)
                    : arguments.Get(0) ?? Value.Unknown;
            case "map" when arguments.Get(1) is Value.Data mapped:
                return mapped;
            case "super":
                return Value.Unknown;
            default:
                return Catalogue.LooksLikeClass(name)
                    ? Construct(name, arguments, call)
                    : CallUnknownFunction(name, arguments);
        }
    }

    private static Value.Map Named(Arguments arguments)
    {
        var map = new Value.Map();
        foreach (var (name, value, _) in arguments.All)
        {
            map.Items[name ?? ""] = value;
        }

        return map;
    }

    private static Value Scores(Arguments arguments) =>
        (Value?)arguments.Values.SelectMany(Arguments.ScoresIn).FirstOrDefault() ?? arguments.Get(0) ?? Value.Unknown;

    /// <summary>The best of collected scores was looked for.</summary>
    private void Notice(string how, Arguments arguments)
    {
        // Sorting is for a table to look at; the greatest or its place is a choice.
        if (
            how
            is "max"
                or "min"
                or "argmax"
                or "argmin"
                or "idxmax"
                or "idxmin"
                or "nanargmax"
                or "nanargmin"
                or "nlargest"
                or "index"
        )
        {
            foreach (var score in arguments.Values.SelectMany(Arguments.ScoresIn).Take(1))
            {
                NoticeThreshold(score, how, arguments.Line);
                Trace.Choices.Add(new Chosen(score.Scored, how, arguments.Line));
            }
        }
    }

    /// <summary>The best point of a curve over thresholds is a threshold chosen by the rows the curve was drawn for.</summary>
    private void NoticeThreshold(Value.Score score, string how, int line)
    {
        if (how is "argmax" or "argmin" or "idxmax" && score.Scored.Metric is "roc_curve" or "precision_recall_curve")
        {
            Trace.Choices.Add(new Chosen(score.Scored, "the best threshold of the curve", line) { AmongAll = true });
        }
    }

    private static Value Zip(Arguments arguments, int line)
    {
        var lists = arguments.Positional.Select(value => value as Value.Many).ToList();
        if (lists.TrueForAll(list => list is null))
        {
            return arguments.Values.Any(value => value is Value.Data)
                ? new Value.Many([new Value.Many(arguments.Positional, isTuple: true)])
                : new Value.Setting(new Loop(line, LoopOver.Settings));
        }

        var length = Math.Min(8, lists.Where(list => list is not null).Max(list => list!.Items.Count));
        var rows = Enumerable
            .Range(0, length)
            .Select(
                Value (i) =>
                    new Value.Many(
                        lists
                            .Select(
                                (list, n) =>
                                    list is null ? arguments.Positional[n]
                                    : i < list.Items.Count ? list.Items[i]
                                    : Value.Unknown
                            )
                            .ToList(),
                        isTuple: true
                    )
            )
            .ToList();
        return new Value.Many(rows);
    }

    private Value CallUnknownFunction(string name, Arguments arguments)
    {
        if (
            Catalogue.LoadsData(name)
            && arguments.Data().Count == 0
            && name.Contains("data", StringComparison.OrdinalIgnoreCase)
        )
        {
            return Value.Unknown;
        }

        if (
            name
            is "set_seed"
                or "seed_everything"
                or "seed_all"
                or "fix_seed"
                or "set_random_seed"
                or "set_seeds"
                or "random_seed"
        )
        {
            Trace.SeededAt ??= arguments.Line;
        }

        return CallUnknown(name, arguments);
    }
}
