using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>How rows are divided.</content>
internal sealed partial class Interpreter
{
    /// <summary><c>train_test_split(X, y, …)</c>: two parts for each array, the same cut for all.</summary>
    private Value.Many TrainTestSplit(Arguments arguments)
    {
        var line = arguments.Line;
        var shuffles = !arguments.Is("shuffle", "False");
        var key = SplitKey(arguments);
        var parts = new List<Value>();
        Rows? shared = null;
        DataState? first = null;
        foreach (var (name, value, syntax) in arguments.All.Where(argument => argument.Name is null))
        {
            var data = value as Value.Data ?? Promote(syntax, line);
            var state =
                data?.State
                ?? Arguments.DataIn(value).FirstOrDefault()
                ?? new DataState(shared ??= NewSource("data", Part.Unknown, line)) { Columns = Columns.Unknown };
            first ??= state;
            parts.Add(Cutting(state, rows => rows.Child(Cut.Split, key, "0", Part.Train, line)));
            parts.Add(Cutting(state, rows => rows.Child(Cut.Split, key, "1", Part.Test, line)));
        }

        if (arguments.Named("random_state") is Value.Setting)
        {
            // A loop over seeds draws the same test again and again; it is no cross-validation by hand.
            foreach (var part in parts.OfType<Value.Data>())
            {
                part.State.Rows.Loops = [];
            }
        }

        var bySeed = IsSeeded(arguments) || !shuffles;
        Trace.Splits.Add(new SplitMade("train_test_split", first, shuffles, bySeed, ByGroup: false, line));
        return new Value.Many(parts, isTuple: true);
    }

    /// <summary>The same rows split twice with one seed, or unshuffled, to one size, are the same two parts.</summary>
    private string SplitKey(Arguments arguments)
    {
        var seed = arguments.Named("random_state") is Value.Constant { IsText: false, Text: not "None" } number
            ? number.Text
            : null;
        if (seed is null && !arguments.Is("shuffle", "False"))
        {
            return $"{Rows.Drawn}@{arguments.Line}#{counter++} ";
        }

        var settings = arguments
            .All.Where(argument => argument.Name is not (null or "random_state"))
            .Select(argument => argument.Name + "=" + SourceText.Of(argument.Syntax))
            .Order(StringComparer.Ordinal);
        return (arguments.Is("shuffle", "False") ? "in order" : Rows.Drawn + seed) + " " + string.Join(' ', settings);
    }

    private bool IsSeeded(Arguments arguments) =>
        Trace.SeededAt is not null
        || arguments.All.Any(argument => argument.Name is "**")
        || arguments.All.Any(argument =>
            argument.Name is "random_state" or "seed" or "generator" && argument.Syntax is not Expr.Name { Id: "None" }
        );

    /// <summary>Notes a splitter where it is used, at the line where its arguments stand.</summary>
    private void NoticeSplitter(Estimator? splitter, DataState? of)
    {
        if (
            splitter is null or { Kind: not Kind.Splitter }
            || Trace.Splits.Exists(split => split.Line == splitter.Line && split.Of?.Rows == of?.Rows)
        )
        {
            return;
        }

        var shuffles =
            Catalogue.ShufflesByDefault(splitter.Name) || IsTrue(splitter.Settings.GetValueOrDefault("shuffle"));
        var seeded =
            !shuffles
            || Trace.SeededAt is not null
            || (splitter.Settings.TryGetValue("random_state", out var seed) && !IsNone(seed));
        var byGroup =
            splitter.Name.Contains("Group", StringComparison.Ordinal)
            || splitter.Name.StartsWith("Leave", StringComparison.Ordinal);
        Trace.Splits.Add(new SplitMade(splitter.Name, of, shuffles, seeded, byGroup, splitter.Line));
    }

    private static bool IsTrue(Value? value) => value is Value.Constant { Text: "True" };

    private static bool IsNone(Value? value) => value is Value.Constant { Text: "None" };

    private Rows? Split(Estimator splitter, Arguments arguments, int line)
    {
        if (splitter.Kind is not (Kind.Splitter or Kind.Unknown))
        {
            return null;
        }

        var of = Handed(arguments) is [var first, ..] ? first : null;
        NoticeSplitter(splitter, of);
        return of?.Rows;
    }

    /// <summary>One pair of indices of a splitter's folds.</summary>
    private static Value.Many Fold(Value.Folds folds)
    {
        var rows = folds.Rows ?? Rows.New("folds", Part.Unknown, folds.Line);
        var single = folds.Splitter?.Name.Contains("ShuffleSplit", StringComparison.Ordinal) == true;
        var cut = single ? Cut.Split : Cut.Fold;
        var key = $"fold@{folds.Line}";
        Value Index(string label, Part part) =>
            new Value.Data(
                new DataState(rows.Child(cut, key, label, part, folds.Line))
                {
                    IsIndex = true,
                    Selects = new Selector(
                        cut,
                        key,
                        label,
                        label == "0" ? "1" : "0",
                        part,
                        part == Part.Train ? Part.Test : Part.Train,
                        folds.Line
                    ),
                }
            );
        return Pair(Index("0", Part.Train), Index("1", Part.Test));
    }

    /// <summary>A list of parts cut at given places: <c>np.split</c>, <c>random_split</c>, <c>randomSplit</c>.</summary>
    private Value.Many CutInParts(DataState state, int count, string name, bool shuffles, Arguments arguments)
    {
        var key = $"parts@{arguments.Line}#{counter++}";
        var parts = Enumerable
            .Range(0, Math.Clamp(count, 2, 4))
            .Select(
                Value (n) =>
                {
                    var part =
                        n == 0 ? Part.Train
                        : n == count - 1 ? Part.Test
                        : Part.Validation;
                    return Cutting(state, rows => rows.Child(Cut.Split, key, n.ToString(), part, arguments.Line));
                }
            )
            .ToList();
        if (shuffles)
        {
            Trace.Splits.Add(new SplitMade(name, state, true, IsSeeded(arguments), false, arguments.Line));
        }

        return new Value.Many(parts, isTuple: true);
    }

    private void CrossValidate(string name, Arguments arguments)
    {
        var data = Handed(arguments);
        var model = arguments.Get(0, "estimator") as Estimator;
        var rows = model is not null || data.Count == 0 ? data : data.Skip(data.Count > 2 ? 1 : 0).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        var splitter = arguments.Named("cv") as Estimator;
        NoticeSplitter(splitter, rows[0]);
        if (arguments.Named("scoring") is { } scoring)
        {
            foreach (var metric in Words(scoring))
            {
                Trace.Metrics.Add((metric, arguments.Line));
            }
        }
        else
        {
            Trace.Metrics.Add((name, arguments.Line));
        }

        Trace.CrossValidations.Add(
            new CrossValidated(
                model,
                rows[0],
                rows.Count > 1 ? rows[1] : null,
                splitter,
                IsEvaluation: true,
                arguments.Line
            )
        );
    }

    private static IEnumerable<string> Words(Value value) =>
        value switch
        {
            Value.Constant constant => [constant.Text],
            Value.Many many => many.Items.SelectMany(Words),
            Value.Map map => map.All.SelectMany(Words).Concat(map.Items.Keys),
            _ => ["unknown"],
        };
}
