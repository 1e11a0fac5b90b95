using System.Text.Json;
using System.Text.Json.Serialization;
using static InterviewCoach.Core.Reviews.ReviewEvent;

namespace InterviewCoach.Core.Reviews;

/// <summary>Events of a Review as they are stored. A name here is permanent: stored reviews bear it.</summary>
public static class ReviewEventJson
{
    private static readonly IReadOnlyDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["review_started"] = typeof(ReviewStarted),
        ["comment_drafted"] = typeof(CommentDrafted),
        ["comment_edited"] = typeof(CommentEdited),
        ["comment_withdrawn"] = typeof(CommentWithdrawn),
        ["topic_scored"] = typeof(TopicScored),
        ["engine_shown"] = typeof(EngineShown),
        ["point_overruled"] = typeof(PointOverruled),
        ["score_overruled"] = typeof(ScoreOverruled),
        ["overrule_withdrawn"] = typeof(OverruleWithdrawn),
        ["verdict_given"] = typeof(VerdictGiven),
        ["review_submitted"] = typeof(ReviewSubmitted),
    };

    private static readonly IReadOnlyDictionary<Type, string> Names = Types.ToDictionary(
        pair => pair.Value,
        pair => pair.Key
    );

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        // A database may keep the keys of an object in an order of its own.
        AllowOutOfOrderMetadataProperties = true,
    };

    public static bool Knows(Type kind) => Names.ContainsKey(kind);

    public static string NameOf(ReviewEvent happened) => Names[happened.GetType()];

    public static string Write(ReviewEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Options);

    public static ReviewEvent Read(string name, string payload) =>
        (ReviewEvent)JsonSerializer.Deserialize(payload, Types[name], Options)!;
}
