using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Lots drawn by hand: an order of rows, a mask of chance, a sample and what it leaves; rows by an index not known.</content>
internal sealed partial class Interpreter
{
    /// <summary>The name of the source that an order of rows stands for.</summary>
    private const string AnyOrder = "an order of rows";

    private const string Chance = "chance@";

    private const string Sample = "sample@";

    /// <summary>Lines where rows were put in order by chance, or drawn, and whether a seed was given there.</summary>
    private readonly Dictionary<int, bool> seeded = [];

    private Value.Data Order(int line, bool seeded)
    {
        this.seeded[line] = seeded;
        return new Value.Data(
            new DataState(NewSource(AnyOrder, Part.Unknown, line)) { IsIndex = true, ShuffledAt = line }
        );
    }

    /// <summary><c>permutation(n)</c>, <c>randperm(n)</c>, and <c>shuffle(numbers)</c> of a name; null for other calls.</summary>
    private Value? Permutation(string name, string full, Expr.Call call, Arguments arguments)
    {
        if (name is "permutation" or "randperm" && arguments.Data().Count == 0)
        {
            return Order(call.Line, IsSeeded(arguments));
        }

        if (
            full is "numpy.random.shuffle" or "random.shuffle"
            && call.Arguments is [{ Value: Expr.Name list }, ..]
            && arguments.Positional[0] is Value.Setting
        )
        {
            scope[list.Id] = Order(call.Line, Trace.SeededAt is not null);
            return Value.Unknown;
        }

        return null;
    }

    /// <summary>A run of rows in an order of chance is a random split; the first few are for looking at.</summary>
    private void NoticeOrderedCut(DataState state, string bound)
    {
        var looksOnly = int.TryParse(bound.Trim('|'), out var few) && Math.Abs(few) <= 20;
        if (state.ShuffledAt is { } line && !looksOnly && seeded.TryGetValue(line, out var known))
        {
            NoticeSplit("The shuffled order", state, known, line);
        }
    }

    /// <summary>A mask of chance, or the rows that a sample leaves over, is a random split.</summary>
    private void NoticeDraw(string key, string label, DataState state, int line)
    {
        if (key.StartsWith(Chance, StringComparison.Ordinal))
        {
            NoticeSplit("The random mask", state, Trace.SeededAt is not null, line);
        }
        else if (
            key.StartsWith(Sample, StringComparison.Ordinal)
            && label.StartsWith("not ", StringComparison.Ordinal)
            && seeded.TryGetValue(line, out var known)
        )
        {
            NoticeSplit("The sample", state, known, line);
        }
    }

    private void NoticeSplit(string name, DataState of, bool known, int line)
    {
        if (!Trace.Splits.Exists(split => split.Line == line && split.Shuffles))
        {
            Trace.Splits.Add(new SplitMade(name, of, Shuffles: true, known, ByGroup: false, line));
        }
    }

    /// <summary>The part that an index speaks of by its name: "train_idx".</summary>
    private static Part? PartByIndex(Expr key) =>
        key is Expr.Name { Id: var name }
        && NameHints.PartOf(name) is var part and not Part.Unknown
        && NameHints.Words(name).Exists(word => word is "idx" or "index" or "indices" or "indexes" or "ix" or "inds")
            ? part
            : null;

    /// <summary>Rows by an index that is not known: a part by its name, a run of it by its bounds, or just some rows.</summary>
    private Value.Data ByUnknownIndex(DataState state, Expr key, int line)
    {
        if (PartByIndex(key) is { } part)
        {
            return Cutting(state, rows => rows.Child(Cut.Split, "by index", part.ToString(), part, line));
        }

        var text = SourceText.Of(key);
        return key is Expr.Subscript { Key: Expr.Slice slice, Of: var of }
            ? Cutting(
                state,
                rows =>
                    rows.Child(
                        Cut.Slice,
                        "rows of " + SourceText.Of(of),
                        $"{Bound(slice.From)}|{Bound(slice.To)}",
                        Part.Unknown,
                        line
                    )
            )
            : Cutting(state, rows => rows.Child(Cut.Filter, "by " + text, "these", Part.Unknown, line));
    }
}
