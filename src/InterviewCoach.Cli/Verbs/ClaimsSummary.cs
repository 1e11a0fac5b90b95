using System.Text;
using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Claims.Exports;

namespace InterviewCoach.Cli.Verbs;

/// <summary>A candidate's ledger in words, for reading in a terminal.</summary>
internal static class ClaimsSummary
{
    private const int LongestQuote = 90;

    public static string Write(ClaimsReport report)
    {
        var (text, ledger) = (new StringBuilder(), report.Ledger);
        foreach (var level in ledger.Claims.GroupBy(claim => claim.Level).OrderBy(group => group.Key))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append(Heading(LedgerWords.Level(level.Key))).Append('\n');
            foreach (var claim in level)
            {
                One(text, ledger, claim);
            }
        }

        Part(
            text,
            "The CV and the projects disagree",
            report.Mismatches.SelectMany(one =>
                (string[])
                    [
                        $"{LedgerWords.Doubt(one)}{LedgerWords.Kind(one.Kind)}: {one.Said} in {one.Claimed.File}:{one.Claimed.Lines.Start}, {one.Shown} in {one.Stated.File}:{one.Stated.Lines.Start}",
                        $"  said: {Short(one.Claimed.Text)}",
                        $"  stated: {Short(one.Stated.Text)}",
                    ]
            )
        );
        Part(
            text,
            "The job asks for",
            (report.Job?.Skills ?? []).Select(skill =>
                $"{LedgerWords.Need(skill.Asked.Need)}: {string.Join(" or ", skill.Asked.Skills)}: {LedgerWords.Status(skill.Status)}"
            )
        );
        if (report.Job?.OneGoodProject is { } good)
        {
            Part(
                text,
                $"One good project: {Plain(good.Title)}",
                [
                    $"Keep {good.Keep}.",
                    .. good.Steps.Select(step => $"{step.Skill}: {step.Step} Why here: {step.Reason}."),
                    .. good.Adjust is null ? (string[])[] : [$"Adjust it to their domain: {good.Adjust}."],
                ]
            );
        }

        Part(
            text,
            "Lines for the CV",
            report.Bullets.Select(bullet =>
                $"{bullet.Text} [{string.Join(", ", bullet.Proofs.Select(at => $"{at.File}:{at.Lines.Start}"))}] {bullet.Caution}"
            )
        );
        Part(
            text,
            "What a recruiter sees",
            [
                report.Recruiter.Verdict,
                .. report.Recruiter.Areas.Select(area =>
                    $"{area.Name}: {(area.Proofs.Count == 0 ? "nothing proves it yet" : string.Join(", ", area.Proofs.Select(proof => proof.What)))}"
                ),
            ]
        );
        foreach (var (project, audit) in report.Audits)
        {
            Part(
                text,
                $"Who committed what: {Plain(LedgerWords.Title(ledger, project))}",
                [
                    .. audit.Notes,
                    .. audit.Authors.Select(author => $"{author.Name}: {author.Commits} commits, {author.Files} files"),
                    .. audit.Questions,
                ]
            );
        }

        return text.Length == 0 ? "No skill is claimed.\n" : text.ToString();
    }

    private static void Part(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.Append($"\n{heading}\n");
            all.ForEach(line => text.Append($"  {Plain(line).TrimEnd()}\n"));
        }
    }

    private static string Short(string text) => text.Length > LongestQuote ? text[..LongestQuote] + "…" : text;

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
            text.Append(
                $"    {Plain(LedgerWords.Title(ledger, best.Project))}, {Plain(quote.File)}:{quote.Lines.Start}: {Plain(Short(quote.Text))}\n"
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
