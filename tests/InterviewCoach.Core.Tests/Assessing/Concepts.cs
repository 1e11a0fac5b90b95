using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Knowledge;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>The assessor with the knowledge of the repository.</summary>
internal static class Concepts
{
    public static IReadOnlyList<KnowledgeFile> Files { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "prompts", "concepts"), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile($"concepts/{Path.GetFileName(path)}", File.ReadAllText(path))),
    ];

    public static AnswerAssessor Assessor { get; } =
        Assert.IsType<AssessorLoading.Loaded>(AnswerAssessor.Load(Files)).Assessor;
}
