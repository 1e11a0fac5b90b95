using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims;

/// <summary>Brings what a candidate claims beside what the candidate's projects show. Pure, and linear in the sources.</summary>
public sealed class CandidateLedgerReader(SkillCatalogue catalogue)
{
    private readonly FieldWords fields = FieldWords.BuiltIn;

    /// <summary>The ledger.</summary>
    /// <param name="asserted">What CVs and lists typed by hand claim, in order.</param>
    /// <param name="projects">The candidate's projects.</param>
    public CandidateLedger Read(IReadOnlyList<AssertedSkill> asserted, IReadOnlyList<CandidateProject> projects)
    {
        var shown = projects.Select(project => new ProjectSkills(catalogue, fields, project)).ToList();
        var claims = asserted
            .GroupBy(one => one.Name, StringComparer.OrdinalIgnoreCase)
            .Select(group => Claimed(group.First().Name, group.First().Kind, [.. group], shown))
            .ToList();
        var names = claims.Select(claim => claim.Skill).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = projects
            .SelectMany(project => project.Ledger.Claims)
            .Select(claim => claim.Skill)
            .Where(names.Add)
            .Select(name => Claimed(name, catalogue.Find(name)?.Kind, [], shown))
            .OrderByDescending(claim => claim.Level)
            .ToList();
        return new CandidateLedger(projects, [.. claims, .. others]);
    }

    private static CandidateClaim Claimed(
        string name,
        SkillKind? kind,
        IReadOnlyList<AssertedSkill> asserted,
        List<ProjectSkills> projects
    )
    {
        var shown = projects
            .Select(project => project.Of(name, kind))
            .OfType<ProjectEvidence>()
            .OrderByDescending(evidence => evidence.Level)
            .ToList();
        return new CandidateClaim(
            name,
            kind,
            asserted.Aggregate(Qualifier.None, (all, one) => all.Or(one.Qualifier)),
            asserted,
            shown.Count == 0 ? EvidenceLevel.Unsupported : shown[0].Level,
            shown
        );
    }
}
