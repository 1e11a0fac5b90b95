using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>What expressions stand for.</content>
internal sealed partial class Interpreter
{
    private Value Eval(Expr expression)
    {
        // A sum of twenty thousand terms is a tree as deep: what cannot be followed is not known.
        if (++spent > Budget || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Value.Unknown;
        }

        switch (expression)
        {
            case Expr.Name name:
                return Lookup(name.Id);
            case Expr.Number number:
                return new Value.Constant(number.Digits, isText: false);
            case Expr.Text text:
                var parts = text.Parts.Select(Eval).ToList();
                return parts.Find(part => part is Value.Score or Value.Setting)
                    ?? new Value.Constant(text.Value, isText: true);
            case Expr.Attribute attribute:
                return Attribute(attribute);
            case Expr.Call call:
                return Call(call);
            case Expr.Subscript subscript:
                return Subscript(subscript);
            case Expr.Sequence sequence:
                return new Value.Many(sequence.Items.Take(400).SelectMany(Spread).ToList(), sequence.IsTuple);
            case Expr.Dict dict:
                return Dict(dict);
            case Expr.Unary unary:
                return Unary(unary);
            case Expr.Binary binary:
                return Operate(binary, Eval(binary.Left), Eval(binary.Right));
            case Expr.Conditional conditional:
                Eval(conditional.Test);
                var then = Eval(conditional.Then);
                var otherwise = Eval(conditional.Else);
                return then is Value.Opaque or Value.Constant ? otherwise : then;
            case Expr.Lambda lambda:
                return new Value.Lambda(lambda);
            case Expr.Comprehension comprehension:
                return Comprehension(comprehension);
            case Expr.Starred starred:
                return Eval(starred.Of);
            default:
                return Value.Unknown;
        }
    }

    private IEnumerable<Value> Spread(Expr item)
    {
        var value = Eval(item);
        return item is Expr.Starred && value is Value.Many many ? many.Items : [value];
    }

    private Value Lookup(string name)
    {
        if (name is "True" or "False" or "None")
        {
            return new Value.Constant(name, isText: false);
        }

        if (scope.TryGetValue(name, out var value) || globals.TryGetValue(name, out value))
        {
            return value;
        }

        // Excerpts leave out the imports, and "import *" names nothing: names are taken for what the libraries call so.
        return Catalogue.UsualAlias(name) is { } library ? new Value.Api(library)
            : Catalogue.KindOf(name) is not null
            || name == "train_test_split"
            || Catalogue.IsMetric(name)
            || Catalogue.IsCrossValidation(name)
                ? new Value.Api("unknown." + name)
            : Value.Unknown;
    }

    private Value.Map Dict(Expr.Dict dict)
    {
        var map = new Value.Map();
        foreach (var (key, item) in dict.Items.Take(200))
        {
            var value = Eval(item);
            if (key is not null && Eval(key) is Value.Constant constant)
            {
                map.Items[constant.Text] = value;
            }
            else if (key is null && value is Value.Map spread)
            {
                foreach (var (name, inner) in spread.Items)
                {
                    map.Items[name] = inner;
                }
            }
            else
            {
                map.Rest.Add(value);
            }
        }

        return map;
    }

    private Value Unary(Expr.Unary unary)
    {
        var value = Eval(unary.Of);
        if (unary.Op == "~" && value is Value.Data { State.Selects: { } selects } mask)
        {
            return new Value.Data(
                mask.State with
                {
                    Selects = selects with
                    {
                        Label = selects.Opposite,
                        Opposite = selects.Label,
                        Part = selects.OppositePart,
                        OppositePart = selects.Part,
                    },
                }
            );
        }

        return unary.Op == "-" && value is Value.Constant { IsText: false } number
            ? new Value.Constant("-" + number.Text, isText: false)
            : value;
    }

    private static Value Operate(Expr.Binary binary, Value left, Value right)
    {
        if (Best(left, right) is { } score)
        {
            return score;
        }

        var (one, other) = (left as Value.Data, right as Value.Data);
        if (binary.IsComparison)
        {
            return one is null && other is null
                ? left is Value.ColumnNames names && binary.Op == "!=" && right is Value.Constant excluded
                    ? new Value.ColumnNames(names.Columns.Without([excluded.Text]))
                    : Value.Unknown
                : Compare(binary, one ?? other!, other);
        }

        if (one is not null && other is not null)
        {
            return Combine(binary, one.State, other.State);
        }

        if ((one ?? other) is { } data)
        {
            var origin = data.State.Origin;
            var plain = data.State with { Selects = binary.Op == "&" ? data.State.Selects : null };
            if (
                (left as Value.Statistic ?? right as Value.Statistic) is { } statistic
                && binary.Op is "-" or "/" or "*" or "+"
            )
            {
                // Dividing by the greatest value is how pixels and counts are brought to one; no one calls that a leak.
                return statistic.Name == "max" && binary.Op == "/"
                    ? new Value.Data(plain)
                    : new Value.Data(plain with { Taints = Add(plain.Taints, Of(statistic, plain.Column)) });
            }

            return new Value.Data(plain with { Origin = origin });
        }

        if (left is Value.Many items && right is Value.Many more && binary.Op == "+")
        {
            return new Value.Many([.. items.Items, .. more.Items]);
        }

        return (left as Value.Statistic ?? right as Value.Statistic)
            ?? (left as Value.Setting ?? right as Value.Setting)
            ?? (Value?)(left is Value.Many ? left : null)
            ?? Value.Unknown;
    }

