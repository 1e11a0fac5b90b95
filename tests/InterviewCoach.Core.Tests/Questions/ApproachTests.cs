using System.Text;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

/// <summary>Questions fit how a project came to what it says: a dashboard has no test rows, and an agent no labels.</summary>
public sealed class ApproachTests
{
    private const string Agent = """
        # Kiln control with DQN

        An agent learns to fire a kiln by deep reinforcement learning in a Gymnasium environment.

        The DQN agent was trained for 300k steps with Optuna for its settings and early stopping.
        """;

    private const string Test = """
        # A/B Test of the glaze picker

        We test whether a new picker of glazes makes people finish their order. 41,300 customers took part.
        A chi-square test compares both groups, and the p-value is 0.03.

        Customers with the new picker finished more often.
        """;

    private const string Dashboard = """
        # Pottery sales dashboard

        A Power BI dashboard of the sales of a pottery, with 12,400 orders cleaned in pandas.

        ## Cleaning
        Duplicates were removed, and missing dates were filled by hand.

        ## Findings
        Vases sell best in May. Bowls show higher satisfaction and lower returns.
        """;

    private const string Model = """
        # Which tiles crack

        Predicts which tiles crack in the kiln, for the people at the oven. A Power BI dashboard shows the result.

        The final model is CatBoost, with an accuracy of 0.93 on the test set.
        """;

    [Theory]
    [InlineData(Agent, "reinforcement")]
    [InlineData(Test, "experiment")]
    [InlineData(Dashboard, "report")]
    public void Its_core_topics_are_asked_in_its_own_words(string text, string approach)
    {
        var own = Own(approach);
        var plan = Plan(text);

        foreach (var topic in new[] { Topic.Metrics, Topic.Validation, Topic.Leakage })
        {
            Assert.Contains(plan.Questions, question => question.Topic == topic && own.Contains(question.Id));
        }
    }

    [Theory]
    [InlineData(Agent)]
    [InlineData(Test)]
    [InlineData(Dashboard)]
    public void Nobody_is_asked_about_rows_that_a_model_learned_from(string text)
    {
        var learned = Some.ShippedBank.Questions.Where(question => question.When.Approaches is [Approach.Learned]);

        Assert.Empty(
            Plan(text, 40).Questions.Select(question => question.Id).Intersect(learned.Select(question => question.Id))
        );
    }

    [Fact]
    public void A_model_with_a_dashboard_is_a_model()
    {
        var others = Own("reinforcement").Concat(Own("experiment")).Concat(Own("report"));

        Assert.Empty(Plan(Model, 40).Questions.Select(question => question.Id).Intersect(others));
    }

