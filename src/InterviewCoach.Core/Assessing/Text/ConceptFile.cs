using InterviewCoach.Core.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InterviewCoach.Core.Assessing.Text;

/// <summary>One file of <c>prompts/concepts/</c> as read. Every key is optional; an unknown key is an error.</summary>
internal sealed class ConceptFile
{
    public List<string> Function { get; } = [];
    public List<string> Light { get; } = [];
    public List<string> Common { get; } = [];
    public List<string> Negations { get; } = [];
    public List<string> Vague { get; } = [];

    /// <summary>Forms that no stemmer brings together: "chosen" of "choose"; the first of each is the base.</summary>
    public List<List<string>> Forms { get; } = [];
    public List<List<string>> Same { get; } = [];
    public List<List<string>> Related { get; } = [];
    public List<(string, string)> Opposites { get; } = [];

    /// <summary>Whether the file's groups are the words of the field, which show that an answer is about its subject.</summary>
    public bool IsField { get; private set; }

    /// <summary>Cue phrases by their name: what shows evasion, a reason, an own action, …</summary>
    public Dictionary<string, List<string>> Cues { get; } = new(StringComparer.Ordinal);

    /// <summary>Fitted numbers by model and feature.</summary>
    public Dictionary<string, Dictionary<string, string>> Weights { get; } = new(StringComparer.Ordinal);

    public static ConceptFile Read(KnowledgeFile file, List<KnowledgeError> errors)
    {
        var result = new ConceptFile();
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(file.Text));
        }
        catch (YamlException broken)
        {
            errors.Add(new KnowledgeError(file.Path, (int)broken.Start.Line, broken.Message));
            return result;
        }

        if (yaml.Documents.Count == 0)
        {
            return result;
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            errors.Add(new KnowledgeError(file.Path, 1, "must be a mapping of keys"));
            return result;
        }

        foreach (var (key, value) in root.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!result.Take(name, value))
            {
                errors.Add(
                    new KnowledgeError(
                        file.Path,
                        (int)key.Start.Line,
                        $"'{name}' is unknown or misshapen; allowed: function, light, common, negations, vague (words), "
                            + "same, related, forms (lists of words), opposites (pairs), cues (name to phrases), weights, field (true)"
                    )
                );
            }
        }

        return result;
    }

    private bool Take(string name, YamlNode value) =>
        name switch
        {
            "function" => AddWords(Function, value),
            "light" => AddWords(Light, value),
            "common" => AddWords(Common, value),
            "negations" => AddWords(Negations, value),
            "vague" => AddWords(Vague, value),
            "same" => AddGroups(Same, value),
            "forms" => AddGroups(Forms, value),
            "related" => AddGroups(Related, value),
            "opposites" => AddPairs(value),
            "cues" => AddCues(value),
            "weights" => AddWeights(value),
            "field" => IsField = value is YamlScalarNode { Value: "true" },
            _ => false,
        };

    /// <summary>Words are a sequence, or one scalar of words between white space.</summary>
    private static bool AddWords(List<string> words, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } text })
        {
            words.AddRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return true;
        }

        return Phrases(node) is { } phrases && Add(words, phrases);
    }

    /// <summary>A group is a sequence, or one scalar of words and phrases between commas.</summary>
    private static List<string>? Phrases(YamlNode node) =>
        node switch
        {
            YamlScalarNode { Value: { } text } =>
            [
                .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ],
            YamlSequenceNode sequence when sequence.All(item => item is YamlScalarNode) =>
            [
                .. sequence.Select(item => ((YamlScalarNode)item).Value ?? "").Where(word => word.Length > 0),
            ],
            _ => null,
        };

    private static bool AddGroups(List<List<string>> groups, YamlNode node)
    {
        if (node is not YamlSequenceNode sequence)
        {
            return false;
        }

        foreach (var item in sequence)
        {
            if (Phrases(item) is not { Count: > 1 } words)
            {
                return false;
            }

            groups.Add(words);
        }

        return true;
    }

    private bool AddPairs(YamlNode node)
    {
        var pairs = new List<List<string>>();
        if (!AddGroups(pairs, node) || pairs.Any(pair => pair.Count != 2))
        {
            return false;
        }

        Opposites.AddRange(pairs.Select(pair => (pair[0], pair[1])));
        return true;
    }

    private bool AddCues(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            return false;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name } || Phrases(value) is not { } phrases)
            {
                return false;
            }

            Cues[name] = phrases;
        }

        return true;
    }

    private bool AddWeights(YamlNode node)
    {
        if (node is not YamlMappingNode models)
        {
            return false;
        }

        foreach (var (key, value) in models.Children)
        {
            if (key is not YamlScalarNode { Value: { } model } || value is not YamlMappingNode features)
            {
                return false;
            }

            Weights[model] = features.Children.ToDictionary(
                pair => ((YamlScalarNode)pair.Key).Value ?? "",
                pair => (pair.Value as YamlScalarNode)?.Value ?? "",
                StringComparer.Ordinal
            );
        }

        return true;
    }

    private static bool Add(List<string> words, List<string> more)
    {
        words.AddRange(more);
        return true;
    }
}
