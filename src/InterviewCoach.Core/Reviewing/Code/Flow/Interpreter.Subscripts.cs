using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Attributes, and what stands between brackets: columns, runs of rows, indices and masks.</content>
internal sealed partial class Interpreter
{
    private Value Attribute(Expr.Attribute attribute)
    {
        var of = Eval(attribute.Of);
        switch (of)
        {
            case Value.Api api:
                return new Value.Api(api.Name + "." + attribute.Id);
            case Value.Instance instance:
                return Field(instance, attribute);
            case Value.Data data:
                return DataAttribute(data, attribute);
            case Estimator estimator:
                return EstimatorAttribute(estimator, attribute);
            case Value.Map map when attribute.Id is not ("items" or "values" or "keys" or "get" or "update"):
                return map.Items.GetValueOrDefault(attribute.Id, Value.Unknown);
            case Value.Score or Value.Statistic or Value.Setting:
                return attribute.Id is "append" ? Value.Unknown : of;
            default:
                return Value.Unknown;
        }
    }

    private static Value Field(Value.Instance instance, Expr.Attribute attribute) =>
        instance.Fields.TryGetValue(attribute.Id, out var field) ? field
        : instance.Of.Methods.TryGetValue(attribute.Id, out var method) ? new Value.Function(method, instance)
        : Value.Unknown;

    private static Value EstimatorAttribute(Estimator estimator, Expr.Attribute attribute)
    {
        switch (attribute.Id)
        {
            case "best_estimator_" or "best_model" or "estimator" or "model":
                return estimator;
            case "support_" or "ranking_" or "scores_" or "pvalues_" when estimator.Kind == Kind.Selector:
                estimator.ChoiceReadAt = attribute.Line;
                return Value.Unknown;
            case "labels_" when estimator.FittedOn is { } rows:
                return new Value.Data(Bare(rows) with { Taints = Add(rows.Taints, Taints(estimator)) });
            default:
                return Value.Unknown;
        }
    }

    private static DataState Bare(DataState state) =>
        state with
        {
            Columns = Columns.Unknown,
            Column = null,
            Origin = null,
            Selects = null,
        };

    private static Value DataAttribute(Value.Data data, Expr.Attribute attribute)
    {
        switch (attribute.Id)
        {
            case "columns":
                return new Value.ColumnNames(data.State.Columns);
            case "shape" or "size" or "ndim" or "dtypes" or "dtype" or "class_indices" or "classes":
                return Value.Unknown;
            case "index":
                return new Value.Data(Bare(data.State) with { IsIndex = true });
            case "values"
            or "T"
            or "iloc"
            or "loc"
            or "ix"
            or "at"
            or "iat"
            or "str"
            or "dt"
            or "cat"
            or "array"
            or "dataset":
                return attribute.Id is "dt" or "str" ? new Value.Data(data.State with { IsIndex = false }) : data;
            case "data" when data.State.Columns.Known:
                return new Value.Data(Without(data.State, ["target"]));
            case "target":
                return new Value.Data(Bare(data.State) with { Column = "target", Taints = [] });
            default:
                return Column(data, attribute.Id, attribute.Line);
        }
    }

    private static Value.Data Column(Value.Data data, string name, int line)
    {
        var state = data.State;
        var origin = state.Origins.TryGetValue(name, out var known)
            ? known with
            {
                From = known.From.Add(name),
            }
            : new Origin([name], false, false, line);
        return new Value.Data(
            state with
            {
                Column = name,
                Origin = origin,
                Columns = Columns.Only([name]),
                Taints = state.Taints.RemoveAll(taint => taint.Column is { } column && column != name),
                Selects = null,
            }
        );
    }

