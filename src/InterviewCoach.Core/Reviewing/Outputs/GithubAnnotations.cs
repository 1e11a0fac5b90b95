namespace InterviewCoach.Core.Reviewing.Outputs;

/// <summary>
/// Findings as workflow commands, which GitHub shows beside the lines of a pull request:
/// <c>::warning file=README.md,line=3,endLine=3,title=no-baseline::…</c>.
/// </summary>
public static class GithubAnnotations
{
    /// <summary>One command for each finding.</summary>
    public static IEnumerable<string> Of(IEnumerable<ReviewedFile> files) =>
        files.SelectMany(file => file.Review.Findings.Select(found => Command(file.Path, found)));

    private static string Command(string path, Finding found)
    {
        var command = found.Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "notice",
        };
        // GitHub counts the lines of the notebook's JSON, which are not those that people see.
        var lines = found.Cell is null ? $",line={found.At.Lines.Start},endLine={found.At.Lines.End}" : "";
        var place = found.Cell is { } cell ? $"Cell {cell}, line {found.At.Lines.Start}: " : "";
        var ask = RulePages.AskOf(found) is { } question ? $"\nAsk me this: {question}" : "";
        return $"::{command} file={Property(path)}{lines},title={Property(found.RuleId)}::"
            + Data($"{place}{found.Message}\n{found.Remedy}{ask}");
    }

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
