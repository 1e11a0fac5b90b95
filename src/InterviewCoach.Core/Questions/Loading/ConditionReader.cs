using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Questions.Loading;

/// <summary>Reads the <c>when</c> of a question.</summary>
internal static class ConditionReader
{
    /// <summary>The conditions; the approaches are those of the file where the question names none of its own.</summary>
    public static Conditions Read(KnowledgeMap map, Families families, IReadOnlyList<Approach> ofFile)
    {
        var facts = FactsOf(map, "facts", families);
        foreach (var key in facts.Where(key => key.Kind is FactKind.Rival or FactKind.TrainMetric))
        {
            if (!facts.Exists(other => other.Kind == FactKind.Metric))
            {
                map.Report(map.LineOf("facts"), $"'{key.Name}' is told beside 'metric': add it.");
            }
        }

        var read = new Conditions(
            facts,
            FactsOf(map, "missing", families),
            map.Choices<ProjectTask>("tasks", "task"),
            map.Choices<ProjectType>("project_types", "project type"),
            map.Choices<TargetRole>("roles", "role"),
            map.Map("claims") is { } claims ? ClaimsOf(claims, families) : null,
            map.Texts("findings").Select(rule => rule.Text).ToList()
        )
        {
            Approaches = ApproachesOf(map) is { Count: > 0 } own ? own : ofFile,
        };
        map.Close();
        return read;
    }

    /// <summary>What stands under <c>approaches</c>.</summary>
    public static IReadOnlyList<Approach> ApproachesOf(KnowledgeMap map) =>
        map.Choices<Approach>("approaches", "approach");

    private static List<FactKey> FactsOf(KnowledgeMap map, string key, Families families)
    {
        var keys = new List<FactKey>();
        foreach (var (name, line) in map.Texts(key))
        {
            if (FactKey.Parse(name, families) is { } known)
            {
                keys.Add(known);
            }
            else
            {
                map.Report(
                    line,
                    $"Unknown fact '{name}'. prompts/README.md lists the facts, aspects and presence keys."
                );
            }
        }

        return keys;
    }

    private static ClaimCondition ClaimsOf(KnowledgeMap map, Families families)
    {
        var read = new ClaimCondition(
            SkillsOf(map, "skills", "kinds", families),
            SkillsOf(map, "except", "except_kinds", families),
            map.Choices<EvidenceLevel>("levels", "level"),
            map.Texts("without").Select(word => word.Text).ToList()
        );
        map.Close();
        return read;
    }

    /// <summary>Skills by name, and those of the families of <c>skill</c> that are named.</summary>
    private static HashSet<string> SkillsOf(KnowledgeMap map, string names, string kinds, Families families)
    {
        var skills = map.Texts(names).Select(skill => skill.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (kind, line) in map.Texts(kinds))
        {
            if (!families.Knows(Families.Skill, kind))
            {
                map.Report(line, $"Unknown kind of skill '{kind}'. families.yaml lists the kinds under 'skill'.");
            }

            skills.UnionWith(families.Of(Families.Skill, kind));
        }

        return skills;
    }
}
