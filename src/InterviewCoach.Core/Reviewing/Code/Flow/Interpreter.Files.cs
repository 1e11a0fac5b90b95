namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>What was written to a file and read again in the same program is still the same.</content>
internal sealed partial class Interpreter
{
    private readonly Dictionary<string, Value> files = [];

    /// <summary>Takes note of a call that writes values to a file, or gives back what was written; null for other calls.</summary>
    private Value? Filed(string name, Arguments arguments)
    {
        switch (name)
        {
            case "savez" or "savez_compressed":
                var parts = new Value.Map();
                foreach (var (key, value, _) in arguments.All.Where(argument => argument.Name is not null))
                {
                    parts.Items[key!] = value;
                }

                return Keep(arguments, 0, parts);
            case "save" when arguments.Positional is [_, var array]:
                return Keep(arguments, 0, array);
            case "dump" when arguments.Positional is [var thing, _]:
                return Keep(arguments, 1, thing);
            case "load" or "read_csv" or "read_parquet" or "read_feather" or "read_pickle" or "read_excel":
                return FileAt(arguments, 0) is { } file && files.TryGetValue(file, out var kept)
                    ? kept is Value.Data data
                        ? new Value.Data(data.State)
                        : kept
                    : null;
            default:
                return null;
        }
    }

    private Value Keep(Arguments arguments, int at, Value value)
    {
        if (FileAt(arguments, at) is { } file && Matters(value))
        {
            files[file] = value;
        }

        return Value.Unknown;
    }

    private static string? FileAt(Arguments arguments, int at) =>
        at >= arguments.All.Count ? null
        : arguments.All[at].Value is Value.Constant { IsText: true } path ? path.Text
        : arguments.All[at].Syntax is Python.Expr.Name or Python.Expr.Attribute or Python.Expr.Binary
            ? SourceText.Of(arguments.All[at].Syntax)
        : null;
}
