using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Which language model there is, and how far it may go. The key stands in none of this; see <see cref="ApiKey"/>.</summary>
public sealed class LanguageModelOptions
{
    public const string Section = "LanguageModel";

    /// <summary>none, anthropic, openai, azure-openai, ollama or compatible.</summary>
    public string Provider { get; set; } = Providers.None;

    /// <summary>The model's name, as the provider knows it; for azure-openai the name of the deployment.</summary>
    public string Model { get; set; } = "";

    /// <summary>Where it is, instead of the provider's own address.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>How long the room waits for the first sentence before the engine's own words are said: 0.5 s to a minute.</summary>
    public TimeSpan FirstSentence { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How long a whole reply may take, at most two minutes.</summary>
    public TimeSpan WholeReply { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>Tokens, in and out, that one Session may use.</summary>
    public long TokensPerSession { get; set; } = 60_000;

    /// <summary>Tokens, in and out, that all Sessions of a day (UTC) may use.</summary>
    public long TokensPerDay { get; set; } = 1_000_000;

    /// <summary>Calls under way at once; beyond that the engine's own words are said.</summary>
    public int Streams { get; set; } = 50;

    public bool IsOn => Provider != Providers.None;

    /// <summary>What is called, without path or key: what may be shown and logged.</summary>
    public string Host =>
        Uri.TryCreate(Endpoint, UriKind.Absolute, out var given) ? given.Authority : Providers.HostOf(Provider);
}

/// <summary>The providers by name.</summary>
public static class Providers
{
    public const string None = "none";
    public const string Anthropic = "anthropic";
    public const string OpenAI = "openai";
    public const string AzureOpenAI = "azure-openai";
    public const string Ollama = "ollama";
    public const string Compatible = "compatible";

    public static readonly IReadOnlyList<string> All = [None, Anthropic, OpenAI, AzureOpenAI, Ollama, Compatible];

    /// <summary>Those that are spoken to through Semantic Kernel.</summary>
    public static bool NeedsSemanticKernel(string provider) => provider is not (None or Anthropic);

    /// <summary>Those that have no address of their own.</summary>
    public static bool NeedsEndpoint(string provider) => provider is AzureOpenAI or Compatible;

    /// <summary>Those that let nobody in without a key.</summary>
    public static bool NeedsKey(string provider) => provider is Anthropic or OpenAI or AzureOpenAI;

    internal static string HostOf(string provider) =>
        provider switch
        {
            Anthropic => "api.anthropic.com",
            OpenAI => "api.openai.com",
            Ollama => "localhost:11434",
            _ => "",
        };
}

/// <summary>What is wrong with the settings, said so that somebody who reads it knows what to write instead.</summary>
internal sealed class LanguageModelOptionsCheck(ApiKey key) : IValidateOptions<LanguageModelOptions>
{
    internal const string HowToBuild =
        "This build speaks to none and anthropic. Build with Semantic Kernel for the others: dotnet run --project src/InterviewCoach.Web -p:SemanticKernel=true (the Docker image is built so).";

    // By this name a container calls the machine that it runs on.
    private const string TheMachineOfTheContainer = "host.docker.internal";

#if SEMANTIC_KERNEL
    internal static bool HasSemanticKernel => true;
#else
    internal static bool HasSemanticKernel => false;
#endif

    public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
    {
        var wrong = Wrong(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private IEnumerable<string> Wrong(LanguageModelOptions options)
    {
        if (!Providers.All.Contains(options.Provider))
        {
            yield return $"LanguageModel__Provider is one of {string.Join(", ", Providers.All)}, not '{options.Provider}'.";
            yield break;
        }

        if (!options.IsOn)
        {
            yield break;
        }

        if (Providers.NeedsSemanticKernel(options.Provider) && !HasSemanticKernel)
        {
            yield return $"LanguageModel__Provider={options.Provider} needs Semantic Kernel. {HowToBuild}";
            yield break;
        }

        if (string.IsNullOrWhiteSpace(options.Model))
        {
            yield return $"LanguageModel__Model is missing: the model's name as {options.Provider} knows it.";
        }

        if (options.Endpoint.Length > 0 || Providers.NeedsEndpoint(options.Provider))
        {
            if (!IsAddress(options.Endpoint))
            {
                yield return "LanguageModel__Endpoint is an address like https://models.example/v1, with no name, password or query in it.";
            }
            else if (!IsSafe(new Uri(options.Endpoint)))
            {
                yield return "LanguageModel__Endpoint must begin with https:// unless it is on this machine: write-ups and the key would go over the line in the clear.";
            }
        }

        if (Providers.NeedsKey(options.Provider) && key.Value.Length == 0)
        {
            yield return $"{options.Provider} needs a key: set {ApiKey.VariableOf(options.Provider)} or LanguageModel__ApiKey in the environment, or dotnet user-secrets set LanguageModel:ApiKey … --project src/InterviewCoach.Web.";
        }

        if (options.FirstSentence < TimeSpan.FromSeconds(0.5) || options.FirstSentence > TimeSpan.FromMinutes(1))
        {
            yield return "LanguageModel__FirstSentence is a time between 00:00:00.5 and 00:01:00.";
        }

        if (options.WholeReply < options.FirstSentence || options.WholeReply > TimeSpan.FromMinutes(2))
        {
            yield return "LanguageModel__WholeReply is a time between LanguageModel__FirstSentence and 00:02:00.";
        }

        if (options.TokensPerSession < 0 || options.TokensPerDay < 0)
        {
            yield return "LanguageModel__TokensPerSession and LanguageModel__TokensPerDay are numbers from 0.";
        }

        if (options.Streams is < 1 or > 1000)
        {
            yield return "LanguageModel__Streams is a number from 1 to 1000.";
        }
    }

    private static bool IsAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" };

    private static bool IsSafe(Uri address) =>
        address.Scheme == "https" || address.IsLoopback || address.Host == TheMachineOfTheContainer;
}
