using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>An utterance to be said in other words.</summary>
/// <param name="Utterance">What the engine says.</param>
/// <param name="Answer">What the candidate said before it; empty for nothing.</param>
public sealed record RewordRequest(
    OwnerId Owner,
    SessionId Session,
    InterviewStyle Style,
    string Utterance,
    string Answer
)
{
    /// <summary>What is left of the time until the first sentence, where some of it was used already; null for all of it.</summary>
    public TimeSpan? Limit { get; init; }
}

/// <summary>An utterance in other words, all of them checked.</summary>
/// <param name="Model">Which model's words.</param>
/// <param name="Prompt">By which prompt, in which version.</param>
public sealed record Reworded(string Text, string Model, string Prompt);

/// <summary>
/// Has the engine's next utterance said in the chosen style. Sentence by sentence, what came is held back until it is
/// checked; the first that fails ends it, and the engine's own words are used for all of it.
/// </summary>
public sealed class QuestionRewording(
    ModelCalls calls,
    ModelPrompts prompts,
    GroundingWords words,
    PromptWords instructions,
    IOptions<LanguageModelOptions> options
)
{
    // The tone of an answer shows in its last words, and a long one costs.
    private const int MostOfAnswer = 1200;

    public bool IsOn => calls.IsOn;

    /// <summary>The utterance in other words; null where the engine's own are to be used.</summary>
    /// <param name="request">What is to be said.</param>
    /// <param name="show">Takes all that may be shown so far.</param>
    /// <param name="stopping">The app is stopping.</param>
    public async Task<Reworded?> RewordAsync(RewordRequest request, Func<string, Task> show, CancellationToken stopping)
    {
        var prompt = prompts[ModelTask.RewordQuestion];
        var reading = new SentenceReading(new RewordingCheck(words, request.Utterance, instructions), show);
        var call = new ModelCall(
            request.Owner,
            request.Session,
            prompt,
            new Dictionary<string, string>
            {
                ["style"] = PromptRendering.Literal(SnakeCase.Name(request.Style)),
                ["utterance"] = PromptRendering.Literal(request.Utterance),
                ["answer"] = PromptRendering.Literal(Last(request.Answer, MostOfAnswer)),
            }
        )
        {
            Limit = request.Limit,
        };
        return await calls.StreamAsync(call, reading, stopping) == CallOutcome.Answered
            ? new Reworded(reading.Text, options.Value.Model, prompt.Label)
            : null;
    }

    private static string Last(string text, int most) => text.Length <= most ? text : "… " + text[^most..].TrimStart();
}
