using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Tests.Questions;

/// <summary>What of a stranger's words is said in a question, and what had better not be.</summary>
public sealed class SpokenWordsTests
{
    private const string Bank = """
        topic: data
        questions:
          - id: data.named
            when: {facts: [dataset.name]}
            text: "What is wrong with {dataset.name}?"
            why: "It matters."
            difficulty: 1
            risk: 1
            clarification: "What?"
            hint: "Look."
            rubric: &points
              - {id: one, text: "One thing", cues: [one, two, three, four], follow_up: "Which?"}
              - {id: two, text: "Another thing", cues: [one, two, three, four], follow_up: "Which?"}
              - {id: three, text: "A third thing", cues: [one, two, three, four], follow_up: "Which?"}
          - id: data.quoted
            when: {facts: [statement.data_source]}
            text: "You write “{quote}”. Why?"
            why: "It matters."
            difficulty: 1
            risk: 1
            clarification: "What?"
            hint: "Look."
            rubric: *points
          - id: data.titled
            when: {facts: [statement.labels]}
            text: "What is “{title}”?"
            why: "It matters."
            difficulty: 1
            risk: 1
            clarification: "What?"
            hint: "Look."
            rubric: *points
        """;

    private static readonly QuestionBank Small = Some.Load([
        new("questions/data.yaml", Bank),
        .. Some.Shipped("questions").Where(file => file.Path.EndsWith("families.yaml", StringComparison.Ordinal)),
    ]);

    [Theory]
    [InlineData("Kilnsight", "We train on Kilnsight, all of the data.")]
    [InlineData("glaze_orders.csv", "The data are in glaze_orders.csv.")]
    [InlineData("Kilns", "Kilns, a dataset of kilns")]
    public void A_dataset_is_called_by_its_name(string name, string line) =>
        Assert.Equal($"What is wrong with {name}?", Asked(new Fact.Dataset(name, null, Some.Quote(4, line))));

    [Theory]
    [InlineData("Kilnsight", "the Kilnsight dataset", "We train on the Kilnsight dataset.")]
    [InlineData("Kilns Hourly", "the Kilns Hourly data", "We train on **Kilns Hourly** data.")]
    [InlineData(
        "glaze shop orders",
        "the glaze-shop-orders data",
        "Data: [orders](https://www.kaggle.com/datasets/x/glaze-shop-orders)"
    )]
    public void A_dataset_is_called_one_where_the_write_up_calls_it_so(string name, string said, string line) =>
        Assert.Equal($"What is wrong with {said}?", Asked(new Fact.Dataset(name, null, Some.Quote(4, line))));

    [Theory]
    [InlineData("Kilnsight (12K rows)", "Kilnsight", "Data: Kilnsight (12K rows)")]
    [InlineData("Glaze Order Ledger (GOL)", "the GOL dataset", "Data of the Glaze Order Ledger (GOL) dataset")]
    public void A_dataset_is_called_by_its_name_without_what_stands_behind_it(string name, string said, string line) =>
        Assert.Equal($"What is wrong with {said}?", Asked(new Fact.Dataset(name, null, Some.Quote(4, line))));

    [Theory]
    [InlineData("Check_Ranges_", "- `Check_Ranges_Dataset.py` looks for missing data.")]
    [InlineData("glaze tricks", "Thanks to https://www.kaggle.com/code/x/glaze-tricks for the data part.")]
    [InlineData("Contains", "- archive: Contains dataset collections.")]
    [InlineData("Nodemailer", "| Backend | Node.js, Express, Nodemailer |")]
    [InlineData("PostgreSQL", "- Database: PostgreSQL")]
    [InlineData("YOLOv8", "- YOLOv8 dataset configuration.")]
    [InlineData("fairly large", "It requires a fairly large dataset.")]
    [InlineData("test.csv", "The test data are in test.csv.")]
    [InlineData("GroupLens Research in", "Data of GroupLens Research in datasets.")]
    [InlineData("GATEWAY_KEY", "Set GATEWAY_KEY for the data service.")]
    [InlineData("tuned_weights.csv", "The results of the data run are saved as tuned_weights.csv.")]
    [InlineData("Prepares Raw", "- **Prepares Raw Data**: cleans the input dataset.")]
    [InlineData("Extend", "- Extend dataset with more firings.")]
    [InlineData("CRM", "The CRM data come from Kaggle.")]
    [InlineData("ECG", "The ECG data come from Kaggle.")]
    [InlineData("kiln_forecasts.csv", "The forecast of the data: kiln_forecasts.csv")]
    [InlineData("fired glaze dataset", "See kaggle.com/x/fired-glaze-dataset")]
    public void What_merely_stands_before_the_word_data_is_no_name(string name, string line) =>
        Assert.Null(Asked(new Fact.Dataset(name, null, Some.Quote(4, line))));

