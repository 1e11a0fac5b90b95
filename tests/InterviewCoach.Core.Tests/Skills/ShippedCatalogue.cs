using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Skills;

/// <summary>The catalogue as it is shipped, read once.</summary>
internal static class ShippedCatalogue
{
    public static SkillCatalogue Instance { get; } = Load();

    private static SkillCatalogue Load()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "prompts");
        var files = Directory
            .EnumerateFiles(Path.Combine(root, "skills"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile(Path.GetRelativePath(root, path), File.ReadAllText(path)));
        return SkillCatalogue.Load(files) switch
        {
            SkillCatalogueReading.Read read => read.Catalogue,
            SkillCatalogueReading.Refused refused => throw new InvalidOperationException(
                string.Join('\n', refused.Errors)
            ),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }
}
