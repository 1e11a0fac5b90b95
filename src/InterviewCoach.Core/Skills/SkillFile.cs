using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Knowledge.Yaml;

namespace InterviewCoach.Core.Skills;

/// <summary>A Skill and the line of its file that defines it.</summary>
internal sealed record DefinedSkill(Skill Skill, string Path, int Line);

/// <summary>Reads one file of the catalogue.</summary>
internal sealed class SkillFile
{
    private const string SkillKeys =
        "aliases, exact, wary, phrases, not, implies, yields, imports, calls, commands, files, generic, goal, kind";

    private readonly KnowledgeFile file;
    private readonly List<DefinedSkill> skills = [];
    private readonly List<KnowledgeError> errors;
    private SkillKind kind = SkillKind.Field;

    private SkillFile(KnowledgeFile file, List<KnowledgeError> errors) => (this.file, this.errors) = (file, errors);

    /// <summary>The skills of a file; what is wrong is added to the errors.</summary>
    public static IReadOnlyList<DefinedSkill> Read(KnowledgeFile file, List<KnowledgeError> errors)
    {
        var reader = new SkillFile(file, errors);
        var root = KnowledgeTree.Read(file, out var broken);
        if (broken is not null)
        {
            errors.Add(broken);
        }
        else if (root is KnowledgeMapping mapping)
        {
            reader.Document(mapping);
        }
        else
        {
            reader.Error(root?.Line ?? 1, "A file of skills is a mapping with 'kind' and 'skills'.");
        }

        return reader.skills;
    }

    private void Document(KnowledgeMapping root)
    {
        var hasKind = false;
        foreach (var (key, value) in root.Children)
        {
            switch (key.Value)
            {
                case "kind":
                    kind = Kind(value);
                    hasKind = true;
                    break;
                case "skills" when !hasKind:
                    Error(key.Line, "'kind' comes before 'skills'.");
                    break;
                case "skills" when value is KnowledgeMapping named:
                    foreach (var (name, body) in named.Children)
                    {
                        One(name, body);
                    }

                    break;
                case "skills":
                    Error(value.Line, "'skills' is a mapping from a canonical name to what is known of it.");
                    break;
                default:
                    Error(key.Line, $"'{key.Value}' is no key of a file of skills. Keys: kind, skills.");
                    break;
            }
        }

        if (root.Find("skills") is null)
        {
            Error(root.Line, "The key 'skills' is missing.");
        }
    }

    private void One(KnowledgeScalar name, KnowledgeNode body)
    {
        if (body is not KnowledgeMapping mapping)
        {
            Error(body.Line, $"'{name.Value}' has a mapping, {{}} when there is nothing to say.");
            return;
        }

        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var ownKind = kind;
        var generic = false;
        var goal = false;
        foreach (var (key, value) in mapping.Children)
        {
            switch (key.Value)
            {
                case "kind":
                    ownKind = Kind(value);
                    break;
                case "generic":
                    generic = Yes(key.Value, value);
                    break;
                case "goal":
                    goal = Yes(key.Value, value);
                    break;
                case "aliases"
                or "exact"
                or "wary"
                or "phrases"
                or "not"
                or "implies"
                or "yields"
                or "imports"
                or "calls"
                or "commands"
                or "files":
                    lists[key.Value] = Texts(key.Value, value);
                    break;
                default:
                    Error(key.Line, $"'{key.Value}' is no key of a skill. Keys: {SkillKeys}.");
                    break;
            }
        }

        IReadOnlyList<string> Of(string key) => lists.GetValueOrDefault(key, []);
        var skill = new Skill(
            name.Value,
            ownKind,
            Terms(
                name.Value,
                [.. Of("aliases"), .. Of("calls").Where(IsClass)],
                Of("exact"),
                Of("wary"),
                Of("phrases")
            ),
            Of("not"),
            Of("implies"),
            Of("yields"),
            new CodeSignals(Of("imports"), Of("calls"), Of("commands"), Of("files")),
            generic,
            goal
        );
        skills.Add(new DefinedSkill(skill, file.Path, name.Line));
    }

    /// <summary>"GridSearchCV": a name that no prose holds by chance; people write it as they would a word.</summary>
    private static bool IsClass(string call) =>
        char.IsAsciiLetterUpper(call[0])
        && call.All(char.IsAsciiLetterOrDigit)
        && call.Count(char.IsAsciiLetterUpper) > 1
        && call.Any(char.IsAsciiLetterLower);

    /// <summary>A canonical name that is given again as exact or wary loses its free form.</summary>
    private static List<SkillTerm> Terms(
        string canonical,
        IReadOnlyList<string> aliases,
        IReadOnlyList<string> exact,
        IReadOnlyList<string> wary,
        IReadOnlyList<string> phrases
    )
    {
        var names = new List<SkillTerm>(1 + aliases.Count + exact.Count + wary.Count + phrases.Count);
        bool IsCanonical(string name) => name.Equals(canonical, StringComparison.OrdinalIgnoreCase);
        if (!exact.Any(IsCanonical) && !wary.Any(IsCanonical))
        {
            names.Add(new SkillTerm(canonical, TermMatching.Folded));
        }

        names.AddRange(aliases.Select(name => new SkillTerm(name, TermMatching.Folded)));
        names.AddRange(exact.Select(name => new SkillTerm(name, TermMatching.Exact)));
        names.AddRange(wary.Select(name => new SkillTerm(name, TermMatching.Wary)));
        names.AddRange(phrases.Select(name => new SkillTerm(name, TermMatching.Phrase)));
        return names;
    }

    private List<string> Texts(string key, KnowledgeNode node)
    {
        if (node is not KnowledgeList list)
        {
            Error(node.Line, $"'{key}' is a list of texts.");
            return [];
        }

        var texts = new List<string>(list.Children.Count);
        foreach (var item in list.Children)
        {
            switch (item)
            {
                case KnowledgeScalar { Value.Length: > 0 } text:
                    texts.Add(text.Value);
                    break;
                case KnowledgeScalar:
                    Error(item.Line, $"'{key}' holds an empty text.");
                    break;
                default:
                    Error(item.Line, $"'{key}' is a list of texts.");
                    break;
            }
        }

        return texts;
    }

    private SkillKind Kind(KnowledgeNode node)
    {
        var value = (node as KnowledgeScalar)?.Value ?? "";
        if (Enum.TryParse<SkillKind>(value, ignoreCase: true, out var read) && !char.IsAsciiDigit(value[0]))
        {
            return read;
        }

        Error(
            node.Line,
            $"'{value}' is no kind of skill. Kinds: {string.Join(", ", Enum.GetNames<SkillKind>()).ToLowerInvariant()}."
        );
        return kind;
    }

    private bool Yes(string key, KnowledgeNode node)
    {
        if (node is KnowledgeScalar { Value: "true" or "false" } answer)
        {
            return answer.Value == "true";
        }

        Error(node.Line, $"'{key}' is true or false.");
        return false;
    }

    private void Error(int line, string message) => errors.Add(new KnowledgeError(file.Path, line, message));
}
