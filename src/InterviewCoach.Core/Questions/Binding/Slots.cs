using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>The slots that a text may have, and the condition that promises each a value.</summary>
internal static class Slots
{
    public const string Quote = "quote";
    public const string Title = "title";
    public const string Skill = "claim.skill";
    public const string Code = "finding.code";

    /// <summary>Slots that a Fact fills, by the kind of Fact.</summary>
    public static readonly IReadOnlyDictionary<string, FactKind> OfFacts = new Dictionary<string, FactKind>(
        StringComparer.Ordinal
    )
    {
        ["metric.name"] = FactKind.Metric,
        ["metric.value"] = FactKind.Metric,
        ["metric.model"] = FactKind.Metric,
        ["metric.split"] = FactKind.Metric,
        ["rival.model"] = FactKind.Rival,
        ["rival.value"] = FactKind.Rival,
        ["train.value"] = FactKind.TrainMetric,
        ["model.name"] = FactKind.Model,
        ["tried.name"] = FactKind.Tried,
        ["baseline.name"] = FactKind.Baseline,
        ["dataset.name"] = FactKind.DatasetName,
        ["dataset.size"] = FactKind.DatasetSize,
        ["validation.scheme"] = FactKind.Validation,
        ["statement.subject"] = FactKind.Statement,
    };

    /// <summary>All slots, for a message that says what is allowed.</summary>
    public static IEnumerable<string> All => OfFacts.Keys.Concat([Quote, Title, Skill, Code]);

    /// <summary>Whether a slot that names something of the project, rather than quoting it or its title.</summary>
    public static bool NamesSomething(string slot) => slot is not (Quote or Title);

    /// <summary>What the conditions lack for the slot to be filled; null when they promise it.</summary>
    public static string? Lacking(string slot, Conditions when) =>
        slot switch
        {
            Title => null,
            Quote => when.Facts.Count > 0 || when.Findings.Count > 0 ? null : "a fact or a finding",
            Skill => when.Claims is null ? "claims" : null,
            Code => when.Findings.Count == 0 ? "findings" : null,
            "metric.model" => Lacking(
                when,
                key => key is { Kind: FactKind.Metric, Qualifier: "model" },
                "metric.model"
            ),
            "metric.split" => Lacking(
                when,
                key => key.Kind == FactKind.Metric && key.Qualifier.StartsWith("split", StringComparison.Ordinal),
                "metric.split"
            ),
            _ when OfFacts.TryGetValue(slot, out var kind) => Lacking(
                when,
                key => key.Kind == kind,
                kind switch
                {
                    FactKind.Metric => "metric",
                    FactKind.Rival => "rival",
                    FactKind.TrainMetric => "train_metric",
                    FactKind.DatasetName => "dataset.name",
                    FactKind.DatasetSize => "dataset.size",
                    FactKind.Statement => "statement.…",
                    _ => SnakeCase.Name(kind),
                }
            ),
            _ => $"a slot of that name; there are {string.Join(", ", All)}",
        };

    private static string? Lacking(Conditions when, Func<FactKey, bool> promises, string needed) =>
        when.Facts.Any(promises) ? null : $"'{needed}' among its facts";
}
