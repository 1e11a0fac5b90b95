using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reviewing;

/// <summary>What a Rule looks at, and so what its examples are written in.</summary>
public enum RuleKind
{
    /// <summary>The text of a write-up; examples are Markdown.</summary>
    WriteUp,

    /// <summary>The code of a project; examples are Python.</summary>
    Code,
}

/// <summary>
/// A rule's own page: what it says of itself. The same text is its documentation, <c>coach explain</c>, and the help in
/// SARIF; the examples are its tests.
/// </summary>
/// <param name="Id">Named after the fault; never reused.</param>
/// <param name="Kind">What it looks at.</param>
/// <param name="Severity">How much the fault matters, by measured effect.</param>
/// <param name="Summary">The fault, in one sentence.</param>
/// <param name="Reason">Why it matters.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="AskThis">What an interviewer would ask.</param>
/// <param name="Fires">An example that it fires on.</param>
/// <param name="StaysSilent">The same, done right.</param>
/// <param name="Topic">What a question about it would be about.</param>
public sealed record RulePage(
    string Id,
    RuleKind Kind,
    Severity Severity,
    string Summary,
    string Reason,
    string Remedy,
    string AskThis,
    string Fires,
    string StaysSilent,
    Topic Topic = Topic.Leakage
);

/// <summary>One check. It is silent about what it cannot know.</summary>
public interface IRule
{
    RulePage Page { get; }

    /// <summary>Whether the subject holds what the rule is about; a rule that does not apply has neither passed nor found.</summary>
    bool Applies(ReviewSubject subject) => true;

    /// <summary>Where the fault is found; nothing when it is not, or when the subject holds nothing to check.</summary>
    IEnumerable<Finding> Check(ReviewSubject subject);
}
