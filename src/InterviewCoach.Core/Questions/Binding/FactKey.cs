using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>What part of a profile a condition speaks of.</summary>
public enum FactKind
{
    /// <summary>The headline metric.</summary>
    Metric,

    /// <summary>The same metric for another model.</summary>
    Rival,

    /// <summary>The same metric on the training data.</summary>
    TrainMetric,

    /// <summary>The model that stands for the project.</summary>
    Model,

    /// <summary>Another model that was tried.</summary>
    Tried,
    Baseline,
    Dataset,
    DatasetName,
    DatasetSize,
    Validation,
    Ownership,
    Impact,
    Statement,
    Presence,

    /// <summary>Sentences that speak of people.</summary>
    People,

    /// <summary>Figures that may be results, whether or not it is known what they measure.</summary>
    Figures,

    /// <summary>That the write-up is in a language which is read in part.</summary>
    OtherLanguage,

    /// <summary>That the project is one of several which the write-up tells of.</summary>
    OneOfSeveral,

    /// <summary>That the write-up tells of several projects, of which none could be taken by itself.</summary>
    Several,
}

/// <summary>One condition on Facts as a knowledge file writes it: "metric.accuracy", "statement.deployment", "error_analysis".</summary>
/// <param name="Name">As written.</param>
/// <param name="Kind">The part of the profile.</param>
/// <param name="Qualifier">What more is asked of it, after the first dot; empty for nothing.</param>
/// <param name="Aspect">For a statement: its aspect.</param>
/// <param name="Presence">For a presence key: the key.</param>
public sealed record FactKey(
    string Name,
    FactKind Kind,
    string Qualifier = "",
    Aspect? Aspect = null,
    PresenceKey? Presence = null
)
{
    private static readonly Dictionary<string, FactKind> Kinds = new(StringComparer.Ordinal)
    {
        ["metric"] = FactKind.Metric,
        ["rival"] = FactKind.Rival,
        ["train_metric"] = FactKind.TrainMetric,
        ["model"] = FactKind.Model,
        ["tried"] = FactKind.Tried,
        ["baseline"] = FactKind.Baseline,
        ["dataset"] = FactKind.Dataset,
        ["dataset.name"] = FactKind.DatasetName,
        ["dataset.size"] = FactKind.DatasetSize,
        ["validation"] = FactKind.Validation,
        ["ownership"] = FactKind.Ownership,
        ["impact"] = FactKind.Impact,
        ["people"] = FactKind.People,
        ["figures"] = FactKind.Figures,
        ["other_language"] = FactKind.OtherLanguage,
        ["one_of_several"] = FactKind.OneOfSeveral,
        ["several"] = FactKind.Several,
    };

    /// <summary>Qualifiers that are not families, by kind.</summary>
    private static readonly Dictionary<FactKind, string[]> Qualifiers = new()
    {
        [FactKind.Metric] =
        [
            "model",
            "split",
            "no_split",
            "near_perfect",
            "split.train",
            "split.validation",
            "split.test",
            "split.cv",
            "split.leaderboard",
        ],
        [FactKind.Rival] = ["close", "apart"],
        [FactKind.Model] = ["chosen"],
        [FactKind.Validation] = ["held_out", "not_held_out"],
        [FactKind.Baseline] = ["learned"],
        [FactKind.Ownership] = ["we", "first_person", "contribution", "author_credit"],
        [FactKind.Impact] = ["measured", "estimated", "aspirational", "numbered"],
    };

    /// <summary>The kinds that families of <see cref="Families"/> qualify.</summary>
    private static readonly Dictionary<FactKind, string> FamilyKinds = new()
    {
        [FactKind.Metric] = Families.Metric,
        [FactKind.Model] = Families.Model,
        [FactKind.Tried] = Families.Model,
        [FactKind.Validation] = Families.Validation,
    };

    /// <summary>The kind of family that the qualifier names, or null when it names none.</summary>
    public string? Family =>
        Qualifier.Length > 0 && !IsPlain(Kind, Qualifier) ? FamilyKinds.GetValueOrDefault(Kind) : null;

    /// <summary>The family of words that a statement narrowed by a qualifier must hold: "preprocessing_fitted".</summary>
    public static string QuoteFamily(FactKey key) => $"{SnakeCase.Name(key.Aspect!.Value)}_{key.Qualifier}";

    /// <summary>Reads a condition; null when there is no such condition.</summary>
    public static FactKey? Parse(string name, Families families)
    {
        if (name == "overview")
        {
            return new FactKey(name, FactKind.Statement, Aspect: Profiles.Aspect.Overview);
        }

        if (name.StartsWith("statement.", StringComparison.Ordinal))
        {
            var parts = name.Split('.', 3);
            return
                SnakeCase.Parse<Aspect>(parts[1]) is { } aspect
                && new FactKey(name, FactKind.Statement, parts.ElementAtOrDefault(2) ?? "", aspect) is var statement
                && (parts.Length == 2 || families.Knows(Families.Quote, QuoteFamily(statement)))
                ? statement
                : null;
        }

        if (Kinds.TryGetValue(name, out var whole))
        {
            return new FactKey(name, whole);
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
        {
            return SnakeCase.Parse<PresenceKey>(name) is { } presence
                ? new FactKey(name, FactKind.Presence, Presence: presence)
                : null;
        }

        var qualifier = name[(dot + 1)..];
        return
            Kinds.TryGetValue(name[..dot], out var kind)
            && (
                IsPlain(kind, qualifier)
                || (FamilyKinds.TryGetValue(kind, out var family) && families.Knows(family, qualifier))
            )
            ? new FactKey(name, kind, qualifier)
            : null;
    }

    private static bool IsPlain(FactKind kind, string qualifier) =>
        Qualifiers.TryGetValue(kind, out var known) && known.Contains(qualifier);
}
