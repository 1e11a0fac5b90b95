namespace InterviewCoach.LanguageModels;

/// <summary>What is wrong with the settings, said so that somebody who reads it knows what to write instead.</summary>
public static class LanguageModelSettings
{
    public const string HowToBuild =
        "This build speaks to none and anthropic. Build with Semantic Kernel for the others: dotnet run --project src/InterviewCoach.Web -p:SemanticKernel=true (the Docker image is built so).";

    // By this name a container calls the machine that it runs on.
    private const string TheMachineOfTheContainer = "host.docker.internal";

#if SEMANTIC_KERNEL
    public static bool HasSemanticKernel => true;
#else
    public static bool HasSemanticKernel => false;
#endif

    /// <summary>One line for each fault; none where the settings are good.</summary>
    public static IEnumerable<string> Faults(LanguageModelOptions options, ApiKey key)
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
            yield return $"{options.Provider} needs a key: set {Providers.KeyVariableOf(options.Provider)} or LanguageModel__ApiKey in the environment, or dotnet user-secrets set LanguageModel:ApiKey … --project src/InterviewCoach.Web.";
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
