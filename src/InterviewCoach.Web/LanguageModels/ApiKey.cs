using Microsoft.Extensions.Configuration.UserSecrets;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>The key to the language model. It is handed to the provider and to nothing else; as text it says nothing.</summary>
public sealed class ApiKey(string value)
{
    internal string Value { get; } = value;

    public override string ToString() => Value.Length == 0 ? "none" : "set";

    /// <summary>The variable that the provider's own tools read, too.</summary>
    internal static string VariableOf(string provider) =>
        provider switch
        {
            Providers.Anthropic => "ANTHROPIC_API_KEY",
            Providers.AzureOpenAI => "AZURE_OPENAI_API_KEY",
            _ => "OPENAI_API_KEY",
        };

    /// <summary>From the environment or the command line, else from user secrets, which lie outside the checkout.</summary>
    internal static ApiKey Of(IConfiguration configuration, string provider)
    {
        const string name = $"{LanguageModelOptions.Section}:ApiKey";
        var secrets = new ConfigurationBuilder().AddUserSecrets(typeof(ApiKey).Assembly, optional: true).Build();
        var found = new[] { configuration[name], configuration[VariableOf(provider)], secrets[name] };
        return new ApiKey(found.FirstOrDefault(key => !string.IsNullOrWhiteSpace(key))?.Trim() ?? "");
    }
}
