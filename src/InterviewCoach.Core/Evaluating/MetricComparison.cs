using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Evaluating;

/// <summary>Pairs found metrics with labelled ones by name and value, each at most once, the nearest lines first.</summary>
internal static class MetricComparison
{
    public static (Tally Tally, int LinesRight) Compare(
        LabelledWriteUp labels,
        WriteUp writeUp,
        ProjectProfile profile,
        List<EvaluationCase> cases
    )
    {
        var found = profile.Facts.OfType<Fact.Metric>().ToList();
        var pairs = Pairs(labels.Metrics, found);
        var linesRight = 0;
        var (missed, unlabelled) = (
            labels.Metrics.ToHashSet(ReferenceEqualityComparer.Instance),
            found.ToHashSet(ReferenceEqualityComparer.Instance)
        );
        foreach (var (label, find, distance) in pairs)
        {
            if (missed.Contains(label) && unlabelled.Contains(find))
            {
                missed.Remove(label);
                unlabelled.Remove(find);
                linesRight += distance <= ProfileComparer.LineTolerance ? 1 : 0;
            }
        }

        foreach (var label in labels.Metrics.Where(missed.Contains))
        {
            var text = $"{label.Name} = {label.Value}";
            cases.Add(new(Measured.Metrics, Difference.Missed, writeUp.FileName, label.Line, text));
        }

        var falseFinds = labels.MetricsComplete ? found.Where(unlabelled.Contains).ToList() : [];
        foreach (var find in falseFinds)
        {
            var text = $"{find.Name} = {find.ValueText}";
            cases.Add(new(Measured.Metrics, Difference.FalseFind, writeUp.FileName, find.At.Lines.Start, text));
        }

        return (new(labels.Metrics.Count - missed.Count, missed.Count, falseFinds.Count), linesRight);
    }

    /// <summary>How many finds stand on the line of a labelled negative and have its number.</summary>
    public static int NegativesTaken(LabelledWriteUp labels, ProjectProfile profile) =>
        labels.NotMetrics.Count(negative =>
            MetricValue.Readings(negative.Text) is { Count: > 0 } readings
            && profile
                .Facts.OfType<Fact.Metric>()
                .Any(find =>
                    find.At.Lines.Contains(negative.Line) && MetricValue.Agrees(readings, find.Value, find.Unit)
                )
        );

    private static List<(LabelledMetric Label, Fact.Metric Find, int Distance)> Pairs(
        IReadOnlyList<LabelledMetric> labels,
        List<Fact.Metric> found
    )
    {
        var finds = found.Select(find => (Find: find, Name: MetricName.Parse(find.Name))).ToList();
        return
        [
            .. labels
                .SelectMany(label =>
                {
                    var (name, readings) = (MetricName.Parse(label.Name), MetricValue.Readings(label.Value));
                    return finds
                        .Where(find =>
                            name.Agrees(find.Name) && MetricValue.Agrees(readings, find.Find.Value, find.Find.Unit)
                        )
                        .Select(find => (label, find.Find, Math.Abs(find.Find.At.Lines.Start - label.Line)));
                })
                .OrderBy(pair => pair.Item3),
        ];
    }
}
