using System.Text.Json;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Cli.Evaluating;

/// <summary>An answer with a label for each point of its rubric.</summary>
/// <param name="Set">The file that it stands in, without its ending.</param>
internal sealed record LabelledAnswer(
    string Set,
    string Question,
    IReadOnlyList<RubricPoint> Rubric,
    IReadOnlyList<bool> Covered,
    string Answer
);

/// <summary>
/// Answers labelled by hand, JSON lines. What is labelled is one of: the points of a <c>rubric</c> (<c>text</c>,
/// <c>covered</c>, perhaps <c>id</c> and <c>cues</c>); a single <c>rubric_point</c> with <c>covered</c>; or the first of the
/// <c>references</c>, which is covered where <c>label_2way</c> is "correct", or <c>score</c> is at least half of
/// <c>score_max</c>. Lines with <c>is_reference_source</c> say the reference itself, and are passed over.
/// </summary>
internal static class LabelledAnswers
{
    /// <param name="folder">Its .jsonl files are read; lines without a label are passed over.</param>
    /// <param name="limit">At most so many, spread evenly over each file.</param>
    /// <exception cref="UsageException">The folder or a line cannot be read, or there is no such answer in it.</exception>
    public static IReadOnlyList<LabelledAnswer> Read(string folder, int limit)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"{folder}: no such folder.");
        }

        var sets = Directory
            .EnumerateFiles(folder, "*.jsonl")
            .Order(StringComparer.Ordinal)
            .Select(path => Lines(path).ToList())
            .Where(set => set.Count > 0)
            .ToList();
        return sets.Count == 0
            ? throw new UsageException($"{folder}: no .jsonl file with labelled answers: see --help.")
            :
            [
                .. sets.SelectMany(
                    (set, n) => Spread(set, ((limit * (n + 1)) / sets.Count) - (limit * n / sets.Count))
                ),
            ];
    }

    private static IEnumerable<LabelledAnswer> Spread(List<LabelledAnswer> set, int most) =>
        most >= set.Count ? set : Enumerable.Range(0, most).Select(n => set[(int)((long)n * set.Count / most)]);

    private static IEnumerable<LabelledAnswer> Lines(string path)
    {
        var (set, number) = (Path.GetFileNameWithoutExtension(path), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line) && Line(set, line, $"{path}:{number}") is { } answer)
            {
                yield return answer;
            }
        }
    }

    private static LabelledAnswer? Line(string set, string text, string where)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var row = json.RootElement;
            if (row.TryGetProperty("is_reference_source", out var itself) && IsTrue(itself))
            {
                return null;
            }

            var points = Points(row);
            return points.Count == 0
                ? null
                : new LabelledAnswer(
                    set,
                    (
                        row.TryGetProperty("question", out var question) ? question : row.GetProperty("topic")
                    ).GetString()!,
                    [.. points.Select(point => point.Point)],
                    [.. points.Select(point => point.Covered)],
                    row.GetProperty("answer").GetString()!
                );
        }
        catch (Exception e)
            when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"{where}: not a labelled answer: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    private static List<(RubricPoint Point, bool Covered)> Points(JsonElement row)
    {
        if (row.TryGetProperty("rubric", out var rubric))
        {
            return rubric
                .EnumerateArray()
                .Where(point => point.TryGetProperty("covered", out _))
                .Select((point, n) => (Point(point, n), IsTrue(point.GetProperty("covered"))))
                .ToList();
        }

        if (row.TryGetProperty("rubric_point", out var only) && row.TryGetProperty("covered", out var covered))
        {
            return [(Single(only), IsTrue(covered))];
        }

        return
            row.TryGetProperty("references", out var references)
            && references.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.String } first
            && Judgement(row) is { } right
            ? [(Single(first), right)]
            : [];
    }

    private static bool? Judgement(JsonElement row) =>
        row.TryGetProperty("label_2way", out var label) ? label.GetString() == "correct"
        : row.TryGetProperty("score", out var score) && row.TryGetProperty("score_max", out var most)
            ? score.GetDouble() >= most.GetDouble() / 2
        : null;

    private static RubricPoint Single(JsonElement text) => new("p1", text.GetString()!, []);

    private static RubricPoint Point(JsonElement point, int n) =>
        new(
            point.TryGetProperty("id", out var id) ? id.GetString()! : $"p{n + 1}",
            point.GetProperty("text").GetString()!,
            point.TryGetProperty("cues", out var cues) ? [.. cues.EnumerateArray().Select(cue => cue.GetString()!)] : []
        );

    private static bool IsTrue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number ? value.GetInt32() != 0 : value.GetBoolean();
}
