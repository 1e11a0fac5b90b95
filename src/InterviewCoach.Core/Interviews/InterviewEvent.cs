using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Interviews;

/// <summary>One WriteUp that an Interview is about: which version, under which name.</summary>
public sealed record InterviewSource(string File, ContentHash Hash);

/// <summary>What happened in an Interview, in the past tense. A closed choice; a Session is a list of these.</summary>
/// <param name="At">When, as the command that caused it said.</param>
public abstract record InterviewEvent(DateTimeOffset At)
{
    /// <summary>The Interview began. Always the first event, and only the first.</summary>
    public sealed record InterviewStarted(
        string ProjectTitle,
        IReadOnlyList<InterviewSource> Sources,
        InterviewPlan Plan,
        DateTimeOffset At
    ) : InterviewEvent(At);

    /// <summary>The interviewer asked the plan's question at <paramref name="PlanIndex"/>.</summary>
    public sealed record QuestionAsked(int PlanIndex, string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The interviewer put the current question in other words.</summary>
    public sealed record ClarificationGiven(string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The interviewer gave a scaffold for the current question.</summary>
    public sealed record HintGiven(string Text, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The plan was done, or the candidate ended the Interview; there will be a Report.</summary>
    public sealed record InterviewFinished(string Text, bool ByCandidate, DateTimeOffset At) : InterviewEvent(At);

    /// <summary>The candidate left for good.</summary>
    public sealed record InterviewAbandoned(DateTimeOffset At) : InterviewEvent(At);

    /// <summary>What the candidate did about the current question, to which the interviewer owes a reply.</summary>
    /// <param name="MessageId">The client's id of the message, unique in the Session: a resend carries the same.</param>
    public abstract record CandidateMove(Guid MessageId, DateTimeOffset At) : InterviewEvent(At);

    public sealed record AnswerGiven(Guid MessageId, string Text, DateTimeOffset At) : CandidateMove(MessageId, At);

    public sealed record QuestionSkipped(Guid MessageId, DateTimeOffset At) : CandidateMove(MessageId, At);

    public sealed record DontKnowSaid(Guid MessageId, DateTimeOffset At) : CandidateMove(MessageId, At);

    public sealed record ClarificationRequested(Guid MessageId, DateTimeOffset At) : CandidateMove(MessageId, At);
}
