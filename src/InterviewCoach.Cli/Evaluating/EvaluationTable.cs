using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>An evaluation in words: headline figures, confusion, each key, each write-up, and every case.</summary>
internal static class EvaluationTable
{
    public static string Summary(Evaluation evaluation) =>
        $"{evaluation.WriteUps.Count} write-ups: "
        + string.Join(", ", evaluation.Figures.Select(figure => $"{figure.Key} {figure.Value:0.000}"));

    public static void Print(Evaluation evaluation, TextWriter output)
    {
        output.WriteLine($"{evaluation.WriteUps.Count} write-ups");
        foreach (var (name, value) in evaluation.Figures)
        {
            output.WriteLine($"  {name, -24} {value:0.000}  {Counts(evaluation, name)}");
        }

        output.WriteLine($"  numbers labelled as no metric, yet taken for one: {evaluation.NegativesTaken}");
        Confusion(output, "Task", evaluation.WriteUps.Select(w => (w.Task.Labelled, w.Task.Found)));
        Confusion(
            output,
            "Project type",
            evaluation.WriteUps.Select(w => (w.ProjectType.Labelled, w.ProjectType.Found))
        );
        Present(evaluation, output);
        WriteUps(evaluation, output);
        Cases(evaluation, output);
    }

    private static string Counts(Evaluation evaluation, string figure) =>
        figure switch
        {
            "task accuracy" => $"{evaluation.TasksRight} of {evaluation.WriteUps.Count}",
            "project type accuracy" => $"{evaluation.ProjectTypesRight} of {evaluation.WriteUps.Count}",
            "skills F1" => Counts(evaluation.Skills),
            "skill level accuracy" => $"{evaluation.LevelsRight} of {evaluation.Skills.Hits} found",
            "metrics F1" => $"{Counts(evaluation.Metrics)}, {evaluation.MetricLinesRight} on the right line",
            "dataset found" => $"{evaluation.Datasets.Right} of {evaluation.Datasets.Of}",
            _ => "",
        };

    private static string Counts(Tally tally) =>
        $"precision {tally.Precision:0.000}, recall {tally.Recall:0.000} "
        + $"({tally.Hits} found, {tally.Misses} missed, {tally.FalseFinds} false)";

    private static void Confusion<T>(TextWriter output, string heading, IEnumerable<(T Labelled, T Found)> pairs)
        where T : struct, Enum
    {
        output.WriteLine();
        output.WriteLine($"{heading}: labelled, then found");
        foreach (var row in pairs.GroupBy(pair => pair.Labelled).OrderBy(row => row.Key))
        {
            var found = row.GroupBy(pair => pair.Found)
                .OrderByDescending(cell => cell.Count())
                .Select(cell => $"{JsonOutput.Name(cell.Key)} {cell.Count()}");
            output.WriteLine($"  {JsonOutput.Name(row.Key), -28} {string.Join(", ", found)}");
        }
    }

    private static void Present(Evaluation evaluation, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Present                       F1     P      R     found missed false | anywhere F1");
        var anywhere = evaluation.PresentAnywhere;
        foreach (var (key, tally) in evaluation.Present.Where(key => key.Value.Counts))
        {
            output.WriteLine(
                $"  {JsonOutput.Name(key), -26} {tally.F1:0.000}  {tally.Precision:0.000}  {tally.Recall:0.000}"
                    + $"  {tally.Hits, 5} {tally.Misses, 6} {tally.FalseFinds, 5} | {anywhere[key].F1:0.000}"
            );
        }
    }

    private static void WriteUps(Evaluation evaluation, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine("Write-up                                  task type skills metrics present");
        foreach (var writeUp in evaluation.WriteUps)
        {
            var present = writeUp.Present.Values.Aggregate(default(Tally), (sum, next) => sum + next);
            output.WriteLine(
                $"  {writeUp.Id, -40} {Mark(writeUp.Task)}    {Mark(writeUp.ProjectType)}"
                    + $"   {writeUp.Skills.F1:0.00}    {writeUp.Metrics.F1:0.00}    {present.F1:0.00}"
            );
        }
    }

    private static string Mark<T>((T Labelled, T Found) pair)
        where T : struct, Enum => pair.Labelled.Equals(pair.Found) ? "+" : "-";

    private static void Cases(Evaluation evaluation, TextWriter output)
    {
        var cases = evaluation.WriteUps.SelectMany(writeUp => writeUp.Cases);
        foreach (var group in cases.GroupBy(c => (c.Measured, c.Difference)).OrderBy(group => group.Key))
        {
            output.WriteLine();
            output.WriteLine($"{group.Key.Measured} {Words(group.Key.Difference)} ({group.Count()})");
            foreach (var found in group)
            {
                output.WriteLine($"  {found.File}:{found.Line}: {Plain(found.Text)}");
            }
        }
    }

    private static string Words(Difference difference) =>
        difference switch
        {
            Difference.Missed => "missed",
            Difference.FalseFind => "found but not labelled",
            _ => "found otherwise than labelled",
        };

    /// <summary>Without control characters: what a stranger wrote must not steer the terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
