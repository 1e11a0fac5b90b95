using static InterviewCoach.Core.Reviews.ReviewEvent;

namespace InterviewCoach.Core.Reviews;

/// <summary>A Review as the candidate has it: what was handed in, and nothing of how it came to be.</summary>
public static class SubmittedReview
{
    /// <summary>The name of a mentor whose account is gone.</summary>
    public const string FormerMentor = "A former mentor";

    /// <summary>
    /// The events without a mentor's notes, what was withdrawn, and what was thought over. They fold to the same as the candidate
    /// is shown, and doing it twice changes nothing.
    /// </summary>
    public static IReadOnlyList<ReviewEvent> Of(IReadOnlyList<ReviewEvent> events)
    {
        var shown = ReviewState.Of(events).Shown.ToDictionary(comment => comment.Id);
        var seen = new HashSet<object>();
        var kept = new List<ReviewEvent>();
        // From the end, since the last word on each thing is the one that stands.
        foreach (var happened in events.Reverse())
        {
            switch (happened)
            {
                case CommentDrafted drafted when shown.TryGetValue(drafted.Id, out var comment):
                    kept.Add(drafted with { Kind = comment.Kind, Text = comment.Text });
                    break;
                case CommentDrafted or CommentEdited or CommentWithdrawn:
                    break;
                case OverruleWithdrawn withdrawn:
                    seen.Add((withdrawn.QuestionSeq, withdrawn.PointId));
                    break;
                default:
                    if (seen.Add(Subject(happened)))
                    {
                        kept.Add(happened);
                    }

                    break;
            }
        }

        kept.Reverse();
        return kept;
    }

    /// <summary>What an event is the last word on.</summary>
    private static object Subject(ReviewEvent happened) =>
        happened switch
        {
            TopicScored scored => scored.Topic,
            PointOverruled point => (point.QuestionSeq, (string?)point.PointId),
            ScoreOverruled score => (score.QuestionSeq, (string?)null),
            _ => happened.GetType(),
        };
}
