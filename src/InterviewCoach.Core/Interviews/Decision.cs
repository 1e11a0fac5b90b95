namespace InterviewCoach.Core.Interviews;

/// <summary>Why a command was refused.</summary>
public enum Refusal
{
    AlreadyStarted,
    NotRunning,
    EmptyPlan,
    EmptyAnswer,
    AnswerTooLong,
    NotYourTurn,
    QuestionMovedOn,
    NothingToReplyTo,
    NotSilentForLong,
    NothingToReword,
    NotOver,
    UnknownRating,
    EmptyWhisper,
    WhisperTooLong,
    TooManyWhispers,
}

/// <summary>What a command comes to: events to append, a repetition of what is already there, or a refusal.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>These happened; never empty.</summary>
    public sealed record Accepted(IReadOnlyList<InterviewEvent> Events) : Decision;

    /// <summary>The message was taken before, as event <paramref name="Seq"/>; nothing is to be done.</summary>
    public sealed record Known(int Seq) : Decision;

    /// <summary>Nothing happens; the message says why and what to do.</summary>
    public sealed record Refused(Refusal Reason, string Message) : Decision;
}
