using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Exports;

/// <summary>The ledger as JSON: camelCase keys, snake_case choices, lines 1-based and inclusive.</summary>
public static class LedgerJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>Words of a source and where they stand.</summary>
    public sealed record Place(string File, int Line, int EndLine, string Quote);

    /// <summary>What one project shows.</summary>
    public sealed record Proof(
        string Project,
        EvidenceLevel Level,
        string? Through,
        bool ImportedOnly,
        Place? Planned,
        IReadOnlyList<Place> Evidence
    );

    /// <summary>One claim; its level is "unsupported" where no project shows it.</summary>
    public sealed record Entry(
        string Skill,
        SkillKind? Kind,
        EvidenceLevel Level,
        bool Proved,
        bool ImportedOnly,
        bool PlannedOnly,
        ClaimStrength Strength,
        double? Years,
        Seniority Seniority,
        IReadOnlyList<Place> Claimed,
        IReadOnlyList<Proof> Projects,
        Advice? Advice
    );

    /// <summary>The entries of a ledger, in its order.</summary>
    public static IReadOnlyList<Entry> Entries(CandidateLedger ledger) =>
        [.. ledger.Claims.Select(claim => EntryOf(ledger, claim))];

    /// <summary>The document of a ledger alone.</summary>
    public static string Write(CandidateLedger ledger) =>
        JsonSerializer.Serialize(new { Claims = Entries(ledger) }, Options);

    /// <summary>The whole report.</summary>
    public static string Write(ClaimsReport report) =>
        JsonSerializer.Serialize(
            new
            {
                Claims = Entries(report.Ledger),
                Mismatches = report.Mismatches.Select(one => new
                {
                    one.Kind,
                    Project = LedgerWords.Title(report.Ledger, one.Project),
                    one.Said,
                    one.Shown,
                    Claimed = PlaceOf(one.Claimed),
                    Stated = PlaceOf(one.Stated),
                    one.IsAsked,
                }),
                Job = report.Job is not { } job
                    ? null
                    : new
                    {
                        Skills = job.Skills.Select(skill => new
                        {
                            AnyOf = skill.Asked.Skills,
                            skill.Asked.Need,
                            skill.Asked.Years,
                            skill.Status,
                            skill.YearsShort,
                            Best = skill.Claim.Skill,
                            Asked = PlaceOf(skill.Asked.At),
                            Evidence = skill
                                .Claim.Projects.SelectMany(project => project.Quotes)
                                .Take(1)
                                .Select(PlaceOf),
                        }),
                        job.OneGoodProject,
                    },
                report.Recruiter.Verdict,
                Areas = report.Recruiter.Areas.Select(area => new
                {
                    area.Id,
                    area.Name,
                    Proofs = area.Proofs.Select(proof => new
                    {
                        proof.What,
                        Project = LedgerWords.Title(report.Ledger, proof.Project),
                        At = PlaceOf(proof.At),
                    }),
                    area.Claimed,
                    area.Missing,
                }),
                report.Recruiter.Projects,
                Bullets = report.Bullets.Select(bullet => new
                {
                    bullet.Text,
                    Project = LedgerWords.Title(report.Ledger, bullet.Project),
                    Proofs = bullet.Proofs.Select(PlaceOf),
                    bullet.Caution,
                }),
                Ownership = report.Audits.Select(audit => new
                {
                    Project = LedgerWords.Title(report.Ledger, audit.Key),
                    audit.Value.Authors,
                    Said = audit.Value.Said.Select(PlaceOf),
                    audit.Value.Notes,
                    audit.Value.Questions,
                }),
            },
            Options
        );

    /// <summary>A quote as it stands in a document.</summary>
    public static Place PlaceOf(SourceQuote at) => new(at.File, at.Lines.Start, at.Lines.End, at.Text);

    private static Entry EntryOf(CandidateLedger ledger, CandidateClaim claim) =>
        new(
            claim.Skill,
            claim.Kind,
            claim.Level,
            claim.IsProved,
            claim.IsImportedOnly,
            claim.IsPlannedOnly,
            claim.Qualifier.Strength,
            claim.Qualifier.Years,
            claim.Qualifier.Seniority,
            [.. claim.Asserted.Select(one => PlaceOf(one.At))],
            [
                .. claim.Projects.Select(proof => new Proof(
                    LedgerWords.Title(ledger, proof.Project),
                    proof.Level,
                    proof.Through,
                    proof.IsImportedOnly,
                    proof.PlannedAt is null ? null : PlaceOf(proof.PlannedAt),
                    [.. proof.Quotes.Select(PlaceOf)]
                )),
            ],
            EvidenceAdvice.BuiltIn.For(claim)
        );
}
