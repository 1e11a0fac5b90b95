using System.Runtime.CompilerServices;
using InterviewCoach.Core.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Sends a prompt with its arguments to the model, and gives what comes back as it comes.</summary>
public interface IPromptRunner
{
    /// <param name="prompt">Which prompt.</param>
    /// <param name="arguments">A JSON value for each of its variables.</param>
    /// <param name="evidence">What the model may look up meanwhile; null for nothing.</param>
    IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        ModelPrompt prompt,
        IReadOnlyDictionary<string, string> arguments,
        Evidence? evidence,
        CancellationToken cancellation
    );
}

/// <summary>Over a chat client alone: the model gets the prompt, and nothing to look up.</summary>
internal sealed class ChatPromptRunner(IChatClient client) : IPromptRunner
{
    public async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        ModelPrompt prompt,
        IReadOnlyDictionary<string, string> arguments,
        Evidence? evidence,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var messages = PromptRendering.Messages(PromptRendering.Render(prompt, arguments));
        var options = new ChatOptions { MaxOutputTokens = prompt.MaxTokens };
        await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellation))
        {
            yield return update;
        }
    }
}
