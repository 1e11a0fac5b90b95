using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Assessing.Fitting;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;

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
        var spoken = new Option<string?>("--spoken")
        {
            Description =
                "Folder of JSON lines files of interview answers: question, rubric (text, cues, covered), answer, score",
        };
        var output = new Option<string?>("--out") { Description = "Where to write the weights (YAML)" };
        var associations = new Option<string?>("--associations")
        {
            Description = "Where to write what goes with the words of points, learned from the bank (YAML)",
        };
        var kinds = new Option<string?>("--kinds")
        {
            Description =
                "Folder of text files of examples of kinds of content (= kind, ? point, + shown, - not shown)",
        };
        var kindsOut = new Option<string?>("--kinds-out")
        {
            Description = "Where to write what is learned of them (YAML)",
        };
        var verb = new Command("fit-assessor", "Fit the assessor's weights on graded answers")
        {
            folder,
            spoken,
            output,
            associations,
            kinds,
            kindsOut,
        };
        verb.Hidden = true;
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(associations) is { } path)
            {
                File.WriteAllText(path, LearnedAssociations());
            }

            if (parsed.GetValue(kinds) is { } examples && parsed.GetValue(kindsOut) is { } learned)
            {
                File.WriteAllText(learned, LearnedKinds(examples));
            }

            return Run(parsed.GetValue(folder)!, parsed.GetValue(spoken), parsed.GetValue(output));
        });
        return verb;
    }

    private static int Run(string folder, string? spoken, string? output)
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

        var outcome = new AssessorFitting(Assessors.Load()).Fit(answers, [.. Spoken(spoken)]);
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

    private static IEnumerable<SpokenAnswer> Spoken(string? folder)
    {
        foreach (
            var line in folder is null
                ? []
                : Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
        )
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            var points = row.GetProperty("rubric").EnumerateArray().ToList();
            yield return new SpokenAnswer(
                row.GetProperty("question").GetString()!,
                [
                    .. points.Select(point => new RubricPoint(
                        "",
                        point.GetProperty("text").GetString()!,
                        point.TryGetProperty("cues", out var cues)
                            ? [.. cues.EnumerateArray().Select(cue => cue.GetString()!)]
                            : []
                    )),
                ],
                [.. points.Select(point => point.GetProperty("covered").GetBoolean())],
                row.GetProperty("answer").GetString()!,
                row.TryGetProperty("score", out var score) ? score.GetDouble() : null
            );
        }
    }

    private static string LearnedAssociations()
    {
        var bank = ((QuestionBankReading.Read)QuestionBank.Load(Sources.Knowledge("questions"))).Bank;
        var probes = ((ProbeBankReading.Read)ProbeBank.Load(Sources.Knowledge("follow-ups"))).Bank;
        var points = bank
            .Questions.SelectMany(question =>
                question.Rubric.Select(point => new RubricPoint(point.Id, point.Text.Words, point.Cues))
            )
            .Concat(probes.Probes.SelectMany(probe => probe.Rubric));
        var lines = new List<string>
        {
            "# By which phrases answers cover points that hold a word. Written by 'coach fit-assessor' from the bank's points and",
            "# their cues. Do not edit by hand.",
            "associations:",
        };
        foreach (var (stem, phrases) in new AssociationFitting(Assessors.Load()).Fit(points))
        {
            lines.Add(Weighted(stem, phrases));
        }

        return string.Join('\n', lines) + "\n";
    }

    /// <summary>"name: phrase 0.5, another phrase 0.25", as the assessor reads it.</summary>
    private static string Weighted(string name, IEnumerable<(string Phrase, double Weight)> phrases)
    {
        var list = phrases.Select(one => $"{one.Phrase} {one.Weight.ToString("0.##", CultureInfo.InvariantCulture)}");
        return $"  \"{name}\": \"{string.Join(", ", list).Replace("\"", "", StringComparison.Ordinal)}\"";
    }

    private static string LearnedKinds(string folder)
    {
        var lines = new List<string>
        {
            "# In which words points ask for a kind of content and sentences show it. Written by 'coach fit-assessor' from the",
            "# examples beside the assessor's tests. Do not edit by hand.",
            "kinds:",
        };
        var examples = KindExamples.Parse(
            Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
        );
        foreach (var (side, weights) in new KindFitting(Assessors.Load()).Fit(examples))
        {
            lines.Add(Weighted(side, weights));
        }

        return string.Join('\n', lines) + "\n";
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
