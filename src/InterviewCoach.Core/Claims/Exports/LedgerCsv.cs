using System.Text;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Claims.Exports;

/// <summary>
/// The ledger as comma-separated values by RFC 4180. A field that a spreadsheet would run as a formula is led by an apostrophe
/// (OWASP, CSV Injection): names and quotes are a stranger's.
/// </summary>
public static class LedgerCsv
{
    private static readonly string[] Header =
    [
        "skill",
        "kind",
        "claimed_in",
        "claimed_line",
        "strength",
        "years",
        "level",
        "project",
        "project_level",
        "file",
        "line",
        "quote",
        "imported_only",
        "planned",
        "evidence_would_be",
        "word_it",
    ];

    /// <summary>One row for each skill and project; a skill without a project has one row.</summary>
    public static string Write(CandidateLedger ledger)
    {
        var csv = new StringBuilder();
        Row(csv, Header);
        foreach (var claim in ledger.Claims)
        {
            foreach (var evidence in claim.Projects.DefaultIfEmpty())
            {
                Row(csv, Fields(ledger, claim, evidence));
            }
        }

        return csv.ToString();
    }

    private static string[] Fields(CandidateLedger ledger, CandidateClaim claim, ProjectEvidence? evidence)
    {
        var at = claim.Asserted.Count == 0 ? null : claim.Asserted[0].At;
        var quote = evidence?.Quotes.Count > 0 ? evidence.Quotes[0] : evidence?.PlannedAt;
        var advice = EvidenceAdvice.BuiltIn.For(claim);
        return
        [
            claim.Skill,
            claim.Kind is { } kind ? SnakeCase.Name(kind) : "",
            at?.File ?? "",
            LedgerWords.Line(at),
            SnakeCase.Name(claim.Qualifier.Strength),
            LedgerWords.Number(claim.Qualifier.Years),
            SnakeCase.Name(claim.Level),
            evidence is null ? "" : LedgerWords.Title(ledger, evidence.Project),
            evidence is null ? "" : SnakeCase.Name(evidence.Level),
            quote?.File ?? "",
            LedgerWords.Line(quote),
            quote?.Text ?? "",
            evidence?.IsImportedOnly == true ? "yes" : "",
            evidence?.PlannedAt is not null ? "yes" : "",
            advice?.Evidence ?? "",
            advice?.Wording ?? "",
        ];
    }

    private static void Row(StringBuilder csv, string[] fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            csv.Append(i == 0 ? "" : ",").Append(Field(fields[i]));
        }

        csv.Append("\r\n");
    }

    private static string Field(string text)
    {
        var safe = IsFormula(text) ? "'" + text : text;
        return safe.AsSpan().ContainsAny("\",\r\n")
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool IsFormula(string text) =>
        text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
        || text is ['\t' or '\r' or '\n', ..];
}
