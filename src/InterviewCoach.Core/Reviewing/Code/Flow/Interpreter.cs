using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <summary>
/// Follows a program statement by statement without running it: what each name stands for, which rows it holds, what has
/// been learned over them. Both sides of a branch are followed, loops once, functions of the file at their calls. Each
/// assignment makes a new version of a name; frames and estimators are shared and changed in place, as in Python.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>Work after which following ends: expressions evaluated, for the whole program.</summary>
    private const int Budget = 60_000;

    private const int MaxCalls = 7;

    private readonly Dictionary<string, Value> globals = [];
    private readonly List<Stmt.Function> calls = [];
    private readonly HashSet<Stmt.Function> followed = [];
    private readonly List<Loop> loops = [];
    private Dictionary<string, Value> scope;
    private int spent;
    private int loopsOutside;
    private int counter;

    private Interpreter() => scope = globals;

    private Trace Trace { get; } = new();

    /// <summary>Follows the statements of a program and says what happened.</summary>
    public static Trace Follow(IReadOnlyList<Stmt> program)
    {
        var interpreter = new Interpreter();
        interpreter.Run(program);
        interpreter.EnterLibrary(program);
        return interpreter.Trace;
    }

    private IReadOnlyList<Loop> Loops => loops.Count == 0 ? [] : loops.ToArray();

    private void Run(IReadOnlyList<Stmt> statements)
    {
        foreach (var statement in statements)
        {
            if (spent > Budget)
            {
                return;
            }

            Run(statement);
        }
    }

    private void Run(Stmt statement)
    {
        spent++;
        switch (statement)
        {
            case Stmt.Expression expression:
                Eval(expression.Value);
                break;
            case Stmt.Assign assign:
                var value = Eval(assign.Value);
                foreach (var target in assign.Targets)
                {
                    Assign(target, value);
                }

                break;
            case Stmt.Augmented augmented:
                Assign(
                    augmented.Target,
                    Operate(
                        new Expr.Binary(augmented.Op, augmented.Target, augmented.Value, augmented.Line),
                        Eval(augmented.Target),
                        Eval(augmented.Value)
                    )
                );
                break;
            case Stmt.If branch:
                Branch(branch);
                break;
            case Stmt.For loop:
                ForLoop(loop);
                break;
            case Stmt.While loop:
                Eval(loop.Test);
                Inside(new Loop(loop.Line, LoopOver.Other), () => Run(loop.Body));
                break;
            case Stmt.With with:
                foreach (var (item, target) in with.Items)
                {
                    var opened = Eval(item);
                    if (target is not null)
                    {
                        Assign(target, opened);
                    }
                }

                Run(with.Body);
                break;
            case Stmt.Block block:
                Run(block.Body);
                break;
            case Stmt.Function function:
                scope[function.Name] = new Value.Function(function, null);
                break;
            case Stmt.Class definition:
                Define(definition);
                break;
            case Stmt.Return back:
                // A later return is another way out: the first that says something counts.
                var result = back.Value is null ? Value.Unknown : Eval(back.Value);
                Return(result);
                break;
            case Stmt.Import import:
                foreach (var (full, name) in import.Names)
                {
                    scope[name] = new Value.Api(full);
                }

                break;
            case Stmt.Delete delete:
                foreach (var target in delete.Targets)
                {
                    Delete(target);
                }

                break;
            default:
                break;
        }
    }

    private Value? pending;

    /// <summary>A return inside a branch does not end the function: the other branch is followed too.</summary>
    private void Return(Value result)
    {
        if (pending is null or Value.Opaque or Value.Constant)
        {
            pending = result;
        }
    }

    private void Branch(Stmt.If branch)
    {
        if (Decided(branch.Test) is { } known)
        {
            Run(known ? branch.Then : branch.Else);
            return;
        }

        var test = Eval(branch.Test);
        NoticeChoice(branch, test);
        if (branch.Else.Count == 0)
        {
            Run(branch.Then);
            return;
        }

        var before = new Dictionary<string, Value>(scope);
        Run(branch.Then);
        var then = new Dictionary<string, Value>(scope);
        foreach (var (name, value) in before)
        {
            scope[name] = value;
        }

        Run(branch.Else);
        foreach (var (name, value) in then)
        {
            // Where the branches differ, the first that knows something of the value is believed.
            if (value is not Value.Opaque && (!before.TryGetValue(name, out var old) || !ReferenceEquals(old, value)))
            {
                scope[name] = value;
            }
        }
    }

    /// <summary>
    /// What a condition comes to where it asks of a switch or of <c>None</c>, as functions ask of their parameters; null
    /// where it is not known, and in a loop, which is followed once and may change it.
    /// </summary>
    private bool? Decided(Expr test) =>
        test switch
        {
            Expr.Name { Id: "False" } or Expr.Number { Digits: "0" } => false,
            _ when loops.Count > loopsOutside => null,
            Expr.Name name => Lookup(name.Id) is Value.Constant { Text: "True" or "False" or "None" } constant
                ? constant.Text == "True"
                : null,
            Expr.Unary { Op: "not", Of: Expr.Name of } => !Decided(of),
            Expr.Binary { Left: Expr.Name name, Right: Expr.Name { Id: "None" }, Op: "is" } asked => HoldsNone(name.Id)
                is { } none
                ? none != asked.IsNegated
                : null,
            _ => null,
        };

    private bool? HoldsNone(string name) =>
        Lookup(name) switch
        {
            Value.Constant constant => constant.Text == "None",
            Value.Data or Estimator or Value.Many or Value.Map => false,
            _ => null,
        };

    /// <summary>A score compared with the best so far, and something kept when it is better.</summary>
    private void NoticeChoice(Stmt.If branch, Value test)
    {
        if (test is Value.Score score && branch.Then.Any(Keeps))
        {
            Trace.Choices.Add(
                new Chosen(score.Scored with { Loops = Loops }, "kept when it scored better", branch.Line)
            );
        }
    }

    private static bool Keeps(Stmt statement) =>
        statement is Stmt.Assign
        || (
            statement is Stmt.Expression { Value: Expr.Call { Callee: Expr.Attribute call } }
            && call.Id is "save" or "save_model" or "save_weights" or "dump" or "update"
        );

    private void ForLoop(Stmt.For loop)
    {
        var source = Eval(loop.Source);
        Iterate(loop.Target, source, loop.Line, () => Run(loop.Body));
        Run(loop.Else);
    }

    private void Inside(Loop loop, Action body)
    {
        loops.Add(loop);
        body();
        loops.RemoveAt(loops.Count - 1);
    }

    /// <summary>Follows a loop's body: once for settings, once for each of a few estimators or frames.</summary>
    private void Iterate(Expr target, Value source, int line, Action body)
    {
        var items = Elements(source, line, out var over);
        Inside(
            new Loop(line, over),
            () =>
            {
                foreach (var item in items)
                {
                    if (spent > Budget)
                    {
                        return;
                    }

                    Assign(target, item);
                    body();
                }
            }
        );
    }

    private static List<Value> Elements(Value source, int line, out LoopOver over)
    {
        switch (source)
        {
            case Value.Folds folds:
                over = LoopOver.Data;
                return [Fold(folds)];
            case Estimator { Kind: Kind.Splitter, MadeWith: var of } splitter:
                // Until version 0.18, splitters were made with the labels and iterated over themselves.
                over = LoopOver.Data;
                return [Fold(new Value.Folds(splitter, of.FirstOrDefault()?.Rows, splitter.Line))];
            case Value.Many many when many.Items.Exists(Matters):
                over = many.Items.Exists(HasEstimator) ? LoopOver.Models : LoopOver.Data;
                return many.Items.Where(Matters).Take(8).ToList();
            case Value.Map map when map.All.Any(Matters):
                over = LoopOver.Models;
                return [new Value.Constant("", isText: true)];
            case Value.Data data:
                over = LoopOver.Data;
                return
                [
                    data.State.Grouped ? Pair(new Value.Opaque(), OfGroup(data, line)) : new Value.Data(data.State),
                ];
            default:
                over = LoopOver.Settings;
                return [new Value.Setting(new Loop(line, LoopOver.Settings))];
        }
    }

    private static Value.Data OfGroup(Value.Data data, int line) =>
        new(
            data.State with
            {
                Grouped = false,
                Rows = data.State.Rows.Child(Cut.Filter, $"group@{line}", "each", Part.Unknown, line),
            }
        );

    private static Value.Many Pair(Value first, Value second) => new([first, second], isTuple: true);

    private static bool Matters(Value value) =>
        value is Estimator or Value.Data or Value.Folds or Value.Instance or Value.Score
        || (value is Value.Many many && many.Items.Exists(Matters))
        || (value is Value.Map map && map.All.Any(Matters));

    private static bool HasEstimator(Value value) =>
        value is Estimator
        || (value is Value.Many many && many.Items.Exists(HasEstimator))
        || (value is Value.Map map && map.All.Any(HasEstimator));
}
