using System.Text.Json;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class QuestionPlannerTests
{
    public static TheoryData<string> Profiles => ["thin", "rich"];

    private static ProjectProfile Of(string name) => name == "thin" ? Some.Thin() : Some.Rich();

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_walkthrough_opens_touches_the_six_core_topics_and_closes(string name)
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var questions = Plan(Of(name), seed).Questions;

            Assert.Equal(Topic.Opening, questions[0].Topic);
            Assert.Equal(Topic.Closing, questions[^1].Topic);
            Assert.Equal(QuestionPlanner.CoreTopics, questions.Skip(1).Take(6).Select(question => question.Topic));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Every_question_between_opening_and_closing_has_grounds(string name) =>
        Assert.All(
            Plan(Of(name), 5, minutes: 40).Questions,
            question => Assert.True(question.Grounds.Count > 0 || question.Topic is Topic.Opening or Topic.Closing)
        );

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Without_its_grounds_a_question_is_gone(string name)
    {
        var profile = Of(name);
        var between = Plan(profile, 3, minutes: 40)
            .Questions.Where(question => question.Topic is not (Topic.Opening or Topic.Closing));
        foreach (var question in between)
        {
            var without = profile with
            {
                Facts = profile.Facts.Where(fact => !question.Grounds.Contains(fact.At)).ToList(),
            };

            Assert.DoesNotContain(Plan(without, 3, minutes: 40).Questions, other => other.Text == question.Text);
        }
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan() =>
        Assert.Equal(JsonSerializer.Serialize(Plan(Some.Rich(), 11)), JsonSerializer.Serialize(Plan(Some.Rich(), 11)));

    [Fact]
    public void Other_seeds_give_other_plans() =>
        Assert.True(
            Enumerable
                .Range(0, 10)
                .Select(seed => string.Join(' ', Plan(Some.Rich(), seed).Questions.Select(question => question.Id)))
                .Distinct()
                .Count() >= 3
        );

    [Fact]
    public void No_question_is_asked_twice_in_a_plan()
    {
        var ids = Plan(Some.Rich(), 1, minutes: 40).Questions.Select(question => question.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void What_was_asked_before_is_avoided_while_there_is_something_else()
    {
        var first = Plan(Some.Rich(), 1, minutes: 10).Questions.Select(question => question.Id).ToHashSet();

        var second = QuestionPlanner.Plan(
            Some.ShippedBank,
            Some.Rich(),
            ClaimLedger.Empty,
            [],
            new PlanOptions(1, Minutes: 10, AlreadyAsked: first)
        );

        Assert.True(second.Questions.Count(question => first.Contains(question.Id)) <= first.Count / 3);
        Assert.Equal(first.Count, second.Questions.Count);
    }

    [Fact]
    public void One_topic_can_be_drilled()
    {
        var plan = QuestionPlanner.Plan(
            Some.ShippedBank,
            Some.Rich(),
            ClaimLedger.Empty,
            [],
            new PlanOptions(1, Topics: [Topic.Metrics])
        );

        Assert.NotEmpty(plan.Questions);
        Assert.All(plan.Questions, question => Assert.Equal(Topic.Metrics, question.Topic));
    }

    [Fact]
    public void The_number_of_the_final_model_on_unseen_data_is_the_one_talked_about()
    {
        var metrics = Plan(Some.Rich(), 2).Questions.First(question => question.Topic == Topic.Metrics);

        Assert.Contains(Some.Accuracy.At, metrics.Grounds);
    }

    [Fact]
    public void A_value_that_would_read_badly_is_not_asked_about()
    {
        var profile = Some.Profile(
            ProjectTask.Other,
            Some.Overview,
            new Fact.ModelUse(
                "| **see** the table below for a very long list of all the models",
                ModelRole.Chosen,
                Some.Quote(9, "a model")
            )
        );

        Assert.All(
            Plan(profile, 1, minutes: 40).Questions,
            question => Assert.DoesNotContain("see", question.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_empty_profile_still_gets_an_opening_and_a_closing() =>
        Assert.Equal(
            [Topic.Opening, Topic.Closing],
            Plan(Some.Profile(ProjectTask.Other), 1).Questions.Select(question => question.Topic)
        );

    [Fact]
    public void A_statement_about_the_project_is_quoted_before_an_instruction_to_the_reader()
    {
        var profile = Some.Profile(
            ProjectTask.Other,
            Some.Overview,
            new Fact.Statement(
                Aspect.NextStep,
                null,
                Some.Quote(8, "Run the script below to see what is planned next.")
            ),
            new Fact.Statement(
                Aspect.NextStep,
                null,
                Some.Quote(9, "Next comes a second camera above the glazing line.")
            )
        );
        var drill = QuestionPlanner.Plan(
            Some.ShippedBank,
            profile,
            ClaimLedger.Empty,
            [],
            new PlanOptions(1, Topics: [Topic.NextSteps])
        );

        Assert.Contains("second camera", drill.Questions[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_models_are_compared_only_where_both_are_models()
    {
        var profile = Some.Profile(
            ProjectTask.MulticlassClassification,
            Some.Overview,
            new Fact.Metric("recall", 0.97, "0.97", "", "Cracked", "test", Some.Quote(8, "Cracked: recall 0.97")),
            new Fact.Metric("recall", 0.95, "0.95", "", "Chipped", "test", Some.Quote(9, "Chipped: recall 0.95"))
        );

        Assert.All(
            Plan(profile, 1, minutes: 40).Questions,
            question => Assert.DoesNotContain("Chipped", question.Text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_finding_is_asked_about_with_its_line_of_code()
    {
        var finding = new Finding(
            "fit-before-split",
            Severity.Error,
            Some.Quote(40, "scaler.fit_transform(X)"),
            "The scaler learns from all rows.",
            "Split first."
        );

        var plan = QuestionPlanner.Plan(
            Some.ShippedBank,
            Some.Rich(),
            ClaimLedger.Empty,
            [finding],
            new PlanOptions(1)
        );

        var question = Assert.Single(plan.Questions, question => question.Grounds.Contains(finding.At));
        Assert.Equal(Topic.Leakage, question.Topic);
        Assert.Contains("“scaler.fit_transform(X)”", question.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_opening_is_grounded_in_the_overview()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Contains(Some.Overview.At, Plan(Some.Rich(), seed).Questions[0].Grounds);
        }
    }

    [Fact]
    public void A_closing_is_grounded_in_what_is_left_open_or_else_in_the_overview()
    {
        var nextStep = Some.Rich().Facts.Single(fact => fact is Fact.Statement { Aspect: Aspect.NextStep });

        for (var seed = 0; seed < 20; seed++)
        {
            Assert.Equal(nextStep.At, Plan(Some.Rich(), seed).Questions[^1].Grounds[0]);
        }

        Assert.Equal([Some.Overview.At], Plan(Some.Thin(), 1).Questions[^1].Grounds);
    }

    [Fact]
    public void Five_thousand_facts_are_planned_as_a_few_are_and_the_headline_is_still_the_one_talked_about()
    {
        var runs = Enumerable
            .Range(100, 5_000)
            .SelectMany<int, Fact>(line =>
                [
                    new Fact.Metric(
                        "accuracy",
                        0.5 + line / 20_000.0,
                        $"0.{5_000 + line / 2}",
                        "",
                        $"net {line}",
                        "validation",
                        Some.Quote(line, $"Net {line} reaches an accuracy of 0.{5_000 + line / 2} in validation.")
                    ),
                    new Fact.ModelUse($"net {line}", ModelRole.Tried, Some.Quote(line, $"Net {line} was tried.")),
                    new Fact.Statement(Aspect.Feature, null, Some.Quote(line, $"Sensor {line} is one more feature.")),
                ]
            );
        var rich = Some.Rich();

        var plan = Plan(rich with { Facts = [.. rich.Facts, .. runs] }, 2, minutes: 40);

        Assert.InRange(plan.Questions.Count, 12, 20);
        Assert.Contains(Some.Accuracy.At, plan.Questions.First(question => question.Topic == Topic.Metrics).Grounds);
    }

    [Fact]
    public void A_thin_write_up_gets_fewer_questions_rather_than_one_sentence_over_and_over() =>
        Assert.InRange(Plan(Some.Thin(), 1, minutes: 40).Questions.Count, 8, 14);

    private static InterviewPlan Plan(ProjectProfile profile, long seed, int minutes = 20) =>
        QuestionPlanner.Plan(Some.ShippedBank, profile, ClaimLedger.Empty, [], new PlanOptions(seed, minutes));
}
