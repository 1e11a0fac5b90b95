using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing;

public class ReviewTests
{
    private const string Rent = """
        # Rent

        A random forest predicts rents: MAE 84 euros on the test set.
        """;

    private sealed class Broken : IRule
    {
        public RulePage Page { get; } = new("broken-rule", RuleKind.WriteUp, Severity.Error, "", "", "", "", "", "");

        public IEnumerable<Finding> Check(ReviewSubject subject) => throw new InvalidOperationException("on purpose");
    }

    [Fact]
    public void A_rule_that_fails_is_named_and_the_others_go_on()
    {
        var review = Reviewer.Review(ReviewedStory.Subject(Rent), rules: [new Broken(), .. AllRules.List]);

        Assert.Equal(["broken-rule"], review.CouldNotRun);
        Assert.Contains(review.Findings, found => found.RuleId == "no-baseline");
    }

    [Fact]
    public void Every_rule_comes_to_exactly_one_outcome()
    {
        var review = ReviewedStory.Of(Rent);

        Assert.Equal(AllRules.List.Select(rule => rule.Page.Id), review.Outcomes.Select(outcome => outcome.RuleId));
        Assert.Contains("accuracy-alone", review.NotApplicable);
        Assert.Contains("broken-link", review.NotApplicable);
        Assert.Contains("no-held-out-set", review.Passed);
    }

    [Fact]
    public void At_most_three_findings_are_to_be_fixed_first_each_of_another_topic_and_the_severest_in_front()
    {
        var review = ReviewedStory.Of(Rent);
        var first = review.FixFirst();

        Assert.Equal(3, first.Count);
        Assert.Equal(3, first.Select(found => AllRules.Find(found.RuleId)!.Page.Topic).Distinct().Count());
        Assert.All(first, found => Assert.NotEqual(Severity.Note, found.Severity));
        Assert.Equal(review.Findings.Max(found => found.Severity), first[0].Severity);
    }

    [Fact]
    public void A_text_that_tells_of_no_project_is_told_nothing()
    {
        var review = ReviewedStory.Of(
            "# How to contribute\n\nFork the repository, and open a pull request against main."
        );

        Assert.Empty(review.Findings);
        Assert.Empty(review.CouldNotRun);
    }

    [Fact]
    public void Code_alone_is_asked_for_no_story()
    {
        var read = Assert.IsType<WriteUpReading.Read>(WriteUpReader.Read("accuracy = 0.93\nprint(accuracy)\n", "a.py"));

        Assert.Empty(Reviewer.Review(read.WriteUp).Findings);
    }

    [Fact]
    public void A_finding_about_something_absent_points_at_a_line_of_the_text()
    {
        var lines = Rent.Split('\n');

        Assert.All(
            ReviewedStory.Of(Rent).Findings,
            found =>
            {
                Assert.InRange(found.At.Lines.Start, 1, lines.Length);
                Assert.Equal("README.md", found.At.File);
            }
        );
    }

    [Fact]
    public void A_suppression_silences_its_rule_and_one_that_silences_nothing_is_told()
    {
        var review = ReviewedStory.Of(
            "<!-- coach-disable no-baseline: the client forbids it -->\n"
                + "<!-- coach-disable ethics-unsaid: not about people -->\n\n"
                + Rent
        );

        Assert.DoesNotContain(review.Findings, found => found.RuleId == "no-baseline");
        Assert.Single(review.Findings, found => found.RuleId == "unused-suppression");
    }

    [Fact]
    public void Settings_turn_rules_off_and_change_their_severity()
    {
        var settings = Settings("rules:\n  no-baseline: off\n  no-dead-ends: error\n");
        var review = Reviewer.Review(ReviewedStory.Subject(Rent), settings);

        Assert.DoesNotContain(review.Findings, found => found.RuleId == "no-baseline");
        Assert.Equal(Severity.Error, review.Findings.Single(found => found.RuleId == "no-dead-ends").Severity);
        Assert.Equal("no-dead-ends", review.FixFirst()[0].RuleId);
    }

    [Fact]
    public void Settings_may_name_the_only_rules_to_run()
    {
        var review = Reviewer.Review(ReviewedStory.Subject(Rent), Settings("only: [no-baseline]\nrole: analyst\n"));

        Assert.Equal(["no-baseline"], review.Findings.Select(found => found.RuleId));
    }

    [Fact]
    public void How_to_run_it_weighs_more_for_an_engineer_than_for_an_analyst()
    {
        Severity Of(string role) =>
            Reviewer
                .Review(ReviewedStory.Subject(Rent), Settings($"role: {role}\n"))
                .Findings.Single(found => found.RuleId == "no-environment")
                .Severity;

        Assert.Equal(Severity.Warning, Of("ml_engineer"));
        Assert.Equal(Severity.Note, Of("analyst"));
    }

    [Theory]
    [InlineData("rules:\n  no-basline: off\n", 2, "'no-basline' is no rule")]
    [InlineData("role: analyst\nrules:\n  no-baseline: maybe\n", 3, "use on, off, note, warning or error")]
    [InlineData("role: wizard\n", 1, "'wizard' is no role")]
    [InlineData("rulez:\n  no-baseline: off\n", 1, "Unknown key 'rulez'")]
    [InlineData("rules: [\n", 2, "Not YAML")]
    public void What_is_wrong_with_settings_is_told_with_its_line(string yaml, int line, string message)
    {
        var faulty = Assert.IsType<ReviewSettingsReading.Faulty>(
            ReviewSettings.Load(new KnowledgeFile(".coach.yaml", yaml))
        );

        Assert.Contains(faulty.Errors, error => error.Line == line && error.Message.Contains(message));
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_is_broken_and_one_that_is_there_is_not()
    {
        var text = Rent + "\n\n![Rents](plots/rents.png) and [data](data/offers.csv)\n";
        var found = Assert.Single(
            ReviewedStory.Of(text, path => path == "data/offers.csv").Findings,
            found => found.RuleId == "broken-link"
        );

        Assert.Contains("plots/rents.png", found.Message);
    }

    private static ReviewSettings Settings(string yaml) =>
        Assert.IsType<ReviewSettingsReading.Read>(ReviewSettings.Load(new KnowledgeFile(".coach.yaml", yaml))).Settings;
}
