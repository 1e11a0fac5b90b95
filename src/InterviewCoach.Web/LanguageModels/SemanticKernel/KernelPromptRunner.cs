using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.LanguageModels;
using InterviewCoach.LanguageModels.SemanticKernel;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;

namespace InterviewCoach.Web.LanguageModels.SemanticKernel;

/// <summary>Prompts as functions of a Kernel, with evidence to look up where the caller gives some.</summary>
internal sealed class KernelPromptRunner(LanguageModelOptions options, ApiKey key, ILogger log) : IPromptRunner
{
    private readonly Kernel _kernel = KernelFactory.Create(options, key);
    private readonly ConcurrentDictionary<string, KernelFunction> _functions = new();

    public IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        ModelPrompt prompt,
        IReadOnlyDictionary<string, string> arguments,
        Evidence? evidence,
        CancellationToken cancellation
    )
    {
        var reply = InvokeAsync(prompt, arguments, evidence, cancellation);
        return evidence is null ? reply : reply.WithoutAsides(cancellation);
    }

    private async IAsyncEnumerable<ChatResponseUpdate> InvokeAsync(
        ModelPrompt prompt,
        IReadOnlyDictionary<string, string> arguments,
        Evidence? evidence,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        var function = _functions.GetOrAdd(prompt.Label, _ => KernelPrompts.Function(_kernel, prompt));

        // A Kernel of the call's own: what one Session may look up is not there for another.
        var kernel = _kernel.Clone();
        var settings = new OpenAIPromptExecutionSettings { MaxTokens = prompt.MaxTokens };
        if (evidence is not null)
        {
            var plugin = kernel.Plugins.AddFromObject(new EvidencePlugin(evidence), EvidencePlugin.Name);
            settings.FunctionChoiceBehavior = FunctionChoiceBehavior.Auto(plugin);
        }

        kernel.FunctionInvocationFilters.Add(
            new LookUpFilter(prompt.Name, evidence is null ? null : new EvidenceLookUps(evidence, log))
        );
        var values = KernelPrompts.Arguments(new KernelArguments(settings), arguments);
        await foreach (
            var piece in function.InvokeStreamingAsync<StreamingChatMessageContent>(kernel, values, cancellation)
        )
        {
            yield return UpdateOf(piece);

            // A model that asks for what is not there is told so by Semantic Kernel, past all filters, and asks again.
            if (LookUp(piece)?.RequestIndex >= EvidenceLookUps.MostRounds)
            {
                yield break;
            }
        }
    }

    private static StreamingFunctionCallUpdateContent? LookUp(StreamingChatMessageContent piece) =>
        piece.Items.OfType<StreamingFunctionCallUpdateContent>().FirstOrDefault();

    /// <summary>What is needed of a piece: its words, why it ended, and what it cost.</summary>
    private static ChatResponseUpdate UpdateOf(StreamingChatMessageContent piece)
    {
        var update = new ChatResponseUpdate(ChatRole.Assistant, piece.Content ?? "")
        {
            ResponseId = piece.Metadata?.GetValueOrDefault("CompletionId") as string,
            FinishReason = piece.Metadata?.GetValueOrDefault("FinishReason") switch
            {
                // A refusal comes beside the words, and ends like any reply.
                _ when piece.Metadata?.GetValueOrDefault("RefusalUpdate") is string { Length: > 0 } =>
                    ChatFinishReason.ContentFilter,
                "Stop" when LookUp(piece) is null => ChatFinishReason.Stop,
                "Length" => ChatFinishReason.Length,
                "ContentFilter" => ChatFinishReason.ContentFilter,
                "ToolCalls" or "FunctionCall" => ChatFinishReason.ToolCalls,
                // Some servers say that they stopped, and call all the same.
                _ when LookUp(piece) is not null => ChatFinishReason.ToolCalls,
                _ => null,
            },
        };
        if (piece.Metadata?.GetValueOrDefault("Usage") is ChatTokenUsage usage)
        {
            update.Contents.Add(
                new UsageContent(
                    new UsageDetails
                    {
                        InputTokenCount = usage.InputTokenCount,
                        OutputTokenCount = usage.OutputTokenCount,
                    }
                )
            );
        }

        return update;
    }
}
