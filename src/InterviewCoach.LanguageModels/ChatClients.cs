using Anthropic;
using Microsoft.Extensions.AI;

namespace InterviewCoach.LanguageModels;

/// <summary>The configured provider behind <see cref="IChatClient"/>.</summary>
public static class ChatClients
{
    /// <summary>A client that is ready to be asked; nothing is sent yet.</summary>
    /// <exception cref="InvalidOperationException">There is no model, or this build cannot speak to it.</exception>
    /// <param name="options">Settings that were found good.</param>
    /// <param name="key">The key.</param>
    /// <param name="retries">How often a call that failed is tried again, where the provider's own library does that.</param>
    public static IChatClient Create(LanguageModelOptions options, ApiKey key, int retries = 0) =>
        options.Provider switch
        {
            Providers.Anthropic => OfAnthropic(options, key, retries),
#if SEMANTIC_KERNEL
            Providers.None => throw new InvalidOperationException("There is no language model."),
            _ => SemanticKernel.KernelChatClients.Create(options, key),
#else
            _ => throw new InvalidOperationException(LanguageModelSettings.HowToBuild),
#endif
        };

    private static IChatClient OfAnthropic(LanguageModelOptions options, ApiKey key, int retries)
    {
        IAnthropicClient client = new AnthropicClient
        {
            ApiKey = key.Value,
            // A credential that lies about on the machine is not for us.
            AuthToken = null,
            // In the room the engine's words are there at once; a second try would only keep it waiting.
            MaxRetries = retries,
            Timeout = options.WholeReply,
        };
        if (options.Endpoint.Length > 0)
        {
            client = client.WithOptions(with => with with { BaseUrl = options.Endpoint });
        }

        return client.AsIChatClient(options.Model, defaultMaxOutputTokens: 1000);
    }
}
