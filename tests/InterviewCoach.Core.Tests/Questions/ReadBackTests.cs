using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Questions;

/// <summary>A sentence is read back only as what it is, however a reader took it.</summary>
public sealed class ReadBackTests
{
    [Theory]
    [InlineData(Aspect.Limitation, "The confidence interval of the difference does not include 0 for both kilns.")]
    [InlineData(Aspect.Limitation, "Firing the tiles of both plants takes three weeks in summer.")]
    [InlineData(Aspect.Problem, "Bar chart of cracked tiles by glaze is on the second page.")]
    [InlineData(Aspect.NextStep, "Blue glaze sells least, indicating a gap for further investigation by the shop.")]
    [InlineData(Aspect.DeadEnd, "Drawing of the curves is turned off by default in the settings.")]
    [InlineData(Aspect.Monitoring, "A new model is promoted only if it beats the old one on fresh tiles.")]
    [InlineData(Aspect.ErrorAnalysis, "Kilns of hardware makers are often built for one purpose and cost much.")]
    [InlineData(Aspect.Feature, "The null hypothesis was that all three glazes crack alike in the kiln.")]
    [InlineData(Aspect.DataSource, "Pictures and survey weights are outside of this first release of the app.")]
    [InlineData(Aspect.Preprocessing, "The loading programs and the scaling of tiles:")]
    public void What_was_taken_for_something_else_is_not_read_back(Aspect aspect, string sentence) =>
        Assert.DoesNotContain(Said(aspect, sentence), text => text.Contains(sentence[..20], StringComparison.Ordinal));

    [Theory]
    [InlineData(Aspect.Limitation, "The tiles come from only two plants, so other clays may differ.")]
    [InlineData(Aspect.NextStep, "Next we want to read the temperature from the kiln itself.")]
    [InlineData(Aspect.DeadEnd, "A network on the raw curves was tried and did not beat the trees.")]
    [InlineData(Aspect.Monitoring, "An alert is sent when the share of cracked tiles drifts.")]
    [InlineData(Aspect.ErrorAnalysis, "Most misses are tiles with two glazes, which the model confuses.")]
    [InlineData(Aspect.Feature, "The strongest features are humidity and the lag of the temperature.")]
    public void What_it_is_taken_for_is_read_back(Aspect aspect, string sentence) =>
        Assert.Contains(Said(aspect, sentence), text => text.Contains(sentence[..20], StringComparison.Ordinal));

    [Theory]
    [InlineData("It raises the yield by 12 %, and so it pays for itself.", true)]
    [InlineData("The studio threw away 5 tiles fewer in each week of spring.", true)]
    [InlineData("It can help potters in spring with GPT-4o and a phone.", false)]
    [InlineData("Glaze 1 can help potters most in the cold months.", false)]
    public void A_benefit_is_asked_for_its_figure_only_where_there_is_one(string sentence, bool hasFigure)
    {
        var profile = Some.Profile(
            ProjectTask.BinaryClassification,
            Some.Overview,
            new Fact.ModelUse("CatBoost", ModelRole.Chosen, Some.Quote(16, "The final model is CatBoost.")),
            new Fact.Impact(ImpactKind.Aspirational, Some.Quote(30, sentence))
        );
        var ids = Ids(profile, Topic.Impact);

        Assert.Equal(hasFigure, ids.Overlaps(["impact.numbered", "impact.numbered-model", "impact.numbered-titled"]));
        Assert.Equal(
            !hasFigure,
            ids.Overlaps(["impact.aspirational", "impact.aspirational-model", "impact.aspirational-titled"])
        );
    }

    [Fact]
    public void Who_built_a_feature_is_not_read_back_as_one()
    {
        var said = Some.Quote(30, "I built the features and the model and wrote the nightly job.");
        var profile = Some.Profile(
            ProjectTask.BinaryClassification,
            Some.Overview,
            new Fact.ModelUse("CatBoost", ModelRole.Chosen, Some.Quote(16, "The final model is CatBoost.")),
            new Fact.Statement(Aspect.Feature, null, said),
            new Fact.Ownership(OwnershipKind.FirstPerson, said)
        );

        Assert.DoesNotContain("leakage.known-model", Ids(profile, Topic.Leakage));
    }

    [Fact]
    public void A_kind_of_model_beside_the_chosen_one_is_not_asked_about_in_its_stead()
    {
        var profile = Some.Profile(
            ProjectTask.BinaryClassification,
            Some.Overview,
            new Fact.ModelUse("CatBoost", ModelRole.Chosen, Some.Quote(16, "The final model is CatBoost.")),
            new Fact.ModelUse("neural network", ModelRole.Chosen, Some.Quote(18, "A neural network was trained."))
        );

        Assert.DoesNotContain(Texts(profile), text => text.Contains("the neural network", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_learns_nothing_is_not_asked_what_care_it_got()
    {
        var profile = Some.Profile(
            ProjectTask.BinaryClassification,
            Some.Overview,
            Some.Accuracy,
            new Fact.ModelUse("CatBoost", ModelRole.Chosen, Some.Quote(16, "The final model is CatBoost.")),
            new Fact.Baseline("majority class", Some.Quote(14, "The majority class is the baseline."))
        );

        Assert.DoesNotContain("baseline.fair", Ids(profile, Topic.Baseline));
    }

    [Fact]
    public void A_long_fraction_is_said_as_anybody_would_say_it()
    {
        var profile = Some.Profile(
            ProjectTask.BinaryClassification,
            Some.Overview,
            new Fact.Metric(
                "accuracy",
                0.9776962168,
                "0.9776962168",
                "",
                null,
                "test",
                Some.Quote(9, "accuracy 0.9776962168")
            )
        );

        Assert.DoesNotContain(Texts(profile), text => text.Contains("0.97769", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Said(Aspect aspect, string sentence) =>
        Texts(
            Some.Profile(
                ProjectTask.BinaryClassification,
                Some.Overview,
                new Fact.ModelUse("CatBoost", ModelRole.Chosen, Some.Quote(16, "The final model is CatBoost.")),
                new Fact.Statement(aspect, null, Some.Quote(30, sentence))
            )
        );

    private static HashSet<string> Ids(ProjectProfile profile, Topic topic) =>
        Plans(profile, topic)
            .SelectMany(plan => plan.Questions)
            .Select(question => question.Id)
            .ToHashSet(StringComparer.Ordinal);

    private static List<string> Texts(ProjectProfile profile) =>
        Enum.GetValues<Topic>()
            .SelectMany(topic => Plans(profile, topic))
            .SelectMany(plan => plan.Questions)
            .Select(question => question.Text)
            .ToList();

    private static IEnumerable<InterviewPlan> Plans(ProjectProfile profile, Topic topic) =>
        Enumerable
            .Range(0, 3)
            .Select(seed =>
                QuestionPlanner.Plan(
                    Some.ShippedBank,
                    profile,
                    ClaimLedger.Empty,
                    [],
                    new PlanOptions(seed, 40) { Topics = [topic] }
                )
            );
}
