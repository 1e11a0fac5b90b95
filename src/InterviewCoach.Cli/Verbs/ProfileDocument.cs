using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Histories;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli.Verbs;

/// <summary>A profile as <c>coach profile --format json</c> prints it.</summary>
internal sealed record ProfileDocument(
    string Title,
    ProjectTask Task,
    ProjectType ProjectType,
    ProfileDocument.DatasetEntry? Dataset,
    IReadOnlyList<ProfileDocument.SkillEntry> Skills,
    IReadOnlyList<ProfileDocument.MetricEntry> Metrics,
    IReadOnlyDictionary<string, int?> Present,
    GitHistory? History
)
{
    public sealed record DatasetEntry(string? Name, string? Size, int Line);

    public sealed record EvidenceEntry(string File, int Line, int EndLine, string Quote);

    public sealed record SkillEntry(
        string Name,
        EvidenceLevel Level,
        bool Measured,
        int? Line,
        IReadOnlyList<EvidenceEntry> Evidence
    );

    public sealed record MetricEntry(
        string Name,
        double Value,
        string ValueText,
        string Unit,
        string File,
        int Line,
        string? Model,
        string? Split,
        string Quote
    );

    public static ProfileDocument Of(ProjectProfile profile, ClaimLedger ledger) =>
        new(
            profile.Title,
            profile.Task,
            profile.Type,
            DatasetOf(profile),
            [.. ledger.Claims.Select(SkillOf)],
            [.. profile.Facts.OfType<Fact.Metric>().Select(MetricOf)],
            Enum.GetValues<PresenceKey>()
                .ToDictionary(JsonOutput.Name, key => profile.Present.GetValueOrDefault(key)?.Lines.Start),
            profile.History
        );

    private static DatasetEntry? DatasetOf(ProjectProfile profile) =>
        profile.MainDataset() is { } main ? new(main.Name, main.Size, main.At.Lines.Start) : null;

    /// <summary>"measured" is a stronger "demonstrated": the printed levels stop there, and a flag tells it.</summary>
    private static SkillEntry SkillOf(Claim claim) =>
        new(
            claim.Skill,
            claim.Level == EvidenceLevel.Measured ? EvidenceLevel.Demonstrated : claim.Level,
            claim.Level == EvidenceLevel.Measured,
            claim.Evidence.Count == 0 ? null : claim.Evidence[0].At.Lines.Start,
            [.. claim.Evidence.Select(evidence => EvidenceOf(evidence.At))]
        );

    private static EvidenceEntry EvidenceOf(SourceQuote at) => new(at.File, at.Lines.Start, at.Lines.End, at.Text);

    private static MetricEntry MetricOf(Fact.Metric metric) =>
        new(
            metric.Name,
            double.IsFinite(metric.Value) ? metric.Value : 0,
            metric.ValueText,
            metric.Unit,
            metric.At.File,
            metric.At.Lines.Start,
            metric.Model,
            metric.Split,
            metric.At.Text
        );
}
