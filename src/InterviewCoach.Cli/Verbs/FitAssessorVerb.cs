using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Assessing.Fitting;

namespace InterviewCoach.Cli.Verbs;

/// <summary>
/// <c>coach fit-assessor FOLDER</c>: fits the assessor's weights on graded answers (JSON lines), prints what they are worth
/// on questions they have not seen, and writes them. For those who work on the coach; not in its help.
/// </summary>
internal static class FitAssessorVerb
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "Folder of JSON lines files of graded answers" };
        var output = new Option<string?>("--out") { Description = "Where to write the weights (YAML)" };
        var verb = new Command("fit-assessor", "Fit the assessor's weights on graded answers") { folder, output };
        verb.Hidden = true;
        verb.SetAction(parsed => Run(parsed.GetValue(folder)!, parsed.GetValue(output)));
        return verb;
    }

    private static int Run(string folder, string? output)
    {
        var answers = Directory
            .EnumerateFiles(folder, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(Read)
            .ToList();
        if (answers.Count == 0)
        {
            throw new UsageException($"{folder}: no graded answers in it");
        }

        var outcome = new AssessorFitting(Assessors.Load()).Fit(answers);
        foreach (var figure in outcome.Figures)
        {
            Console.WriteLine(figure);
        }

        if (output is not null)
        {
            File.WriteAllText(output, Yaml(outcome));
        }

        return 0;
    }

    private static IEnumerable<GradedAnswer> Read(string path)
    {
        var set = Path.GetFileNameWithoutExtension(path);
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.TryGetProperty("is_reference_source", out var copied) && copied.GetBoolean())
            {
                continue;
            }

            var point = row.TryGetProperty("rubric_point", out var text) ? text.GetString() : null;
            var group = row.GetProperty(point is null ? "question_id" : "topic").GetString()!;
            yield return new GradedAnswer(
                set,
                // The questions of one assignment share their words, so they stay together.
                set == "mohler"
                    ? group.Split('.')[0]
                    : group,
                row.GetProperty(point is null ? "question" : "topic").GetString()!,
                point is null
                    ? [.. row.GetProperty("references").EnumerateArray().Select(reference => reference.GetString()!)]
                    : [point],
                row.GetProperty("answer").GetString()!,
                Grade(row)
            )
            {
                Domain = row.TryGetProperty("module", out var module) ? module.GetString()! : group,
            };
        }
    }

    private static double Grade(JsonElement row) =>
        row.TryGetProperty("score", out var score)
            ? Math.Clamp(score.GetDouble() / row.GetProperty("score_max").GetDouble(), 0, 1)
        : row.TryGetProperty("covered", out var covered) ? covered.GetInt32()
        : row.GetProperty("label_2way").GetString() == "correct" ? 1
        : 0;

    private static string Yaml(AssessorFitting.Outcome outcome)
    {
        var lines = new List<string> { "# Written by 'coach fit-assessor'. Do not edit by hand.", "weights:" };
        foreach (var (model, weights) in outcome.Weights)
        {
            lines.Add($"  {model}:");
            lines.AddRange(
                weights.Select(weight =>
                    $"    {weight.Key}: {weight.Value.ToString("0.####", CultureInfo.InvariantCulture)}"
                )
            );
        }

        return string.Join('\n', lines) + "\n";
    }
}
