using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;
using InterviewCoach.Web.Storage.Embedded;

namespace InterviewCoach.Web.Projects;

/// <summary>What the interviewer knows: the files of <c>prompts/</c>, brought into Core, which opens none itself.</summary>
internal sealed record Knowledge(QuestionBank Bank, ClaimLedgerReader Claims)
{
    /// <param name="folder">Another <c>prompts/</c> than the one beside the app; null for that one.</param>
    /// <exception cref="StartupRefusedException">A file is missing or wrong.</exception>
    public static Knowledge Load(string? folder)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "prompts");
        return new Knowledge(LoadBank(folder), LoadSkills(folder));
    }

    private static QuestionBank LoadBank(string folder) =>
        QuestionBank.Load(Files(folder, "questions")) switch
        {
            QuestionBankReading.Read read => read.Bank,
            QuestionBankReading.Faulty faulty => throw new StartupRefusedException(
                $"The question bank has {faulty.Errors.Count} errors; the first: {folder}/{faulty.Errors[0]}"
            ),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static ClaimLedgerReader LoadSkills(string folder) =>
        SkillCatalogue.Load(Files(folder, "skills")) switch
        {
            SkillCatalogueReading.Read read => new ClaimLedgerReader(read.Catalogue),
            SkillCatalogueReading.Refused refused => throw new StartupRefusedException(
                $"The skill catalogue has {refused.Errors.Count} errors; the first: {folder}/{refused.Errors[0]}"
            ),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static List<KnowledgeFile> Files(string root, string part)
    {
        var folder = Path.Combine(root, part);
        if (!Directory.Exists(folder))
        {
            throw new StartupRefusedException(
                $"The folder {folder} is missing. Set Coach__PromptsFolder to a folder that holds questions/ and skills/."
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
