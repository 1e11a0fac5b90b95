using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InterviewCoach.Core.Knowledge.Yaml;

/// <summary>
/// What a knowledge file holds. Every process begins by reading some, so that files written plainly, as all of ours are, are
/// read by <see cref="PlainYaml"/>; whatever it does not know is left to the complete reader, which also says what is wrong.
/// </summary>
internal static class KnowledgeTree
{
    /// <summary>The root of the file; null when it is empty or, with an error, when it is not YAML.</summary>
    public static KnowledgeNode? Read(KnowledgeFile file, out KnowledgeError? error)
    {
        error = null;
        if (PlainYaml.Read(file.Text) is { } plain)
        {
            return plain;
        }

        try
        {
            return Complete(file.Text);
        }
        catch (YamlException broken)
        {
            error = new KnowledgeError(file.Path, (int)Math.Max(1, broken.Start.Line), $"Not YAML: {broken.Message}");
            return null;
        }
        catch (InvalidOperationException)
        {
            // The complete reader fails so on some unfinished texts.
            error = new KnowledgeError(file.Path, 1, "Not YAML.");
            return null;
        }
    }

    /// <summary>The root as the complete reader understands it; null when the file is empty.</summary>
    /// <exception cref="YamlException">It is not YAML, or more than one document.</exception>
    internal static KnowledgeNode? Complete(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents switch
        {
            [] => null,
            [var only] => Convert(only.RootNode, []),
            [_, var second, ..] => throw new YamlException(
                second.RootNode.Start,
                second.RootNode.End,
                "A file is one document."
            ),
        };
    }

    private static KnowledgeNode Convert(YamlNode node, HashSet<YamlNode> open)
    {
        if (!open.Add(node))
        {
            throw new YamlException(node.Start, node.End, "An anchor holds itself.");
        }

        var line = (int)Math.Max(1, node.Start.Line);
        KnowledgeNode converted = node switch
        {
            YamlScalarNode scalar => new KnowledgeScalar(line, scalar.Value ?? ""),
            YamlSequenceNode list => new KnowledgeList(line, [.. list.Children.Select(child => Convert(child, open))]),
            YamlMappingNode map => new KnowledgeMapping(line, [.. map.Children.Select(child => Pair(child, open))]),
            _ => throw new YamlException(node.Start, node.End, "Something that is no text, list or keys with values."),
        };
        open.Remove(node);
        return converted;
    }

    private static KeyValuePair<KnowledgeScalar, KnowledgeNode> Pair(
        KeyValuePair<YamlNode, YamlNode> pair,
        HashSet<YamlNode> open
    ) =>
        Convert(pair.Key, open) is KnowledgeScalar key
            ? new(key, Convert(pair.Value, open))
            : throw new YamlException(pair.Key.Start, pair.Key.End, "A key is a plain text.");
}
