namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// Kinds of models, metrics and validation schemes, told by words in their names: "boosting" is what holds "xgboost",
/// "lightgbm" and so on. They stand in <c>families.yaml</c> of the bank.
/// </summary>
/// <param name="Words">By kind ("model"), then family ("boosting"): words or phrases, lower case.</param>
public sealed record Families(IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Words)
{
    public const string Model = "model";
    public const string Metric = "metric";
    public const string Validation = "validation";
    public const string Title = "title";
    public const string Count = "count";
    public const string Dataset = "dataset";
    public const string Quote = "quote";
    public const string Skill = "skill";
    public const string Language = "language";
    public const string Approach = "approach";

    public const string Part = "part";

    /// <summary>The kind whose families are named like skills: words of which the proof of such a skill holds one.</summary>
    public const string Proof = "proof";

    /// <summary>The family of parts that learn nothing: the most frequent class, the last value.</summary>
    public const string Trivial = "trivial";

    /// <summary>The family of names for whole kinds of models: "CNN", "neural network".</summary>
    public const string Generic = "generic";

    /// <summary>The kinds that have families.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        Model,
        Metric,
        Validation,
        Title,
        Count,
        Dataset,
        Quote,
        Skill,
        Language,
        Approach,
        Part,
        Proof,
    ];

    /// <summary>Those that conditions on facts may speak of.</summary>
    public static readonly IReadOnlyList<string> Asked = [Model, Metric, Validation];

    public static readonly Families None = new(
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>()
    );

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>Whether there is such a family.</summary>
    public bool Knows(string kind, string family) =>
        Words.TryGetValue(kind, out var families) && families.ContainsKey(family);

    /// <summary>Whether a title says nothing of the project: every word of it is a number or one of the family "title.plain".</summary>
    public bool IsPlainTitle(string? title) =>
        title is null
        || (
            Words.TryGetValue(Title, out var families)
            && families.TryGetValue("plain", out var plain)
            && title
                .Split([' ', '-', '_', ':', '#', '.', ',', '(', ')', '&', '/'], StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.Trim('\'', '’', '?', '!').TrimEnd(Digits))
                .All(word => !word.Any(char.IsLetterOrDigit) || plain.Contains(word, StringComparer.OrdinalIgnoreCase))
        );

    /// <summary>The words of the family; none where there is no such family.</summary>
    public IReadOnlyList<string> Of(string kind, string family) =>
        Words.TryGetValue(kind, out var families) && families.TryGetValue(family, out var words) ? words : [];

    /// <summary>Whether the word is one of the family, whatever its case.</summary>
    public bool Lists(string kind, string family, string word) =>
        Of(kind, family).Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the name is one of a whole kind of models, with or without "network" or "model" behind it.</summary>
    public bool IsGeneric(string name)
    {
        var cut = name.LastIndexOf(' ');
        return Lists(Part, Generic, name)
            || (cut > 0 && Lists(Part, "noun", name[(cut + 1)..]) && Lists(Part, Generic, name[..cut]));
    }

    /// <summary>Whether the name belongs to any family of the kind.</summary>
    public bool HoldsAny(string kind, string name) =>
        Words.TryGetValue(kind, out var families) && families.Keys.Any(family => Holds(kind, family, name));

    /// <summary>Whether the name belongs to the family: one of its words stands in it as a word.</summary>
    public bool Holds(string kind, string family, string? name) =>
        name is not null
        && Words.TryGetValue(kind, out var families)
        && families.TryGetValue(family, out var words)
        && words.Any(word => WholeWords.Find(name, word) >= 0);
}
