using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

/// <summary>What a rule came to.</summary>
public enum Outcome
{
    /// <summary>The project holds nothing that the rule is about.</summary>
    NotApplicable,

    /// <summary>The rule looked and found nothing.</summary>
    Passed,

    /// <summary>It found something.</summary>
    Found,

    /// <summary>It failed on this project: a bug of ours.</summary>
    CouldNotRun,
}

/// <summary>A rule, by id, and what it came to.</summary>
public sealed record RuleOutcome(string RuleId, Outcome Outcome);

/// <summary>A finding that a comment in the source answers.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Reason">The comment's reason; empty when it gives none.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason);

/// <summary>A statement that could not be read as Python: no rule saw it.</summary>
/// <param name="At">Its first line.</param>
/// <param name="Cell">The notebook cell, null elsewhere.</param>
public sealed record UnreadCode(SourceQuote At, int? Cell);

/// <summary>What a review came to.</summary>
/// <param name="Findings">In the order of the document.</param>
/// <param name="Outcomes">What each rule that ran came to, in the order of the rules.</param>
public sealed record Review(IReadOnlyList<Finding> Findings, IReadOnlyList<RuleOutcome> Outcomes)
{
    private const int MostToFixFirst = 3;

    /// <summary>Findings that comments in the source answer; they are not among the others.</summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>Statements of files and notebooks that could not be read as Python; the rest was reviewed.</summary>
    public IReadOnlyList<UnreadCode> Unread { get; init; } = [];

    /// <summary>Rules that failed, by id; the others ran.</summary>
    public IReadOnlyList<string> CouldNotRun => Ids(Outcome.CouldNotRun);

    /// <summary>Rules that found nothing, by id.</summary>
    public IReadOnlyList<string> Passed => Ids(Outcome.Passed);

    /// <summary>Rules that the project holds nothing for, by id.</summary>
    public IReadOnlyList<string> NotApplicable => Ids(Outcome.NotApplicable);

    /// <summary>The findings, those that an interviewer would attack first in front: the severest, then in the order of the rules.</summary>
    public IReadOnlyList<Finding> Ranked()
    {
        var order = AllRules.List.Select((rule, n) => (rule.Page.Id, n)).ToDictionary(pair => pair.Id, pair => pair.n);
        return Findings
            .OrderByDescending(found => found.Severity)
            .ThenBy(found => order.GetValueOrDefault(found.RuleId, int.MaxValue))
            .ToList();
    }

    /// <summary>Three findings at the most, each of another topic, none of them a mere note.</summary>
    public IReadOnlyList<Finding> FixFirst() =>
        Ranked()
            .Where(found => found.Severity > Severity.Note)
            .DistinctBy(found => AllRules.Find(found.RuleId)?.Page.Topic ?? Topic.Communication)
            .Take(MostToFixFirst)
            .ToList();

    /// <summary>This review with that of another source of the same project.</summary>
    internal Review With(Review other)
    {
        var theirs = other.Outcomes.ToDictionary(outcome => outcome.RuleId, outcome => outcome.Outcome);
        return new Review(
            [.. Findings, .. other.Findings],
            [
                .. Outcomes.Select(outcome =>
                    theirs.TryGetValue(outcome.RuleId, out var their) && their > outcome.Outcome
                        ? outcome with
                        {
                            Outcome = their,
                        }
                        : outcome
                ),
            ]
        )
        {
            Suppressed = [.. Suppressed, .. other.Suppressed],
            Unread = [.. Unread, .. other.Unread],
        };
    }

    private List<string> Ids(Outcome wanted) =>
        Outcomes.Where(outcome => outcome.Outcome == wanted).Select(outcome => outcome.RuleId).ToList();
}
