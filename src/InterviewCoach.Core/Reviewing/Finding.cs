using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing;

public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>One place where a Rule fired.</summary>
/// <param name="RuleId">The rule, named after the fault: "fit-before-split".</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="At">The lines, with their words.</param>
/// <param name="Message">What is wrong here, in one sentence.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Cell">For a notebook: the cell, over all cells from 0; <paramref name="At"/> then counts lines within it.</param>
/// <param name="Related">Other lines that belong to the case, in order (the split, the score).</param>
/// <param name="Ask">What an interviewer would ask about this place; null where the rule's own question serves.</param>
public sealed record Finding(
    string RuleId,
    Severity Severity,
    SourceQuote At,
    string Message,
    string Remedy,
    int? Cell = null,
    IReadOnlyList<RelatedPlace>? Related = null,
    string? Ask = null
);

/// <summary>Another place that belongs to a Finding.</summary>
/// <param name="What">Its part in the case: "the rows are split here".</param>
/// <param name="At">The line, with its words; within the cell for a notebook.</param>
/// <param name="Cell">For a notebook: the cell, over all cells from 0.</param>
public sealed record RelatedPlace(string What, SourceQuote At, int? Cell = null);
