using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Presence;

public sealed class PresenceReaderTests
{
    private const string Orchard = """
        # Frost warnings for orchards

        This project predicts whether frost will hit an orchard in the coming night, to help growers decide when to run heaters.

        ## Data
        Station records were downloaded from the national weather portal; a row is one night.
        The target `frost` is 1 when the minimum fell below zero, 0 otherwise.

        ## Modelling
        - Always predicting "no frost" is our naive baseline.
        - We chose gradient boosting because it handles missing values of broken sensors.
        - Recall is more important than accuracy, since a missed night costs the harvest.
        - Seasons 2015 to 2019 were used for training and 2020 is the held-out test set.
        - Only nights before the forecast hour enter the features, so no leakage from the future.
        - Frost is rare: class weights balance the classes.

        ## Error analysis
        The model struggles with valleys where cold air collects.

        ## Deployment
        The model is served by a FastAPI service in a Docker container.

        ## Monitoring
        Data drift is checked each week with Evidently.

        ## Usage
        ```bash
        pip install -r requirements.txt
        python warn.py
        ```
        Tests are run with `pytest`.

        ## Limitations
        One valley only.

        ## Next steps
        - Add radar images
        """;

    [Fact]
    public void A_ticked_item_of_a_roadmap_is_done_and_an_open_one_is_planned()
    {
        var writeUp = Some.Text(
            "# Hail\n\nRain falls.\n\n## Work in progress\n\n- [x] Baseline model (majority class)\n- [ ] Deploy the API with FastAPI"
        );

        var present = PresenceReader.Read(writeUp);

        Assert.Equal(7, present[PresenceKey.Baseline].Lines.Start);
        Assert.Equal(8, present[PresenceKey.NextSteps].Lines.Start);
        Assert.DoesNotContain(PresenceKey.Deployment, present.Keys);
    }

    [Fact]
    public void A_system_that_supports_decisions_is_no_section_on_where_to_get_support()
    {
        var writeUp = Some.Text(
            "# Hail\n\n## Deployment of the decision support system\n\nThe model was deployed as a Streamlit web application."
        );

        Assert.Contains(PresenceKey.Deployment, PresenceReader.Read(writeUp).Keys);
    }

    [Fact]
    public void The_command_that_runs_the_tests_is_better_evidence_than_their_folder()
    {
        var writeUp = Some.Text(
            "# Hail\n\nRain falls.\n\n```\n├── src/\n├── tests/   unit tests\n```\n\n```bash\npytest tests/\n```"
        );

        Assert.Equal(11, PresenceReader.Read(writeUp)[PresenceKey.TestsOrCi].Lines.Start);
    }

    [Fact]
    public void A_command_that_runs_tests_shows_tests()
    {
        var writeUp = Some.Text("# Hail\n\nRain falls.\n\n```bash\npython train.py\npython -m pytest -q\n```");

        Assert.Equal(7, PresenceReader.Read(writeUp)[PresenceKey.TestsOrCi].Lines.Start);
    }

    [Fact]
    public void A_list_of_contents_and_a_criterion_of_a_course_show_nothing()
    {
        var writeUp = Some.Text(
            "# Hail\n\n- [Monitoring](#monitoring)\n- [x] 2 points: data drift is monitored\n\nRain falls."
        );

        Assert.DoesNotContain(PresenceKey.Monitoring, PresenceReader.Read(writeUp).Keys);
    }

