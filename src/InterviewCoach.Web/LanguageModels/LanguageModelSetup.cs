using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

internal static class LanguageModelSetup
{
    /// <summary>The language model of the settings, which is none unless somebody said otherwise.</summary>
    public static void AddLanguageModels(this WebApplicationBuilder builder, ModelPrompts prompts, GroundingWords words)
    {
        var section = builder.Configuration.GetSection(LanguageModelOptions.Section);
        builder.Services.AddOptions<LanguageModelOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<LanguageModelOptions>, LanguageModelOptionsCheck>();
        builder.Services.AddSingleton(ConfiguredKey.Of(builder.Configuration, section["Provider"] ?? Providers.None));
        builder.Services.AddSingleton(prompts);
        builder.Services.AddSingleton(words);
        builder.Services.AddSingleton(services => new PromptWords(
            prompts.All.Select(prompt => prompt.Template),
            services.GetRequiredService<ApiKey>().Value
        ));
        builder.Services.AddSingleton<IChatClient>(services =>
            ChatClients.Create(
                services.GetRequiredService<IOptions<LanguageModelOptions>>().Value,
                services.GetRequiredService<ApiKey>()
            )
        );
        // Made when a model is first asked: without one, nothing of it is ever made.
        builder.Services.AddSingleton(services => new Lazy<IPromptRunner>(() =>
            PromptRunners.Create(
                services.GetRequiredService<IOptions<LanguageModelOptions>>().Value,
                services.GetRequiredService<ApiKey>(),
                services.GetRequiredService<ILogger<ModelCalls>>()
            )
        ));
        builder.Services.AddSingleton<TokenBudget>();
        builder.Services.AddHostedService(services => services.GetRequiredService<TokenBudget>());
        builder.Services.AddSingleton<ModelCalls>();
        builder.Services.AddSingleton<QuestionRewording>();
        builder.Services.AddSingleton<CheckedReplies>();
        builder.Services.AddSingleton<ModelWriting>();
        builder.Services.AddSingleton<ModelProbe>();
    }
}
