using System.Collections.Immutable;
using InterviewCoach.Core.Reviewing.Python;

namespace InterviewCoach.Core.Reviewing.Code.Flow;

/// <content>Objects that are handed training and evaluation rows when they are made, and searches that call a function.</content>
internal sealed partial class Interpreter
{
    /// <summary>Hugging Face's <c>Trainer(train_dataset=…, eval_dataset=…)</c>; null when no rows are named so.</summary>
    private static Estimator? Trainer(string name, Arguments arguments) =>
        name.EndsWith("Trainer", StringComparison.Ordinal) && arguments.Named("train_dataset") is Value.Data
            ? new Estimator(name, Kind.Model, arguments.Line)
            : null;

    private static DataState? HandedAs(Estimator trainer, string part) =>
        trainer.Settings.GetValueOrDefault(part) is Value.Data data ? data.State : null;

    private bool TryTrain(Estimator trainer, string method, Arguments arguments, out Value result)
    {
        result = Value.Unknown;
        if (HandedAs(trainer, "train_dataset") is not { } rows)
        {
            return false;
        }

        var watched = HandedAs(trainer, "eval_dataset");
        switch (method)
        {
            case "train":
                (trainer.FittedOn, trainer.FittedAt) = (rows, arguments.Line);
                var stops = watched is not null && KeepsBest(trainer);
                Trace.Fits.Add(
                    new Fitted(trainer, rows, null, arguments.Line, Loops, watched is null ? [] : [watched], stops)
                );
                return true;
            case "evaluate" when arguments.Data().FirstOrDefault() is var other && (other ?? watched) is { } met:
                Trace.Metrics.Add(("trainer.evaluate", arguments.Line));
                result = new Value.Score(Met(trainer, met, method, hasLabels: true, arguments.Line));
                return true;
            default:
                return false;
        }
    }

    private static bool KeepsBest(Estimator trainer) =>
        IsTrue(
            (trainer.Settings.GetValueOrDefault("args") as Estimator)?.Settings.GetValueOrDefault(
                "load_best_model_at_end"
            )
        )
        || (
            trainer.Settings.GetValueOrDefault("callbacks") is { } callbacks
            && Arguments.EstimatorsIn(callbacks).Any(callback => callback.Name == "EarlyStoppingCallback")
        );

    /// <summary>
    /// A search that calls a function of the file again and again and keeps the settings that it says are best:
    /// <c>study.optimize(objective)</c>, <c>fmin(objective, …)</c>, <c>minimize(loss, …)</c>.
    /// </summary>
    private void NoticeSearch(string name, Arguments arguments)
    {
        if (
            name
                is not (
                    "optimize"
                    or "fmin"
                    or "gp_minimize"
                    or "forest_minimize"
                    or "minimize"
                    or "BayesianOptimization"
                )
            || arguments.Values.FirstOrDefault(value => value is Value.Function or Value.Lambda) is not { } objective
        )
        {
            return;
        }

        var loop = new Loop(arguments.Line, LoopOver.Settings);
        Inside(
            loop,
            () =>
            {
                var result = Apply(objective, [new Value.Setting(loop)]);
                foreach (var score in Arguments.ScoresIn(result).Take(1))
                {
                    Trace.Choices.Add(
                        new Chosen(score.Scored, "by a search over settings", score.Scored.Line) { AmongAll = true }
                    );
                }
            }
        );
    }

    /// <summary>Statistics over all rows inside the expressions of polars: <c>pl.col("a").mean()</c>, not <c>mean_horizontal</c>.</summary>
    private static IEnumerable<Taint> StatisticsOfColumns(DataState state, Arguments arguments) =>
        arguments
            .All.SelectMany(argument => ColumnStatistics(argument.Syntax, 0))
            .Distinct()
            .SelectMany(name =>
                state.AllRows.Select(rows => new Taint(TaintKind.Filled, name, rows, null, arguments.Line))
            );

    private static IEnumerable<string> ColumnStatistics(Expr expression, int depth) =>
        depth > 12
            ? []
            : expression switch
            {
                Expr.Call
                {
                    Callee: Expr.Attribute { Of: Expr.Call { Callee: Expr.Attribute { Id: "col" } } } method
                } call when Catalogue.IsReduction(method.Id) => [method.Id],
                Expr.Call { Callee: Expr.Attribute method } call => ColumnStatistics(method.Of, depth + 1)
                    .Concat(call.Arguments.SelectMany(argument => ColumnStatistics(argument.Value, depth + 1))),
                Expr.Call call => call.Arguments.SelectMany(argument => ColumnStatistics(argument.Value, depth + 1)),
                Expr.Binary binary => ColumnStatistics(binary.Left, depth + 1)
                    .Concat(ColumnStatistics(binary.Right, depth + 1)),
                Expr.Sequence sequence => sequence.Items.SelectMany(item => ColumnStatistics(item, depth + 1)),
                _ => [],
            };
}
