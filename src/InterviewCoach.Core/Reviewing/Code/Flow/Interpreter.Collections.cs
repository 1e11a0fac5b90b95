using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Methods of lists and dictionaries.</content>
internal sealed partial class Interpreter
{
    private static List<string>? ColumnList(Value? value) =>
        value switch
        {
            Value.Constant { IsText: true } one => [one.Text],
            Value.Many many => Texts(many),
            Value.ColumnNames { Columns: { Exactly: true, Known: true } columns } => [.. columns.Names],
            _ => null,
        };

    private Value CallMany(Value.Many many, string name, Arguments arguments)
    {
        switch (name)
        {
            case "append" or "add" or "insert" or "appendleft" when arguments.Positional.Count > 0:
                if (many.Items.Count < 200)
                {
                    many.Items.Add(arguments.Positional[^1]);
                }

                return Value.Unknown;
            case "extend" when arguments.Get(0) is Value.Many more && many.Items.Count < 200:
                many.Items.AddRange(more.Items.Take(200));
                return Value.Unknown;
            case "extend" when arguments.Get(0) is Value.Data data:
                many.Items.Add(data);
                return Value.Unknown;
            case "index" or "max" or "min" or "argmax" or "argmin" or "idxmax":
                Notice(name, new Arguments([(null, many, new Expr.Nothing(arguments.Line))], arguments.Line));
                return many.Items.Find(item => item is Value.Score) ?? Value.Unknown;
            case "copy":
                return new Value.Many([.. many.Items]);
            case "mean" or "std" or "sum":
                return many.Items.Find(item => item is Value.Score) ?? Value.Unknown;
            default:
                return Value.Unknown;
        }
    }

    private static Value CallMap(Value.Map map, string name, Arguments arguments)
    {
        switch (name)
        {
            case "items":
                return new Value.Many([
                    .. map.Items.Select(item => Pair(new Value.Constant(item.Key, isText: true), item.Value)),
                    .. map.Rest.Select(item => Pair(Value.Unknown, item)),
                ]);
            case "values":
                return new Value.Many([.. map.All]);
            case "get" or "pop" or "setdefault":
                return arguments.Get(0) is Value.Constant key && map.Items.TryGetValue(key.Text, out var item)
                    ? item
                    : map.All.FirstOrDefault(Matters) ?? Value.Unknown;
            case "update" when arguments.Get(0) is Value.Map more:
                foreach (var (key2, value) in more.Items)
                {
                    map.Items[key2] = value;
                }

                return Value.Unknown;
            default:
                return Value.Unknown;
        }
    }
}
