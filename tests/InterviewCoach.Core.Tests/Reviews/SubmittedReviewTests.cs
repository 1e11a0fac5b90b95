using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.Tests.Reports;
using static InterviewCoach.Core.Reviews.ReviewEvent;

namespace InterviewCoach.Core.Tests.Reviews;

public sealed class SubmittedReviewTests
{
    private static readonly DateTimeOffset Noon = Told.Noon;

    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 3).Select(n => new Guid(n, 0, 0, new byte[8]))];

    private static readonly IReadOnlyList<ReviewEvent> Events =
    [
        new ReviewStarted("Ada", Noon),
        Drafted(Ids[0], CommentKind.Comment, "Too harsh."),
        Drafted(Ids[1], CommentKind.Note, "Nervous."),
        Drafted(Ids[2], CommentKind.Comment, "Withdrawn."),
        new TopicScored(Topic.Metrics, 1, Noon),
        new CommentEdited(Ids[0], CommentKind.Suggestion, "Name the cost.", Noon),
        new CommentWithdrawn(Ids[2], Noon),
        new TopicScored(Topic.Metrics, 3, Noon),
        new TopicScored(Topic.Impact, null, Noon),
        new EngineShown(Noon),
        new PointOverruled(3, "cost", true, false, "First reason.", Noon),
        new PointOverruled(3, "split", true, false, "Stands.", Noon),
        new ScoreOverruled(3, 5, 2.5, "Stands, too.", Noon),
        new OverruleWithdrawn(3, "cost", Noon),
        new VerdictGiven(MentorVerdict.NotYet, "Thought over.", Noon),
        new VerdictGiven(MentorVerdict.Nearly, "Nearly there.", Noon),
        new ReviewSubmitted(Noon),
    ];

    [Fact]
    public void It_folds_to_what_the_candidate_is_shown()
    {
        var (all, left) = (ReviewState.Of(Events), ReviewState.Of(SubmittedReview.Of(Events)));

        Assert.Equal(all.Shown, left.Comments);
        Assert.Equal(all.Overrules, left.Overrules);
        Assert.Equal(all.Scores, left.Scores);
        Assert.Equal(
            (all.Mentor, all.Verdict, all.SeesEngine, all.SubmittedAt),
            (left.Mentor, left.Verdict, left.SeesEngine, left.SubmittedAt)
        );
    }

    [Fact]
    public void Nothing_of_notes_of_what_was_withdrawn_and_of_what_was_thought_over_is_left()
    {
        var left = string.Concat(SubmittedReview.Of(Events).Select(ReviewEventJson.Write));

        Assert.All(
            ["Too harsh", "Nervous", "Withdrawn.", "First reason", "Thought over"],
            gone => Assert.DoesNotContain(gone, left)
        );
        Assert.Contains("Name the cost.", left);
    }

    [Fact]
    public void Doing_it_twice_changes_nothing() =>
        Assert.Equal(SubmittedReview.Of(Events), SubmittedReview.Of(SubmittedReview.Of(Events)));

    private static CommentDrafted Drafted(Guid id, CommentKind kind, string text) =>
        new(id, kind, new Anchor.OnTurn(3, null), text, Noon);
}
