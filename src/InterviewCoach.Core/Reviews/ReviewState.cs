using System.Collections.Immutable;
using InterviewCoach.Core.Questions;
using static InterviewCoach.Core.Reviews.ReviewEvent;

namespace InterviewCoach.Core.Reviews;

/// <summary>A remark as it stands.</summary>
/// <param name="At">When it was first made.</param>
public sealed record ReviewComment(Guid Id, CommentKind Kind, Anchor Anchor, string Text, DateTimeOffset At);

/// <summary>The mentor's word on a question against the engine's.</summary>
/// <param name="QuestionSeq">The question.</param>
/// <param name="Reason">Why the mentor sees it otherwise.</param>
public abstract record Overrule(int QuestionSeq, string Reason)
{
    public sealed record OfPoint(int QuestionSeq, string PointId, bool Covered, bool Engine, string Reason)
        : Overrule(QuestionSeq, Reason);

    public sealed record OfScore(int QuestionSeq, int Score, double? Engine, string Reason)
        : Overrule(QuestionSeq, Reason);
}

/// <summary>A Review as it stands: a fold of its events.</summary>
public sealed record ReviewState
{
    public static readonly ReviewState Initial = new();

    private ReviewState() { }

    /// <summary>Number of the last event, from 1; 0 before the first.</summary>
    public int LastSeq { get; init; }

    /// <summary>The name the mentor goes by; empty before the first event.</summary>
    public string Mentor { get; init; } = "";

    public ImmutableList<ReviewComment> Comments { get; init; } = [];

    /// <summary>Ids of all comments ever made: a withdrawn one does not come back by a resend.</summary>
    public ImmutableHashSet<Guid> Ids { get; init; } = [];

    /// <summary>The mentor's own scores; null where they cannot tell.</summary>
    public ImmutableSortedDictionary<Topic, int?> Scores { get; init; } = ImmutableSortedDictionary<Topic, int?>.Empty;

    /// <summary>Whether the mentor has seen the engine's scores.</summary>
    public bool SeesEngine { get; init; }

    public ImmutableList<Overrule> Overrules { get; init; } = [];

    public VerdictGiven? Verdict { get; init; }

    /// <summary>When it was handed to the candidate; null while it is a draft.</summary>
    public DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>Whether the candidate brought it along in an archive, so that nobody vouches for who wrote it.</summary>
    public bool IsBrought { get; init; }

    /// <summary>What the candidate may see of the remarks.</summary>
    public IEnumerable<ReviewComment> Shown => Comments.Where(comment => comment.Kind != CommentKind.Note);

    public Overrule.OfPoint? OverruleOf(int questionSeq, string pointId) =>
        Overrules
            .OfType<Overrule.OfPoint>()
            .FirstOrDefault(one => one.QuestionSeq == questionSeq && one.PointId == pointId);

    public Overrule.OfScore? OverruleOf(int questionSeq) =>
        Overrules.OfType<Overrule.OfScore>().FirstOrDefault(one => one.QuestionSeq == questionSeq);

    public static ReviewState Of(IEnumerable<ReviewEvent> events) => events.Aggregate(Initial, Evolve);

    /// <summary>The state after the event. Total: what refers to something unknown changes nothing.</summary>
    public static ReviewState Evolve(ReviewState state, ReviewEvent happened)
    {
        var next = state with { LastSeq = state.LastSeq + 1 };
        return happened switch
        {
            ReviewStarted e => next with { Mentor = e.Mentor },
            CommentDrafted e => next with
            {
                Comments = next.Comments.Add(new ReviewComment(e.Id, e.Kind, e.Anchor, e.Text, e.At)),
                Ids = next.Ids.Add(e.Id),
            },
            CommentEdited e => next with
            {
                Comments = next.Comments.ConvertAll(comment =>
                    comment.Id == e.Id ? comment with { Kind = e.Kind, Text = e.Text } : comment
                ),
            },
            CommentWithdrawn e => next with { Comments = next.Comments.RemoveAll(comment => comment.Id == e.Id) },
            TopicScored e => next with { Scores = next.Scores.SetItem(e.Topic, e.Score) },
            EngineShown => next with { SeesEngine = true },
            PointOverruled e => Overruled(
                next,
                new Overrule.OfPoint(e.QuestionSeq, e.PointId, e.Covered, e.Engine, e.Reason)
            ),
            ScoreOverruled e => Overruled(next, new Overrule.OfScore(e.QuestionSeq, e.Score, e.Engine, e.Reason)),
            OverruleWithdrawn e => next with { Overrules = Without(next, e.QuestionSeq, e.PointId) },
            VerdictGiven e => next with { Verdict = e },
            ReviewSubmitted e => next with { SubmittedAt = e.At },
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "Unknown event."),
        };
    }

    private static ReviewState Overruled(ReviewState next, Overrule overrule) =>
        next with
        {
            Overrules = Without(next, overrule.QuestionSeq, (overrule as Overrule.OfPoint)?.PointId).Add(overrule),
        };

    private static ImmutableList<Overrule> Without(ReviewState state, int questionSeq, string? pointId) =>
        state.Overrules.RemoveAll(one =>
            one.QuestionSeq == questionSeq && (one as Overrule.OfPoint)?.PointId == pointId
        );
}
