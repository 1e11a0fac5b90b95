using System.Text.Json;
using System.Text.Json.Serialization;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Interviews;

/// <summary>Events as they are stored. A name here is permanent: stored sessions bear it.</summary>
public static class SessionEventJson
{
    private static readonly IReadOnlyDictionary<string, Type> Types = new Dictionary<string, Type>
    {
        ["interview_started"] = typeof(InterviewStarted),
        ["question_asked"] = typeof(QuestionAsked),
        ["clarification_given"] = typeof(ClarificationGiven),
        ["hint_given"] = typeof(HintGiven),
        ["answer_given"] = typeof(AnswerGiven),
        ["answer_assessed"] = typeof(AnswerAssessed),
        ["follow_up_asked"] = typeof(FollowUpAsked),
        ["utterance_reworded"] = typeof(UtteranceReworded),
        ["silence_broken"] = typeof(SilenceBroken),
        ["question_whispered"] = typeof(QuestionWhispered),
        ["self_rated"] = typeof(SelfRated),
        ["question_skipped"] = typeof(QuestionSkipped),
        ["dont_know_said"] = typeof(DontKnowSaid),
        ["clarification_requested"] = typeof(ClarificationRequested),
        ["interview_finished"] = typeof(InterviewFinished),
        ["interview_abandoned"] = typeof(InterviewAbandoned),
    };

    private static readonly IReadOnlyDictionary<Type, string> Names = Types.ToDictionary(
        pair => pair.Value,
        pair => pair.Key
    );

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static bool Knows(Type kind) => Names.ContainsKey(kind);

    public static string NameOf(InterviewEvent happened) => Names[happened.GetType()];

    public static string Write(InterviewEvent happened) =>
        JsonSerializer.Serialize(happened, happened.GetType(), Options);

    public static InterviewEvent Read(string name, string payload) =>
        (InterviewEvent)JsonSerializer.Deserialize(payload, Types[name], Options)!;
}