    [Fact]
    public void What_stands_in_a_list_of_references_is_not_the_candidates()
    {
        const string Text = """
            # Prices of clay

            Forecasts the price of clay for the next month. The final model is LightGBM, with an RMSE of 4.2 on the last year.

            ## References
            - Prophet: forecasting at scale, with an RMSE of 1.1
            - https://example.org/rnn Forecasting extreme events with LSTM networks
            """;

        var said = string.Join('\n', Plan(Text, 40).Questions.Select(question => question.Text));

        Assert.DoesNotContain("Prophet", said, StringComparison.Ordinal);
        Assert.DoesNotContain("LSTM", said, StringComparison.Ordinal);
        Assert.DoesNotContain("1.1", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_told_that_there_is_no_number_beside_a_table_of_numbers()
    {
        const string Text = """
            # Answers on clay

            Compares three ways of answering questions on clay with LLaMA.

            | Model | Text | Graph | Both |
            | --- | --- | --- | --- |
            | LLaMA | 71.30 | 74.20 | 78.90 |
            | Gemma | 69.10 | 70.00 | 73.50 |
            """;

        var ids = Enumerable
            .Range(0, 5)
            .SelectMany(seed => Plan(Text, 40, seed).Questions)
            .Select(question => question.Id);

        Assert.Empty(
            ids.Intersect(["metrics.no-scores", "metrics.model-unmeasured", "metrics.thin", "metrics.thin-titled"])
        );
    }

    [Fact]
    public void A_number_of_somebody_elses_work_is_not_asked_about()
    {
        const string Text = """
            # Which tiles crack

            Predicts which tiles crack in the kiln with ResNet50.

            The original paper reports an accuracy of 0.76. The final ResNet50 reaches an accuracy of 0.91 on the test set.
            """;

        Assert.DoesNotContain(
            Enumerable.Range(0, 5).SelectMany(seed => Plan(Text, 40, seed).Questions),
            question => question.Text.Contains("0.76", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Overview", "Glaze picker: an A/B Test")]
    [InlineData("Installation", "Firing kilns with reinforcement learning and Deep Q Learning")]
    public void The_line_above_an_empty_title_tells_what_the_project_is(string heading, string line)
    {
        var text = $"{line}\n\n# {heading}\n\nWe look at what comes out. DQN or a test, both were run for 300 days.\n";
        var learned = Some.ShippedBank.Questions.Where(question => question.When.Approaches is [Approach.Learned]);
        var plan = Plan(text);

        Assert.Empty(plan.Questions.Select(question => question.Id).Intersect(learned.Select(question => question.Id)));
    }

    [Theory]
    [InlineData("The app loads the pre-trained model with transfer from disk.", "transfer learning")]
    [InlineData("News were summed up by Summariser-CNN, and CatBoost read the result.", "CNN")]
    [InlineData("pip install bert-score", "bert")]
    public void A_skill_that_is_read_out_of_something_else_is_not_asked_about(string line, string skill)
    {
        var text =
            $"# Which tiles crack\n\nPredicts which tiles crack with CatBoost, at an accuracy of 0.93.\n\n{line}\n";

        Assert.DoesNotContain(
            Enumerable.Range(0, 4).SelectMany(seed => Plan(text, 40, seed).Questions),
            question => question.Text.Contains($" {skill}", StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void A_model_that_is_named_as_a_skill_alone_is_known()
    {
        const string Text = """
            # Voice of the kiln

            We fine-tuned Whisper on 40 hours of speech from the studio. Whisper writes down what potters say.
            """;

        Assert.DoesNotContain(
            Enumerable.Range(0, 4).SelectMany(seed => Plan(Text, 40, seed).Questions),
            question => question.Text.Contains("could not find which model", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_benefit_that_is_claimed_is_asked_about()
    {
        const string Text = """
            # Smoke over the school

            Tells a school a day ahead whether smoke will close the yard. The model is a random forest, with a recall of 0.81.

            A GitHub Actions job runs it every night. In the last season the school cancelled 5 days of sports instead of 9.
            """;

        for (var seed = 0; seed < 8; seed++)
        {
            var impact = Plan(Text, 20, seed).Questions.First(question => question.Topic == Topic.Impact);

            Assert.Contains(
                "cancelled 5 days",
                string.Join(' ', impact.Grounds.Select(ground => ground.Text)),
                StringComparison.Ordinal
            );
        }
    }

    private static HashSet<string> Own(string approach) =>
        Some
            .ShippedBank.Questions.Where(question =>
                question.When.Approaches is [var only]
                && string.Equals(only.ToString(), approach, StringComparison.OrdinalIgnoreCase)
            )
            .Select(question => question.Id)
            .ToHashSet(StringComparer.Ordinal);

    private static InterviewPlan Plan(string text, int minutes = 20, long seed = 1)
    {
        var writeUp = Assert
            .IsType<WriteUpReading.Read>(WriteUpReader.Read(Encoding.UTF8.GetBytes(text), "README.md"))
            .WriteUp;
        var profile = ProjectProfiler.Profile(writeUp, []);
        var ledger = new ClaimLedgerReader(Catalogue).Read(writeUp, []);
        var findings = Reviewer.ReviewProject(new ReviewSubject(writeUp, profile) { Others = [], Ledger = ledger });
        return QuestionPlanner.Plan(
            Some.ShippedBank,
            profile,
            ledger,
            findings.Findings,
            new PlanOptions(seed, minutes)
        );
    }

    private static readonly SkillCatalogue Catalogue = Assert
        .IsType<SkillCatalogueReading.Read>(SkillCatalogue.Load(Some.Shipped("skills")))
        .Catalogue;
}