    private Value Subscript(Expr.Subscript subscript)
    {
        var of = Eval(subscript.Of);
        switch (of)
        {
            case Value.Data data:
                return DataSubscript(data, subscript);
            case Value.Many many:
                return Item(many, subscript.Key);
            case Value.Map map:
                var key = Eval(subscript.Key);
                return key is Value.Constant constant && map.Items.TryGetValue(constant.Text, out var item) ? item
                    : key is Value.Constant { Text.Length: > 0 } && map.Rest.Count == 0 ? Value.Unknown
                    : map.All.FirstOrDefault(Matters) ?? (map.All.Any() && key is Value.Setting ? key : Value.Unknown);
            case Estimator or Value.Score or Value.Statistic or Value.Setting or Value.ColumnNames:
                Eval(subscript.Key);
                return of is Value.Setting && subscript.Key is Expr.Slice ? Value.Unknown
                    : of is Value.ColumnNames ? Value.Unknown
                    : of;
            default:
                Eval(subscript.Key);
                return Value.Unknown;
        }
    }

    private Value Item(Value.Many many, Expr key)
    {
        if (key is Expr.Slice)
        {
            return many;
        }

        var index = Eval(key);
        if (index is Value.Constant { IsText: false } constant && int.TryParse(constant.Text, out var n))
        {
            n = n < 0 ? many.Items.Count + n : n;
            return n >= 0 && n < many.Items.Count ? many.Items[n] : many.Items.Find(Matters) ?? Value.Unknown;
        }

        return many.Items.Find(Matters) ?? (index is Value.Setting ? index : Value.Unknown);
    }

    private Value.Data DataSubscript(Value.Data data, Expr.Subscript subscript)
    {
        var key = subscript.Key;
        if (key is Expr.Sequence { IsTuple: true, Items: [var rows, var columns, ..] })
        {
            var cut = rows is Expr.Slice { From: null, To: null } ? data : RowsBy(data, rows, subscript.Line);
            return ColumnsBy(cut, columns, subscript.Line);
        }

        return key is Expr.Slice ? RowsBy(data, key, subscript.Line) : ByKey(data, key, subscript);
    }

    /// <summary>One key between the brackets: a column, several columns, a mask, an index, a position.</summary>
    private Value.Data ByKey(Value.Data data, Expr key, Expr.Subscript subscript)
    {
        var value = Eval(key);
        var positional = subscript.Of is Expr.Attribute { Id: "iloc" or "loc" or "ix" };
        switch (value)
        {
            case Value.Constant { IsText: true } name
                when data.State.Rows.HoldsParts && NameHints.PartOf(name.Text) is var part and not Part.Unknown:
                return Cutting(data.State, rows => rows.Child(Cut.Split, "parts", name.Text, part, subscript.Line));
            case Value.Constant { IsText: true } name when !positional:
                return Column(data, name.Text, subscript.Line);
            case Value.Data or Value.Folds:
                return RowsBy(data, key, subscript.Line, value);
            case Value.ColumnNames names:
                return Selected(data, names.Columns, subscript.Line);
            case Value.Many many when !positional && Texts(many) is { } columns:
                return columns.Count == 1
                    ? Column(data, columns[0], subscript.Line)
                    : Selected(data, Columns.Only(columns), subscript.Line);
            case Value.Many many when many.Items.Exists(item => item is Value.ColumnNames or Value.Data):
                return RowsBy(data, key, subscript.Line, many.Items.Find(item => item is Value.Data) ?? Value.Unknown);
            case Value.Opaque when PartByIndex(key) is not null:
                return RowsBy(data, key, subscript.Line, value);
            case Value.Many or Value.Opaque when !positional:
                // Columns, or rows, by a list that is not known.
                return new Value.Data(
                    data.State with
                    {
                        Columns = Columns.Unknown,
                        Column = null,
                        Origin = null,
                        Selects = null,
                    }
                );
            case Value.Opaque when key is Expr.Name or Expr.Subscript or Expr.Attribute:
                return RowsBy(data, key, subscript.Line, value);
            default:
                return new Value.Data(data.State with { Selects = null });
        }
    }

    private static Value.Data Selected(Value.Data data, Columns columns, int line) =>
        new(
            data.State with
            {
                Columns =
                    data.State.Columns is { Known: true, Exactly: false } all && !columns.Exactly && columns.Known
                        ? all.Without(columns.Names)
                        : columns,
                Column = null,
                Origin = null,
                Selects = null,
                ColumnsAt = line,
                Taints = data.State.Taints.RemoveAll(taint => taint.Column is { } column && columns.Lacks(column)),
            }
        );

