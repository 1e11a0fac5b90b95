using System.Text.RegularExpressions;
using System.Xml;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.LanguageModels;

/// <summary>The prompts of <c>prompts/models/</c>, one for each task, checked when loaded.</summary>
public sealed partial class ModelPrompts
{
    private const string Format = "handlebars";

    // Names that Semantic Kernel's template engine has helpers for: a variable of that name would be called, not filled in.
    private static readonly HashSet<string> Taken =
    [
        "message",
        "set",
        "json",
        "concat",
        "array",
        "raw",
        "range",
        "or",
        "add",
        "subtract",
        "equals",
        "if",
        "unless",
        "each",
        "with",
        "lookup",
        "log",
        "this",
    ];

    private readonly Dictionary<ModelTask, ModelPrompt> byTask;

    private ModelPrompts(Dictionary<ModelTask, ModelPrompt> byTask) => this.byTask = byTask;

    /// <summary>All of them, in the order of their tasks.</summary>
    public IEnumerable<ModelPrompt> All => byTask.OrderBy(pair => pair.Key).Select(pair => pair.Value);

    public ModelPrompt this[ModelTask task] => byTask[task];

    /// <summary>Reads the files; each is named after its task ("reword-question.yaml").</summary>
    public static ModelPromptsReading Load(IReadOnlyList<KnowledgeFile> files)
    {
        var errors = new List<KnowledgeError>();
        var prompts = new Dictionary<ModelTask, ModelPrompt>();
        foreach (var file in files)
        {
            if (KnowledgeMap.Parse(file, errors) is { } map && Read(file, map) is { } prompt)
            {
                prompts[prompt.Task] = prompt;
            }
        }

        foreach (var task in Enum.GetValues<ModelTask>().Where(task => !prompts.ContainsKey(task)))
        {
            if (!files.Any(file => file.Path.EndsWith(FileOf(task), StringComparison.Ordinal)))
            {
                errors.Add(new KnowledgeError($"models/{FileOf(task)}", 1, "The file is missing."));
            }
        }

        return errors.Count == 0
            ? new ModelPromptsReading.Read(new ModelPrompts(prompts))
            : new ModelPromptsReading.Faulty(errors);
    }

    private static string FileOf(ModelTask task) => SnakeCase.Name(task).Replace('_', '-') + ".yaml";

    private static ModelPrompt? Read(KnowledgeFile file, KnowledgeMap map)
    {
        var task = Enum.GetValues<ModelTask>()
            .Cast<ModelTask?>()
            .FirstOrDefault(known => file.Path.EndsWith($"/{FileOf(known!.Value)}", StringComparison.Ordinal));
        if (task is null)
        {
            map.Report(
                1,
                $"No task has this file. Known: {string.Join(", ", Enum.GetValues<ModelTask>().Select(FileOf))}."
            );
            return null;
        }

        var name = map.Text("name", required: true) ?? "";
        map.Text("description", required: true);
        if (name.Length > 0 && name != task.ToString())
        {
            map.Report(map.LineOf("name"), $"'name' must be {task}.");
        }

        if (map.Text("template_format", required: true) is { } format && format != Format)
        {
            map.Report(map.LineOf("template_format"), $"'template_format' must be {Format}.");
        }

        if (map.Text("allow_dangerously_set_content", required: true) is { } dangerous && dangerous != "false")
        {
            map.Report(
                map.LineOf("allow_dangerously_set_content"),
                "What comes from strangers is always encoded: false."
            );
        }

        var template = map.Text("template", required: true) ?? "";
        var variables = Variables(map);
        var tokens = MaxTokens(map);
        CheckTemplate(map, template, variables);
        map.Close();
        return new ModelPrompt(
            task.Value,
            name,
            ModelPrompt.VersionOf(file.Text),
            template,
            variables,
            tokens,
            file.Text
        );
    }

    private static List<string> Variables(KnowledgeMap map)
    {
        var names = new List<string>();
        foreach (var variable in map.Maps("input_variables"))
        {
            var name = variable.Text("name", required: true) ?? "";
            variable.Text("description", required: true);
            variable.Text("is_required");
            if (variable.Text("allow_dangerously_set_content") is { } dangerous && dangerous != "false")
            {
                variable.Report(
                    variable.LineOf("allow_dangerously_set_content"),
                    "What comes from strangers is always encoded: false."
                );
            }

            if (Taken.Contains(name))
            {
                variable.Report(variable.Line, $"'{name}' is the name of a helper of the template language.");
            }

            if (names.Contains(name))
            {
                variable.Report(variable.Line, $"The variable '{name}' is there twice.");
            }

            variable.Close();
            names.Add(name);
        }

        return names;
    }

    private static int MaxTokens(KnowledgeMap map)
    {
        const int fallback = 300;
        if (map.Map("execution_settings") is not { } settings)
        {
            map.Report(map.Line, "'execution_settings' is missing.");
            return fallback;
        }

        var tokens = settings.Map("default")?.Number("max_tokens", 16, 4000, 0) ?? 0;
        if (tokens == 0)
        {
            settings.Report(settings.Line, "'default' needs 'max_tokens', from 16 to 4000.");
        }

        settings.Close();
        return tokens;
    }

    private static void CheckTemplate(KnowledgeMap map, string template, List<string> variables)
    {
        var line = map.LineOf("template");
        foreach (var tag in Tags().Matches(template).Select(match => match.Value))
        {
            if (!Plain().IsMatch(tag))
            {
                map.Report(line, $"{tag}: only a variable in two braces may stand in a template.");
            }
            else if (!variables.Contains(tag.Trim('{', '}', ' ')))
            {
                map.Report(line, $"{tag} is not among 'input_variables'.");
            }
        }

        foreach (var unused in variables.Where(name => !template.Contains($"{{{{{name}}}}}", StringComparison.Ordinal)))
        {
            map.Report(line, $"The variable '{unused}' is not used.");
        }

        // The rendered template is decoded once more: what an entity stands for would become markup.
        if (template.Contains('&', StringComparison.Ordinal))
        {
            map.Report(line, "A template holds no '&'.");
        }

        if (Roles(template) is not ["system", "user"])
        {
            map.Report(
                line,
                "A template is <message role=\"system\">…</message> and then <message role=\"user\">…</message>, and no other markup."
            );
        }
        else if (Tags().IsMatch(template[..template.IndexOf("role=\"user\"", StringComparison.Ordinal)]))
        {
            map.Report(line, "No variable may stand in the system message: that one is ours alone.");
        }
    }

    private static List<string> Roles(string template)
    {
        try
        {
            var document = new XmlDocument();
            document.LoadXml($"<root>{Tags().Replace(template, "0")}</root>");
            var messages = document.DocumentElement!.ChildNodes.OfType<XmlElement>().ToList();
            return messages.TrueForAll(message =>
                message.Name == "message" && !message.ChildNodes.OfType<XmlElement>().Any()
            )
                ? messages.ConvertAll(message => message.GetAttribute("role"))
                : [];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    [GeneratedRegex(@"\{\{+[^{}]*\}\}+", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^\{\{[a-z_]+\}\}$", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Plain();
}

/// <summary>What reading the prompts came to.</summary>
public abstract record ModelPromptsReading
{
    private ModelPromptsReading() { }

    /// <summary>All files are good.</summary>
    public sealed record Read(ModelPrompts Prompts) : ModelPromptsReading;

    /// <summary>What is wrong, by file and line; never empty.</summary>
    public sealed record Faulty(IReadOnlyList<KnowledgeError> Errors) : ModelPromptsReading;
}
