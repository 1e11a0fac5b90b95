using System.Text;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Exports;

/// <summary>The ledger as Markdown. What was quoted is escaped, so that it can neither mark up nor link.</summary>
public static class LedgerMarkdown
{
    private const string Special = "\\`*_{}[]()<>#+-.!|~&";

    /// <summary>A table of the claims, then what to do about those that are not proved.</summary>
    public static string Write(CandidateLedger ledger)
    {
        var text = new StringBuilder("# Claims and what proves them\n\n");
        if (ledger.Claims.Count == 0)
        {
            return text.Append("No skill is claimed yet.\n").ToString();
        }

        text.Append("| Skill | Claimed | Level | Best evidence |\n| --- | --- | --- | --- |\n");
        foreach (var claim in ledger.Claims)
        {
            text.Append(
                $"| {Escaped(claim.Skill)} | {Claimed(claim)} | {LedgerWords.Level(claim.Level)}{Notes(claim)} | {Best(ledger, claim)} |\n"
            );
        }

        var open = ledger.Claims.Where(claim => claim.Asserted.Count > 0 && !claim.IsProved).ToList();
        if (open.Count > 0)
        {
            text.Append("\n## Not proved yet\n");
        }

        foreach (var claim in open)
        {
            var advice = EvidenceAdvice.BuiltIn.For(claim)!;
            text.Append($"\n### {Escaped(claim.Skill)} ({LedgerWords.Level(claim.Level)})\n\n");
            text.Append($"- Evidence would be: {Escaped(advice.Evidence)}\n- Until then: {Escaped(advice.Wording)}\n");
        }

        return text.ToString();
    }

    /// <summary>The whole report.</summary>
    public static string Write(ClaimsReport report)
    {
        var ledger = report.Ledger;
        var text = new StringBuilder(Write(ledger));
        Part(
            text,
            "The CV and the projects disagree",
            report.Mismatches.Select(one =>
                $"{LedgerWords.Doubt(one)}{LedgerWords.Kind(one.Kind)}: {Place(one.Claimed)} says “{Escaped(one.Claimed.Text)}” ({Escaped(one.Said)}); {Escaped(LedgerWords.Title(ledger, one.Project))}, {Place(one.Stated)}: “{Escaped(one.Stated.Text)}” ({Escaped(one.Shown)})"
            )
        );
        if (report.Job is { } job)
        {
            Part(
                text,
                "The job",
                job.Skills.Select(skill =>
                    $"{LedgerWords.Need(skill.Asked.Need)}: {Escaped(string.Join(" or ", skill.Asked.Skills))}: {LedgerWords.Status(skill.Status)}"
                )
            );
            if (job.OneGoodProject is { } good)
            {
                Part(
                    text,
                    "One good project",
                    [
                        $"Keep {Escaped(good.Title)}, with {Escaped(good.Keep)}.",
                        .. good.Steps.Select(step =>
                            $"{Escaped(step.Skill)}: {Escaped(step.Step)} Why here: {Escaped(step.Reason)}."
                        ),
                        .. good.Adjust is null ? (string[])[] : [$"Adjust it to their domain: {Escaped(good.Adjust)}."],
                    ]
                );
            }
        }

        Part(
            text,
            "Lines for the CV, each with its proof",
            report.Bullets.Select(bullet =>
                $"{Escaped(bullet.Text)} ({string.Join(", ", bullet.Proofs.Select(Place))})"
                + (bullet.Caution is null ? "" : $" {Escaped(bullet.Caution)}")
            )
        );
        Part(
            text,
            "What a recruiter sees",
            [
                Escaped(report.Recruiter.Verdict),
                .. report.Recruiter.Areas.Select(area =>
                    $"{area.Name}: {(area.Proofs.Count == 0 ? "nothing proves it yet" : string.Join(", ", area.Proofs.Select(proof => Escaped(proof.What))))}"
                    + (area.Missing.Count == 0 ? "" : $". To add: {string.Join(" ", area.Missing)}")
                ),
            ]
        );
        foreach (var (project, audit) in report.Audits)
        {
            Part(
                text,
                $"Who committed what: {Escaped(LedgerWords.Title(ledger, project))}",
                [
                    .. audit.Notes,
                    .. audit.Authors.Select(author =>
                        $"{Escaped(author.Name)}: {author.Commits} commits, {author.Files} files, {Escaped(string.Join(", ", author.Areas.Select(area => area.Folder)))}"
                    ),
                    .. audit.Questions.Select(Escaped),
                ]
            );
        }

        return text.ToString();
    }

    private static void Part(StringBuilder text, string heading, IEnumerable<string> items)
    {
        var all = items.ToList();
        if (all.Count > 0)
        {
            text.Append($"\n## {heading}\n\n");
            all.ForEach(item => text.Append($"- {item}\n"));
        }
    }

    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ =
                char.IsControl(c) ? escaped.Append(' ')
                : Special.Contains(c, StringComparison.Ordinal) && c is not ('-' or '.' or '(' or ')' or '+')
                    ? escaped.Append('\\').Append(c)
                : escaped.Append(c);
        }

        return escaped.ToString();
    }

    internal static string Place(SourceQuote at) => $"{Escaped(at.File)}:{at.Lines.Start}";

    private static string Claimed(CandidateClaim claim)
    {
        var promise = LedgerWords.Promise(claim.Qualifier);
        return claim.Asserted.Count == 0
            ? "write-up"
            : Place(claim.Asserted[0].At) + (promise.Length == 0 ? "" : $", {promise}");
    }

    private static string Notes(CandidateClaim claim) =>
        claim.IsImportedOnly ? " (imported, not used)"
        : claim.IsPlannedOnly ? " (planned)"
        : "";

    private static string Best(CandidateLedger ledger, CandidateClaim claim)
    {
        var best = claim.Projects.FirstOrDefault(evidence => evidence.Quotes.Count > 0);
        return best is null
            ? "none"
            : $"{Escaped(LedgerWords.Title(ledger, best.Project))}, {Place(best.Quotes[0])}: “{Escaped(best.Quotes[0].Text)}”";
    }
}
