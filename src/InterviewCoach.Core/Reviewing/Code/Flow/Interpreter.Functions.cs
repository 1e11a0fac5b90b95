using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Functions and classes of the file, followed at their calls; what nobody calls is left alone.</content>
internal sealed partial class Interpreter
{
    private Value Invoke(Value.Function function, Arguments arguments)
    {
        var syntax = function.Syntax;
        if (calls.Count >= MaxCalls || calls.Contains(syntax))
        {
            return arguments.Data() is { Count: > 0 } data ? new Value.Data(Passed(data)) : Value.Unknown;
        }

        followed.Add(syntax);
        var (outer, outerPending) = (scope, pending);
        var inner = new Dictionary<string, Value>();
        Bind(function, arguments, inner);
        calls.Add(syntax);
        var outerLoops = loopsOutside;
        (scope, pending, loopsOutside) = (inner, null, loops.Count);
        Run(syntax.Body);
        var result = pending ?? Value.Unknown;
        (scope, pending, loopsOutside) = (outer, outerPending, outerLoops);
        calls.RemoveAt(calls.Count - 1);
        return result;
    }

    private void Bind(Value.Function function, Arguments arguments, Dictionary<string, Value> into)
    {
        var position = 0;
        foreach (var (n, parameter) in function.Syntax.Parameters.Index())
        {
            if (n == 0 && function.Self is not null && parameter.Name is "self" or "cls")
            {
                into[parameter.Name] = function.Self ?? Value.Unknown;
                continue;
            }

            if (parameter.Stars > 0)
            {
                into[parameter.Name] =
                    parameter.Stars == 1
                        ? new Value.Many(arguments.Positional.Skip(position).ToList(), isTuple: true)
                        : Named(arguments);
                continue;
            }

            into[parameter.Name] =
                arguments.Named(parameter.Name)
                ?? (position < arguments.Positional.Count ? arguments.Positional[position] : null)
                ?? (parameter.Default is null ? Value.Unknown : Eval(parameter.Default));
            position++;
        }
    }

    /// <summary>A lambda, or a function of the file, applied to values.</summary>
    private Value Apply(Value callee, List<Value> values)
    {
        switch (callee)
        {
            case Value.Lambda lambda when calls.Count < MaxCalls && loops.Count < 20:
                var outer = scope;
                scope = new Dictionary<string, Value>(scope);
                foreach (var (n, name) in lambda.Syntax.Parameters.Index())
                {
                    scope[name] = n < values.Count ? values[n] : Value.Unknown;
                }

                var result = Eval(lambda.Syntax.Body);
                scope = outer;
                return result;
            case Value.Function function:
                return Invoke(
                    function,
                    new Arguments(
                        values.Select(value => ((string?)null, value, (Expr)new Expr.Nothing(0))).ToList(),
                        function.Syntax.Line
                    )
                );
            default:
                return Value.Unknown;
        }
    }

    private void Define(Stmt.Class definition)
    {
        var made = new Value.Class(definition);
        foreach (var parent in definition.Bases)
        {
            made.Bases.Add(SourceText.Of(parent));
            if (Eval(parent) is Value.Class known)
            {
                made.Bases.AddRange(known.Bases);
                foreach (var (name, method) in known.Methods)
                {
                    made.Methods[name] = method;
                }
            }
        }

        foreach (var statement in definition.Body)
        {
            if (statement is Stmt.Function method)
            {
                made.Methods[method.Name] = method;
            }
        }

        scope[definition.Name] = made;
    }

    private Value Create(Value.Class definition, Arguments arguments)
    {
        var bases = string.Join(' ', definition.Bases);
        if (bases.Contains("Dataset", StringComparison.Ordinal) || bases.EndsWith("Sequence", StringComparison.Ordinal))
        {
            return arguments.Data() is { Count: > 0 } data ? new Value.Data(Passed(data)) : Value.Unknown;
        }

        if (bases.EndsWith("Module", StringComparison.Ordinal) || bases.EndsWith("Model", StringComparison.Ordinal))
        {
            return new Estimator(definition.Syntax.Name, Kind.Model, arguments.Line);
        }

        var instance = new Value.Instance(definition);
        if (definition.Methods.TryGetValue("__init__", out var constructor))
        {
            Invoke(new Value.Function(constructor, instance), arguments);
        }

        return instance;
    }

    private Value CallInstance(Value.Instance instance, string name, Arguments arguments)
    {
        if (instance.Fields.TryGetValue(name, out var field) && field is Value.Function or Value.Lambda)
        {
            return Apply(field, arguments.Positional);
        }

        if (instance.Of.Methods.TryGetValue(name, out var method))
        {
            return Invoke(new Value.Function(method, instance), arguments);
        }

        if (
            name == "fit_transform"
            && instance.Of.Methods.TryGetValue("fit", out var fit)
            && instance.Of.Methods.TryGetValue("transform", out var transform)
        )
        {
            Invoke(new Value.Function(fit, instance), arguments);
            return Invoke(new Value.Function(transform, instance), arguments);
        }

        return CallUnknown(name, arguments);
    }

    /// <summary>
    /// A file that only defines, and calls nothing of its own, is a library: its functions are entered one by one with
    /// parameters that are data where their names say so.
    /// </summary>
    private void EnterLibrary(IReadOnlyList<Stmt> program)
    {
        if (followed.Count > 0 || Trace.Fits.Count > 0 || Trace.Splits.Count > 0 || Trace.Transforms.Count > 0)
        {
            return;
        }

        Trace.IsLibrary = true;
        foreach (var statement in program)
        {
            switch (statement)
            {
                case Stmt.Function function
                    when !followed.Contains(function) && !function.Name.StartsWith("test_", StringComparison.Ordinal):
                    Enter(function, null);
                    break;
                case Stmt.Class definition when scope.GetValueOrDefault(definition.Name) is Value.Class known:
                    var instance = new Value.Instance(known);
                    foreach (var method in known.Methods.Values.OrderBy(method => method.Name == "__init__" ? 0 : 1))
                    {
                        if (!followed.Contains(method))
                        {
                            Enter(method, instance);
                        }
                    }

                    break;
                default:
                    break;
            }
        }
    }

    private void Enter(Stmt.Function function, Value.Instance? self)
    {
        var source = NewSource(function.Name, Part.Unknown, function.Line);

        // Beside a test set, what has no part in its name is what is trained on.
        var hasTest = function.Parameters.Any(parameter => NameHints.PartOf(parameter.Name) == Part.Test);
        var rest = hasTest ? Part.Train : Part.Unknown;
        var arguments = new List<(string?, Value, Expr)>();
        foreach (var parameter in function.Parameters)
        {
            if (
                !NameHints.HoldsData(parameter.Name)
                || parameter.Stars > 0
                || parameter.Default is Expr.Number or Expr.Text
            )
            {
                continue;
            }

            var part = NameHints.PartOf(parameter.Name) is var named and not Part.Unknown ? named : rest;
            var rows =
                part == Part.Unknown
                    ? source
                    : source.Child(Cut.Split, "parameters", part.ToString(), part, function.Line);
            rows.Named = true;
            arguments.Add(
                (
                    parameter.Name,
                    new Value.Data(new DataState(rows) { Columns = Columns.All }),
                    new Expr.Nothing(function.Line)
                )
            );
        }

        Invoke(new Value.Function(function, self), new Arguments(arguments, function.Line));
    }
}
