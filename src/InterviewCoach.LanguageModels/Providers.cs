namespace InterviewCoach.LanguageModels;

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

    /// <summary>The variable that the provider's own tools read a key from, too.</summary>
    public static string KeyVariableOf(string provider) =>
        provider switch
        {
            Anthropic => "ANTHROPIC_API_KEY",
            AzureOpenAI => "AZURE_OPENAI_API_KEY",
            _ => "OPENAI_API_KEY",
        };

    internal static string HostOf(string provider) =>
        provider switch
        {
            Anthropic => "api.anthropic.com",
            OpenAI => "api.openai.com",
            Ollama => "localhost:11434",
            _ => "",
        };
}
