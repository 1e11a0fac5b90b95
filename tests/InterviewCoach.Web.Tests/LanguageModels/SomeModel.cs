using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>Plain values for tests of the language model.</summary>
internal static class SomeModel
{
    public static readonly ModelPrompts Prompts = (
        (ModelPromptsReading.Read)
            ModelPrompts.Load(
                Directory
                    .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "prompts", "models"), "*.yaml")
                    .Select(path => new KnowledgeFile($"models/{Path.GetFileName(path)}", File.ReadAllText(path)))
                    .ToList()
            )
    ).Prompts;
}
