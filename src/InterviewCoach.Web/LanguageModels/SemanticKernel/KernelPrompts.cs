using InterviewCoach.Core.LanguageModels;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.PromptTemplates.Handlebars;

namespace InterviewCoach.Web.LanguageModels.SemanticKernel;

/// <summary>Prompt files as Semantic Kernel reads them.</summary>
internal static class KernelPrompts
{
    private static readonly HandlebarsPromptTemplateFactory Templates = new();

    /// <summary>The prompt as a function of a Kernel.</summary>
    public static KernelFunction Function(Kernel kernel, ModelPrompt prompt) =>
        kernel.CreateFunctionFromPromptYaml(prompt.Yaml, Templates);

    /// <summary>What Semantic Kernel makes of the prompt: it must be what <see cref="PromptRendering"/> makes of it.</summary>
    public static Task<string> RenderAsync(ModelPrompt prompt, IReadOnlyDictionary<string, string> arguments)
    {
        var config = KernelFunctionYaml.ToPromptTemplateConfig(prompt.Yaml);
        return Templates.TryCreate(config, out var template)
            ? template.RenderAsync(new Kernel(), Arguments(new KernelArguments(), arguments))
            : throw new InvalidOperationException($"{prompt.Name} is no handlebars template.");
    }

    /// <summary>Adds a JSON value for each variable.</summary>
    public static KernelArguments Arguments(KernelArguments to, IReadOnlyDictionary<string, string> arguments)
    {
        foreach (var (name, value) in arguments)
        {
            to[name] = value;
        }

        return to;
    }
}
