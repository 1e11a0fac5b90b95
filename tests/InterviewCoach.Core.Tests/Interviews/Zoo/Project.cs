using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Interviews.Zoo;

/// <summary>An invented project, and what the person who did it could tell about it.</summary>
internal sealed class Project
{
    private static readonly Lazy<QuestionBank> Bank = new(() =>
        ((QuestionBankReading.Read)QuestionBank.Load(Shipped.Files("questions"))).Bank
    );

    private static readonly Lazy<SkillCatalogue> Skills = new(() =>
        ((SkillCatalogueReading.Read)SkillCatalogue.Load(Shipped.Files("skills"))).Catalogue
    );

    public static readonly Project LateDeliveries = new("late-deliveries");
    public static readonly Project PylonBolts = new("pylon-bolts");
    public static readonly Project TenantAnswers = new("tenant-answers");

    public static IReadOnlyList<Project> All { get; } = [LateDeliveries, PylonBolts, TenantAnswers];

    private Project(string name)
    {
        Name = name;
        Text = File.ReadAllText(Path.Combine(Shipped.Zoo, "WriteUps", $"{name}.md"));
        Known = Memory.Read(File.ReadAllText(Path.Combine(Shipped.Zoo, "Experts", $"{name}.txt")));
    }

    public string Name { get; }

    /// <summary>The write-up.</summary>
    public string Text { get; }

    /// <summary>What an expert knows of it.</summary>
    public Memory Known { get; }

    public InterviewMaterial Material => new(Text);

    public IReadOnlyList<InterviewSource> Sources => [new InterviewSource($"{Name}.md", ContentHash.Of(Text))];

    public InterviewPlan Plan(PlanOptions options)
    {
        var writeUp = ((WriteUpReading.Read)WriteUpReader.Read(Text, $"{Name}.md")).WriteUp;
        return QuestionPlanner.Plan(
            Bank.Value,
            ProjectProfiler.Profile(writeUp, []),
            new ClaimLedgerReader(Skills.Value).Read(writeUp, []),
            Reviewer.Review(writeUp).Findings,
            options
        );
    }

    public override string ToString() => Name;
}

/// <summary>What lies beside the tests.</summary>
internal static class Shipped
{
    public static string Zoo { get; } = Path.Combine(AppContext.BaseDirectory, "Interviews", "Zoo");

    public static IReadOnlyList<KnowledgeFile> Files(string folder) =>
        Directory
            .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "prompts", folder), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile($"{folder}/{Path.GetFileName(path)}", File.ReadAllText(path)))
            .ToList();
}
