using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>What is asked of the model.</summary>
/// <param name="Owner">On whose behalf.</param>
/// <param name="Session">In which Session, whose budget it is charged to; null for none.</param>
/// <param name="Prompt">Which prompt.</param>
/// <param name="Arguments">A JSON value for each of its variables.</param>
public sealed record ModelCall(
    OwnerId Owner,
    SessionId? Session,
    ModelPrompt Prompt,
    IReadOnlyDictionary<string, string> Arguments
)
{
    /// <summary>What the model may look up; null for nothing.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>How long to wait for what counts as begun, where that is not the limit of a first sentence.</summary>
    public TimeSpan? Limit { get; init; }
}

/// <summary>How a call ended. Names in the database are snake_case.</summary>
public enum CallOutcome
{
    /// <summary>The reply came whole. Whether it is shown is another question.</summary>
    Answered,

    /// <summary>No language model is configured.</summary>
    Off,

    /// <summary>As many calls as may be were under way.</summary>
    Busy,

    /// <summary>The Session's or the day's tokens are used up.</summary>
    OverBudget,

    /// <summary>The model failed so often that it is left alone for a while.</summary>
    Resting,

    /// <summary>The time limit passed.</summary>
    TooSlow,

    /// <summary>The line broke, or the provider answered with an error.</summary>
    Failed,

    /// <summary>The reply ended before it was over.</summary>
    Cut,

    /// <summary>The model would not.</summary>
    Refused,

    /// <summary>What came was not fit to be shown, and nobody waited for the rest.</summary>
    Dropped,

    /// <summary>The app is stopping.</summary>
    Stopped,
}

/// <summary>What the reader of a reply wants next.</summary>
public enum Reading
{
    /// <summary>More.</summary>
    GoOn,

    /// <summary>More, and the first sentence is there: from now on the limit of the whole counts.</summary>
    Begun,

    /// <summary>No more: it may not be shown.</summary>
    Stop,
}

/// <summary>Takes a reply as it comes, checks it, and does with it what it is for.</summary>
public interface IReplyReader
{
    /// <summary>Why it may not be shown; null as long as it may.</summary>
    DropReason? Dropped { get; }

    /// <summary>Takes a piece, and says whether to go on.</summary>
    ValueTask<Reading> TakeAsync(string piece);

    /// <summary>Nothing more comes, and what came is whole.</summary>
    ValueTask EndAsync();
}
