using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Lexing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Reads one file of <c>prompts/metrics/</c> into a lexicon, reporting each thing that is wrong in it with its line.</summary>
internal sealed class MetricLexiconFile
{
    private readonly MetricLexicon lexicon;

    private readonly string path;

    private readonly List<KnowledgeError> errors = [];

    private MetricLexiconFile(MetricLexicon lexicon, string path) => (this.lexicon, this.path) = (lexicon, path);

    public static IReadOnlyList<KnowledgeError> ReadInto(MetricLexicon lexicon, KnowledgeFile file)
    {
        var reading = new MetricLexiconFile(lexicon, file.Path);
        try
        {
            var yaml = new YamlStream();
            using var text = new StringReader(file.Text);
            yaml.Load(text);
            if (yaml.Documents.Count > 0)
            {
                reading.Document(yaml.Documents[0].RootNode);
            }
        }
        catch (YamlException broken)
        {
            reading.errors.Add(new KnowledgeError(file.Path, (int)Math.Max(1, broken.Start.Line), broken.Message));
        }

        return reading.errors;
    }

    private void Document(YamlNode root)
    {
        foreach (var (key, node) in Entries(root))
        {
            switch (key)
            {
                case "metrics":
                    Items(node, Metric);
                    break;
                case "models":
                    Items(node, item => Named(item, lexicon.Models));
                    break;
                case "splits":
                    Items(node, item => Named(item, lexicon.Splits));
                    break;
                case "cues":
                    Cues(node);
                    break;
                default:
                    Wrong(node, $"'{key}' is not known. Allowed are metrics, models, splits and cues.");
                    break;
            }
        }
    }

    private void Metric(YamlNode item)
    {
        if (Text(item, "name") is not { Length: > 0 } name)
        {
            Wrong(item, "A metric needs a name.");
            return;
        }

        if (!Enum.TryParse<MetricScale>(Text(item, "scale"), ignoreCase: true, out var scale))
        {
            Wrong(item, $"'{name}' needs a scale: share, correlation, error or number.");
            return;
        }

        if (Text(item, "better") is not ("higher" or "lower"))
        {
            Wrong(item, $"'{name}' needs better: higher or lower.");
            return;
        }

        var kind = MetricNameKind.Plain;
        if (Text(item, "kind") is { } kindText && !Enum.TryParse(kindText, ignoreCase: true, out kind))
        {
            Wrong(item, $"'{kindText}' is no kind. Allowed are plain, weak and header.");
            return;
        }

        var metric = new MetricDefinition(
            name,
            scale,
            Text(item, "better") == "higher",
            kind,
            Text(item, "averages") == "true",
            Text(item, "iou") == "true"
        );
        lexicon.Add(metric);
        Phrases(item, name, lexicon.Metrics, metric);
    }

    private void Named(YamlNode item, PhraseTable<string> table)
    {
        if (Text(item, "name") is { Length: > 0 } name)
        {
            Phrases(item, name, table, name);
        }
        else
        {
            Wrong(item, "An entry needs a name.");
        }
    }

    private void Phrases<T>(YamlNode item, string name, PhraseTable<T> table, T meaning)
        where T : class
    {
        table.Add(name, Text(item, "exact") == "true", meaning);
        foreach (var (key, node) in Entries(item))
        {
            if (key != "aliases")
            {
                continue;
            }

            Items(
                node,
                alias =>
                {
                    if (alias is YamlScalarNode { Value: { Length: > 0 } phrase })
                    {
                        table.Add(phrase, phrase.Any(char.IsUpper), meaning);
                    }
                    else
                    {
                        Wrong(alias, $"An alias of '{name}' is empty.");
                    }
                }
            );
        }
    }

    private void Cues(YamlNode node)
    {
        foreach (var (key, list) in Entries(node))
        {
            if (
                !Enum.TryParse<MetricCue>(key.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var cue)
            )
            {
                Wrong(list, $"'{key}' is no kind of cue.");
                continue;
            }

            Items(
                list,
                item =>
                {
                    if (item is YamlScalarNode { Value: { Length: > 0 } phrase })
                    {
                        lexicon.Cue(cue).Add(phrase, phrase.Any(char.IsUpper), lexicon);
                    }
                    else
                    {
                        Wrong(item, "A cue is empty.");
                    }
                }
            );
        }
    }

    private IEnumerable<(string Key, YamlNode Node)> Entries(YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            Wrong(node, "Names with values are expected here.");
            return [];
        }

        return mapping.Children.Select(child => ((child.Key as YamlScalarNode)?.Value ?? "", child.Value));
    }

    private void Items(YamlNode node, Action<YamlNode> read)
    {
        if (node is not YamlSequenceNode sequence)
        {
            Wrong(node, "A list is expected here.");
            return;
        }

        foreach (var item in sequence.Children)
        {
            read(item);
        }
    }

    private static string? Text(YamlNode node, string key) =>
        node is YamlMappingNode mapping
        && mapping.Children.TryGetValue(new YamlScalarNode(key), out var value)
        && value is YamlScalarNode scalar
            ? scalar.Value
            : null;

    private void Wrong(YamlNode node, string message) =>
        errors.Add(new KnowledgeError(path, (int)Math.Max(1, node.Start.Line), message));
}
