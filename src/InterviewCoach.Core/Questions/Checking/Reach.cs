using InterviewCoach.Core.Questions.Binding;

namespace InterviewCoach.Core.Questions.Checking;

/// <summary>Whether the conditions of a question can hold at all.</summary>
internal static class Reach
{
    /// <summary>Qualifiers of one Fact of which at most one can hold.</summary>
    private static readonly (FactKind Kind, string[] Qualifiers)[] Exclusive =
    [
        (
            FactKind.Metric,
            ["no_split", "split.train", "split.validation", "split.test", "split.cv", "split.leaderboard"]
        ),
        (FactKind.Validation, ["held_out", "not_held_out"]),
        (FactKind.Ownership, ["we", "first_person", "contribution", "author_credit"]),
        (FactKind.Impact, ["measured", "estimated", "aspirational"]),
    ];

    private static readonly IReadOnlySet<string> Empty = new HashSet<string>();

    public static IEnumerable<Flaw> Check(
        Question question,
        IReadOnlyCollection<string>? rules,
        IReadOnlyCollection<string>? skills
    )
    {
        var when = question.When;
        foreach (var missing in when.Missing)
        {
            if (when.Facts.FirstOrDefault(fact => Excludes(missing, fact)) is { } needed)
            {
                yield return new Flaw(
                    $"Can never be asked: it needs '{needed.Name}' and wants '{missing.Name}' missing."
                );
            }
        }

        foreach (var (kind, qualifiers) in Exclusive)
        {
            var asked = when
                .Facts.Where(fact => fact.Kind == kind && qualifiers.Contains(fact.Qualifier))
                .Select(fact => fact.Name)
                .Distinct()
                .ToList();
            if (asked.Count > 1)
            {
                yield return new Flaw($"Can never be asked: no Fact is {string.Join(" and ", asked)} at once.");
            }
        }

        if (
            when.Facts.Any(fact => fact is { Kind: FactKind.Metric, Qualifier: "no_split" })
            && when.Facts.Any(fact => fact is { Kind: FactKind.Metric, Qualifier: "split" })
        )
        {
            yield return new Flaw("Can never be asked: a metric with a split and without one.");
        }

        foreach (var again in when.Facts.GroupBy(fact => fact.Name).Where(same => same.Count() > 1))
        {
            yield return new Flaw($"Lists the fact '{again.Key}' twice.");
        }

        foreach (var rule in when.Findings.Where(rule => rules?.Contains(rule) == false))
        {
            yield return new Flaw($"Can never be asked: there is no rule '{rule}'.");
        }

        foreach (
            var skill in (when.Claims?.Skills ?? Empty)
                .Concat(when.Claims?.Except ?? Empty)
                .Where(skill => skills?.Contains(skill) == false)
        )
        {
            yield return new Flaw($"No skill of the catalogue is called '{skill}'.");
        }
    }

    /// <summary>Whether there can be no such Fact when the other is missing: "metric" missing excludes "metric.model".</summary>
    private static bool Excludes(FactKey missing, FactKey fact) =>
        missing.Name == fact.Name
        || (
            missing.Kind == fact.Kind
            && missing.Qualifier.Length == 0
            && missing.Aspect == fact.Aspect
            && missing.Presence == fact.Presence
        )
        || (missing.Name == "dataset" && fact.Kind is FactKind.DatasetName or FactKind.DatasetSize)
        || (missing.Name == "metric" && fact.Kind is FactKind.Rival or FactKind.TrainMetric);
}
