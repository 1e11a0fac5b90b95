using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>What assignment does to names, columns and parts of tuples.</content>
internal sealed partial class Interpreter
{
    private void Assign(Expr target, Value value)
    {
        switch (target)
        {
            case Expr.Name name:
                if (value is Value.Opaque && NameHints.HoldsPart(name.Id))
                {
                    value = new Value.Data(new DataState(NewSource(name.Id, NameHints.PartOf(name.Id), name.Line)));
                }

                scope[name.Id] = value;
                Named(name.Id, value);
                break;
            case Expr.Sequence targets:
                Unpack(targets, value);
                break;
            case Expr.Attribute attribute:
                AssignAttribute(attribute, value);
                break;
            case Expr.Subscript subscript:
                AssignSubscript(subscript, value);
                break;
            case Expr.Starred starred:
                Assign(starred.Of, value);
                break;
            default:
                break;
        }
    }

    /// <summary>A name that speaks of a part is believed where the cut itself does not say more.</summary>
    private static void Named(string name, Value value)
    {
        if (
            value is not Value.Data { State.Rows: var rows }
            || NameHints.PartOf(name) is not (var part and not Part.Unknown)
            || (rows.Named && !(rows is { Cut: Cut.Split, Part: Part.Validation } && part == Part.Test))
        )
        {
            return;
        }

        // Rows that are named for validation first and for testing later are both: what is reported is the test.
        if (rows.Named)
        {
            rows.Part = part;
        }

        if (rows.Cut is Cut.Source or Cut.Slice or Cut.Filter || part == Part.Validation)
        {
            rows.Part = part;
        }

        rows.Named = true;
    }

    private void Unpack(Expr.Sequence targets, Value value)
    {
        switch (value)
        {
            case Value.Many many:
                for (var i = 0; i < targets.Items.Count; i++)
                {
                    Assign(targets.Items[i], i < many.Items.Count ? many.Items[i] : Value.Unknown);
                }

                break;
            case Value.Data or Value.Opaque when Divides(targets):
                // What an unknown call gives back, named as parts, is taken for a split made elsewhere.
                var whole = value is Value.Data known
                    ? known.State
                    : new DataState(NewSource("elsewhere", Part.Unknown, targets.Line));
                AssignParts(targets, whole, $"elsewhere@{targets.Line}");
                break;
            case Value.Data data:
                foreach (var target in targets.Items)
                {
                    Assign(
                        target,
                        new Value.Data(data.State with { Columns = Columns.Unknown, Column = null, Origin = null })
                    );
                }

                break;
            default:
                foreach (var target in targets.Items)
                {
                    Assign(target, value is Value.Setting or Value.Score ? value : Value.Unknown);
                }

                break;
        }
    }

    private static IEnumerable<string> NamesIn(Expr target) =>
        target switch
        {
            Expr.Name name => [name.Id],
            Expr.Attribute attribute => [attribute.Id],
            Expr.Sequence sequence => sequence.Items.SelectMany(NamesIn),
            _ => [],
        };

    private static bool Divides(Expr.Sequence targets)
    {
        var parts = NamesIn(targets).Select(NameHints.PartOf).ToList();
        return parts.Contains(Part.Train) && (parts.Contains(Part.Test) || parts.Contains(Part.Validation));
    }

    private void AssignParts(Expr target, DataState whole, string key)
    {
        foreach (var item in target is Expr.Sequence sequence ? sequence.Items : [target])
        {
            if (item is Expr.Sequence)
            {
                AssignParts(item, whole, key);
                continue;
            }

            var part = NameHints.PartOf(NamesIn(item).FirstOrDefault() ?? "");
            if (part == Part.Unknown)
            {
                Assign(item, Value.Unknown);
                continue;
            }

            var rows = whole.Rows.Child(Cut.Split, key, part.ToString(), part, item.Line);
            rows.Named = true;
            Assign(
                item,
                new Value.Data(whole with { Rows = rows, Columns = Columns.Unknown, Column = null, Origin = null })
            );
        }
    }

    private void AssignAttribute(Expr.Attribute attribute, Value value)
    {
        switch (Eval(attribute.Of))
        {
            case Value.Instance instance:
                instance.Fields[attribute.Id] = value;
                Named(attribute.Id, value);
                break;
            case Value.Data data when attribute.Id is not ("columns" or "index" or "name"):
                SetColumn(data, [attribute.Id], value, attribute.Line);
                break;
            case Value.Data data when attribute.Id == "columns":
                data.State = data.State with
                {
                    Columns = data.State.Columns == Columns.All ? Columns.All : Columns.Unknown,
                    Origins = ImmutableDictionary<string, Origin>.Empty,
                };
                break;
            default:
                break;
        }
    }

