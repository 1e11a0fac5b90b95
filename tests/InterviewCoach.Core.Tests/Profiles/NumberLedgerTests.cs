using System.Globalization;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Datasets;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles;

public sealed class NumberLedgerTests
{
    private const string Story = """
        # Tides

        The final model reaches a MAPE of 0.0837 and an R2 of 0.912.

        ## Data

        The dataset has 48,210 rows.

        ## Ablation

        Validation was done on five harbours, one after the other, with the same features.

        ## Results

        | Model | RMSE | MAPE |
        |---|---|---|
        | Ridge | 0.3151 | 0.1022 |
        | LightGBM | 0.2746 | 0.0837 |

        ## Log

        ```
        Ridge     RMSE: 0.3151
        LightGBM  RMSE: 0.2746
        ```

        ## Summary

        On all 48,210 records of the dataset, that is 48,210 rows, the R2 is 0.91.
        """;

    private static NumberLedger Ledger(params (string Name, string Text)[] files) =>
        NumberLedger.Of(
            files
                .Select(file => ((WriteUpReading.Read)WriteUpReader.Read(file.Text, file.Name)).WriteUp)
                .SelectMany(writeUp => MetricReader.Read(writeUp).Concat<Fact>(DatasetReader.Read(writeUp)))
        );

    [Fact]
    public void Numbers_that_agree_give_nothing() => Assert.Empty(Ledger(("a.md", Story)).Disagreements);

    [Theory]
    [InlineData("MAPE of 0.0837", "MAPE of 0.0637")]
    [InlineData("| 0.2746 |", "| 0.2446 |")]
    [InlineData("Ridge     RMSE: 0.3151", "Ridge     RMSE: 0.3951")]
    [InlineData("that is 48,210 rows", "that is 43,210 rows")]
    public void One_changed_digit_gives_one_finding(string stated, string changed)
    {
        var finding = Assert.Single(Ledger(("a.md", Story.Replace(stated, changed))).Disagreements);

        Assert.Equal("numbers-disagree", finding.RuleId);
        Assert.NotEmpty(finding.Related!);
    }

    [Fact]
    public void A_notebook_that_says_otherwise_is_found()
    {
        var finding = Assert.Single(
            Ledger(
                ("readme.md", "The test accuracy is 0.8734."),
                ("notes.md", "The test accuracy is 0.8834.")
            ).Disagreements
        );

        Assert.Equal("notes.md", finding.At.File);
        Assert.Equal("readme.md", finding.Related![0].At.File);
    }

    [Theory]
    [InlineData("Accuracy is 88.4%.", "Accuracy is 0.884.")]
    [InlineData("Accuracy is 0.8841.", "Accuracy is 88%.")]
    [InlineData("Train accuracy is 0.9841.", "Test accuracy is 0.9341.")]
    [InlineData("SVM has an accuracy of 0.9841.", "XGBoost has an accuracy of 0.9341.")]
    [InlineData("F1 macro is 0.9841.", "F1 weighted is 0.9341.")]
    [InlineData("Before tuning, the accuracy was 0.8341.", "After tuning, the accuracy was 0.8841.")]
    public void What_may_both_be_true_is_no_disagreement(string one, string other) =>
        Assert.Empty(Ledger(("a.md", $"{one}\n\n## Later\n\nSome words.\n\nMore words.\n\n{other}")).Disagreements);

    [Theory]
    [InlineData("BERT", "The BERT model reached an accuracy of 98% on the test set.", "0.98", "0.93")]
    [InlineData("Ridge", "Ridge came to an RMSE of 0.896417 at last.", "0.896417", "0.816417")]
    public void A_model_named_in_the_text_and_in_a_table_has_one_score(
        string model,
        string told,
        string stated,
        string changed
    )
    {
        var metric = told.Contains("RMSE", StringComparison.Ordinal) ? "RMSE" : "Accuracy";
        var table =
            $"{told}\n\n## Data\n\nShips.\n\n## Results\n\n| Model | {metric} |\n|---|---|\n| {model} | {{0}} |";

        Assert.Empty(Ledger(("a.md", table.Replace("{0}", stated, StringComparison.Ordinal))).Disagreements);
        Assert.Single(Ledger(("a.md", table.Replace("{0}", changed, StringComparison.Ordinal))).Disagreements);
    }

    /// <summary>
    /// Of 300 invented write-ups, each telling the scores of three models in prose, in a table and in a log: any digit of
    /// the table changed gives one Finding, and none changed, or all rounded, gives none.
    /// </summary>
    [Fact]
    public void Any_digit_of_a_score_that_is_told_three_times_may_change()
    {
        var chance = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            string[] scores = [.. Enumerable.Range(0, 3).Select(_ => $"0.{chance.Next(6000, 9999)}")];
            var at = chance.Next(3);
            var digit = chance.Next(2, 6);
            var changed = scores[at][..digit] + (char)('0' + ((scores[at][digit] - '0' + 1 + chance.Next(8)) % 10));
            string[] table = [.. scores];
            table[at] = changed + scores[at][(digit + 1)..];
            if (scores.Distinct().Count() < 3 || scores.Contains(table[at]))
            {
                continue;
            }

            Assert.Empty(Ledger(("a.md", Told(scores, scores))).Disagreements);
            Assert.Empty(Ledger(("a.md", Told(scores, [.. scores.Select(Rounded)]))).Disagreements);
            Assert.True(
                Ledger(("a.md", Told(scores, table))).Disagreements.Count == 1,
                $"{string.Join(", ", scores)} against {string.Join(", ", table)}"
            );
        }
    }

    private static string Rounded(string score) =>
        Math.Round(decimal.Parse(score, CultureInfo.InvariantCulture), 3)
            .ToString("0.000", CultureInfo.InvariantCulture);

    private static string Told(string[] told, string[] table) =>
        $"""
            # Harbours

            On the test set XGBoost has a ROC-AUC of {told[0]}, while LightGBM has a ROC-AUC of {told[1]}.

            ## Data

            Ships and tides.

            ## Results

            | Model | ROC-AUC |
            |---|---|
            | XGBoost | {table[0]} |
            | LightGBM | {table[1]} |
            | CatBoost | {table[2]} |

            ## Log

            ```
            XGBoost   ROC-AUC: {told[0]}
            LightGBM  ROC-AUC: {told[1]}
            CatBoost  ROC-AUC: {told[2]}
            ```
            """;

    [Fact]
    public void The_same_quantity_in_several_places_is_one_entry()
    {
        var entry = Ledger(("a.md", Story)).Entries.Single(e => e.Quantity == "RMSE of ridge");

        Assert.Equal(2, entry.Statements.Count);
    }
}