    private static Value.Score? Best(Value left, Value right) => left as Value.Score ?? right as Value.Score;

    private static Value.Data Combine(Expr.Binary binary, DataState left, DataState right)
    {
        var state = left with
        {
            Taints = Add(left.Taints, right.Taints),
            Column = null,
            Origin = Merge(left, right, binary.Line),
            Selects = binary.Op is "&" or "|" ? Narrow(left, right, binary) : null,
            Prediction = Compared(left, right),
        };
        return new Value.Data(state);
    }

    /// <summary>Predictions together with something else: then the true values have taken part.</summary>
    private static Prediction? Compared(DataState left, DataState right) =>
        (left.Prediction, right.Prediction) switch
        {
            (null, null) => null,
            ({ } one, null) => one with { Compared = true },
            (null, { } other) => other with { Compared = true },
            ({ } one, { } other) => one.Compared ? one : other,
        };

    private static Selector? Narrow(DataState left, DataState right, Expr.Binary binary) =>
        left.Selects is null || right.Selects is null
            ? left.Selects ?? right.Selects
            : new Selector(
                Cut.Filter,
                "both " + SourceText.Of(binary),
                left.Selects.Label + right.Selects.Label,
                "not",
                Part.Unknown,
                Part.Unknown,
                binary.Line
            );

    private static Origin? Merge(DataState left, DataState right, int line)
    {
        var one = OriginOf(left);
        var other = OriginOf(right);
        return one is null || other is null
            ? null
            : new Origin(
                one.From.Union(other.From),
                one.LooksAhead || other.LooksAhead,
                one.LooksBack && other.LooksBack,
                line
            );
    }

    /// <summary>What a column or an expression over columns was computed from.</summary>
    private static Origin? OriginOf(DataState state) =>
        state.Origin ?? (state.Column is { } column ? new Origin([column], false, false, 0) : null);

    private static Value.Data Compare(Expr.Binary binary, Value.Data data, Value.Data? other)
    {
        var state = data.State;
        var text = SourceText.Of(binary.Left);
        var bound = SourceText.Of(binary.Right);
        var selects = binary.Op switch
        {
            "<" or "<=" => Side("low", "high"),
            ">" or ">=" => Side("high", "low"),
            "==" or "is" => new Selector(
                Cut.Filter,
                text,
                bound,
                "not " + bound,
                NameHints.PartOf(bound),
                Part.Unknown,
                binary.Line
            ),
            "!=" or "<>" => new Selector(
                Cut.Filter,
                text,
                "not " + bound,
                bound,
                Part.Unknown,
                NameHints.PartOf(bound),
                binary.Line
            ),
            _ => Side("yes", "no"),
        };

        Selector Side(string label, string opposite) =>
            text.Contains("random.rand", StringComparison.Ordinal) || text.Contains("uniform", StringComparison.Ordinal)
                ? new Selector(
                    Cut.Split,
                    Chance + binary.Line,
                    label,
                    opposite,
                    Part.Unknown,
                    Part.Unknown,
                    binary.Line
                )
                : new Selector(Cut.Filter, $"{text}:{bound}", label, opposite, Part.Unknown, Part.Unknown, binary.Line);

        return new Value.Data(
            state with
            {
                Selects = selects,
                Column = null,
                Origin =
                    other is null || ReferenceEquals(other, data)
                        ? OriginOf(state)
                        : Merge(state, other.State, binary.Line),
                Prediction = other is null ? state.Prediction : Compared(state, other.State),
            }
        );
    }

    private Value Comprehension(Expr.Comprehension comprehension)
    {
        var outer = scope;
        scope = new Dictionary<string, Value>(scope);
        var results = new List<Value>();
        Generate(comprehension, 0, results);
        scope = outer;
        if (comprehension.Value is null)
        {
            // "[c for c in df.columns if c != 'y']" is as good as the columns themselves.
            return results is [Value.ColumnNames names] ? names : new Value.Many(results);
        }

        var map = new Value.Map();
        map.Rest.AddRange(results);
        return map;
    }

    private void Generate(Expr.Comprehension comprehension, int level, List<Value> results)
    {
        if (level == comprehension.Generators.Count)
        {
            results.Add(Eval(comprehension.Value ?? comprehension.Element));
            return;
        }

        var generator = comprehension.Generators[level];
        var source = Eval(generator.Source);
        if (source is Value.ColumnNames names && Excluded(generator) is { } excluded)
        {
            results.Add(new Value.ColumnNames(names.Columns.Without(excluded)));
            return;
        }

        Iterate(generator.Target, source, comprehension.Line, () => Generate(comprehension, level + 1, results));
    }

    /// <summary>The names left out by <c>[c for c in df.columns if c != "y"]</c> or <c>not in [...]</c>.</summary>
    private List<string>? Excluded(Generator generator)
    {
        if (generator.Conditions is not [Expr.Binary { Op: "!=" or "in" } condition])
        {
            return generator.Conditions.Count == 0 ? [] : null;
        }

        return condition.Op == "!=" || SourceText.Negated(condition) ? ColumnsNamed(condition.Right)?.ToList() : null;
    }
}
