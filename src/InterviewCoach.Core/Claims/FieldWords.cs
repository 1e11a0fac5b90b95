using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims;

/// <summary>What belongs to a whole field, as machine learning: <c>prompts/claims/fields.yaml</c>.</summary>
internal sealed record FieldWords(IReadOnlyDictionary<string, FieldWords.Members> Fields)
{
    private const string File = "claims/fields.yaml";
    private static readonly Lazy<FieldWords> Loaded = new(() => Load(BuiltInFiles.Under(File), []));

    /// <summary>What shows one field.</summary>
    public sealed record Members(
        IReadOnlySet<string> Skills,
        IReadOnlySet<SkillKind> Kinds,
        IReadOnlySet<ProjectType> Types,
        IReadOnlySet<ProjectTask> Tasks
    );

    /// <summary>As they were when Core was built.</summary>
    public static FieldWords BuiltIn => Loaded.Value;

    /// <summary>Whether a skill shows a field in a project of a type and task.</summary>
    public bool Holds(string field, Skill skill, ProjectType type, ProjectTask task) =>
        Fields.TryGetValue(field, out var members)
        && (
            members.Skills.Contains(skill.Name)
            || members.Kinds.Contains(skill.Kind)
            || (members.Types.Contains(type) || members.Tasks.Contains(task))
                && skill.Kind is SkillKind.Model or SkillKind.Library or SkillKind.Llm
        );

    /// <summary>Reads the file; with errors, what could be read.</summary>
    public static FieldWords Load(IReadOnlyList<KnowledgeFile> files, ICollection<KnowledgeError> errors)
    {
        var fields = new Dictionary<string, Members>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => file.Path == File))
        {
            var map = KnowledgeMap.Parse(file, errors);
            if (map?.Map("fields") is { } all)
            {
                foreach (var name in all.Keys.ToList())
                {
                    if (all.Map(name) is { } field)
                    {
                        fields[name] = new Members(
                            field.Texts("skills").Select(text => text.Text).ToHashSet(StringComparer.Ordinal),
                            field.Choices<SkillKind>("kinds", "kind").ToHashSet(),
                            field.Choices<ProjectType>("types", "project type").ToHashSet(),
                            field.Choices<ProjectTask>("tasks", "task").ToHashSet()
                        );
                        field.Close();
                    }
                }
            }

            map?.Close();
        }

        return new FieldWords(fields);
    }
}