    private void AssignSubscript(Expr.Subscript subscript, Value value)
    {
        switch (Eval(subscript.Of))
        {
            case Value.Data data:
                var key = subscript.Key is Expr.Sequence { IsTuple: true, Items: [_, var columns] }
                    ? columns
                    : subscript.Key;
                SetColumn(data, ColumnsNamed(key), value, subscript.Line);
                break;
            case Value.Map map:
                if (Eval(subscript.Key) is Value.Constant constant && constant.Text.Length > 0)
                {
                    map.Items[constant.Text] = value;
                }
                else
                {
                    map.Rest.Add(value);
                }

                break;
            case Value.Many many when many.Items.Count < 200:
                many.Items.Add(value);
                break;
            case Value.Opaque when value is Value.Score && subscript.Of is Expr.Name name:
                scope[name.Id] = new Value.Many([value]);
                break;
            case Value.Opaque when value is Value.Data && Promote(subscript.Of, subscript.Line) is { } made:
                SetColumn(made, ColumnsNamed(subscript.Key), value, subscript.Line);
                break;
            default:
                break;
        }
    }

    /// <summary>Puts a value into columns of a frame; no columns means that they are not known.</summary>
    private static void SetColumn(Value.Data data, IReadOnlyList<string>? names, Value value, int line)
    {
        var state = data.State;
        if (names is null or [])
        {
            if (Learned(value, null, line) is { Count: > 0 } all)
            {
                data.State = state with { Taints = Add(state.Taints, all) };
            }

            return;
        }

        foreach (var name in names)
        {
            var overwrites =
                value is Value.Data { State.Rows: var rows }
                && (ReferenceEquals(rows, state.Rows) || rows.Covers(state.Rows));
            var kept = overwrites ? state.Taints.RemoveAll(taint => taint.Column == name) : state.Taints;
            var origin = value is Value.Data { State.Origin: { } computed } ? computed : null;
            state = state with
            {
                Taints = Add(kept, Learned(value, name, line).Select(taint => taint with { Into = state.Rows })),
                Columns = state.Columns.With(name),
                Origins =
                    origin is null || (origin.From.Count == 1 && origin.From.Contains(name) && !origin.LooksAhead)
                        ? state.Origins.Remove(name)
                        : state.Origins.SetItem(name, Through(origin, state.Origins)),
            };
        }

        data.State = state;
    }

    /// <summary>What went into a column, seen through columns that were computed before.</summary>
    private static Origin Through(Origin origin, ImmutableDictionary<string, Origin> known)
    {
        var from = origin.From;
        var ahead = origin.LooksAhead;
        foreach (var name in origin.From)
        {
            if (known.TryGetValue(name, out var earlier))
            {
                from = from.Union(earlier.From);
                ahead |= earlier.LooksAhead;
            }
        }

        return origin with
        {
            From = from,
            LooksAhead = ahead,
        };
    }

    /// <summary>What a value brings into the rows it is put into.</summary>
    private static ImmutableList<Taint> Learned(Value value, string? column, int line) =>
        value switch
        {
            Value.Data data => data.State.Taints.ConvertAll(taint =>
                column is null ? taint : taint with { Column = column }
            ),
            Value.Statistic statistic => Of(statistic, column),
            _ => [],
        };

    private static ImmutableList<Taint> Of(Value.Statistic statistic, string? column) =>
        statistic.Of.Prediction is not null || statistic.Of.IsIndex
            ? []
            : statistic
                .Of.AllRows.Select(rows => new Taint(
                    TaintKind.Filled,
                    statistic.Name,
                    rows,
                    column ?? statistic.Of.Column,
                    statistic.Line
                ))
                .ToImmutableList();

    private static ImmutableList<Taint> Add(ImmutableList<Taint> taints, IEnumerable<Taint> more)
    {
        foreach (var taint in more)
        {
            // A frame that collects hundreds is generated; the first ones say it all.
            if (taints.Count < 60 && !taints.Contains(taint))
            {
                taints = taints.Add(taint);
            }
        }

        return taints;
    }

    private void Delete(Expr target)
    {
        switch (target)
        {
            case Expr.Subscript subscript
                when Eval(subscript.Of) is Value.Data data && ColumnsNamed(subscript.Key) is { } names:
                data.State = Without(data.State, names);
                break;
            case Expr.Name name:
                scope.Remove(name.Id);
                break;
            default:
                break;
        }
    }

    private static DataState Without(DataState state, IReadOnlyList<string> names) =>
        state with
        {
            Columns = state.Columns.Without(names),
            Taints = state.Taints.RemoveAll(taint => taint.Column is { } column && names.Contains(column)),
        };

    private Rows NewSource(string label, Part part, int line)
    {
        var rows = Rows.New(label, part, line);
        rows.Loops = Loops;
        return rows;
    }

    /// <summary>Takes an unknown value for data because it is used as data, and remembers it under its name.</summary>
    private Value.Data? Promote(Expr expression, int line)
    {
        if (expression is not (Expr.Name or Expr.Attribute { Of: Expr.Name }))
        {
            return null;
        }

        var name = NamesIn(expression).First();
        var made = new Value.Data(
            new DataState(NewSource(name, NameHints.PartOf(name), line)) { Columns = Columns.All }
        );
        if (expression is Expr.Name { Id: var id })
        {
            if (id is "self" or "plt" or "np" or "pd" or "sns")
            {
                return null;
            }

            scope[id] = made;
        }
        else
        {
            AssignAttribute((Expr.Attribute)expression, made);
        }

        return made;
    }
}
