using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Reads a project: its write-up, with other sources beside it, into a profile and a ledger of skills.</summary>
internal static class Profiling
{
    private static readonly Lazy<SkillCatalogue> Loaded = new(LoadCatalogue);

    private static readonly Lazy<ProfileWords> Words = new(LoadWords);

    /// <summary>The skills that are known.</summary>
    /// <exception cref="UsageException">A file of the catalogue is wrong.</exception>
    public static SkillCatalogue Catalogue => Loaded.Value;

    public static (ProjectProfile Profile, ClaimLedger Ledger) Of(WriteUp writeUp, IReadOnlyList<WriteUp> others) =>
        (Words.Value.Profile(writeUp, others), new ClaimLedgerReader(Loaded.Value).Read(writeUp, others));

    /// <summary>The profile of a project with its history, and its ledger.</summary>
    public static (ProjectProfile Profile, ClaimLedger Ledger) Of(Project project)
    {
        var (profile, ledger) = Of(project.WriteUp, project.Others);
        return (profile with { History = project.History }, ledger);
    }

    /// <summary>The catalogue's name of a skill written in any way, or the name itself.</summary>
    public static string CanonicalSkill(string name) => Loaded.Value.Find(name)?.Name ?? name;

    /// <summary>The catalogue's names of all skills, whatever the case of letters.</summary>
    public static HashSet<string> SkillNames() =>
        Loaded.Value.Skills.Select(skill => skill.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static ProfileWords LoadWords()
    {
        var words = ProfileWords.Load(Sources.Knowledge("profile"), Sources.Knowledge("metrics"), out var errors);
        return errors.Count == 0 ? words : throw new UsageException(errors[0].ToString());
    }

    private static SkillCatalogue LoadCatalogue() =>
        SkillCatalogue.Load(Sources.Knowledge("skills")) switch
        {
            SkillCatalogueReading.Read read => read.Catalogue,
            SkillCatalogueReading.Refused refused => throw new UsageException(refused.Errors[0].ToString()),
            var other => throw new InvalidOperationException(other.ToString()),
        };
}
