using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Interviews;

/// <summary>What is wanted of an Interview. A closed choice; time comes in with it.</summary>
public abstract record InterviewCommand(DateTimeOffset At)
{
    /// <summary>Begin with a plan, which must hold at least one question.</summary>
    public sealed record Start(
        string ProjectTitle,
        IReadOnlyList<InterviewSource> Sources,
        InterviewPlan Plan,
        DateTimeOffset At,
        InterviewSettings? Settings = null
    ) : InterviewCommand(At);

    /// <summary>Say what the interviewer says next, when it is the interviewer's turn.</summary>
    /// <param name="Reaction">What the <see cref="Interviewer"/> makes of the candidate's move; null goes on with the plan unmoved.</param>
    public sealed record Reply(DateTimeOffset At, Reaction? Reaction = null) : InterviewCommand(At);

    /// <summary>Say something about a silence, once for each question or follow-up, after <see cref="Interview.LongSilence"/>.</summary>
    /// <param name="QuestionSeq">The event number of what the candidate has not answered.</param>
    public sealed record BreakSilence(int QuestionSeq, string Text, DateTimeOffset At) : InterviewCommand(At);

    /// <summary>Let a language model's words stand for the last utterance, as long as nothing has happened since.</summary>
    public sealed record Reword(int UtteranceSeq, string Text, string Model, string Prompt, DateTimeOffset At)
        : InterviewCommand(At);

    /// <summary>Rate oneself by Topic, once the Interview is over.</summary>
    public sealed record RateSelf(IReadOnlyList<TopicRating> Ratings, DateTimeOffset At) : InterviewCommand(At);

    /// <summary>Have a question of a mentor's asked next, once the candidate has answered what is open.</summary>
    /// <param name="WhisperId">The client's id, unique in the Session: a resend carries the same.</param>
    /// <param name="By">The mentor's name.</param>
    public sealed record Whisper(Guid WhisperId, string By, string Text, DateTimeOffset At) : InterviewCommand(At);

    /// <summary>End the Interview here, with a Report on what was said.</summary>
    public sealed record Finish(DateTimeOffset At) : InterviewCommand(At);

    /// <summary>End the Interview without a Report.</summary>
    public sealed record Abandon(DateTimeOffset At) : InterviewCommand(At);

    /// <summary>What the candidate does about a question.</summary>
    /// <param name="MessageId">The client's id, unique in the Session.</param>
    /// <param name="QuestionSeq">The event number of the question that the candidate saw; another tab may have moved on.</param>
    public abstract record Move(Guid MessageId, int QuestionSeq, DateTimeOffset At) : InterviewCommand(At);

    public sealed record Answer(Guid MessageId, int QuestionSeq, string Text, DateTimeOffset At)
        : Move(MessageId, QuestionSeq, At);

    public sealed record Skip(Guid MessageId, int QuestionSeq, DateTimeOffset At) : Move(MessageId, QuestionSeq, At);

    public sealed record SayDontKnow(Guid MessageId, int QuestionSeq, DateTimeOffset At)
        : Move(MessageId, QuestionSeq, At);

    public sealed record AskClarification(Guid MessageId, int QuestionSeq, DateTimeOffset At)
        : Move(MessageId, QuestionSeq, At);
}
