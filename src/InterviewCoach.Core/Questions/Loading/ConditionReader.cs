using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Questions.Loading;

/// <summary>Reads the <c>when</c> of a question.</summary>
internal static class ConditionReader
{
    public static Conditions Read(KnowledgeMap map, Families families)
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
            Choices<ProjectTask>(map, "tasks", "task"),
            Choices<ProjectType>(map, "project_types", "project type"),
            Choices<TargetRole>(map, "roles", "role"),
            map.Map("claims") is { } claims ? ClaimsOf(claims) : null,
            map.Texts("findings").Select(rule => rule.Text).ToList()
        );
        map.Close();
        return read;
    }

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

    private static ClaimCondition ClaimsOf(KnowledgeMap map)
    {
        var read = new ClaimCondition(
            SkillsOf(map, "skills"),
            SkillsOf(map, "except"),
            Choices<EvidenceLevel>(map, "levels", "level")
        );
        map.Close();
        return read;
    }

    private static HashSet<string> SkillsOf(KnowledgeMap map, string key) =>
        map.Texts(key).Select(skill => skill.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static List<T> Choices<T>(KnowledgeMap map, string key, string word)
        where T : struct, Enum
    {
        var choices = new List<T>();
        foreach (var (name, line) in map.Texts(key))
        {
            if (SnakeCase.Parse<T>(name) is { } choice)
            {
                choices.Add(choice);
            }
            else
            {
                map.Report(line, $"Unknown {word} '{name}'. There are {SnakeCase.Names<T>()}.");
            }
        }

        return choices;
    }
}
