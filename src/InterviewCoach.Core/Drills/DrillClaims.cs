using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Drills;

/// <summary>The claims of a ledger that can be drilled: what the ledger says backs one is what the drill says, too.</summary>
public static class DrillClaims
{
    /// <summary>Each claim once, with the <see cref="CandidateProject.Id"/> of the project that backs it best; null where none does.</summary>
    public static IEnumerable<(DrillClaim Claim, string? Project)> Of(
        CandidateLedger ledger,
        SkillCatalogue catalogue
    ) =>
        ledger
            .Claims.Select(claim => Of(claim, ledger, catalogue))
            .Where(one => DrillPlanner.CanDrill(one.Claim, catalogue));

    private static (DrillClaim Claim, string? Project) Of(
        CandidateClaim claim,
        CandidateLedger ledger,
        SkillCatalogue catalogue
    )
    {
        if (claim.Projects.FirstOrDefault(shown => shown.Quotes.Count > 0) is not { } best)
        {
            return (new DrillClaim(claim.Skill, EvidenceLevel.Unsupported, null), null);
        }

        var at = best.Quotes[0];
        var project = ledger.Projects.First(project => project.Id == best.Project);
        var source = project.Evidence.Prepend(project.WriteUp).FirstOrDefault(source => source.FileName == at.File);
        IReadOnlyCollection<string> names =
        [
            best.Through ?? claim.Skill,
            .. catalogue.Find(best.Through ?? claim.Skill)?.Terms.Select(term => term.Text) ?? [],
        ];
        return (
            new DrillClaim(claim.Skill, best.Level, source is null ? at : WholeSentence.Of(source, at, names)),
            best.Project
        );
    }
}
