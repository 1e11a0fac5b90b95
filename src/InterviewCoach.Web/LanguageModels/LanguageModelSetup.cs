using InterviewCoach.Core.LanguageModels;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

internal static class LanguageModelSetup
{
    /// <summary>The language model of the settings, which is none unless somebody said otherwise.</summary>
    public static void AddLanguageModels(this WebApplicationBuilder builder, ModelPrompts prompts)
    {
        var section = builder.Configuration.GetSection(LanguageModelOptions.Section);
        builder.Services.AddOptions<LanguageModelOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<LanguageModelOptions>, LanguageModelOptionsCheck>();
        builder.Services.AddSingleton(ApiKey.Of(builder.Configuration, section["Provider"] ?? Providers.None));
        builder.Services.AddSingleton(prompts);
        builder.Services.AddSingleton<IChatClient>(services =>
            ChatClients.Create(
                services.GetRequiredService<IOptions<LanguageModelOptions>>().Value,
                services.GetRequiredService<ApiKey>()
            )
        );
    }
}
