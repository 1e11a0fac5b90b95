using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Claims.Recruiting;

/// <summary>Something that proves an area.</summary>
/// <param name="What">The skill, or what the write-up holds.</param>
/// <param name="Project">The project's <see cref="CandidateProject.Id"/>.</param>
/// <param name="At">The words that prove it.</param>
public sealed record AreaProof(string What, string Project, SourceQuote At);

/// <summary>One of the areas that employers look at.</summary>
/// <param name="Id">Permanent.</param>
/// <param name="Name">To be shown.</param>
/// <param name="Proofs">What proves it, the strongest first.</param>
/// <param name="Claimed">Skills of the area that are claimed and not proved.</param>
/// <param name="Missing">What to add, in sentences.</param>
public sealed record AreaView(
    string Id,
    string Name,
    IReadOnlyList<AreaProof> Proofs,
    IReadOnlyList<string> Claimed,
    IReadOnlyList<string> Missing
);

/// <summary>How far one project goes.</summary>
/// <param name="Project">The project's <see cref="CandidateProject.Id"/>.</param>
/// <param name="Title">Its name.</param>
/// <param name="Task">Its kind of prediction.</param>
/// <param name="Type">Its kind.</param>
/// <param name="Stages">The stages that its write-up tells of.</param>
public sealed record ProjectDepth(
    string Project,
    string Title,
    ProjectTask Task,
    ProjectType Type,
    IReadOnlyList<Stage> Stages
);

/// <summary>What somebody who hires sees in all of a candidate's projects together.</summary>
/// <param name="Areas">The five areas.</param>
/// <param name="Projects">How far each project goes, the deepest first.</param>
/// <param name="Verdict">One deep project or many thin ones, in a sentence.</param>
public sealed record RecruiterView(IReadOnlyList<AreaView> Areas, IReadOnlyList<ProjectDepth> Projects, string Verdict)
{
    private const int MostProofs = 12;
    private const int Deep = 5;
    private const int Thin = 3;

    /// <summary>The view of a ledger.</summary>
    public static RecruiterView Of(CandidateLedger ledger)
    {
        var words = AreaWords.BuiltIn;
        var depths = ledger
            .Projects.Select(project => new ProjectDepth(
                project.Id,
                project.Title,
                project.Profile.Task,
                project.Profile.Type,
                [.. project.Profile.Stages.Values.Distinct().Order()]
            ))
            .OrderByDescending(depth => depth.Stages.Count)
            .ToList();
        return new RecruiterView([.. words.Areas.Select(area => View(area, ledger))], depths, VerdictOf(depths, words));
    }

    private static AreaView View(AreaWords.Area area, CandidateLedger ledger)
    {
        var skills = ledger
            .Claims.Where(claim =>
                claim.Kind is { } kind && area.Kinds.Contains(kind) || area.Skills.Contains(claim.Skill)
            )
            .ToList();
        var proofs = skills
            .Where(claim => claim.IsProved)
            .OrderByDescending(claim => claim.Level)
            .Select(claim => new AreaProof(claim.Skill, claim.Projects[0].Project, claim.Projects[0].Quotes[0]))
            .ToList();
        var missing = new List<string>();
        foreach (var (key, advice) in area.Present)
        {
            var holder = ledger.Projects.FirstOrDefault(project => project.Profile.Present.ContainsKey(key));
            if (holder is null)
            {
                missing.Add(advice);
            }
            else
            {
                proofs.Add(new AreaProof(AreaWords.Say(key), holder.Id, holder.Profile.Present[key]));
            }
        }

        return new AreaView(
            area.Id,
            area.Name,
            [.. proofs.Take(MostProofs)],
            [.. skills.Where(claim => !claim.IsProved && claim.Asserted.Count > 0).Select(claim => claim.Skill)],
            proofs.Count == 0 ? [area.None] : missing
        );
    }

    private static string VerdictOf(List<ProjectDepth> depths, AreaWords words)
    {
        if (depths.Count == 0)
        {
            return words.Portfolio("none");
        }

        var (first, most) = (depths[0], depths[0].Stages.Count);
        var id =
            depths.Count == 1
                ? most >= Deep
                    ? "deep"
                    : "one"
                : most >= Deep
                    ? "deep"
                    : most <= Thin
                        ? "thin"
                        : "mixed";
        return words
            .Portfolio(id)
            .Replace("{deep}", first.Title, StringComparison.Ordinal)
            .Replace("{stages}", $"{most}", StringComparison.Ordinal)
            .Replace("{count}", $"{depths.Count}", StringComparison.Ordinal);
    }
}
