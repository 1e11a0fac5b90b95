using InterviewCoach.Core.Claims;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Claims;

/// <summary>What an owner stored, as Core holds claims against projects.</summary>
internal static class Candidate
{
    /// <summary>A Project under the title that the owner gave it.</summary>
    public static CandidateProject Of(LoadedProject project) =>
        new(
            project.Row.Id.ToString(),
            project.WriteUp,
            [.. project.WriteUps.Skip(1)],
            project.Profile with
            {
                Title = project.Row.Title,
            },
            project.Ledger
        );

    /// <summary>The CVs, read.</summary>
    public static IReadOnlyList<Cv> Cvs(IReadOnlyList<ClaimSource> sources, SkillCatalogue catalogue) =>
        [.. Texts(sources, ClaimSourceKind.Cv).Select(new CvReader(catalogue).Read)];

    /// <summary>The skills that were typed by hand.</summary>
    public static IReadOnlyList<AssertedSkill> Typed(IReadOnlyList<ClaimSource> sources, SkillCatalogue catalogue) =>
        [.. Texts(sources, ClaimSourceKind.Typed).SelectMany(new CvReader(catalogue).ReadList)];

    /// <summary>The texts of a kind.</summary>
    public static IEnumerable<WriteUp> Texts(IReadOnlyList<ClaimSource> sources, ClaimSourceKind kind) =>
        sources.Where(source => source.Kind == kind).Select(HandedInText.WriteUpOf).OfType<WriteUp>();
}
