using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Web.Pages.Projects;

/// <summary>One line of what the coach read: what it is, what the text says, where.</summary>
public sealed record FactRow(string Label, string Value, SourceQuote? At);

/// <summary>The first reading as a table: what an interviewer looks for, found or not.</summary>
public static class FirstReading
{
    /// <summary>Rows of a kind that are shown at once; the rest is folded.</summary>
    public const int ShownAtOnce = 6;

    private const int LongestQuote = 90;

    /// <summary>Rows in the order an interviewer asks; a kind of which nothing was found has one row without a place.</summary>
    public static IReadOnlyList<FactRow> Of(ProjectProfile profile)
    {
        var facts = profile.Facts;
        return
        [
            .. Rows("Model", facts.OfType<Fact.ModelUse>(), fact => $"{fact.Name}{RoleNote(fact.Role)}"),
            .. Rows("Metric", facts.OfType<Fact.Metric>(), MetricText),
            .. Rows("Baseline", facts.OfType<Fact.Baseline>(), fact => fact.Name, Said(PresenceKey.Baseline)),
            .. Rows("Dataset", facts.OfType<Fact.Dataset>(), DatasetText, Said(PresenceKey.DataSource)),
            .. Rows(
                "Split",
                facts.OfType<Fact.Validation>(),
                fact => fact.Scheme,
                Said(PresenceKey.ValidationScheme) ?? Said(PresenceKey.TestSetHeldOut)
            ),
            .. Rows("Ownership", facts.OfType<Fact.Ownership>(), OwnershipText, Said(PresenceKey.OwnershipStatement)),
            .. Rows("Impact", facts.OfType<Fact.Impact>(), ImpactText, Said(PresenceKey.ImpactStatement)),
        ];

        SourceQuote? Said(PresenceKey key) => profile.Present.GetValueOrDefault(key);
    }

    /// <param name="said">The sentence that states it, for a kind of which the text names none.</param>
    private static IEnumerable<FactRow> Rows<T>(
        string label,
        IEnumerable<T> facts,
        Func<T, string> text,
        SourceQuote? said = null
    )
        where T : Fact
    {
        var rows = facts
            .Select(fact => new FactRow(label, text(fact) is { Length: > 0 } name ? name : Short(fact.At), fact.At))
            .DistinctBy(row => (row.Value, row.At!.File, row.At.Lines.Start))
            .ToList();
        return rows.Count > 0 ? rows
            : said is not null ? [new FactRow(label, Short(said), said)]
            : [new FactRow(label, "Not found in the write-up", null)];
    }

    /// <summary>The words of the text, cut at a word where they are many.</summary>
    private static string Short(SourceQuote said)
    {
        var text = said.Text.Trim();
        if (text.Length <= LongestQuote)
        {
            return $"“{text}”";
        }

        var end = text.LastIndexOf(' ', LongestQuote);
        return $"“{text[..(end > 0 ? end : LongestQuote)]} …”";
    }

    private static string MetricText(Fact.Metric metric)
    {
        var about = string.Join(", ", new[] { metric.Model, metric.Split }.Where(part => !string.IsNullOrEmpty(part)));
        return about.Length == 0 ? $"{metric.Name} {metric.ValueText}" : $"{metric.Name} {metric.ValueText} ({about})";
    }

    private static string DatasetText(Fact.Dataset dataset) =>
        string.Join(", ", new[] { dataset.Name, dataset.Size }.Where(part => !string.IsNullOrEmpty(part)));

    private static string OwnershipText(Fact.Ownership ownership) =>
        ownership.Kind switch
        {
            OwnershipKind.FirstPerson => "Says “I”",
            OwnershipKind.Contribution => "Says who did what",
            OwnershipKind.AuthorCredit => "Names people, not who did what",
            _ => "Only “we”, which says nothing about you",
        };

    private static string ImpactText(Fact.Impact impact) =>
        impact.Kind switch
        {
            ImpactKind.Measured => "Measured",
            ImpactKind.Estimated => "Estimated, not measured",
            _ => "Hoped for, not measured",
        };

    private static string RoleNote(ModelRole role) =>
        role switch
        {
            ModelRole.Chosen => " (chosen)",
            ModelRole.Baseline => " (baseline)",
            _ => "",
        };
}
