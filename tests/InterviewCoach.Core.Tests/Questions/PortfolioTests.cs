using System.Text;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class PortfolioTests
{
    private const string Headed = """
        # Data science portfolio

        ## Projects

        ### Which tiles crack
        Predicts which tiles crack in the kiln from 48,200 rows of sensor data.
        The final model is CatBoost, with an accuracy of 0.93 on the test set after 5-fold cross-validation.

        ### Prices of clay
        Forecasts the price of clay for the next month from ten years of auctions.
        The final model is Prophet, with an RMSE of 4.2 on the last year.

        ## Contact
        Write to me.
        """;

    private const string Listed = """
        # My projects

        - Tile cracks: predicts which tiles crack in the kiln, with a random forest trained on data of two plants.
        - Clay prices: forecasts the price of clay for the next month, from ten years of auctions with Prophet.
        """;

    private const string Single = """
        # ML portfolio: which tiles crack

        Predicts which tiles crack in the kiln. The final model is CatBoost, with an accuracy of 0.93 on the test set.

        ## Sensors of the kiln
        Humidity and temperature are read every minute.

        ## Glaze and firing
        Glaze is coded by hand.
        """;

    [Fact]
    public void An_interview_stays_with_one_project_of_several()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var said = string.Join('\n', Plan(Headed, seed, 40).Questions.Select(question => question.Text));

            Assert.False(
                said.Contains("CatBoost", StringComparison.Ordinal)
                    && said.Contains("Prophet", StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void The_opening_names_the_project() =>
        Assert.Matches("“(Which tiles crack|Prices of clay)”", Plan(Headed).Questions[0].Text);

    [Fact]
    public void Another_seed_may_take_another_project() =>
        Assert.Equal(2, Enumerable.Range(0, 4).Select(seed => Plan(Headed, seed).Questions[0].Text).Distinct().Count());

    [Fact]
    public void Lines_that_are_asked_about_choose_the_project() =>
        Assert.All(
            Plan(Headed, lines: new LineSpan(10, 12)).Questions,
            question => Assert.All(question.Grounds, ground => Assert.InRange(ground.Lines.Start, 9, 12))
        );

    [Fact]
    public void Items_of_a_list_are_projects_too() =>
        Assert.Matches("“(Tile cracks|Clay prices)”", Plan(Listed).Questions[0].Text);

    [Fact]
    public void A_title_that_names_one_project_is_about_that_one() =>
        Assert.DoesNotContain("several projects", Plan(Single).Questions[0].Text, StringComparison.Ordinal);

    private static InterviewPlan Plan(string text, long seed = 1, int minutes = 20, LineSpan? lines = null)
    {
        var writeUp = Assert
            .IsType<WriteUpReading.Read>(WriteUpReader.Read(Encoding.UTF8.GetBytes(text), "README.md"))
            .WriteUp;
        return QuestionPlanner.Plan(
            Some.ShippedBank,
            ProjectProfiler.Profile(writeUp, []),
            ClaimLedger.Empty,
            [],
            new PlanOptions(seed, minutes) { Lines = lines is { } span ? [span] : [] }
        );
    }
}
