using Microsoft.SemanticKernel;

namespace InterviewCoach.LanguageModels.SemanticKernel;

/// <summary>A Kernel built from the settings, with one chat service and nothing else.</summary>
internal static class KernelFactory
{
    private static readonly Uri OllamaAtHome = new("http://localhost:11434/v1");

    public static Kernel Create(LanguageModelOptions options, ApiKey key)
    {
        // With a client of our own Semantic Kernel tries nothing twice and sets no time limit of its own.
        var http = new HttpClient { Timeout = options.WholeReply };
        var builder = Kernel.CreateBuilder();
        switch (options.Provider)
        {
            case Providers.OpenAI when options.Endpoint.Length == 0:
                builder.AddOpenAIChatCompletion(options.Model, key.Value, httpClient: http);
                break;
            case Providers.AzureOpenAI:
                builder.AddAzureOpenAIChatCompletion(options.Model, options.Endpoint, key.Value, httpClient: http);
                break;
            case Providers.Ollama when options.Endpoint.Length == 0:
                builder.AddOpenAIChatCompletion(options.Model, OllamaAtHome, KeyOrNone(key), httpClient: http);
                break;
            default:
                builder.AddOpenAIChatCompletion(
                    options.Model,
                    new Uri(options.Endpoint),
                    KeyOrNone(key),
                    httpClient: http
                );
                break;
        }

        return builder.Build();
    }

    private static string? KeyOrNone(ApiKey key) => key.Value.Length == 0 ? null : key.Value;
}