    private Value.Data ColumnsBy(Value.Data data, Expr key, int line)
    {
        if (key is Expr.Slice { From: null, To: null })
        {
            return data;
        }

        if (key is not Expr.Slice)
        {
            var value = Eval(key);
            if (value is Value.ColumnNames names)
            {
                return Selected(data, names.Columns, line);
            }

            // "df.loc[:, df.columns != 'y']" compares names; the comparison is seen as a column list.
            if (ColumnsNamed(key) is { Count: > 0 } list)
            {
                return list.Count == 1 ? Column(data, list[0], line) : Selected(data, Columns.Only(list), line);
            }
        }

        return new Value.Data(
            data.State with
            {
                Columns = Columns.Unknown,
                Column = null,
                Origin = null,
                Selects = null,
            }
        );
    }

    /// <summary>A run of rows, rows under a mask, or rows by an index.</summary>
    private Value.Data RowsBy(Value.Data data, Expr key, int line, Value? known = null)
    {
        var state = data.State;
        if (key is Expr.Slice slice)
        {
            var (from, to) = (Bound(slice.From), Bound(slice.To));
            if (from is null || to is null || (from.Length == 0 && to.Length == 0))
            {
                return new Value.Data(state);
            }

            NoticeOrderedCut(state, from + to);
            return Cutting(state, rows => rows.Child(Cut.Slice, "rows", $"{from}|{to}", Part.Unknown, line));
        }

        var value = known ?? Eval(key);
        if (value is not Value.Data index)
        {
            return value is Value.Opaque ? ByUnknownIndex(state, key, line) : new Value.Data(state);
        }

        var drawn = index.State.Taints.FindAll(taint => taint.Kind == TaintKind.Resampled);
        if (index.State.IsIndex && drawn.Count > 0)
        {
            return new Value.Data(state with { Taints = Add(state.Taints, drawn), Selects = null });
        }

        if (index.State.Selects is { } selects)
        {
            NoticeDraw(selects.Key, selects.Label, state, selects.Line);
            return Cutting(
                state,
                rows => rows.Child(selects.Cut, selects.Key, selects.Label, selects.Part, selects.Line)
            );
        }

        var leaf = index.State.Rows;
        if (leaf.Parent is null || state.Rows.Path().Contains(leaf))
        {
            return new Value.Data(state with { ShuffledAt = index.State.ShuffledAt ?? state.ShuffledAt });
        }

        NoticeOrderedCut(state with { ShuffledAt = index.State.ShuffledAt }, leaf.Label);
        var key2 = leaf.Key + (leaf.Source.Label == AnyOrder ? $" in the order of {leaf.Source.Line}" : "");
        return Cutting(state, rows => rows.Child(leaf.Cut, key2, leaf.Label, leaf.Part, leaf.Line));
    }

    private Value.Data Cutting(DataState state, Func<Rows, Rows> cut)
    {
        Rows Made(Rows rows)
        {
            var made = cut(rows);
            if (made.Loops.Count == 0)
            {
                made.Loops = Loops;
            }

            return made;
        }

        return new Value.Data(
            state with
            {
                Rows = Made(state.Rows),
                Also = state.Also.ConvertAll(Made),
                Selects = null,
                IsIndex = state.IsIndex,
            }
        );
    }

    /// <summary>A bound as text; null when a loop moves it over the rows.</summary>
    private string? Bound(Expr? bound) =>
        bound is null ? ""
        : Eval(bound) is Value.Setting ? null
        : bound is Expr.Call { Callee: Expr.Name { Id: "int" or "round" }, Arguments: [var inner] }
            ? SourceText.Of(inner.Value)
        : SourceText.Of(bound);

    /// <summary>The columns a key names; null when it is not known.</summary>
    private List<string>? ColumnsNamed(Expr key) =>
        Eval(key) switch
        {
            Value.Constant { IsText: true } one => [one.Text],
            Value.Many many => Texts(many),
            _ => null,
        };

    private static List<string>? Texts(Value.Many many) =>
        many.Items.Count > 0 && many.Items.TrueForAll(item => item is Value.Constant { IsText: true })
            ? many.Items.ConvertAll(item => ((Value.Constant)item).Text)
            : null;
}
