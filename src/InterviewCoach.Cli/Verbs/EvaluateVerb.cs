using System.CommandLine;
using InterviewCoach.Cli.Evaluating;
using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Cli.Verbs;

/// <summary><c>coach evaluate FOLDER</c>: measures the profiler on write-ups labelled by hand.</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("FOLDER") { Description = "Holds NAME.md with its labels in NAME.json." };
        var baseline = new Option<string?>("--baseline")
        {
            Description = "Fails when a headline figure falls below the one stored in this file.",
        };
        var writeBaseline = new Option<string?>("--write-baseline")
        {
            Description = "Stores the headline figures in this file.",
        };
        var summary = new Option<bool>("--summary") { Description = "Prints one line instead of the table." };
        var format = Formats.Option();
        var verb = new Command("evaluate", "Measure the profiler on labelled write-ups.")
        {
            folder,
            baseline,
            writeBaseline,
            summary,
            format,
        };
        verb.SetAction(parsed =>
        {
            var stored = parsed.GetValue(baseline) is { } path ? StoredFigures.Read(path) : null;
            var evaluation = LabelledFolder.Evaluate(parsed.GetRequiredValue(folder));
            if (parsed.GetValue(summary))
            {
                Console.WriteLine(EvaluationTable.Summary(evaluation));
            }
            else if (parsed.GetRequiredValue(format) == Formats.Json)
            {
                JsonOutput.Print(EvaluationDocument.Of(evaluation));
            }
            else
            {
                EvaluationTable.Print(evaluation, Console.Out);
            }

            if (parsed.GetValue(writeBaseline) is { } target)
            {
                StoredFigures.Write(target, evaluation);
            }

            var falls = stored is null ? [] : evaluation.FallsBelow(stored).ToList();
            foreach (var (name, before, now) in falls)
            {
                Console.Error.WriteLine($"coach: {name} fell from {before:0.000} to {now:0.000}.");
            }

            return falls.Count == 0 ? 0 : 1;
        });
        verb.Subcommands.Add(EvaluateModelsVerb.Create());
        return verb;
    }
}
