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

/// <summary>Over a chat client alone.</summary>
internal sealed class ChatPromptRunner(IChatClient client, ILogger log) : IPromptRunner
{
    public IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        ModelPrompt prompt,
        IReadOnlyDictionary<string, string> arguments,
        Evidence? evidence,
        CancellationToken cancellation
    )
    {
        var messages = PromptRendering
            .Messages(PromptRendering.Render(prompt, arguments))
            .Select(message => new ChatMessage(new ChatRole(message.Role), message.Text))
            .ToList();
        var options = new ChatOptions { MaxOutputTokens = prompt.MaxTokens };
        return evidence is null
            ? client.GetStreamingResponseAsync(messages, options, cancellation)
            : LookingUpAsync(messages, options, new EvidenceLookUps(evidence, log), cancellation)
                .WithoutAsides(cancellation);
    }

    /// <summary>Asks again with what was looked up, until the model looks up nothing more.</summary>
    private async IAsyncEnumerable<ChatResponseUpdate> LookingUpAsync(
        List<ChatMessage> messages,
        ChatOptions options,
        EvidenceLookUps lookUps,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        options.Tools = [.. lookUps.Tools];
        for (var round = 0; round <= EvidenceLookUps.MostRounds; round++)
        {
            var said = new List<ChatResponseUpdate>();
            await foreach (var update in client.GetStreamingResponseAsync(messages, options, cancellation))
            {
                said.Add(update);
                yield return update;
            }

            var calls = said.SelectMany(update => update.Contents).OfType<FunctionCallContent>().ToList();
            if (calls.Count == 0)
            {
                yield break;
            }

            var answers = new List<AIContent>();
            foreach (var call in calls)
            {
                answers.Add(await lookUps.AnswerAsync(call, cancellation));
            }

            messages.AddMessages(said);
            messages.Add(new ChatMessage(ChatRole.Tool, answers));
        }
    }
}
