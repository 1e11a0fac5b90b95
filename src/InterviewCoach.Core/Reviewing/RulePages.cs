namespace InterviewCoach.Core.Reviewing;

/// <summary>The pages of all that a review can find: of the rules, and of the review's own remark on suppressions.</summary>
public static class RulePages
{
    public static IReadOnlyList<RulePage> All { get; } =
    [.. AllRules.List.Select(rule => rule.Page), Suppressions.UnusedPage];

    private static readonly Dictionary<string, int> Indices = All.Index()
        .ToDictionary(page => page.Item.Id, page => page.Index, StringComparer.Ordinal);

    /// <summary>The page of an id, or null.</summary>
    public static RulePage? Find(string id) => IndexOf(id) is { } index ? All[index] : null;

    /// <summary>Where the page of an id stands in the list, or null.</summary>
    public static int? IndexOf(string id) => Indices.TryGetValue(id, out var index) ? index : null;

    /// <summary>What an interviewer would ask about a finding: its own question, or that of its rule.</summary>
    public static string? AskOf(Finding found) => found.Ask ?? Find(found.RuleId)?.AskThis;
}
