using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>A score beside the project's scores: another value of the same metric, or the same value of another metric.</summary>
internal static class MetricCheck
{
    /// <summary>A value of fewer digits may be that of two metrics by chance.</summary>
    private const int TellingDigits = 2;

    public static IEnumerable<Mismatch> Compare(IReadOnlyList<Fact.Metric> stated, Told said, ToldProject project)
    {
        foreach (var metric in stated.Where(metric => Number(metric) is not null))
        {
            var number = Number(metric)!;
            var same = project
                .Metrics.Where(other => IsSame(metric.Name, other.Name) && Number(other) is not null)
                .ToList();
            if (metric.Model is { } model && same.Exists(other => Is(other.Model, model)))
            {
                same.RemoveAll(other => !Is(other.Model, model));
            }
            else if (metric.Model is { } other && Mentions(project, other))
            {
                // The project has that model too, and its score was not read: the others' scores say nothing of it.
                same.RemoveAll(score => score.Model is not null);
            }

            if (metric.Split is { } split && same.Exists(other => Is(other.Split, split)))
            {
                same.RemoveAll(other => other.Split is not null && !Is(other.Split, split));
            }

            if (same.Exists(other => number.Agrees(Number(other)!)) || IsStatedElsewhere(number, metric, project))
            {
                continue;
            }

            // The very value under another name says which is wrong; else the nearest value under the same name.
            var twin = project.Metrics.FirstOrDefault(other =>
                number.Digits >= TellingDigits
                && !IsSame(metric.Name, other.Name)
                && Number(other) is { Digits: >= TellingDigits } value
                && number.Agrees(value)
            );
            if (twin is not null && !Says(said, twin))
            {
                yield return new Mismatch(
                    MismatchKind.MetricName,
                    project.Project.Id,
                    $"{metric.Name} {metric.ValueText}",
                    $"{twin.Name} {twin.ValueText}",
                    said.At,
                    twin.At
                );
            }
            else if (same.MinBy(other => Math.Abs(Number(other)!.Value - number.Value)) is { } near)
            {
                yield return new Mismatch(
                    MismatchKind.Number,
                    project.Project.Id,
                    $"{metric.Name} {metric.ValueText}",
                    $"{near.Name} {near.ValueText}",
                    said.At,
                    near.At
                );
            }
        }
    }

    /// <summary>The score as a number; a share in fractions and per cents alike.</summary>
    internal static StatedNumber? Number(Fact.Metric metric) =>
        StatedNumber.Read(metric.ValueText, Lexer.Read(metric.ValueText), FactWords.BuiltIn).FirstOrDefault()
            is { } number
            ? number with
            {
                Unit =
                    metric.Unit == "%" ? NumberUnit.Percent
                    : number.Unit == NumberUnit.Time ? NumberUnit.Time
                    : NumberUnit.Plain,
                Nouns = [],
                Heads = [],
            }
            : null;

    /// <summary>"F1" and "F1 macro" are one to a CV.</summary>
    internal static bool IsSame(string one, string other) =>
        Is(one, other)
        || one.StartsWith(other + " ", StringComparison.OrdinalIgnoreCase)
        || other.StartsWith(one + " ", StringComparison.OrdinalIgnoreCase)
        || (one, other) is ("recall", "sensitivity") or ("sensitivity", "recall")
        || IsBoard(one) && IsBoard(other);

    /// <summary>The score of a competition, whose metric the text leaves out.</summary>
    private static bool IsBoard(string name) => name is "score" or "leaderboard score" or "Kaggle score";

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the CV gives the other metric its value, too: two metrics may have one value.</summary>
    private static bool Says(Told said, Fact.Metric metric) =>
        said.Text.Contains(metric.Name, StringComparison.OrdinalIgnoreCase);

    private static bool Mentions(ToldProject project, string model) =>
        project.Sentences.Any(sentence => sentence.Text.Contains(model, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a line of the project has the number beside the metric's name, though it was not read as its value.</summary>
    private static bool IsStatedElsewhere(StatedNumber number, Fact.Metric metric, ToldProject project) =>
        project.Sentences.Any(sentence =>
            sentence.Numbers.Any(number.Agrees)
            && project
                .Project.WriteUp.Text(new LineSpan(sentence.At.Lines.Start - 1, sentence.At.Lines.End))
                .Contains(metric.Name, StringComparison.OrdinalIgnoreCase)
            && !project.Metrics.Any(read =>
                read.At.Lines.Overlaps(sentence.At.Lines)
                && !IsSame(read.Name, metric.Name)
                && Number(read) is { } other
                && number.Agrees(other)
            )
        );
}
