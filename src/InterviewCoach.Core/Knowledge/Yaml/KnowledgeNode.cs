namespace InterviewCoach.Core.Knowledge.Yaml;

/// <summary>A part of a knowledge file: a text, a list, or keys with values.</summary>
/// <param name="Line">1-based line on which it begins.</param>
internal abstract record KnowledgeNode(int Line);

/// <summary>A text.</summary>
internal sealed record KnowledgeScalar(int Line, string Value) : KnowledgeNode(Line);

/// <summary>A list.</summary>
internal sealed record KnowledgeList(int Line, IReadOnlyList<KnowledgeNode> Children) : KnowledgeNode(Line);

/// <summary>Keys with values, in the order of the file; no key stands twice.</summary>
internal sealed record KnowledgeMapping(int Line, IReadOnlyList<KeyValuePair<KnowledgeScalar, KnowledgeNode>> Children)
    : KnowledgeNode(Line)
{
    private const int FewKeys = 8;

    private Dictionary<string, KnowledgeNode>? byKey;

    /// <summary>The value of a key, or null.</summary>
    public KnowledgeNode? Find(string key)
    {
        if (Children.Count > FewKeys)
        {
            byKey ??= Children.ToDictionary(child => child.Key.Value, child => child.Value, StringComparer.Ordinal);
            return byKey.GetValueOrDefault(key);
        }

        foreach (var child in Children)
        {
            if (child.Key.Value == key)
            {
                return child.Value;
            }
        }

        return null;
    }
}
