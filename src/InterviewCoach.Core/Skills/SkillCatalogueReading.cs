using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Skills;

/// <summary>What became of the catalogue's files: read, or refused with everything that is wrong in them.</summary>
public abstract record SkillCatalogueReading
{
    private SkillCatalogueReading() { }

    /// <summary>All files were in order.</summary>
    public sealed record Read(SkillCatalogue Catalogue) : SkillCatalogueReading;

    /// <summary>Something is wrong; in order of file and line.</summary>
    public sealed record Refused(IReadOnlyList<KnowledgeError> Errors) : SkillCatalogueReading;
}
