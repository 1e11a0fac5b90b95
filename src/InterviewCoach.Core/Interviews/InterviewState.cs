using System.Collections.Immutable;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

public enum InterviewStatus
{
    NotStarted,
    Running,
    Finished,
    Abandoned,
}

/// <summary>What decisions need to know of an Interview's past: a fold of its events, nothing more.</summary>
/// <param name="LastSeq">Number of the last event, from 1; 0 before the first.</param>
/// <param name="PlanIndex">The question being talked about; −1 before the first.</param>
/// <param name="QuestionSeq">Event number at which it was asked.</param>
/// <param name="Pending">The candidate's move that the interviewer has not replied to; null when it is the candidate's turn.</param>
/// <param name="HintGiven">Whether the current question's scaffold was given.</param>
/// <param name="Messages">Event number by client message id: a resend is answered from here.</param>
public sealed record InterviewState(
    InterviewStatus Status,
    int LastSeq,
    InterviewPlan Plan,
    int PlanIndex,
    int QuestionSeq,
    InterviewEvent.CandidateMove? Pending,
    bool HintGiven,
    ImmutableDictionary<Guid, int> Messages
)
{
    public static readonly InterviewState Initial = new(
        InterviewStatus.NotStarted,
        LastSeq: 0,
        new InterviewPlan(0, []),
        PlanIndex: -1,
        QuestionSeq: 0,
        Pending: null,
        HintGiven: false,
        ImmutableDictionary<Guid, int>.Empty
    );

    /// <summary>Whether the interviewer speaks next: right after the start, or after a move of the candidate.</summary>
    public bool InterviewerIsNext => Status == InterviewStatus.Running && (PlanIndex < 0 || Pending is not null);

    /// <summary>The question being talked about.</summary>
    /// <exception cref="InvalidOperationException">None was asked yet.</exception>
    public PlannedQuestion Current =>
        PlanIndex >= 0 ? Plan.Questions[PlanIndex] : throw new InvalidOperationException("No question was asked yet.");

    /// <summary>The state after all the events.</summary>
    public static InterviewState Of(IEnumerable<InterviewEvent> events) => events.Aggregate(Initial, Interview.Evolve);
}
