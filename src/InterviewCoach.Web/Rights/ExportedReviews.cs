using System.Text.Json.Nodes;
using InterviewCoach.Core.Reviews;

namespace InterviewCoach.Web.Rights;

/// <summary>Mentors' Reviews as rows of an archive: a candidate's copy holds nothing of another's notes.</summary>
internal static class ExportedReviews
{
    /// <summary>The events that the candidate may take along, numbered anew; of the candidate's own Reviews, all.</summary>
    /// <param name="reviews">Rows of the Reviews.</param>
    /// <param name="events">Rows of their events, by Review and in order.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> reviews, IReadOnlyList<string> events)
    {
        var own = reviews
            .Select(row => JsonNode.Parse(row)!)
            .Where(review => review["mine"]!.GetValue<bool>())
            .Select(review => review["review_id"]!.GetValue<Guid>())
            .ToHashSet();
        return events
            .Select(row => JsonNode.Parse(row)!.AsObject())
            .GroupBy(row => row["review_id"]!.GetValue<Guid>())
            .SelectMany(review => own.Contains(review.Key) ? review : Submitted(review))
            .Select(row => row.ToJsonString())
            .ToList();
    }

    /// <summary>Every Review can be shown, or nothing is stored.</summary>
    /// <exception cref="InvalidDataException">One has a gap, or does not say of itself what its row says.</exception>
    public static void Check(IReadOnlyList<JsonObject> reviews, IReadOnlyList<JsonObject> events)
    {
        var all = events.ToLookup(row => row["review_id"]!.GetValue<Guid>());
        foreach (var review in reviews)
        {
            var inOrder = all[review["review_id"]!.GetValue<Guid>()]
                .OrderBy(row => row["seq"]!.GetValue<int>())
                .ToList();
            var happened = inOrder.Select(Read).ToList();
            var submitted = review["submitted_at"] is not null;
            if (
                inOrder.Index().Any(row => row.Item["seq"]!.GetValue<int>() != row.Index + 1)
                || happened is not [ReviewEvent.ReviewStarted, ..]
                || happened.Skip(1).Any(one => one is ReviewEvent.ReviewStarted)
                || submitted != happened[^1] is ReviewEvent.ReviewSubmitted
                || happened.SkipLast(1).Any(one => one is ReviewEvent.ReviewSubmitted)
                || ReviewState.Of(happened) is { Verdict: null, SubmittedAt: not null }
                || (!submitted && !review["mine"]!.GetValue<bool>())
            )
            {
                throw new InvalidDataException("A review does not hold together.");
            }
        }
    }

    private static IEnumerable<JsonObject> Submitted(IGrouping<Guid, JsonObject> review) =>
        SubmittedReview
            .Of(review.Select(Read).ToList())
            .Index()
            .Select(happened => new JsonObject
            {
                ["review_id"] = review.Key,
                ["seq"] = happened.Index + 1,
                ["type"] = ReviewEventJson.NameOf(happened.Item),
                ["payload"] = JsonNode.Parse(ReviewEventJson.Write(happened.Item)),
                ["occurred_at"] = happened.Item.At,
            });

    private static ReviewEvent Read(JsonObject row) =>
        ReviewEventJson.Read(row["type"]!.GetValue<string>(), row["payload"]!.ToJsonString());
}
