using System.Collections.Immutable;
using InterviewCoach.Core.Assessing;
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
public sealed record InterviewState
{
    /// <summary>A pause longer than this was no thinking: the candidate was away, and it does not count as time spent.</summary>
    internal static readonly TimeSpan LongestThinking = TimeSpan.FromMinutes(5);

    public static readonly InterviewState Initial = new();

    private InterviewState() { }

    public InterviewStatus Status { get; init; } = InterviewStatus.NotStarted;

    /// <summary>Number of the last event, from 1; 0 before the first.</summary>
    public int LastSeq { get; init; }

    public InterviewSettings Settings { get; init; } = InterviewSettings.Default;

    /// <summary>The WriteUps that it is about, in the versions it was started on.</summary>
    public IReadOnlyList<InterviewSource> Sources { get; init; } = [];

    public InterviewPlan Plan { get; init; } = new(0, []);

    /// <summary>The question being talked about; −1 before the first.</summary>
    public int PlanIndex { get; init; } = -1;

    /// <summary>Event number of the question or follow-up that the candidate is to answer.</summary>
    public int QuestionSeq { get; init; }

    /// <summary>The candidate's move that the interviewer has not replied to; null when it is the candidate's turn.</summary>
    public InterviewEvent.CandidateMove? Pending { get; init; }

    /// <summary>What was said about the current question.</summary>
    public QuestionThread Thread { get; init; } = QuestionThread.Empty;

    /// <summary>All answers so far, in order; those to a language model's questions are left out, for nothing rests on them.</summary>
    public ImmutableList<GivenAnswer> Said { get; init; } = [];

    /// <summary>Ids of the probes asked.</summary>
    public ImmutableHashSet<string> ProbesAsked { get; init; } = [];

    /// <summary>The contradictions raised: each is raised once.</summary>
    public ImmutableHashSet<Contradiction> ContradictionsRaised { get; init; } = [];

    /// <summary>Whether the candidate was asked which part was theirs.</summary>
    public bool BoundaryAsked { get; init; }

    /// <summary>Whether the candidate told of themself which part was theirs, at the opening or when asked about it.</summary>
    public bool PartTold { get; init; }

    /// <summary>How many questions were pressed for the reasons behind them.</summary>
    public int Pressed { get; init; }

    /// <summary>How many follow-ups a language model proposed that were asked.</summary>
    public int Proposed { get; init; }

    /// <summary>Time spent so far; absences are left out, and so is what a language model asked.</summary>
    public TimeSpan Active { get; init; }

    /// <summary>When the last event happened.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>Whether something was said about the candidate's silence since the last question or follow-up.</summary>
    public bool SilenceBroken { get; init; }

    /// <summary>What mentors whispered and the interviewer has not asked yet, oldest first.</summary>
    public ImmutableList<InterviewEvent.QuestionWhispered> Whispers { get; init; } = [];

    /// <summary>Event number by id of all that was whispered: a resend is answered from here.</summary>
    public ImmutableDictionary<Guid, int> WhisperSeqs { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>Event number of the interviewer's last utterance that may be said in other words; 0 before the first.</summary>
    public int SpokenSeq { get; init; }

    /// <summary>Event number by client message id: a resend is answered from here.</summary>
    public ImmutableDictionary<Guid, int> Messages { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>Whether the interviewer speaks next: right after the start, or after a move of the candidate.</summary>
    public bool InterviewerIsNext => Status == InterviewStatus.Running && (PlanIndex < 0 || Pending is not null);

    /// <summary>The question being talked about.</summary>
    /// <exception cref="InvalidOperationException">None was asked yet.</exception>
    public PlannedQuestion Current =>
        PlanIndex >= 0 ? Plan.Questions[PlanIndex] : throw new InvalidOperationException("No question was asked yet.");

    /// <summary>Event number of <see cref="Pending"/>; 0 when there is none. Nothing is appended between a move and its reply.</summary>
    public int PendingSeq => Pending is null ? 0 : Messages.GetValueOrDefault(Pending.MessageId);

    /// <summary>The state after all the events.</summary>
    public static InterviewState Of(IEnumerable<InterviewEvent> events) => events.Aggregate(Initial, Interview.Evolve);

    /// <summary>The next number and the time spent, which every event moves.</summary>
    internal InterviewState Counted(DateTimeOffset at)
    {
        var gap = LastSeq == 0 || Thread.Open is { Kind: FollowUpKind.Proposed } ? TimeSpan.Zero : at - LastAt;
        return this with
        {
            LastSeq = LastSeq + 1,
            LastAt = at,
            Active = gap > TimeSpan.Zero && gap <= LongestThinking ? Active + gap : Active,
        };
    }
}
