namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>
/// Shortens the log of a training: of many lines that state the same metrics, epoch after epoch, only the last is a result.
/// </summary>
internal static class TrainingLog
{
    private const int FewestLines = 4;

    public static IEnumerable<(MetricReading Reading, string Text, int Line)> Shortened(
        List<(MetricReading Reading, string Text, int Line)> readings
    )
    {
        var lines = readings
            .GroupBy(found => found.Line)
            .Select(group =>
                (
                    Line: group.Key,
                    Names: string.Join('|', group.Select(found => $"{found.Reading.Canonical}/{found.Reading.Split}")),
                    group.First().Text
                )
            )
            .ToList();
        var dropped = lines
            .Where(line => IsStep(line.Text))
            .GroupBy(line => line.Names)
            .Where(group => group.Count() >= FewestLines)
            .SelectMany(group => group.SkipLast(1))
            .Select(line => line.Line)
            .ToHashSet();
        return readings.Where(found => !dropped.Contains(found.Line));
    }

    /// <summary>"Epoch 3/50 …", "[100] …", "12/12 [====] - 3s - loss: …", "0: learn: …".</summary>
    private static bool IsStep(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.StartsWith("epoch", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("step", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("iter", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("[")
            || (text.Length > 0 && char.IsAsciiDigit(text[0]) && text.Contains(':'));
    }
}
