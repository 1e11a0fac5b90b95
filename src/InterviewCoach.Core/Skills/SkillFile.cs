using InterviewCoach.Core.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace InterviewCoach.Core.Skills;

/// <summary>A Skill and the line of its file that defines it.</summary>
internal sealed record DefinedSkill(Skill Skill, string Path, int Line);

/// <summary>
/// Reads one file of the catalogue, event by event: the files are long, and every process that reads a write-up loads them.
/// </summary>
internal sealed class SkillFile
{
    private const string SkillKeys =
        "aliases, exact, wary, phrases, not, implies, yields, imports, calls, commands, files, generic, goal, kind";

    private readonly KnowledgeFile file;
    private readonly Parser parser;
    private readonly List<DefinedSkill> skills = [];
    private readonly List<KnowledgeError> errors;
    private SkillKind kind = SkillKind.Field;

    private SkillFile(KnowledgeFile file, List<KnowledgeError> errors)
    {
        this.file = file;
        this.errors = errors;
        parser = new Parser(new StringReader(file.Text));
    }

    /// <summary>The skills of a file; what is wrong is added to the errors.</summary>
    public static IReadOnlyList<DefinedSkill> Read(KnowledgeFile file, List<KnowledgeError> errors)
    {
        var reader = new SkillFile(file, errors);
        try
        {
            reader.Document();
        }
        catch (YamlException broken)
        {
            reader.Error(broken.Start, $"This is not YAML: {broken.Message}");
        }

        return reader.skills;
    }

    private void Document()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out var start))
        {
            Error(parser.Current?.Start ?? Mark.Empty, "A file of skills is a mapping with 'kind' and 'skills'.");
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            seen.Add(key.Value);
            switch (key.Value)
            {
                case "kind":
                    kind = Kind();
                    break;
                case "skills" when !seen.Contains("kind"):
                    Error(key.Start, "'kind' comes before 'skills'.");
                    parser.SkipThisAndNestedEvents();
                    break;
                case "skills":
                    Skills();
                    break;
                default:
                    Error(key.Start, $"'{key.Value}' is no key of a file of skills. Keys: kind, skills.");
                    parser.SkipThisAndNestedEvents();
                    break;
            }
        }

        if (!seen.Contains("skills"))
        {
            Error(start.Start, "The key 'skills' is missing.");
        }
    }

    private void Skills()
    {
        if (!parser.TryConsume<MappingStart>(out _))
        {
            Error(parser.Current!.Start, "'skills' is a mapping from a canonical name to what is known of it.");
            parser.SkipThisAndNestedEvents();
            return;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var name))
            {
                One(name);
            }
            else
            {
                Error(parser.Current!.Start, "The name of a skill is plain text.");
                parser.SkipThisAndNestedEvents();
                parser.SkipThisAndNestedEvents();
            }
        }
    }

    private void One(Scalar name)
    {
        var lists = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var ownKind = kind;
        var generic = false;
        var goal = false;
        if (!parser.TryConsume<MappingStart>(out _))
        {
            Error(parser.Current!.Start, $"'{name.Value}' has a mapping, {{}} when there is nothing to say.");
            parser.SkipThisAndNestedEvents();
            return;
        }

        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            switch (key.Value)
            {
                case "kind":
                    ownKind = Kind();
                    break;
                case "generic":
                    generic = Yes(key.Value);
                    break;
                case "goal":
                    goal = Yes(key.Value);
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
                    if (!lists.TryAdd(key.Value, Texts(key)))
                    {
                        Error(key.Start, $"'{key.Value}' stands twice in '{name.Value}'.");
                    }

                    break;
                default:
                    Error(key.Start, $"'{key.Value}' is no key of a skill. Keys: {SkillKeys}.");
                    parser.SkipThisAndNestedEvents();
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
        skills.Add(new DefinedSkill(skill, file.Path, (int)name.Start.Line));
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

    private List<string> Texts(Scalar key)
    {
        var texts = new List<string>();
        if (!parser.TryConsume<SequenceStart>(out _))
        {
            Error(parser.Current!.Start, $"'{key.Value}' is a list of texts.");
            parser.SkipThisAndNestedEvents();
            return texts;
        }

        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (parser.TryConsume<Scalar>(out var text) && text.Value.Length > 0)
            {
                texts.Add(text.Value);
            }
            else if (text is not null)
            {
                Error(text.Start, $"'{key.Value}' holds an empty text.");
            }
            else
            {
                Error(parser.Current!.Start, $"'{key.Value}' is a list of texts.");
                parser.SkipThisAndNestedEvents();
            }
        }

        return texts;
    }

    private SkillKind Kind()
    {
        var value = parser.TryConsume<Scalar>(out var scalar) ? scalar.Value : "";
        if (Enum.TryParse<SkillKind>(value, ignoreCase: true, out var read) && !char.IsAsciiDigit(value[0]))
        {
            return read;
        }

        Error(
            scalar?.Start ?? parser.Current!.Start,
            $"'{value}' is no kind of skill. Kinds: {string.Join(", ", Enum.GetNames<SkillKind>()).ToLowerInvariant()}."
        );
        if (scalar is null)
        {
            parser.SkipThisAndNestedEvents();
        }

        return kind;
    }

    private bool Yes(string key)
    {
        if (parser.TryConsume<Scalar>(out var scalar) && scalar.Value is "true" or "false")
        {
            return scalar.Value == "true";
        }

        Error(scalar?.Start ?? parser.Current!.Start, $"'{key}' is true or false.");
        if (scalar is null)
        {
            parser.SkipThisAndNestedEvents();
        }

        return false;
    }

    private void Error(Mark at, string message) =>
        errors.Add(new KnowledgeError(file.Path, Math.Max(1, (int)at.Line), message));
}
