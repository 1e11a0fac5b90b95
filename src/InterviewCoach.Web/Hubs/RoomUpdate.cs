using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Hubs;

/// <summary>A passage that a question is grounded in, as shown.</summary>
public sealed record GroundView(string File, int Line, int EndLine, string Quote);

/// <summary>A Turn as shown.</summary>
public sealed record TurnView(
    int Seq,
    string Speaker,
    string Kind,
    string Text,
    DateTimeOffset At,
    string? Topic,
    string? Why,
    IReadOnlyList<GroundView> Grounds
)
{
    /// <summary>The engine's own words, where a language model's are shown in their stead; else null.</summary>
    public string? EngineText { get; init; }

    /// <summary>The candidate's words that a language model proposed this question from; null where it is the engine's.</summary>
    public string? ProposedFrom { get; init; }

    /// <param name="turn">The Turn.</param>
    /// <param name="sources">The WriteUps of the Session; a contradiction is with the first.</param>
    public static TurnView Of(Turn turn, IReadOnlyList<InterviewSource> sources) =>
        new(
            turn.Seq,
            Words.Snake(turn.Speaker),
            Words.Snake(turn.Kind),
            turn.Heard,
            turn.At,
            turn.Question is { } asked ? Words.Title(asked.Topic)
                : turn.FollowUp is { } further ? Label(further)
                : null,
            turn.Question?.Why,
            turn switch
            {
                { Question: { } question } => question
                    .Grounds.Select(g => new GroundView(g.File, g.Lines.Start, g.Lines.End, g.Text))
                    .ToList(),
                { FollowUp.Contradiction: { Line: > 0 } denied } when sources is [var source, ..] =>
                [
                    new GroundView(source.File, denied.Line, denied.Line, denied.Stated),
                ],
                _ => [],
            }
        )
        {
            EngineText = turn.Reworded is null ? null : turn.Text,
            ProposedFrom = turn.FollowUp?.Proposal?.Quote,
        };

    /// <summary>What a follow-up is after. Why an answer did not count is said in words, not on a label.</summary>
    private static string? Label(FollowUp followUp) =>
        followUp.Kind switch
        {
            FollowUpKind.Why => "Why",
            FollowUpKind.Probe => followUp.Probe!.Term,
            FollowUpKind.Contradiction => "Two versions",
            FollowUpKind.Boundary => "Your part",
            FollowUpKind.Mentor => $"{followUp.Probe!.Term} asks",
            FollowUpKind.Proposed => "A language model asks",
            _ => null,
        };
}

/// <summary>What a language model has said so far of the utterance to come; each sentence was checked.</summary>
public sealed record WordsSoFar(Guid SessionId, int Seq, string Text);

/// <summary>Where a Session stands, and what is new in it.</summary>
/// <param name="SessionId">The Session.</param>
/// <param name="FirstSeq">Number of the first event that this update covers; a gap before it means: ask again.</param>
/// <param name="LastSeq">Number of the last event.</param>
/// <param name="Turns">The new utterances, in order.</param>
/// <param name="Status">"running", "finished", "abandoned".</param>
/// <param name="QuestionSeq">The question being talked about.</param>
/// <param name="CandidateIsNext">Whether the candidate may speak.</param>
/// <param name="Asked">Questions asked so far.</param>
/// <param name="Planned">Questions in the plan.</param>
public sealed record RoomUpdate(
    Guid SessionId,
    int FirstSeq,
    int LastSeq,
    IReadOnlyList<TurnView> Turns,
    string Status,
    int QuestionSeq,
    bool CandidateIsNext,
    int Asked,
    int Planned
)
{
    public static RoomUpdate Of(SessionId session, RoomOutcome.Stored stored) =>
        Of(session, stored.State, stored.FirstSeq, stored.Events);

    /// <summary>The update that holds <paramref name="events"/>, of which the first has number <paramref name="firstSeq"/>.</summary>
    public static RoomUpdate Of(
        SessionId session,
        InterviewState state,
        int firstSeq,
        IReadOnlyList<InterviewEvent> events
    ) =>
        new(
            session.Value,
            firstSeq,
            firstSeq + events.Count - 1,
            Transcript.Of(state.Plan, firstSeq, events).Select(turn => TurnView.Of(turn, state.Sources)).ToList(),
            Words.Snake(state.Status),
            state.QuestionSeq,
            state is { Status: InterviewStatus.Running, InterviewerIsNext: false },
            state.PlanIndex + 1,
            state.Plan.Questions.Count
        );
}
