using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>What is configured, and how it is. No key, and nothing that was said.</summary>
/// <param name="Provider">"none", or the provider.</param>
/// <param name="Model">Its model; empty for none.</param>
/// <param name="Host">What is called; empty for none.</param>
/// <param name="Key">"set" or "none".</param>
/// <param name="State">"off", "resting", "answers", "does not answer", or "not asked yet".</param>
public sealed record ModelStatus(string Provider, string Model, string Host, string Key, string State)
{
    /// <summary>What is left of the day's tokens; null without a model.</summary>
    public long? TokensLeftToday { get; init; }
}

/// <summary>Whether the configured model answers.</summary>
public sealed class ModelProbe(
    ModelCalls calls,
    ModelCallStore store,
    TokenBudget budget,
    ModelPrompts prompts,
    ApiKey key,
    IOptions<LanguageModelOptions> options,
    TimeProvider time
)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(30);
    private long _asked;

    /// <summary>As far as the last call tells.</summary>
    public async Task<ModelStatus> StatusAsync(OwnerId owner, CancellationToken cancellation)
    {
        var settings = options.Value;
        if (!settings.IsOn)
        {
            return new ModelStatus(Providers.None, "", "", "none", "off");
        }

        // What this node knows is there at once; what is stored comes a little later.
        var last = calls.Last is { } ended
            ? SnakeCase.Name(ended)
            : (await store.ListAsync(owner, 1, cancellation)).Select(call => call.Outcome).FirstOrDefault();
        var left = await budget.LeftAsync(owner, null, cancellation);
        return new ModelStatus(
            settings.Provider,
            settings.Model,
            settings.Host,
            $"{key}",
            calls.IsResting ? "resting"
                : last is null or "stopped" ? "not asked yet"
                : last is "answered" or "dropped" or "refused" ? "answers"
                : last is "under_way" ? "is being asked"
                : "does not answer"
        )
        {
            TokensLeftToday = left.OfDay,
        };
    }

    /// <summary>Asks it something small, at most twice a minute.</summary>
    public async Task AskAsync(OwnerId owner, CancellationToken cancellation)
    {
        var now = time.GetTimestamp();
        var before = Interlocked.Read(ref _asked);
        if (
            !calls.IsOn
            || (before != 0 && time.GetElapsedTime(before, now) < Fresh)
            || Interlocked.CompareExchange(ref _asked, now, before) != before
        )
        {
            return;
        }

        var prompt = prompts[ModelTask.RewordQuestion];
        await calls.StreamAsync(
            new ModelCall(
                owner,
                Session: null,
                prompt,
                new Dictionary<string, string>
                {
                    ["style"] = PromptRendering.Literal("neutral"),
                    ["utterance"] = PromptRendering.Literal("What made you decide that?"),
                    ["answer"] = PromptRendering.Literal(""),
                }
            ),
            new Anything(),
            cancellation
        );
    }

    /// <summary>Whatever it says, it answers.</summary>
    private sealed class Anything : IReplyReader
    {
        public DropReason? Dropped => null;

        public ValueTask<Reading> TakeAsync(string piece) => ValueTask.FromResult(Reading.Begun);

        public ValueTask EndAsync() => ValueTask.CompletedTask;
    }
}
