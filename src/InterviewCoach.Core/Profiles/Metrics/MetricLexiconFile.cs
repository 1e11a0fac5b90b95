using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Knowledge.Yaml;
using InterviewCoach.Core.Profiles.Lexing;

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
        if (KnowledgeTree.Read(file, out var broken) is { } root)
        {
            reading.Document(root);
        }
        else if (broken is not null)
        {
            reading.errors.Add(broken);
        }

        return reading.errors;
    }

    private void Document(KnowledgeNode root)
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

    private void Metric(KnowledgeNode item)
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

    private void Named(KnowledgeNode item, PhraseTable<string> table)
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

    private void Phrases<T>(KnowledgeNode item, string name, PhraseTable<T> table, T meaning)
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
                    if (alias is KnowledgeScalar { Value: { Length: > 0 } phrase })
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

    private void Cues(KnowledgeNode node)
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
                    if (item is KnowledgeScalar { Value: { Length: > 0 } phrase })
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

    private IEnumerable<(string Key, KnowledgeNode Node)> Entries(KnowledgeNode node)
    {
        if (node is not KnowledgeMapping mapping)
        {
            Wrong(node, "Names with values are expected here.");
            return [];
        }

        return mapping.Children.Select(child => (child.Key.Value, child.Value));
    }

    private void Items(KnowledgeNode node, Action<KnowledgeNode> read)
    {
        if (node is not KnowledgeList sequence)
        {
            Wrong(node, "A list is expected here.");
            return;
        }

        foreach (var item in sequence.Children)
        {
            read(item);
        }
    }

    private static string? Text(KnowledgeNode node, string key) =>
        node is KnowledgeMapping mapping && mapping.Find(key) is KnowledgeScalar scalar ? scalar.Value : null;

    private void Wrong(KnowledgeNode node, string message) => errors.Add(new KnowledgeError(path, node.Line, message));
}
