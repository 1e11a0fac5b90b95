using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Questions;

/// <summary>Four in five questions of a walkthrough name something of the project.</summary>
public sealed class NamingTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void A_thin_write_up_is_asked_about_by_its_own_words(int minutes)
    {
        var profile = Some.Profile(
            ProjectTask.Other,
            Some.Overview,
            new Fact.Statement(Aspect.Preprocessing, null, Some.Quote(9, "Missing readings were filled by hand.")),
            new Fact.Statement(Aspect.NextStep, null, Some.Quote(12, "Next we want to add pictures of the glaze.")),
            new Fact.Statement(Aspect.Limitation, null, Some.Quote(13, "So far it knows only a single plant.")),
            new Fact.Statement(Aspect.DataSource, null, Some.Quote(15, "The readings come from the plant's own log."))
        );

        for (var seed = 1; seed <= 5; seed++)
        {
            var questions = QuestionPlanner
                .Plan(Some.ShippedBank, profile, new ClaimLedger([]), [], new PlanOptions(seed, minutes))
                .Questions;

            Assert.True(
                questions.Count(question => question.Text.Contains("Kilnwatch", StringComparison.Ordinal))
                    >= 0.8 * questions.Count,
                string.Join('\n', questions.Select(question => question.Text))
            );
        }
    }

    [Theory]
    [InlineData("pass", 9, "9", "| Numeric set | 9 / 9 PASS |")]
    [InlineData("Brier", 0.22, "0.22", "max_brier: 0.22")]
    [InlineData("RMSE", 1, "1", @"$$\text{RMSE} = \frac{1}{n}$$")]
    [InlineData("accuracy", 10.25, "10.25%", "Text gives +10.25% accuracy.")]
    [InlineData("MRR", 1.57, "1.57", "MRR: 1.57")]
    [InlineData("Cohen's kappa", 0.74, "0.74", "Our two judges reach a kappa of 0.74.")]
    public void A_number_that_says_nothing_of_the_model_is_not_the_headline(
        string name,
        double value,
        string text,
        string line
    )
    {
        var profile = Some.Profile(
            ProjectTask.BinaryClassification,
            Some.Overview,
            new Fact.ModelUse("CatBoost", ModelRole.Chosen, Some.Quote(16, "The final model is CatBoost.")),
            new Fact.Metric(name, value, text, "", "CatBoost", "test", Some.Quote(20, line))
        );

        var plan = QuestionPlanner.Plan(Some.ShippedBank, profile, new ClaimLedger([]), [], new PlanOptions(1, 40));

        Assert.DoesNotContain(plan.Questions, question => question.Text.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void Nobody_is_asked_how_long_the_training_of_a_hosted_model_took()
    {
        var profile = Some.Profile(
            ProjectTask.TextGenerationRag,
            Some.Overview,
            new Fact.ModelUse("GPT-4o transformer", ModelRole.Chosen, Some.Quote(16, "Answers come from GPT-4o."))
        );

        var plan = QuestionPlanner.Plan(
            Some.ShippedBank,
            profile,
            new ClaimLedger([]),
            [],
            new PlanOptions(1, 40, [Topic.Constraints, Topic.ModelChoice])
        );

        Assert.DoesNotContain(
            plan.Questions,
            question => question.Id is "constraints.compute" or "model-choice.neural-overfit"
        );
    }

    [Fact]
    public void A_write_up_that_only_instructs_its_reader_still_gets_the_core_topics()
    {
        var profile = Some.Profile(
            ProjectTask.Other,
            new Fact.Statement(
                Aspect.Overview,
                null,
                Some.Quote(3, "After cloning it, run the kiln script on your tiles.")
            )
        ) with
        {
            Title = "Final Project",
        };

        var plan = QuestionPlanner.Plan(Some.ShippedBank, profile, new ClaimLedger([]), [], new PlanOptions(1, 10));

        Assert.Contains(plan.Questions, question => question is { Topic: Topic.ModelChoice, Grounds.Count: > 0 });
        Assert.Contains(plan.Questions, question => question is { Topic: Topic.Leakage, Grounds.Count: > 0 });
    }
}
