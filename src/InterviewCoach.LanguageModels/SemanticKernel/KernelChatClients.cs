using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel.ChatCompletion;

namespace InterviewCoach.LanguageModels.SemanticKernel;

/// <summary>A Kernel's chat service as the rest of the app knows it.</summary>
internal static class KernelChatClients
{
    public static IChatClient Create(LanguageModelOptions options, ApiKey key) =>
        KernelFactory.Create(options, key).GetRequiredService<IChatCompletionService>().AsChatClient();
}
