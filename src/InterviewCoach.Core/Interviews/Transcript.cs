using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Interviews;

public enum Speaker
{
    Interviewer,
    Candidate,
}

/// <summary>What kind of utterance a Turn is.</summary>
public enum TurnKind
{
    Question,
    FollowUp,
    Clarification,
    Hint,
    Silence,
    Closing,
    Answer,
    Skip,
    DontKnow,
    ClarificationRequest,
}

/// <summary>One utterance in the transcript.</summary>
/// <param name="Seq">Its event's number in the Session: the Turn's permanent name.</param>
/// <param name="Speaker">Who said it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What was said; for a skip and the like, the words shown for it.</param>
/// <param name="At">When.</param>
/// <param name="Question">The question asked here; else null.</param>
/// <param name="FollowUp">The follow-up asked here; else null.</param>
public sealed record Turn(
    int Seq,
    Speaker Speaker,
    TurnKind Kind,
    string Text,
    DateTimeOffset At,
    PlannedQuestion? Question = null,
    FollowUp? FollowUp = null
)
{
    /// <summary>The utterance in a language model's words, which were said instead; null where the engine's were.</summary>
    public UtteranceReworded? Reworded { get; init; }

    /// <summary>What the candidate heard.</summary>
    public string Heard => Reworded?.Text ?? Text;
}

/// <summary>The Turns of an Interview, in order.</summary>
public static class Transcript
{
    /// <summary>The Turns that the events make; events that are no utterance make none.</summary>
    public static IReadOnlyList<Turn> Of(IReadOnlyList<InterviewEvent> events)
    {
        var plan = events.OfType<InterviewStarted>().FirstOrDefault()?.Plan ?? InterviewState.Initial.Plan;
        return Of(plan, 1, events);
    }

    /// <summary>The Turns of a stretch of events, of which the first has number <paramref name="firstSeq"/>.</summary>
    public static IReadOnlyList<Turn> Of(InterviewPlan plan, int firstSeq, IReadOnlyList<InterviewEvent> events)
    {
        var reworded = events.OfType<UtteranceReworded>().ToDictionary(e => e.UtteranceSeq);
        return events
            .Select((happened, index) => Of(plan, firstSeq + index, happened))
            .OfType<Turn>()
            .Select(turn => turn with { Reworded = reworded.GetValueOrDefault(turn.Seq) })
            .ToList();
    }

    /// <summary>The Turn that one event makes, or null where it is no utterance.</summary>
    public static Turn? Of(InterviewPlan plan, int seq, InterviewEvent happened) =>
        happened switch
        {
            QuestionAsked e => new(
                seq,
                Speaker.Interviewer,
                TurnKind.Question,
                e.Text,
                e.At,
                plan.Questions[e.PlanIndex]
            ),
            FollowUpAsked e => new(
                seq,
                Speaker.Interviewer,
                TurnKind.FollowUp,
                e.Text,
                e.At,
                Question: null,
                e.FollowUp
            ),
            SilenceBroken e => new(seq, Speaker.Interviewer, TurnKind.Silence, e.Text, e.At),
            ClarificationGiven e => new(seq, Speaker.Interviewer, TurnKind.Clarification, e.Text, e.At),
            HintGiven e => new(seq, Speaker.Interviewer, TurnKind.Hint, e.Text, e.At),
            InterviewFinished e => new(seq, Speaker.Interviewer, TurnKind.Closing, e.Text, e.At),
            AnswerGiven e => new(seq, Speaker.Candidate, TurnKind.Answer, e.Text, e.At),
            QuestionSkipped e => new(seq, Speaker.Candidate, TurnKind.Skip, "Skipped this question.", e.At),
            DontKnowSaid e => new(seq, Speaker.Candidate, TurnKind.DontKnow, "I don’t know.", e.At),
            ClarificationRequested e => new(
                seq,
                Speaker.Candidate,
                TurnKind.ClarificationRequest,
                "What do you mean by that?",
                e.At
            ),
            _ => null,
        };
}
