using Anthropic;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>The configured provider behind <see cref="IChatClient"/>.</summary>
internal static class ChatClients
{
    /// <summary>A client that is ready to be asked; nothing is sent yet.</summary>
    /// <exception cref="InvalidOperationException">There is no model, or this build cannot speak to it.</exception>
    public static IChatClient Create(LanguageModelOptions options, ApiKey key) =>
        options.Provider switch
        {
            Providers.Anthropic => OfAnthropic(options, key),
#if SEMANTIC_KERNEL
            Providers.None => throw new InvalidOperationException("There is no language model."),
            _ => SemanticKernel.KernelChatClients.Create(options, key),
#else
            _ => throw new InvalidOperationException(LanguageModelOptionsCheck.HowToBuild),
#endif
        };

    private static IChatClient OfAnthropic(LanguageModelOptions options, ApiKey key)
    {
        IAnthropicClient client = new AnthropicClient
        {
            ApiKey = key.Value,
            // A credential that lies about on the machine is not for us.
            AuthToken = null,
            // The engine's words are there at once; a second try would only keep the room waiting.
            MaxRetries = 0,
            Timeout = options.WholeReply,
        };
        if (options.Endpoint.Length > 0)
        {
            client = client.WithOptions(with => with with { BaseUrl = options.Endpoint });
        }

        return client.AsIChatClient(options.Model, defaultMaxOutputTokens: 1000);
    }
}