    [Theory]
    [InlineData(
        "Features:\n\n- Monitoring: Evidently\n\n## Service\n\nThe service checks data drift each week with Evidently.",
        PresenceKey.Monitoring,
        9
    )]
    [InlineData(
        "It aims to forecast hail.\n\n## Problem statement\n\nGrowers lose fruit, since nobody warns them.",
        PresenceKey.ProblemStatement,
        7
    )]
    [InlineData("The next steps in the queue are fast.\n\n## Next steps\n\n- Radar images", PresenceKey.NextSteps, 7)]
    [InlineData("```bash\nmake test\nmake up\n```", PresenceKey.RunInstructions, 5)]
    [InlineData(
        "## Database setup\n\n```bash\npython create_tables.py\n```\n\n## Run it\n\n```bash\npython serve.py\n```",
        PresenceKey.RunInstructions,
        12
    )]
    [InlineData("```bash\npython train.py --help\npython train.py\n```", PresenceKey.RunInstructions, 5)]
    [InlineData("Cancelled means that churn occurs when a member leaves.", PresenceKey.LabelsExplained, 3)]
    [InlineData("The price of the day is not known in advance, so it is left out.", PresenceKey.LeakageAddressed, 3)]
    [InlineData("Accuracy is misleading here, so recall is reported.", PresenceKey.MetricJustification, 3)]
    [InlineData("To keep it simple we merge the grades into two classes.", PresenceKey.LabelsExplained, 3)]
    [InlineData("RMSE was 3.1 on the test set, which was not used for tuning.", PresenceKey.TestSetHeldOut, 3)]
    [InlineData("Hail on radar images", PresenceKey.ProblemStatement, 3)]
    public void The_place_that_says_it_best_is_shown(string markdown, PresenceKey key, int line) =>
        Assert.Equal(line, PresenceReader.Read(Some.Text("# Notes\n\n" + markdown))[key].Lines.Start);

    [Fact]
    public void The_title_does_not_say_what_its_sections_are_about()
    {
        var writeUp = Some.Text("# Deployment of buoys\n\n## Data\n\nBuoys drift for a year.");

        Assert.DoesNotContain(PresenceKey.Deployment, PresenceReader.Read(writeUp).Keys);
    }

    [Theory]
    [InlineData(PresenceKey.ProblemStatement, 3)]
    [InlineData(PresenceKey.DecisionOrStakeholder, 3)]
    [InlineData(PresenceKey.DataSource, 6)]
    [InlineData(PresenceKey.LabelsExplained, 7)]
    [InlineData(PresenceKey.Baseline, 10)]
    [InlineData(PresenceKey.ModelChoiceReason, 11)]
    [InlineData(PresenceKey.MetricJustification, 12)]
    [InlineData(PresenceKey.ValidationScheme, 13)]
    [InlineData(PresenceKey.TestSetHeldOut, 13)]
    [InlineData(PresenceKey.LeakageAddressed, 14)]
    [InlineData(PresenceKey.ClassImbalanceAddressed, 15)]
    [InlineData(PresenceKey.ErrorAnalysis, 18)]
    [InlineData(PresenceKey.Deployment, 21)]
    [InlineData(PresenceKey.Monitoring, 24)]
    [InlineData(PresenceKey.RunInstructions, 29)]
    [InlineData(PresenceKey.TestsOrCi, 31)]
    [InlineData(PresenceKey.Limitations, 34)]
    [InlineData(PresenceKey.NextSteps, 37)]
    public void A_complete_write_up_shows_each_thing_where_it_is_said(PresenceKey key, int line) =>
        Assert.Equal(line, PresenceReader.Read(Some.Text(Orchard))[key].Lines.Start);

    [Theory]
    [InlineData(PresenceKey.DeadEnds)]
    [InlineData(PresenceKey.OwnershipStatement)]
    [InlineData(PresenceKey.DiagramOrImage)]
    [InlineData(PresenceKey.DemoLink)]
    [InlineData(PresenceKey.EthicsOrBias)]
    public void What_is_not_said_is_absent(PresenceKey key) =>
        Assert.DoesNotContain(key, PresenceReader.Read(Some.Text(Orchard)).Keys);

