using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Probes;
using InterviewCoach.Core.Skills;
using InterviewCoach.Web.Storage.Embedded;

namespace InterviewCoach.Web.Projects;

/// <summary>What the interviewer knows: the files of <c>prompts/</c>, brought into Core, which opens none itself.</summary>
internal sealed record Knowledge(
    QuestionBank Bank,
    SkillCatalogue Skills,
    DrillBook Drills,
    ClaimLedgerReader Claims,
    ProfileWords Words,
    Interviewer Interviewer,
    ModelPrompts Prompts,
    GroundingWords Grounding
)
{
    /// <param name="folder">Another <c>prompts/</c> than the one beside the app; null for that one.</param>
    /// <exception cref="StartupRefusedException">A file is missing or wrong.</exception>
    public static Knowledge Load(string? folder)
    {
        folder ??= Path.Combine(AppContext.BaseDirectory, "prompts");
        var skills = LoadSkills(folder);
        return new Knowledge(
            LoadBank(folder),
            skills,
            LoadDrills(folder, skills),
            new ClaimLedgerReader(skills),
            LoadWords(folder),
            new Interviewer(LoadAssessor(folder), LoadProbes(folder), LoadStyles(folder)),
            LoadPrompts(folder),
            LoadGrounding(folder)
        );
    }

    private static QuestionBank LoadBank(string folder) =>
        QuestionBank.Load(Files(folder, "questions")) switch
        {
            QuestionBankReading.Read read => read.Bank,
            QuestionBankReading.Faulty faulty => throw Wrong("The question bank has", folder, faulty.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static SkillCatalogue LoadSkills(string folder) =>
        SkillCatalogue.Load(Files(folder, "skills")) switch
        {
            SkillCatalogueReading.Read read => read.Catalogue,
            SkillCatalogueReading.Refused refused => throw Wrong("The skill catalogue has", folder, refused.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static DrillBook LoadDrills(string folder, SkillCatalogue skills) =>
        DrillBook.Load(Files(folder, "drills"), skills) switch
        {
            DrillBookReading.Read read => read.Book,
            DrillBookReading.Faulty faulty => throw Wrong("The drills have", folder, faulty.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static ProfileWords LoadWords(string folder)
    {
        var words = ProfileWords.Load(Files(folder, "profile"), Files(folder, "metrics"), out var errors);
        return errors.Count == 0 ? words : throw Wrong("What the profile is read by has", folder, errors);
    }

    private static AnswerAssessor LoadAssessor(string folder) =>
        AnswerAssessor.Load(Files(folder, "concepts")) switch
        {
            AssessorLoading.Loaded loaded => loaded.Assessor,
            AssessorLoading.Refused refused => throw Wrong("The assessor's words have", folder, refused.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static ProbeBank LoadProbes(string folder) =>
        ProbeBank.Load(Files(folder, "follow-ups")) switch
        {
            ProbeBankReading.Read read => read.Bank,
            ProbeBankReading.Faulty faulty => throw Wrong("The follow-ups have", folder, faulty.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static IReadOnlyDictionary<InterviewStyle, StyleWords> LoadStyles(string folder) =>
        StyleWords.Load(Files(folder, "interviewer")) switch
        {
            StyleWordsReading.Read read => read.Styles,
            StyleWordsReading.Faulty faulty => throw Wrong("The interviewer's words have", folder, faulty.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static ModelPrompts LoadPrompts(string folder) =>
        ModelPrompts.Load(Files(folder, "models")) switch
        {
            ModelPromptsReading.Read read => read.Prompts,
            ModelPromptsReading.Faulty faulty => throw Wrong("The prompts for models have", folder, faulty.Errors),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    private static GroundingWords LoadGrounding(string folder)
    {
        var words = GroundingWords.Load(Files(folder, "grounding"), out var errors);
        return errors.Count == 0 ? words : throw Wrong("What a model may say has", folder, errors);
    }

    private static StartupRefusedException Wrong(string what, string folder, IReadOnlyList<KnowledgeError> errors) =>
        new($"{what} {errors.Count} errors; the first: {folder}/{errors[0]}");

    private static List<KnowledgeFile> Files(string root, string part)
    {
        var folder = Path.Combine(root, part);
        if (!Directory.Exists(folder))
        {
            throw new StartupRefusedException(
                $"The folder {folder} is missing. Set Coach__PromptsFolder to a folder that holds questions/, follow-ups/, drills/, interviewer/, concepts/, skills/, profile/, metrics/, models/ and grounding/."
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
