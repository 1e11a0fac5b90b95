using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Checking;
using InterviewCoach.Core.Questions.Probes;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class QuestionBankCheckerTests
{
    private const string Families = """
        families:
          model:
            boosting: [xgboost]
        questions:
          - id: model-choice.family
            topic: model_choice
            when: {facts: [model.boosting]}
            text: "How deep did you grow the trees of {model.name}?"
            why: "Depth decides."
            clarification: "Say how large one tree is."
            hint: "Think of its levels."
            rubric: &three
              - {id: one, text: "A", cues: [a, b, c, d], follow_up: "Why?"}
              - {id: two, text: "B", cues: [e, f, g, h], follow_up: "When?"}
              - {id: three, text: "C", cues: [i, j, k, l], follow_up: "Who?"}
        """;

    private static readonly string[] CodeRules =
    [
        "fit-before-split",
        "resample-before-split",
        "tuned-on-test",
        "shuffled-time-split",
        "target-in-features",
        "no-held-out-data",
        "accuracy-only",
        "unseeded-split",
        "train-test-overlap",
        "group-leak",
        "refit-on-test",
    ];

    private const string Good = """
          - id: metrics.one
            topic: metrics
            when: {facts: [metric]}
            text: "What does {metric.name} hide?"
            why: "Every number hides something."
            clarification: "Which fault would leave it unchanged?"
            hint: "Think of a small group."
            rubric: *three
        """;

    [Fact]
    public void The_shipped_bank_is_in_order() => Assert.Empty(QuestionBankChecker.Check(Some.ShippedBank));

    [Fact]
    public void The_shipped_bank_speaks_of_rules_that_exist() =>
        Assert.DoesNotContain(
            QuestionBankChecker.Check(Some.ShippedBank, AllRules.List.Select(rule => rule.Page.Id).ToList()),
            found => found.Message.Contains("there is no rule", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_topic_has_questions_and_each_core_topic_many()
    {
        var counts = Some.ShippedBank.Questions.CountBy(question => question.Topic).ToDictionary();

        Assert.All(Enum.GetValues<Topic>(), topic => Assert.True(counts.GetValueOrDefault(topic) >= 3, $"{topic}"));
        Assert.All(QuestionPlanner.CoreTopics, topic => Assert.True(counts[topic] >= 10, $"{topic}"));
    }

    [Fact]
    public void A_good_bank_has_nothing_to_find() => Assert.Empty(Check(Good));

    [Theory]
    [InlineData("hint: \"Think of a small group.\"", "risk: 2", "Has no hint")]
    [InlineData("clarification: \"Which fault would leave it unchanged?\"", "risk: 2", "Has no clarification")]
    [InlineData(
        "What does {metric.name} hide?",
        "What does {metric.name} hide after 3 runs?",
        "holds a number that no source gave"
    )]
    [InlineData("What does {metric.name} hide?", "Would XGBoost move {metric.name}?", "names “xgboost”")]
    [InlineData("What does {metric.name} hide?", "Can you elaborate on {metric.name}?", "says “elaborate”")]
    [InlineData("facts: [metric]", "facts: [metric, dataset.size]", "Needs the fact 'dataset.size'")]
    [InlineData(
        "Every number hides something.",
        "Quantitative representations systematically obfuscate organisational heterogeneity and individual particularities.",
        "reads like year"
    )]
    [InlineData("What does {metric.name} hide?", "Why? How? And who set {metric.name}?", "more than two things")]
    [InlineData("facts: [metric]", "facts: [metric], missing: [metric]", "Can never be asked")]
    [InlineData("facts: [metric]", "facts: [metric.split.test, metric.no_split]", "Can never be asked")]
    [InlineData(
        "rubric: *three",
        "rubric: [{id: a, text: T, cues: [a, b, c, d], follow_up: F}]",
        "Its rubric has 1 points"
    )]
    [InlineData(
        "What does {metric.name} hide?",
        "When you look at the number again and think about everything that went into it over all those weeks, what would you say does {metric.name} hide from all of us?",
        "can be spoken"
    )]
    public void A_flaw_is_found(string good, string bad, string message) =>
        Assert.Contains(
            Check(Good.Replace(good, bad, StringComparison.Ordinal)),
            found => found.Message.Contains(message, StringComparison.Ordinal) && found.Line == 16
        );

    [Fact]
    public void Two_questions_that_say_the_same_are_found_unless_they_share_a_group()
    {
        var again = Good.Replace("metrics.one", "metrics.two", StringComparison.Ordinal);
        var grouped = Good.Replace("topic: metrics", "topic: metrics\n    group: hides", StringComparison.Ordinal);

        Assert.Contains(
            Check(Good + "\n" + again),
            found => found.Message.Contains("nearly the same", StringComparison.Ordinal)
        );
        Assert.Empty(Check(grouped + "\n" + grouped.Replace("metrics.one", "metrics.two", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_shipped_probes_are_in_order() =>
        Assert.Empty(
            ProbeBankChecker.Check(
                Assert.IsType<ProbeBankReading.Read>(ProbeBank.Load(Some.Shipped("follow-ups"))).Bank
            )
        );

    [Fact]
    public void The_shipped_bank_speaks_of_skills_that_exist()
    {
        var catalogue = Assert
            .IsType<SkillCatalogueReading.Read>(SkillCatalogue.Load(Some.Shipped("skills")))
            .Catalogue;

        Assert.Empty(
            QuestionBankChecker.Check(
                Some.ShippedBank,
                skills: catalogue.Skills.Select(skill => skill.Name).ToHashSet(StringComparer.OrdinalIgnoreCase)
            )
        );
    }

    [Fact]
    public void A_skill_that_does_not_exist_is_found()
    {
        var asked = Good.Replace(
            "facts: [metric]",
            "facts: [metric], claims: {skills: [Docker]}",
            StringComparison.Ordinal
        );
        var bank = Some.Load(new KnowledgeFile("questions/metrics.yaml", Families + "\n" + asked));

        Assert.Contains(
            "'Docker'",
            Assert.Single(QuestionBankChecker.Check(bank, skills: ["Podman"])).Message,
            StringComparison.Ordinal
        );
        Assert.Empty(QuestionBankChecker.Check(bank, skills: ["Docker"]));
    }

    [Fact]
    public void Every_code_rule_is_asked_about_in_two_ways_at_least() =>
        Assert.All(
            CodeRules,
            rule =>
                Assert.True(
                    Some.ShippedBank.Questions.Count(question => question.When.Findings.Contains(rule)) >= 2,
                    rule
                )
        );

    [Fact]
    public void A_rule_that_does_not_exist_is_found() =>
        Assert.Contains(
            Check(
                Good.Replace("facts: [metric]", "facts: [metric], findings: [no-such-rule]", StringComparison.Ordinal),
                ["fit-before-split"]
            ),
            found => found.Message.Contains("there is no rule 'no-such-rule'", StringComparison.Ordinal)
        );

    private static IReadOnlyList<KnowledgeError> Check(string questions, IReadOnlyCollection<string>? rules = null) =>
        QuestionBankChecker.Check(
            Some.Load(new KnowledgeFile("questions/bank.yaml", Families + "\n" + questions)),
            rules
        );
}
