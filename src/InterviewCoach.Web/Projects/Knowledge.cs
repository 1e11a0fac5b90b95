using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Storage.Embedded;

namespace InterviewCoach.Web.Projects;

/// <summary>Brings the files of <c>prompts/</c> into Core, which opens none itself.</summary>
internal static class Knowledge
{
    /// <param name="folder">Another <c>prompts/</c> than the one beside the app; null for that one.</param>
    /// <exception cref="StartupRefusedException">A file is missing or wrong.</exception>
    public static QuestionBank LoadBank(string? folder)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "prompts");
        return QuestionBank.Load(Files(folder, "questions")) switch
        {
            QuestionBankReading.Read read => read.Bank,
            QuestionBankReading.Faulty faulty => throw new StartupRefusedException(
                $"The question bank has {faulty.Errors.Count} errors; the first: {folder}/{faulty.Errors[0]}"
            ),
            var other => throw new InvalidOperationException(other.ToString()),
        };
    }

    private static List<KnowledgeFile> Files(string root, string part)
    {
        var folder = Path.Combine(root, part);
        if (!Directory.Exists(folder))
        {
            throw new StartupRefusedException(
                $"There are no questions in {folder}. Set Coach__PromptsFolder to a folder that holds questions/."
            );
        }

        return Directory
            .EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile(
                Path.GetRelativePath(root, path).Replace('\\', '/'),
                File.ReadAllText(path)
            ))
            .ToList();
    }
}