    [Theory]
    [InlineData("The tiles come from two plants in the north.", "The tiles come from two plants in the north")]
    [InlineData("Source: the tiles come from two plants in the north.", "the tiles come from two plants in the north")]
    [InlineData(
        "The tiles come from [two plants](https://plants.example/a) in the north :tada:",
        "The tiles come from two plants in the north"
    )]
    [InlineData(
        "The case Glaze v. Kiln made these records public. We use them.",
        "The case Glaze v. Kiln made these records public"
    )]
    [InlineData("The tiles come from two plants in the north and", "The tiles come from two plants in the north…")]
    [InlineData("✅ The tiles come from two plants in the north", "The tiles come from two plants in the north")]
    public void A_sentence_is_read_back_without_what_is_only_seen(string line, string quote) =>
        Assert.Equal($"You write “{quote}”. Why?", Asked(Source(line)));

    [Fact]
    public void A_sentence_that_only_begins_like_an_instruction_is_read_back() =>
        Assert.Equal(
            "You write “Test tiles come from two other plants”. Why?",
            Asked(Source("Test tiles come from two other plants."))
        );

    [Theory]
    [InlineData("Download the tiles into the data folder first.")]
    [InlineData("The tiles go into a folder that you create beside it.")]
    [InlineData("When everything is ready, the tiles are read from disk.")]
    [InlineData("Step 1.2: Read Tiles")]
    [InlineData("Log the temperature of every firing in the run.")]
    [InlineData("Collect tiles from two plants in the north.")]
    [InlineData("New tiles must go to the second shelf.")]
    [InlineData("tiles_best.pth - the best tiles of all firings")]
    public void A_word_to_the_reader_is_not_read_back(string line) => Assert.Null(Asked(Source(line)));

    [Theory]
    [InlineData("🏺 Kilnwatch ✨ status: active", "Kilnwatch")]
    [InlineData("1. The Glaze Archivist", "Glaze Archivist")]
    [InlineData("Project: Glaze recipes", "Glaze recipes")]
    [InlineData(
        "Glaze forecasts for small studios: a comparison of statistical and learned models on twelve years of orders",
        "Glaze forecasts for small studios"
    )]
    public void A_title_is_said_without_its_trimmings(string title, string said) =>
        Assert.Equal(
            $"What is “{said}”?",
            Asked(new Fact.Statement(Aspect.Labels, null, Some.Quote(4, "Two potters gave each tile a label.")), title)
        );

    [Theory]
    [InlineData("📋 Table of Contents")]
    [InlineData("Final-Project-Group5")]
    [InlineData("What's this project about?")]
    public void A_title_that_says_nothing_is_not_said(string title) =>
        Assert.Null(
            Asked(new Fact.Statement(Aspect.Labels, null, Some.Quote(4, "Two potters gave each tile a label.")), title)
        );

    private static Fact Source(string line) => new Fact.Statement(Aspect.DataSource, null, Some.Quote(4, line));

    private static string? Asked(Fact fact, string title = "Kilnwatch")
    {
        var ledger = new ClaimLedger([
            new Claim(
                "PostgreSQL",
                EvidenceLevel.Described,
                [new Evidence(EvidenceLevel.Described, Some.Quote(9, "Answers are kept in PostgreSQL."))]
            ),
        ]);
        var profile = Some.Profile(ProjectTask.Other, fact) with { Title = title };
        var plan = QuestionPlanner.Plan(Small, profile, ledger, [], new PlanOptions(1, 10, [Topic.Data]));
        return plan.Questions.SingleOrDefault()?.Text;
    }
}
