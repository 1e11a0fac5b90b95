using InterviewCoach.LanguageModels;
using Microsoft.Extensions.AI;

namespace InterviewCoach.Cli.LanguageModels;

/// <summary>The language model that the environment names, by the same variables as for the app.</summary>
internal sealed record ConfiguredModel(string Provider, string Name, string Host, IChatClient Client) : IDisposable
{
    private const int Retries = 3;

    // Nobody waits for their turn here.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="UsageException">There is none, or its settings cannot work.</exception>
    public static ConfiguredModel FromEnvironment()
    {
        var options = new LanguageModelOptions { WholeReply = Patience };
        options.Provider = Setting("Provider") is { Length: > 0 } provider ? provider : options.Provider;
        options.Model = Setting("Model");
        options.Endpoint = Setting("Endpoint");
        if (!options.IsOn)
        {
            throw new UsageException(
                "No language model is configured: set LanguageModel__Provider, LanguageModel__Model and the provider's key, as for the app."
            );
        }

        var named = Setting("ApiKey");
        var key = new ApiKey(named.Length > 0 ? named : Variable(Providers.KeyVariableOf(options.Provider)));
        return LanguageModelSettings.Faults(options, key).FirstOrDefault() is { } fault
            ? throw new UsageException(fault)
            : new ConfiguredModel(
                options.Provider,
                options.Model,
                options.Host,
                ChatClients.Create(options, key, Retries)
            );
    }

    public void Dispose() => Client.Dispose();

    private static string Setting(string name) => Variable($"{LanguageModelOptions.Section}__{name}");

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name)?.Trim() ?? "";
}
