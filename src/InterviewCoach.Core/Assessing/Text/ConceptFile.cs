using System.Globalization;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Knowledge.Yaml;

namespace InterviewCoach.Core.Assessing.Text;

/// <summary>One file of <c>prompts/concepts/</c> as read. Every key is optional; an unknown key is an error.</summary>
internal sealed class ConceptFile
{
    public List<string> Function { get; } = [];
    public List<string> Light { get; } = [];
    public List<string> Common { get; } = [];
    public List<string> Negations { get; } = [];
    public List<string> Vague { get; } = [];

    /// <summary>Words of grammar that tell what kind of thing is said: "because", "until", "would".</summary>
    public List<string> TellingGrammar { get; } = [];

    /// <summary>Forms that no stemmer brings together: "chosen" of "choose"; the first of each is the base.</summary>
    public List<List<string>> Forms { get; } = [];
    public List<List<string>> Same { get; } = [];
    public List<List<string>> Related { get; } = [];
    public List<(string, string)> Opposites { get; } = [];

    /// <summary>Whether the file's groups are the words of the field, which show that an answer is about its subject.</summary>
    public bool IsField { get; private set; }

    /// <summary>Cue phrases by their name: what shows evasion, a reason, an own action, …</summary>
    public Dictionary<string, List<string>> Cues { get; } = new(StringComparer.Ordinal);

    /// <summary>For the stem of a word that rubric points hold, phrases by which answers cover such points, and how telling each is.</summary>
    public Dictionary<string, List<(string Phrase, double Weight)>> Associations { get; } = new(StringComparer.Ordinal);

    /// <summary>For "kind asks" and "kind shows" what in a point asks for a kind of content, or in a sentence shows it, with weights.</summary>
    public Dictionary<string, List<(string Phrase, double Weight)>> Kinds { get; } = new(StringComparer.Ordinal);

    /// <summary>Fitted numbers by model and feature.</summary>
    public Dictionary<string, Dictionary<string, string>> Weights { get; } = new(StringComparer.Ordinal);

    public static ConceptFile Read(KnowledgeFile file, List<KnowledgeError> errors)
    {
        var result = new ConceptFile();
        var read = KnowledgeTree.Read(file, out var broken);
        if (broken is not null)
        {
            errors.Add(broken);
        }

        if (read is null)
        {
            return result;
        }

        if (read is not KnowledgeMapping root)
        {
            errors.Add(new KnowledgeError(file.Path, 1, "must be a mapping of keys"));
            return result;
        }

        foreach (var (key, value) in root.Children)
        {
            if (!result.Take(key.Value, value))
            {
                errors.Add(
                    new KnowledgeError(
                        file.Path,
                        key.Line,
                        $"'{key.Value}' is unknown or misshapen; allowed: function, light, common, negations, vague, telling_grammar (words), "
                            + "same, related, forms (lists of words), opposites (pairs), cues (name to phrases), weights, associations, kinds, field (true)"
                    )
                );
            }
        }

        return result;
    }

    private bool Take(string name, KnowledgeNode value) =>
        name switch
        {
            "function" => AddWords(Function, value),
            "light" => AddWords(Light, value),
            "common" => AddWords(Common, value),
            "negations" => AddWords(Negations, value),
            "vague" => AddWords(Vague, value),
            "telling_grammar" => AddWords(TellingGrammar, value),
            "same" => AddGroups(Same, value),
            "forms" => AddGroups(Forms, value),
            "related" => AddGroups(Related, value),
            "opposites" => AddPairs(value),
            "cues" => AddCues(value),
            "weights" => AddWeights(value),
            "associations" => AddWeighted(Associations, value),
            "kinds" => AddWeighted(Kinds, value),
            "field" => IsField = value is KnowledgeScalar { Value: "true" },
            _ => false,
        };

    /// <summary>Words are a sequence, or one scalar of words between white space.</summary>
    private static bool AddWords(List<string> words, KnowledgeNode node)
    {
        if (node is KnowledgeScalar { Value: { } text })
        {
            words.AddRange(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            return true;
        }

        return Phrases(node) is { } phrases && Add(words, phrases);
    }

    /// <summary>A group is a sequence, or one scalar of words and phrases between commas.</summary>
    private static List<string>? Phrases(KnowledgeNode node) =>
        node switch
        {
            KnowledgeScalar { Value: { } text } =>
            [
                .. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ],
            KnowledgeList sequence when sequence.Children.All(item => item is KnowledgeScalar) =>
            [
                .. sequence.Children.Select(item => ((KnowledgeScalar)item).Value).Where(word => word.Length > 0),
            ],
            _ => null,
        };

    private static bool AddGroups(List<List<string>> groups, KnowledgeNode node)
    {
        if (node is not KnowledgeList sequence)
        {
            return false;
        }

        foreach (var item in sequence.Children)
        {
            if (Phrases(item) is not { Count: > 1 } words)
            {
                return false;
            }

            groups.Add(words);
        }

        return true;
    }

    private bool AddPairs(KnowledgeNode node)
    {
        var pairs = new List<List<string>>();
        if (!AddGroups(pairs, node) || pairs.Any(pair => pair.Count != 2))
        {
            return false;
        }

        Opposites.AddRange(pairs.Select(pair => (pair[0], pair[1])));
        return true;
    }

    private bool AddCues(KnowledgeNode node)
    {
        if (node is not KnowledgeMapping mapping)
        {
            return false;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (Phrases(value) is not { } phrases)
            {
                return false;
            }

            Cues[key.Value] = phrases;
        }

        return true;
    }

    /// <summary>"stem: phrase 0.5, another phrase 0.25".</summary>
    private static bool AddWeighted(Dictionary<string, List<(string, double)>> lists, KnowledgeNode node)
    {
        if (node is not KnowledgeMapping mapping)
        {
            return false;
        }

        foreach (var (key, value) in mapping.Children)
        {
            if (Phrases(value) is not { } phrases)
            {
                return false;
            }

            var list = lists[key.Value] = [];
            foreach (var phrase in phrases)
            {
                var cut = phrase.LastIndexOf(' ');
                if (
                    cut < 0
                    || !double.TryParse(
                        phrase.AsSpan(cut + 1),
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var weight
                    )
                )
                {
                    return false;
                }

                list.Add((phrase[..cut], weight));
            }
        }

        return true;
    }

    private bool AddWeights(KnowledgeNode node)
    {
        if (node is not KnowledgeMapping models)
        {
            return false;
        }

        foreach (var (key, value) in models.Children)
        {
            if (value is not KnowledgeMapping features)
            {
                return false;
            }

            Weights[key.Value] = features.Children.ToDictionary(
                pair => pair.Key.Value,
                pair => (pair.Value as KnowledgeScalar)?.Value ?? "",
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
