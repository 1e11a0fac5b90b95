using System.Text;
using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Exports;

namespace InterviewCoach.Cli.Verbs;

/// <summary>A candidate's ledger in words, for reading in a terminal.</summary>
internal static class ClaimsSummary
{
    private const int LongestQuote = 90;

    public static string Write(CandidateLedger ledger)
    {
        var text = new StringBuilder();
        foreach (var level in ledger.Claims.GroupBy(claim => claim.Level).OrderBy(group => group.Key))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Heading(LedgerWords.Level(level.Key))).Append('\n');
            foreach (var claim in level)
            {
                One(text, ledger, claim);
            }
        }

        return text.Length == 0 ? "No skill is claimed.\n" : text.ToString();
    }

    private static void One(StringBuilder text, CandidateLedger ledger, CandidateClaim claim)
    {
        var promise = LedgerWords.Promise(claim.Qualifier);
        var claimed =
            claim.Asserted.Count == 0
                ? "write-up only"
                : $"{claim.Asserted[0].At.File}:{claim.Asserted[0].At.Lines.Start}";
        var note =
            claim.IsImportedOnly ? "; imported, not used"
            : claim.IsPlannedOnly ? "; only planned"
            : "";
        text.Append($"  {Plain(claim.Skill)} ({Plain(claimed)}{(promise.Length == 0 ? "" : $", {promise}")}{note})\n");
        if (claim.Projects.FirstOrDefault(project => project.Quotes.Count > 0) is { } best)
        {
            var quote = best.Quotes[0];
            var words = quote.Text.Length > LongestQuote ? quote.Text[..LongestQuote] + "…" : quote.Text;
            text.Append(
                $"    {Plain(LedgerWords.Title(ledger, best.Project))}, {Plain(quote.File)}:{quote.Lines.Start}: {Plain(words)}\n"
            );
        }

        if (claim.Asserted.Count > 0 && EvidenceAdvice.BuiltIn.For(claim) is { } advice)
        {
            text.Append($"    would prove it: {Plain(advice.Evidence)}\n    until then: {Plain(advice.Wording)}\n");
        }
    }

    private static string Heading(string level) => char.ToUpperInvariant(level[0]) + level[1..];

    /// <summary>Without control characters: what a stranger wrote must not steer the terminal.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
