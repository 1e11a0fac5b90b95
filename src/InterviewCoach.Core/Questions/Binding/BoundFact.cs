using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>A Fact that a condition found, its words, and what it puts into slots (null where it would read badly).</summary>
internal sealed record BoundFact(SourceQuote At, IReadOnlyDictionary<string, string?> Values)
{
    private static readonly Dictionary<string, string> SplitWords = new Dictionary<string, string>
    {
        ["train"] = "the training data",
        ["validation"] = "the validation data",
        ["test"] = "the test data",
        ["cv"] = "cross-validation",
        ["leaderboard"] = "the leaderboard",
    };

    public static BoundFact Of(Fact.Metric metric) =>
        Of(
            metric.At,
            ("metric.name", SlotValue.Name(metric.Name)),
            ("metric.value", SlotValue.Amount(metric.ValueText)),
            ("metric.model", SlotValue.Name(metric.Model)),
            ("metric.split", metric.Split is null ? null : SplitWords.GetValueOrDefault(metric.Split))
        );

    public static BoundFact OfRival(Fact.Metric metric) =>
        Of(
            metric.At,
            ("rival.model", SlotValue.Name(metric.Model)),
            ("rival.value", SlotValue.Amount(metric.ValueText))
        );

    public static BoundFact OfTraining(Fact.Metric metric) =>
        Of(metric.At, ("train.value", SlotValue.Amount(metric.ValueText)));

    /// <summary>A Fact that fills one slot, or none when <paramref name="slot"/> is empty.</summary>
    public static BoundFact Of(Fact fact, string slot = "", string? value = null) =>
        slot.Length == 0 ? Of(fact.At) : Of(fact.At, (slot, value));

    public static BoundFact Of(SourceQuote at, params (string Slot, string? Value)[] values) =>
        new(at, values.ToDictionary(pair => pair.Slot, pair => pair.Value, StringComparer.Ordinal));

    /// <summary>Whether every one of the slots that this Fact is to fill reads well.</summary>
    public bool Fills(IEnumerable<string> slots) =>
        slots.All(slot => !Values.TryGetValue(slot, out var value) || value is not null);
}
