using InterviewCoach.Core.Claims.Comparing;
using InterviewCoach.Core.Tests.Skills;

namespace InterviewCoach.Core.Tests.Claims.Comparing;

public sealed class CvComparisonTests
{
    private const int Pairs = 120;

    private const string Story = """
        # Late Parcel Alarm

        Warns a depot about late parcels, with two students and me in a team of 3.

        The Olist dataset holds 119,874 parcels from 2016 to 2018. We split by time.
        XGBoost reaches a ROC-AUC of 0.912 on the test set; logistic regression reached 0.87.
        It is not deployed. Training takes 40 minutes.
        """;

    [Fact]
    public void Pairs_made_of_the_same_facts_agree()
    {
        var wrong = new List<string>();
        for (var seed = 0; seed < Pairs; seed++)
        {
            var pair = InventedPair.Of(seed);
            wrong.AddRange(Compare(pair.Cv, pair.ReadMe).Select(one => $"{seed}: {one.Kind} {one.Said} / {one.Shown}"));
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("digit", MismatchKind.Number)]
    [InlineData("tool", MismatchKind.Tool)]
    [InlineData("date", MismatchKind.Date)]
    [InlineData("metric", MismatchKind.MetricName)]
    [InlineData("dataset", MismatchKind.Dataset)]
    [InlineData("validation", MismatchKind.Validation)]
    [InlineData("ownership", MismatchKind.Ownership)]
    [InlineData("deployment", MismatchKind.Deployment)]
    public void One_changed_fact_is_caught_with_both_quotes(string change, MismatchKind kind)
    {
        var missed = new List<int>();
        for (var seed = 0; seed < Pairs; seed++)
        {
            var pair = InventedPair.Of(seed);
            var found = Compare(pair.Changed[change], pair.ReadMe);
            if (
                !found.Any(one =>
                    one.Kind == kind && pair.ReadMe.Contains(one.Stated.Text.Split('\n')[0], StringComparison.Ordinal)
                )
            )
            {
                missed.Add(seed);
            }
        }

        Assert.True(missed.Count <= Pairs / 20, $"{change}: {string.Join(' ', missed)}");
    }

    [Theory]
    [InlineData("Reached 91.2% ROC-AUC with XGBoost on late parcels")]
    [InlineData("Reached a ROC-AUC of about 0.9 with XGBoost on the parcels")]
    [InlineData("Trained gradient boosting on 120k parcels of the Olist data")]
    [InlineData("Worked with over 100,000 parcels from 2017")]
    [InlineData("Compared it with logistic regression (ROC-AUC 0.87), evaluated with a chronological split")]
    [InlineData("Contributed the features in a team of three; one run takes less than an hour")]
    public void Rounding_parts_and_other_words_are_no_mismatch(string bullet) =>
        Assert.Empty(Compare(Entry("Late Parcel Alarm", bullet), Story));

    [Theory]
    [InlineData("Trained XGBoost on 129,874 parcels of the Olist dataset", MismatchKind.Number)]
    [InlineData("Cut training to 20 minutes", MismatchKind.Number)]
    [InlineData("Built it in a team of 8", MismatchKind.Ownership)]
    [InlineData("Deployed to production, where depots use it", MismatchKind.Deployment)]
    public void A_changed_fact_is_caught(string bullet, MismatchKind kind) =>
        Assert.Contains(Compare(Entry("Late Parcel Alarm", bullet), Story), one => one.Kind == kind);

    private const string Served = """
        # License Plate Finder

        ## Data
        - Dataset size: 48,500 records
        - Split: training (80%), validation (10%) and test (10%)

        ## Method
        Tuned with random search and 5-fold cross-validation. The detector beat the old one by 12 percentage points.

        | Quantity | Value |
        |---|---|
        | Latency | <50ms |

        ## Use
        A Flask service answers requests. Runs are tracked with MLflow. The work was done in 2021.
        """;

    [Theory]
    [InlineData("Answered requests of gates with a Django service", MismatchKind.Tool)]
    [InlineData("Tracked the runs with Weights & Biases", MismatchKind.Tool)]
    [InlineData("Trained it on 84,500 images of cars", MismatchKind.Number)]
    [InlineData("Tuned it with random search and 10-fold cross-validation", MismatchKind.Validation)]
    [InlineData("Used 60% of the data for training, 20% for validation and 20% for testing", MismatchKind.Validation)]
    [InlineData("Beat the old detector by 12%", MismatchKind.Number)]
    [InlineData("Answers at a latency of 5 ms", MismatchKind.Number)]
    [InlineData("Did all of the work in 2023", MismatchKind.Date)]
    public void A_fact_that_is_told_in_other_words_is_held_against_the_project(string bullet, MismatchKind kind) =>
        Assert.Contains(Compare(Entry("License Plate Finder", bullet), Served), one => one.Kind == kind);

    [Theory]
    [InlineData("Served it with Flask and tracked the runs with MLflow")]
    [InlineData("Trained it on 48,500 images")]
    [InlineData("Trained it on nearly 50,000 images, and showed it to 120 visitors")]
    [InlineData("Beat the old detector by 12 points")]
    [InlineData("Split 80/10/10, with 5 folds for tuning; answers in less than 50 ms")]
    public void The_same_fact_in_other_words_is_no_mismatch(string bullet) =>
        Assert.Empty(Compare(Entry("License Plate Finder", bullet), Served));

    private const string Leaves = """
        # Leaf Disease Finder

        ResNet34 was fine-tuned on leaves of tomato with Adam and a learning rate of 0.001; one training run took 4 hours on a T4.
        The network was quantized to INT8 for the phone. DistilBERT reads the notes with an F1 of 0.71.
        Logistic regression on the notes comes close.
        """;

    [Theory]
    [InlineData("ResNet18")]
    [InlineData("with SGD")]
    [InlineData("to FP16")]
    [InlineData("6 hours")]
    [InlineData("on a V100")]
    public void A_changed_word_in_a_long_line_is_caught(string changed)
    {
        var line =
            "Fine-tuned ResNet34 on leaves of tomato with Adam, one training run took 4 hours on a T4; quantized the network to INT8 for the phone.";
        var now = changed switch
        {
            "ResNet18" => line.Replace("ResNet34", changed, StringComparison.Ordinal),
            "with SGD" => line.Replace("with Adam", changed, StringComparison.Ordinal),
            "to FP16" => line.Replace("to INT8", changed, StringComparison.Ordinal),
            "6 hours" => line.Replace("4 hours", changed, StringComparison.Ordinal),
            _ => line.Replace("on a T4", changed, StringComparison.Ordinal),
        };

        Assert.Empty(Compare(Entry("Leaf Disease Finder", line), Leaves));
        Assert.NotEmpty(Compare(Entry("Leaf Disease Finder", now), Leaves));
    }

    [Fact]
    public void The_score_of_one_model_is_not_held_against_that_of_another() =>
        Assert.Empty(
            Compare(Entry("Leaf Disease Finder", "Read the notes with an F1 of 0.64 for logistic regression"), Leaves)
        );

    [Fact]
    public void What_another_post_tells_is_not_held_against_the_project() =>
        Assert.Empty(
            Compare(
                "# Robin\n\n## Experience\n\n### Data Scientist, Acme | 2019 - 2021\n"
                    + "- Reached a ROC-AUC of 0.75 on loan defaults with CatBoost in production\n- Led a team of 9 engineers\n",
                Story
            )
        );

    [Theory]
    [InlineData("Experience", "- Predicted late parcels with a ROC-AUC of 0.97")]
    [InlineData("Experience", "- Warned depots early of their late parcels (ROC-AUC 0.97), which saved calls")]
    [InlineData("Projects", "- Gradient boosting on late parcels for my employer, ROC-AUC 0.97")]
    public void A_score_that_is_told_of_the_subject_of_the_project_is_asked_about(string section, string bullet)
    {
        var asked = Assert.Single(
            Compare(
                $"# Robin\n\n## {section}\n\n### Analyst, Acme | 2019 - 2021\n- Wrote reports for six managers of the firm.\n{bullet}\n",
                Story
            )
        );

        Assert.True(asked.IsAsked);
        Assert.Equal(("ROC-AUC 0.97", "ROC-AUC 0.912"), (asked.Said, asked.Shown));
    }

    [Fact]
    public void A_score_that_the_project_has_is_not_asked_about() =>
        Assert.Empty(Compare("# Robin\n\n## Experience\n\n- Predicted late parcels, ROC-AUC 0.91\n", Story));

    private static string Entry(string title, string bullet) => $"# Robin\n\n## Projects\n\n### {title}\n- {bullet}\n";

    private static IReadOnlyList<Mismatch> Compare(string cv, string readMe) =>
        new CvComparison(ShippedCatalogue.Instance).Compare(
            CvReaderTests.Reader.Read(CvReaderTests.Source(cv)),
            [CandidateLedgerReaderTests.Project(readMe)]
        );
}
