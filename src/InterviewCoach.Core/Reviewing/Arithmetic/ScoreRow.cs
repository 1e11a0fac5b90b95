using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>Precision, recall and F1 that are stated of one thing: one model, class, split and average.</summary>
/// <param name="Average">"macro", "weighted", …; empty where none is named.</param>
internal sealed record ScoreRow(Fact.Metric Precision, Fact.Metric Recall, Fact.Metric F1, string Average)
{
    private static readonly string[] Averages = ["macro", "micro", "weighted", "samples"];

    private static readonly string[] AverageWords = ["macro", "micro", "weighted", "average", "avg", "mean"];

    /// <summary>Whether the words around the numbers say that they are averages over classes or folds.</summary>
    public bool IsAveraged =>
        Average.Length > 0
        || F1.Split == "cv"
        || AverageWords.Any(word =>
            Says(F1.At.Text, word) || Says(Precision.At.Text, word) || Says(F1.Subset, word) || Says(F1.Model, word)
        );

    /// <summary>The rows of a text. Where two numbers of one name would compete for a place there is none.</summary>
    public static IEnumerable<ScoreRow> In(Story story)
    {
        var passages = new Lines(story.WriteUp);
        var metrics = story
            .Facts<Fact.Metric>()
            .Select(metric => (Metric: metric, Name: Split(metric.Name)))
            .Where(one => one.Name.Base is "precision" or "recall" or "F1")
            .GroupBy(one =>
                (
                    Passage: passages.PassageAt(one.Metric.At.Lines.Start),
                    one.Metric.Model,
                    one.Metric.Split,
                    one.Metric.Subset,
                    one.Name.Average
                )
            );
        foreach (var group in metrics)
        {
            var row = Row(group.Select(one => one.Metric).ToList(), group.Key.Average);
            if (row is not null)
            {
                yield return row;
                continue;
            }

            foreach (var line in group.GroupBy(one => one.Metric.At))
            {
                if (Row(line.Select(one => one.Metric).ToList(), group.Key.Average) is { } ofLine)
                {
                    yield return ofLine;
                }
            }
        }
    }

    private static ScoreRow? Row(List<Fact.Metric> metrics, string average)
    {
        var names = metrics.ToLookup(metric => Split(metric.Name).Base);
        return names["precision"].Count() == 1 && names["recall"].Count() == 1 && names["F1"].Count() == 1
            ? new ScoreRow(names["precision"].First(), names["recall"].First(), names["F1"].First(), average)
            : null;
    }

    private static (string Base, string Average) Split(string name)
    {
        var average = Averages.FirstOrDefault(word => name.EndsWith(" " + word, StringComparison.Ordinal)) ?? "";
        return (average.Length == 0 ? name : name[..^(average.Length + 1)], average);
    }

    private static bool Says(string? text, string word) =>
        text?.Contains(word, StringComparison.OrdinalIgnoreCase) == true;
}
