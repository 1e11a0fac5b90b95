using InterviewCoach.LanguageModels;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>The way to the configured provider.</summary>
internal static class PromptRunners
{
    /// <param name="options">The settings, which were found good.</param>
    /// <param name="key">The key.</param>
    /// <param name="log">Where a model's look-ups are told.</param>
    public static IPromptRunner Create(LanguageModelOptions options, ApiKey key, ILogger log) =>
#if SEMANTIC_KERNEL
        Providers.NeedsSemanticKernel(options.Provider)
            ? new SemanticKernel.KernelPromptRunner(options, key, log)
            :
#endif
            new ChatPromptRunner(ChatClients.Create(options, key), log);
}
