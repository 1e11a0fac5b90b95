using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Reads a project: its write-up, with other sources beside it, into a profile and a ledger of skills.</summary>
internal static class Profiling
{
    private static readonly Lazy<SkillCatalogue> Catalogue = new(LoadCatalogue);

    public static (ProjectProfile Profile, ClaimLedger Ledger) Of(WriteUp writeUp, IReadOnlyList<WriteUp> others) =>
        (ProjectProfiler.Profile(writeUp, others), new ClaimLedgerReader(Catalogue.Value).Read(writeUp, others));

    /// <summary>The profile of a project with its history, and its ledger.</summary>
    public static (ProjectProfile Profile, ClaimLedger Ledger) Of(Project project)
    {
        var (profile, ledger) = Of(project.WriteUp, project.Others);
        return (profile with { History = project.History }, ledger);
    }

    /// <summary>The catalogue's name of a skill written in any way, or the name itself.</summary>
    public static string CanonicalSkill(string name) => Catalogue.Value.Find(name)?.Name ?? name;

    private static SkillCatalogue LoadCatalogue() =>
        SkillCatalogue.Load(Sources.Knowledge("skills")) switch
        {
            SkillCatalogueReading.Read read => read.Catalogue,
            SkillCatalogueReading.Refused refused => throw new UsageException(refused.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
