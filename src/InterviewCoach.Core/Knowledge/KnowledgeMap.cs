using System.Globalization;
using InterviewCoach.Core.Knowledge.Yaml;

namespace InterviewCoach.Core.Knowledge;

/// <summary>A text of a knowledge file and the line it stands on.</summary>
public readonly record struct KnowledgeText(string Text, int Line);

/// <summary>
/// A YAML mapping being read. Whatever is not as expected becomes a <see cref="KnowledgeError"/> with its line, and
/// reading goes on, so that a mentor sees all that is wrong with a file at once.
/// </summary>
public sealed class KnowledgeMap
{
    private readonly KnowledgeMapping node;
    private readonly ICollection<KnowledgeError> errors;
    private readonly HashSet<string> understood = new(StringComparer.Ordinal);

    private KnowledgeMap(string path, KnowledgeMapping node, ICollection<KnowledgeError> errors)
    {
        Path = path;
        this.node = node;
        this.errors = errors;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>1-based line on which the mapping begins.</summary>
    public int Line => node.Line;

    /// <summary>The keys, in order.</summary>
    public IEnumerable<string> Keys => node.Children.Select(child => child.Key.Value);

    /// <summary>The mapping that the file is; null, with an error, when it is none.</summary>
    public static KnowledgeMap? Parse(KnowledgeFile file, ICollection<KnowledgeError> errors)
    {
        var root = KnowledgeTree.Read(file, out var broken);
        if (root is KnowledgeMapping mapping)
        {
            return new KnowledgeMap(file.Path, mapping, errors);
        }

        errors.Add(broken ?? new KnowledgeError(file.Path, 1, "The file must be one mapping of keys to values."));
        return null;
    }

    /// <summary>Whether the key is there.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The line of the key's value, or of the mapping when the key is absent.</summary>
    public int LineOf(string key) => Find(key) is { } found ? found.Line : Line;

    /// <summary>Reports something wrong at a line of this file.</summary>
    public void Report(int line, string message) => errors.Add(new KnowledgeError(Path, line, message));

    /// <summary>The text under the key, white space at its ends removed; null when absent or empty, which is an error if required.</summary>
    public string? Text(string key, bool required = false)
    {
        var found = Find(key);
        if (found is KnowledgeScalar { Value: { } value } && !string.IsNullOrWhiteSpace(value))
        {
            return value.Trim();
        }

        if (found is not null and not KnowledgeScalar)
        {
            Report(found.Line, $"'{key}' must be a text.");
        }
        else if (required)
        {
            Report(found is null ? Line : found.Line, $"'{key}' is missing.");
        }

        return null;
    }

    /// <summary>The whole number under the key; <paramref name="fallback"/> when absent or, with an error, out of range.</summary>
    public int Number(string key, int min, int max, int fallback)
    {
        if (Find(key) is not { } found)
        {
            return fallback;
        }

        if (
            found is KnowledgeScalar { Value: { } value }
            && int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            && number >= min
            && number <= max
        )
        {
            return number;
        }

        Report(found.Line, $"'{key}' must be a number from {min} to {max}.");
        return fallback;
    }

    /// <summary>The texts under the key: a list, or a single text. Empty when absent.</summary>
    public IReadOnlyList<KnowledgeText> Texts(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case KnowledgeScalar { Value: { } single } scalar when !string.IsNullOrWhiteSpace(single):
                return [new KnowledgeText(single.Trim(), scalar.Line)];
            case KnowledgeList list:
                var texts = new List<KnowledgeText>();
                foreach (var item in list.Children)
                {
                    if (item is KnowledgeScalar { Value: { } text } && !string.IsNullOrWhiteSpace(text))
                    {
                        texts.Add(new KnowledgeText(text.Trim(), item.Line));
                    }
                    else
                    {
                        Report(item.Line, $"'{key}' holds something that is not a text.");
                    }
                }

                return texts;
            case var other:
                Report(other.Line, $"'{key}' must be a list of texts.");
                return [];
        }
    }

    /// <summary>The choices named under the key: one or a list. Empty when absent; a name that is none is an error.</summary>
    /// <param name="key">The key.</param>
    /// <param name="word">What one of them is called, for people: "role".</param>
    public IReadOnlyList<T> Choices<T>(string key, string word)
        where T : struct, Enum
    {
        var choices = new List<T>();
        foreach (var (name, line) in Texts(key))
        {
            if (SnakeCase.Parse<T>(name) is { } choice)
            {
                choices.Add(choice);
            }
            else
            {
                Report(line, $"Unknown {word} '{name}'. There are {SnakeCase.Names<T>()}.");
            }
        }

        return choices;
    }

    /// <summary>The mapping under the key; null when absent.</summary>
    public KnowledgeMap? Map(string key)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case KnowledgeMapping map:
                return new KnowledgeMap(Path, map, errors);
            case var other:
                Report(other.Line, $"'{key}' must hold keys and values.");
                return null;
        }
    }

    /// <summary>The mappings listed under the key. Empty when absent.</summary>
    public IReadOnlyList<KnowledgeMap> Maps(string key)
    {
        if (Find(key) is not { } found)
        {
            return [];
        }

        if (found is not KnowledgeList list)
        {
            Report(found.Line, $"'{key}' must be a list.");
            return [];
        }

        var maps = new List<KnowledgeMap>();
        foreach (var item in list.Children)
        {
            if (item is KnowledgeMapping map)
            {
                maps.Add(new KnowledgeMap(Path, map, errors));
            }
            else
            {
                Report(item.Line, $"Each item of '{key}' must hold keys and values.");
            }
        }

        return maps;
    }

    /// <summary>Reports every key that nobody asked for: a misspelt key must not be lost in silence.</summary>
    public void Close()
    {
        foreach (var (key, _) in node.Children)
        {
            if (!understood.Contains(key.Value))
            {
                Report(
                    key.Line,
                    $"Unknown key '{key.Value}'. Known here: {string.Join(", ", understood.Order(StringComparer.Ordinal))}."
                );
            }
        }
    }

    private KnowledgeNode? Find(string key)
    {
        understood.Add(key);
        return node.Find(key);
    }
}
