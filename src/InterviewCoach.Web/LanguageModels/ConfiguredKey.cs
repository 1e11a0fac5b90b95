using InterviewCoach.LanguageModels;
using Microsoft.Extensions.Configuration.UserSecrets;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>Where the key to the language model is looked for.</summary>
internal static class ConfiguredKey
{
    /// <summary>From the environment or the command line, else from user secrets, which lie outside the checkout.</summary>
    public static ApiKey Of(IConfiguration configuration, string provider)
    {
        const string name = $"{LanguageModelOptions.Section}:ApiKey";
        var secrets = new ConfigurationBuilder().AddUserSecrets(typeof(ConfiguredKey).Assembly, optional: true).Build();
        var found = new[] { configuration[name], configuration[Providers.KeyVariableOf(provider)], secrets[name] };
        return new ApiKey(found.FirstOrDefault(key => !string.IsNullOrWhiteSpace(key))?.Trim() ?? "");
    }
}
