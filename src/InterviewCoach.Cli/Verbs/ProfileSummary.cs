using InterviewCoach.Core.Profiles.Histories;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Cli.Verbs;

/// <summary>A profile in words, for reading in a terminal.</summary>
internal static class ProfileSummary
{
    private const int MostAuthors = 8;

    public static void Print(ProfileDocument document, TextWriter output)
    {
        output.WriteLine(Plain(document.Title));
        output.WriteLine($"  {Words(JsonOutput.Name(document.Task))}, {Words(JsonOutput.Name(document.ProjectType))}");
        if (document.Dataset is { } dataset)
        {
            var size = dataset.Size is null ? "" : $", {Plain(dataset.Size)}";
            output.WriteLine($"  data: {Plain(dataset.Name ?? "unnamed")}{size} (line {dataset.Line})");
        }

        if (document.History is { } history)
        {
            var shape = history.Shape == HistoryShape.Ordinary ? "" : $", {JsonOutput.Name(history.Shape)}";
            Section(
                output,
                $"History ({history.Commits} commits{shape})",
                history.Authors.Take(MostAuthors).Select(author => $"{Plain(author.Name)} {author.Commits}")
            );
        }

        Section(output, "Metrics", document.Metrics.Select(Metric));
        foreach (var level in document.Skills.GroupBy(skill => skill.Level).OrderByDescending(group => group.Key))
        {
            Section(output, $"Skills {Heading(level.Key)}", level.Select(Skill));
        }

        Section(
            output,
            "Stated",
            document.Present.Where(key => key.Value is not null).Select(key => $"{Words(key.Key)} (line {key.Value})")
        );
        var missing = document.Present.Where(key => key.Value is null).Select(key => Words(key.Key)).ToList();
        Section(output, "Not stated", missing.Count == 0 ? [] : [string.Join(", ", missing)]);
    }

    private static void Section(TextWriter output, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(heading);
        foreach (var line in all)
        {
            output.WriteLine($"  {line}");
        }
    }

    private static string Metric(ProfileDocument.MetricEntry metric)
    {
        string[] context = [.. new[] { metric.Model, metric.Split }.OfType<string>(), $"line {metric.Line}"];
        return $"{Plain(metric.Name)} {Plain(metric.ValueText)} ({Plain(string.Join(", ", context))})";
    }

    private static string Skill(ProfileDocument.SkillEntry skill) =>
        skill.Line is null ? Plain(skill.Name) : $"{Plain(skill.Name)} (line {skill.Line})";

    private static string Heading(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Unsupported => "claimed elsewhere, backed by nothing here",
            EvidenceLevel.Listed => "only named",
            _ => JsonOutput.Name(level),
        };

    private static string Words(string name) => name.Replace('_', ' ');

    /// <summary>Without control characters: what a stranger wrote must not steer the terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
