using System.Globalization;
using InterviewCoach.Core.Claims.Comparing;
using InterviewCoach.Core.Claims.Jobs;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Exports;

/// <summary>How parts of a ledger are said in its exports and on its page.</summary>
public static class LedgerWords
{
    /// <summary>A level in a word or two.</summary>
    public static string Level(EvidenceLevel level) =>
        level switch
        {
            EvidenceLevel.Unsupported => "no evidence",
            EvidenceLevel.Listed => "only named",
            EvidenceLevel.Described => "described",
            EvidenceLevel.Demonstrated => "demonstrated",
            _ => "measured",
        };

    /// <summary>What is promised of a skill: "expert, 5 years"; empty where nothing is.</summary>
    public static string Promise(Qualifier qualifier)
    {
        string?[] parts =
        [
            qualifier.Strength == ClaimStrength.Unsaid ? null : qualifier.Strength.ToString().ToLowerInvariant(),
            qualifier.Years is { } years
                ? years == 1
                    ? "1 year"
                    : $"{Number(years)} years"
                : null,
            qualifier.Seniority == Seniority.Unsaid
                ? null
                : $"in a post as {qualifier.Seniority.ToString().ToLowerInvariant()}",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>What a CV and a project disagree on.</summary>
    public static string Kind(MismatchKind kind) =>
        kind switch
        {
            MismatchKind.MetricName => "Metric",
            _ => kind.ToString(),
        };

    /// <summary>What is said before a disagreement that is only asked about; nothing before the others.</summary>
    public static string Doubt(Mismatch one) => one.IsAsked ? "Is this the same work? " : "";

    /// <summary>How much a job asks for it.</summary>
    public static string Need(JobNeed need) =>
        need switch
        {
            JobNeed.Required => "Required",
            JobNeed.NiceToHave => "Nice to have",
            _ => "Mentioned",
        };

    /// <summary>How the candidate stands to it.</summary>
    public static string Status(FitStatus status) =>
        status switch
        {
            FitStatus.Proved => "proved",
            FitStatus.Claimed => "claimed, not proved",
            _ => "absent",
        };

    /// <summary>The title of a project of the ledger.</summary>
    public static string Title(CandidateLedger ledger, string project) =>
        ledger.Projects.FirstOrDefault(one => one.Id == project)?.Title ?? project;

    internal static string Number(double? number) => number?.ToString("0.#", CultureInfo.InvariantCulture) ?? "";

    internal static string Line(SourceQuote? at) => at?.Lines.Start.ToString(CultureInfo.InvariantCulture) ?? "";
}
