using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reviews;

/// <summary>What a remark is for.</summary>
public enum CommentKind
{
    Comment,

    /// <summary>What to say or write instead.</summary>
    Suggestion,

    /// <summary>For the mentor alone: the candidate never sees it.</summary>
    Note,
}

/// <summary>What the mentor would say after this interview.</summary>
public enum MentorVerdict
{
    NotYet,
    Nearly,
    Ready,
}

/// <summary>What happened in a Review, in the past tense. A closed choice; a Review is a list of these, and none is ever edited.</summary>
/// <param name="At">When, as the command that caused it said.</param>
public abstract record ReviewEvent(DateTimeOffset At)
{
    /// <summary>Somebody began to review the Session. Always the first event, and only the first.</summary>
    /// <param name="Mentor">The name they go by.</param>
    public sealed record ReviewStarted(string Mentor, DateTimeOffset At) : ReviewEvent(At);

    public sealed record CommentDrafted(Guid Id, CommentKind Kind, Anchor Anchor, string Text, DateTimeOffset At)
        : ReviewEvent(At);

    public sealed record CommentEdited(Guid Id, CommentKind Kind, string Text, DateTimeOffset At) : ReviewEvent(At);

    public sealed record CommentWithdrawn(Guid Id, DateTimeOffset At) : ReviewEvent(At);

    /// <summary>The mentor's own score of a Topic; a later one replaces it.</summary>
    /// <param name="Score">0 to 5, the scale of the engine; null where the mentor cannot tell.</param>
    public sealed record TopicScored(Topic Topic, int? Score, DateTimeOffset At) : ReviewEvent(At);

    /// <summary>The engine's scores were shown to the mentor, whose own stand from here on.</summary>
    public sealed record EngineShown(DateTimeOffset At) : ReviewEvent(At);

    /// <summary>The mentor judges a RubricPoint otherwise than the engine did.</summary>
    /// <param name="QuestionSeq">The question, by the number of the event that asked it.</param>
    /// <param name="PointId">The point.</param>
    /// <param name="Covered">What the mentor says.</param>
    /// <param name="Engine">What the engine had said.</param>
    /// <param name="Reason">Why.</param>
    public sealed record PointOverruled(
        int QuestionSeq,
        string PointId,
        bool Covered,
        bool Engine,
        string Reason,
        DateTimeOffset At
    ) : ReviewEvent(At);

    /// <summary>The mentor scores a question otherwise than the engine did.</summary>
    /// <param name="Score">0 to 5.</param>
    /// <param name="Engine">What the engine had said; null for nothing.</param>
    public sealed record ScoreOverruled(int QuestionSeq, int Score, double? Engine, string Reason, DateTimeOffset At)
        : ReviewEvent(At);

    /// <summary>The engine's word stands after all.</summary>
    /// <param name="PointId">The point; null for the question's score.</param>
    public sealed record OverruleWithdrawn(int QuestionSeq, string? PointId, DateTimeOffset At) : ReviewEvent(At);

    public sealed record VerdictGiven(MentorVerdict Verdict, string Text, DateTimeOffset At) : ReviewEvent(At);

    /// <summary>All of it was handed to the candidate, at once and once. Always the last event.</summary>
    public sealed record ReviewSubmitted(DateTimeOffset At) : ReviewEvent(At);
}
