using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Grounding.Replies;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>What asking for a reply came to.</summary>
/// <param name="Value">What may be shown; null for nothing.</param>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Model">Which model was asked.</param>
/// <param name="Prompt">By which prompt, in which version.</param>
/// <param name="Dropped">How much of the reply was left out.</param>
public sealed record Written<T>(T? Value, CallOutcome Outcome, string Model, string Prompt, int Dropped)
    where T : class;

/// <summary>Replies that are checked as a whole, each against the schema and the sources of its task.</summary>
public sealed class CheckedReplies(
    ModelCalls calls,
    ModelPrompts prompts,
    GroundingWords words,
    PromptWords instructions,
    IOptions<LanguageModelOptions> options
)
{
    public bool IsOn => calls.IsOn;

    /// <summary>The checks.</summary>
    public ReplyChecks Checks { get; } = new(words, instructions);

    /// <summary>Asks, and checks what comes.</summary>
    /// <param name="session">In which Session, whose budget it is charged to; null for none.</param>
    /// <param name="arguments">A JSON value for each variable of the prompt.</param>
    /// <param name="check">Holds the reply against its schema and its sources.</param>
    /// <param name="evidence">What the model may look up meanwhile; null for nothing.</param>
    /// <param name="limit">For the whole reply, where somebody waits for their turn; null for the usual limits.</param>
    public async Task<Written<T>> AskAsync<T>(
        OwnerId owner,
        SessionId? session,
        ModelTask task,
        IReadOnlyDictionary<string, string> arguments,
        Func<string, CheckedReply<T>> check,
        Evidence? evidence,
        TimeSpan? limit,
        CancellationToken cancellation
    )
        where T : class
    {
        var prompt = prompts[task];
        var reading = new WholeReading<T>(check, inOneLimit: limit is not null);
        var call = new ModelCall(owner, session, prompt, arguments) { Evidence = evidence, Limit = limit };
        var outcome = await calls.StreamAsync(call, reading, cancellation);
        var value = outcome == CallOutcome.Answered ? reading.Checked?.Value : null;
        return new Written<T>(value, outcome, options.Value.Model, prompt.Label, reading.Checked?.Dropped.Count ?? 0);
    }
}