    [Theory]
    [InlineData(
        "Several models were compared:\n\n| Model | F1 |\n|---|---|\n| SVM | 0.7 |\n| CNN | 0.8 |",
        PresenceKey.Baseline
    )]
    [InlineData("We trained the network and it converged.", PresenceKey.OwnershipStatement)]
    [InlineData("Open http://localhost:8501 to see the live demo.", PresenceKey.DemoLink)]
    [InlineData(
        "[![build](https://img.shields.io/badge/build-passing-green)](https://example.org)",
        PresenceKey.DiagramOrImage
    )]
    [InlineData(
        "```\nsrc/\n├── train.py   # fits the model → model.pkl\n└── predict.py\n```",
        PresenceKey.DiagramOrImage
    )]
    [InlineData("## Future work\n\n- Deploy the model with Docker and monitor drift", PresenceKey.Deployment)]
    [InlineData("## Future work\n\n- Deploy the model with Docker and monitor drift", PresenceKey.Monitoring)]
    [InlineData("The model has not been deployed.", PresenceKey.Deployment)]
    [InlineData("## Data\n\nCheck that the csv loads.", PresenceKey.DataSource)]
    [InlineData("The whole script runs in a few minutes.", PresenceKey.Deployment)]
    [InlineData("It means that many people stop talking.", PresenceKey.LabelsExplained)]
    [InlineData("The second argument should be left out at first.", PresenceKey.DeadEnds)]
    [InlineData("Community pumps tend to be more reliable.", PresenceKey.ErrorAnalysis)]
    [InlineData("Source changes are picked up at once.", PresenceKey.DataSource)]
    [InlineData("The model balances the bias-variance trade-off.", PresenceKey.EthicsOrBias)]
    [InlineData("We ran a chi-square test and a t-test on each column.", PresenceKey.TestsOrCi)]
    [InlineData("A naive Bayes classifier was trained.", PresenceKey.Baseline)]
    public void Near_misses_are_not_taken(string markdown, PresenceKey key) =>
        Assert.DoesNotContain(key, PresenceReader.Read(Some.Text("# Notes\n\n" + markdown)).Keys);

    [Theory]
    [InlineData("![Residuals by month](figures/residuals.png)")]
    [InlineData("<p align=\"center\"><img src=\"figures/flow.png\" width=\"600\"></p>")]
    [InlineData("```mermaid\ngraph TD; raw-->clean\n```")]
    [InlineData("```\nraw data\n   ↓\ncleaned data\n   ↓\nmodel\n```")]
    public void Figures_and_drawings_are_found(string markdown) =>
        Assert.Equal(
            3,
            PresenceReader.Read(Some.Text("# Notes\n\n" + markdown))[PresenceKey.DiagramOrImage].Lines.Start
        );

    [Fact]
    public void A_figure_in_a_comment_is_not_shown() =>
        Assert.Equal(
            7,
            PresenceReader
                .Read(Some.Text("# Notes\n\n<!--\n![old](old.png)\n-->\n\n![new](new.png)"))[PresenceKey.DiagramOrImage]
                .Lines.Start
        );

    [Theory]
    [InlineData("<img width=\"900\" src=\"https://github.com/user-attachments/assets/1f2e\" />")]
    [InlineData("![ranking](https://github.com/user-attachments/assets/1f2e)")]
    public void An_uploaded_picture_is_no_demo(string picture) =>
        Assert.False(PresenceReader.Read(Some.Text("# Notes\n\n" + picture)).ContainsKey(PresenceKey.DemoLink));

    [Fact]
    public void A_hosted_app_is_a_demo() =>
        Assert.Equal(
            3,
            PresenceReader
                .Read(Some.Text("# Notes\n\nTry it: https://frost.streamlit.app"))[PresenceKey.DemoLink]
                .Lines.Start
        );

    [Theory]
    [InlineData("<p><img alt=\"ci\" src=\"https://github.com/ada/frost/actions/workflows/ci.yml/badge.svg\"></p>")]
    [InlineData("[![build](https://github.com/ada/frost/actions/workflows/ci.yml/badge.svg)](https://github.com/ada)")]
    public void The_badge_of_a_workflow_shows_that_checks_run(string badge) =>
        Assert.Equal(3, PresenceReader.Read(Some.Text("# Frost\n\n" + badge))[PresenceKey.TestsOrCi].Lines.Start);
}
