using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reports;

/// <summary>Whether the candidate can defend the project.</summary>
public enum VerdictKind
{
    /// <summary>Too few answers or core topics: nothing is scored.</summary>
    TooLittle,

    /// <summary>The Session was stored before answers were assessed.</summary>
    NotAssessed,
    NotYet,
    Nearly,
    Ready,
}

/// <summary>The judgement over a Session.</summary>
/// <param name="Kind">What it comes to.</param>
/// <param name="Reason">Why, in one or two sentences.</param>
/// <param name="Fixes">At most three things to do first, the one that would hurt most first.</param>
public sealed record Verdict(VerdictKind Kind, string Reason, IReadOnlyList<Fix> Fixes);

/// <summary>One thing to do before the next interview.</summary>
/// <param name="Text">What to do, about this project.</param>
/// <param name="Topic">What it is about.</param>
/// <param name="QuestionNumber">The question it rests on, by its place in the interview.</param>
/// <param name="QuestionSeq">The same, by its event number.</param>
/// <param name="QuestionText">That question.</param>
/// <param name="Sources">The lines it rests on.</param>
public sealed record Fix(
    string Text,
    Topic Topic,
    int QuestionNumber,
    int QuestionSeq,
    string QuestionText,
    IReadOnlyList<SourceQuote> Sources
);
