using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

/// <summary>Profiles and banks made by hand.</summary>
internal static class Some
{
    /// <summary>The bank that the product ships with.</summary>
    public static readonly QuestionBank ShippedBank = Load(Shipped("questions"));

    public static SourceQuote Quote(int line, string text) => new("kiln.md", LineSpan.At(line), text);

    public static QuestionBank Load(params IReadOnlyList<KnowledgeFile> files) =>
        QuestionBank.Load(files) switch
        {
            QuestionBankReading.Read read => read.Bank,
            QuestionBankReading.Faulty faulty => throw new InvalidOperationException(string.Join('\n', faulty.Errors)),
            var other => throw new InvalidOperationException(other.ToString()),
        };

    public static IReadOnlyList<KnowledgeFile> Shipped(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, "prompts");
        return Directory
            .EnumerateFiles(Path.Combine(root, folder), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new KnowledgeFile($"{folder}/{Path.GetFileName(path)}", File.ReadAllText(path)))
            .ToList();
    }

    public static readonly Fact Overview = new Fact.Statement(
        Aspect.Overview,
        null,
        Quote(3, "Predicts which ceramic tiles crack in the kiln before they are fired.")
    );

    public static readonly Fact Accuracy = new Fact.Metric(
        "accuracy",
        0.93,
        "0.93",
        "",
        "CatBoost",
        "test",
        Quote(21, "CatBoost reaches an accuracy of 0.93 on the test set.")
    );

    /// <summary>A write-up that says one sentence and nothing else.</summary>
    public static ProjectProfile Thin() => Profile(ProjectTask.Other, Overview);

    /// <summary>A write-up that says most of what a write-up can say.</summary>
    public static ProjectProfile Rich() =>
        Profile(
            ProjectTask.BinaryClassification,
            Overview,
            new Fact.Dataset("Kilnsight", "48,200 tiles", Quote(7, "Kilnsight holds 48,200 tiles from two plants.")),
            new Fact.Statement(
                Aspect.Preprocessing,
                null,
                Quote(9, "Missing humidity readings were filled with the mean.")
            ),
            new Fact.Statement(
                Aspect.Feature,
                "humidity",
                Quote(10, "Features are humidity, glaze and firing temperature.")
            ),
            new Fact.Validation("80/20 split", true, Quote(12, "A random 80/20 split keeps a test set aside.")),
            new Fact.Baseline("logistic regression", Quote(14, "As a baseline, logistic regression was used.")),
            new Fact.ModelUse("CatBoost", ModelRole.Chosen, Quote(16, "The final model is CatBoost.")),
            new Fact.ModelUse("random forest", ModelRole.Tried, Quote(17, "A random forest was tried as well.")),
            new Fact.Metric(
                "accuracy",
                0.99,
                "0.99",
                "",
                "CatBoost",
                "train",
                Quote(20, "CatBoost: accuracy 0.99 on train.")
            ),
            Accuracy,
            new Fact.Metric(
                "accuracy",
                0.92,
                "0.92",
                "",
                "random forest",
                "test",
                Quote(22, "The random forest reaches 0.92 on the test set.")
            ),
            new Fact.Ownership(OwnershipKind.We, Quote(25, "We built the dashboard in a team of three.")),
            new Fact.Impact(ImpactKind.Aspirational, Quote(27, "Plants could save thousands of tiles a year.")),
            new Fact.Statement(Aspect.NextStep, null, Quote(30, "Next we want to add camera images of the glaze."))
        );

    public static ProjectProfile Profile(ProjectTask task, params IReadOnlyList<Fact> facts) =>
        new(
            "Kilnwatch",
            task,
            ProjectType.PredictiveService,
            facts,
            new Dictionary<PresenceKey, SourceQuote>(),
            new Dictionary<int, Stage>()
        );
}
