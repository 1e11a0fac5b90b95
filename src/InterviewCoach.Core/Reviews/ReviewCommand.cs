using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reviews;

/// <summary>What a mentor wants done. A closed choice; time comes in with it.</summary>
public abstract record ReviewCommand(DateTimeOffset At)
{
    public sealed record Start(string Mentor, DateTimeOffset At) : ReviewCommand(At);

    /// <param name="Id">The client's: a resend carries the same.</param>
    public sealed record Comment(Guid Id, CommentKind Kind, Anchor Anchor, string Text, DateTimeOffset At)
        : ReviewCommand(At);

    public sealed record EditComment(Guid Id, CommentKind Kind, string Text, DateTimeOffset At) : ReviewCommand(At);

    public sealed record WithdrawComment(Guid Id, DateTimeOffset At) : ReviewCommand(At);

    /// <param name="Score">0 to 5; null for "I cannot tell".</param>
    public sealed record ScoreTopic(Topic Topic, int? Score, DateTimeOffset At) : ReviewCommand(At);

    /// <summary>See what the engine made of it.</summary>
    public sealed record ShowEngine(DateTimeOffset At) : ReviewCommand(At);

    /// <param name="Covered">What the mentor says; the engine's own word takes an overrule back.</param>
    public sealed record OverrulePoint(int QuestionSeq, string PointId, bool Covered, string Reason, DateTimeOffset At)
        : ReviewCommand(At);

    /// <param name="Score">0 to 5; null takes an overrule back.</param>
    public sealed record OverruleScore(int QuestionSeq, int? Score, string Reason, DateTimeOffset At)
        : ReviewCommand(At);

    public sealed record GiveVerdict(MentorVerdict Verdict, string Text, DateTimeOffset At) : ReviewCommand(At);

    public sealed record Submit(DateTimeOffset At) : ReviewCommand(At);
}

/// <summary>What a command comes to.</summary>
public abstract record ReviewDecision
{
    private ReviewDecision() { }

    /// <summary>This happened.</summary>
    public sealed record Accepted(ReviewEvent Event) : ReviewDecision;

    /// <summary>It is so already; nothing is to be done.</summary>
    public sealed record Known : ReviewDecision;

    /// <summary>Nothing happens; the message says why and what to do.</summary>
    public sealed record Refused(string Message) : ReviewDecision;
}
