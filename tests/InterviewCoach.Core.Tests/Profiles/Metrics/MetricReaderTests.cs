using System.Globalization;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Profiles.Metrics;

public sealed class MetricReaderTests
{
    [Fact]
    public void Reads_the_scores_of_a_project_whose_title_holds_the_name_of_a_section() =>
        Assert.Equal("recall 0.91", Show(Metrics("# License Plate Finder\n\nThe detector has a recall of 0.91.")));

    [Theory]
    [InlineData("U-Net reached IoU 0.71, against 0.52 of a threshold baseline.", "0.71 U-Net; 0.52 baseline")]
    [InlineData("The U-Net reached an IoU of 0.71 against 0.52 for a threshold baseline.", "0.71 U-Net; 0.52 baseline")]
    [InlineData("Against a threshold baseline of 0.52, the U-Net reached IoU 0.71.", "0.71 U-Net")]
    [InlineData("IoU went from 0.52 (threshold baseline) to 0.71 (U-Net).", "0.71 U-Net; 0.52 baseline")]
    [InlineData("IoU rose to 0.71 with a U-Net, up from a baseline of 0.52.", "0.71 U-Net")]
    [InlineData(
        "XGBoost got ROC-AUC 0.91, compared with 0.84 for logistic regression.",
        "0.91 XGBoost; 0.84 logistic regression"
    )]
    [InlineData("Compared with logistic regression at 0.84, XGBoost got ROC-AUC 0.91.", "0.91 XGBoost")]
    [InlineData("Compared to logistic regression, XGBoost improved ROC-AUC to 0.91.", "0.91 XGBoost")]
    [InlineData("XGBoost beat logistic regression with a ROC-AUC of 0.91.", "0.91 XGBoost")]
    [InlineData("XGBoost outperformed logistic regression, reaching a ROC-AUC of 0.91.", "0.91 XGBoost")]
    [InlineData(
        "XGBoost (ROC-AUC 0.91) beat logistic regression (ROC-AUC 0.84).",
        "0.91 XGBoost; 0.84 logistic regression"
    )]
    [InlineData(
        "XGBoost's F1 of 0.82 beats the 0.74 of logistic regression.",
        "0.82 XGBoost; 0.74 logistic regression"
    )]
    [InlineData(
        "An F1 of 0.82 with XGBoost versus 0.74 with logistic regression.",
        "0.82 XGBoost; 0.74 logistic regression"
    )]
    [InlineData("F1: 0.82 (XGBoost) vs 0.74 (logistic regression).", "0.82 XGBoost; 0.74 logistic regression")]
    [InlineData("XGBoost reaches F1 0.82 vs. 0.74 by logistic regression.", "0.82 XGBoost; 0.74 logistic regression")]
    [InlineData(
        "LightGBM lowered MAE to 3.1, over a seasonal naive baseline at 4.6.",
        "3.1 LightGBM; 4.6 naive forecast"
    )]
    [InlineData(
        "LightGBM had an MAE of 3.1 while the seasonal naive forecast had 4.6.",
        "3.1 LightGBM; 4.6 naive forecast"
    )]
    [InlineData(
        "LightGBM had an MAE of 3.1, whereas the naive baseline had an MAE of 4.6.",
        "3.1 LightGBM; 4.6 naive forecast"
    )]
    [InlineData("With an MAE of 3.1 LightGBM is better than Prophet at 4.6.", "3.1 LightGBM; 4.6 Prophet")]
    [InlineData("Our LSTM has RMSE 12.4, better than ARIMA with 15.9.", "12.4 LSTM; 15.9 ARIMA")]
    [InlineData("Random forest scored 0.88 accuracy; the majority class gives 0.61.", "0.88 random forest")]
    [InlineData("The random forest got 88% accuracy, 12 points over the baseline of 76%.", "88% random forest")]
    [InlineData("Accuracy improved from 76% with naive Bayes to 88% with BERT.", "76% naive Bayes; 88% BERT")]
    [InlineData("BERT brought accuracy to 88%, from 76% for naive Bayes.", "88% BERT; 76% naive Bayes")]
    [InlineData("BERT achieves 88% accuracy compared to naive Bayes's 76%.", "88% BERT; 76% naive Bayes")]
    [InlineData(
        "ResNet-50 reached 0.93 accuracy, beating VGG16 (0.89) and a simple CNN (0.81).",
        "0.93 ResNet-50; 0.89 VGG16; 0.81 CNN"
    )]
    [InlineData("Logistic regression had 0.84 AUC and XGBoost 0.91.", "0.84 logistic regression; 0.91 XGBoost")]
    [InlineData(
        "On the test set, recall is 0.77 for the random forest and 0.69 for the SVM.",
        "0.77 random forest; 0.69 SVM"
    )]
    [InlineData("YOLOv8 got mAP 0.62 in place of 0.55 from Faster R-CNN.", "0.55 Faster R-CNN")]
    [InlineData("DeepLabV3: Dice 0.84 (U-Net: 0.80).", "0.84 DeepLabV3; 0.80 U-Net")]
    [InlineData("The baseline had an F1 of 0.52; U-Net improved it to 0.71.", "0.52 baseline")]
    [InlineData(
        "Relative to the baseline (F1 0.52), U-Net gained 19 points, ending at F1 0.71.",
        "0.52 baseline; 0.71 U-Net"
    )]
    public void A_value_is_of_the_model_that_got_it_and_not_of_the_one_it_is_held_against(
        string sentence,
        string expected
    )
    {
        var stated = Metrics(sentence).Select(metric => $"{metric.ValueText} {metric.Model}");

        Assert.All(expected.Split("; "), one => Assert.Contains(one, stated));
    }

    private static List<Fact.Metric> Metrics(string text, string fileName = "readme.md") =>
        [.. MetricReader.Read(((WriteUpReading.Read)WriteUpReader.Read(text, fileName)).WriteUp)];

    private static string Show(IEnumerable<Fact.Metric> metrics) =>
        string.Join("; ", metrics.Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Name} {m.ValueText}")));

    [Theory]
    [InlineData("The tuned model reached an accuracy of 0.947 on tide data.", "accuracy 0.947")]
    [InlineData("We got 91.3% accuracy.", "accuracy 91.3%")]
    [InlineData("The model was 88% accurate.", "accuracy 88%")]
    [InlineData("Later changes brought it to 1821 RMSE.", "RMSE 1821")]
    [InlineData(
        "| Model | Recall |\n| --- | --- |\n| Forest | 1.00 (cat)<br>0.96 (dog) |\n| Tree | 0.90 (cat)<br>0.80 (dog) |",
        "recall 1.00; recall 0.96; recall 0.90; recall 0.80"
    )]
    [InlineData(
        "Errors stayed low, with an RMSE of 412, MAE of 307 and MAPE of 0.083.",
        "RMSE 412; MAE 307; MAPE 0.083"
    )]
    [InlineData("Precision and recall of 0.81 and 0.77.", "precision 0.81; recall 0.77")]
    [InlineData("Precision/Recall/F1: 0.81/0.77/0.79", "precision 0.81; recall 0.77; F1 0.79")]
    [InlineData("It estimates rents (MAE ~ $ 85) for tenants.", "MAE ~ $ 85")]
    [InlineData("ROC AUC (Area Under the Curve) is 0.872.", "ROC-AUC 0.872")]
    [InlineData("Cross-validation accuracy: 87.15% (+/- 2.4%)", "accuracy 87.15% (+/- 2.4%)")]
    [InlineData("The forecasts have a MAPE of 12-15%.", "MAPE 12-15%")]
    [InlineData("Our final F1 is in the 60's.", "F1 60's")]
    [InlineData("MAPE: 0.0021 (0.21%)", "MAPE 0.0021 (0.21%)")]
    [InlineData("mAP50-95 of 0.512 and mAP@.5 of 0.77", "mAP@0.5:0.95 0.512; mAP@0.5 0.77")]
    [InlineData("NDCG@10 = 0.34, HR@10 = 0.58", "NDCG@10 0.34; hit rate@10 0.58")]
    [InlineData("macro F1 of 0.62, weighted-F1 of 0.7", "F1 macro 0.62; F1 weighted 0.7")]
    [InlineData("The R² is 0.91 and the log loss 0.33.", "R2 0.91; log loss 0.33")]
    [InlineData("Accuracy went from 0.81 to 0.88 after tuning.", "accuracy 0.81; accuracy 0.88")]
    [InlineData("Random forest: 94% accuracy, SVM: 91% accuracy", "accuracy 94%; accuracy 91%")]
    [InlineData("Our last entry scored 0.4321 on the private leaderboard.", "leaderboard score 0.4321")]
    [InlineData(
        "The table shows the accuracy on two rivers.\n\n| Model | Ebro | Tejo |\n|---|---|---|\n| CNN | 88.1 | 87.2 |\n",
        "accuracy 88.1; accuracy 87.2"
    )]
    public void Reads_values_from_prose(string text, string expected) => Assert.Equal(expected, Show(Metrics(text)));

    [Theory]
    [InlineData("We aim for an accuracy of at least 0.9.")]
    [InlineData("If accuracy drops below 0.8, an alert is sent.")]
    [InlineData("The target recall is 95%.")]
    [InlineData("Winning teams scored an RMSE of 0.102.")]
    [InlineData("The winner of the contest scored 0.337 RMSLE.")]
    [InlineData("Models were compared by recall at 5% FPR.")]
    [InlineData("Settings:\n\n```yaml\nmin_accuracy: 0.90\nauc: 0.5\n```")]
    [InlineData("The original paper reports an F1 of 0.93.")]
    [InlineData("Tuning improved the accuracy by 5%.")]
    [InlineData("A gain of 3.2% in F1 came from new features.")]
    [InlineData("Accuracy was best with a learning rate of 0.001.")]
    [InlineData("We chose recall at a threshold of 0.35.")]
    [InlineData("Accuracy, precision and recall were compared on 80% of the data.")]
    [InlineData("We used F1 because 92% of customers stay.")]
    [InlineData("Accuracy is measured on 1,200 images.")]
    [InlineData("Metrics need Python 3.11 and scikit-learn 1.5.2.")]
    [InlineData("We finished in the top 4% on the leaderboard by accuracy.")]
    [InlineData("- [ ] reach an accuracy of 0.95")]
    [InlineData("| Metric | Reduction |\n|---|---|\n| MAE | 35.4% |\n")]
    [InlineData("It exceeded the 0.80 target for recall.")]
    [InlineData("min_recall: 0.65")]
    public void Leaves_numbers_that_are_no_scores(string text) => Assert.Empty(Metrics(text));

    [Fact]
    public void Reads_a_table_with_a_metric_in_each_column()
    {
        var metrics = Metrics(
            """
            ## Results

            | Model | Accuracy | F1 (macro) | Train time (s) |
            |---|---:|---:|---:|
            | Logistic Regression | 0.81 | 0.74 | 3.2 |
            | **XGBoost** | **0.88** | 0.83 | 41.0 |
            """
        );

        Assert.Equal("accuracy 0.81; F1 macro 0.74; accuracy 0.88; F1 macro 0.83", Show(metrics));
        Assert.Equal(
            ["logistic regression", "logistic regression", "XGBoost", "XGBoost"],
            metrics.Select(m => m.Model)
        );
        Assert.Equal([5, 5, 6, 6], metrics.Select(m => m.At.Lines.Start));
    }

    [Fact]
    public void Reads_a_table_with_a_metric_in_each_row()
    {
        var metrics = Metrics(
            """
            | Metric | Train | Test | Target |
            |---|---|---|---|
            | RMSE | 1.21 | 1.64 | 1.5 |
            | R² | 0.92 | 0.87 | 0.9 |
            """
        );

        Assert.Equal("RMSE 1.21; RMSE 1.64; R2 0.92; R2 0.87", Show(metrics));
        Assert.Equal(["train", "test", "train", "test"], metrics.Select(m => m.Split));
    }

    [Fact]
    public void Reads_the_report_of_a_classifier_without_its_support()
    {
        var metrics = Metrics(
            """
            ```
                          precision    recall  f1-score   support

                    calm       0.91      0.94      0.92       120
                  stormy       0.83      0.76      0.79        50

                accuracy                           0.88       170
               macro avg       0.87      0.85      0.86       170
            ```
            """
        );

        Assert.Equal(
            "precision 0.91; recall 0.94; F1 0.92; precision 0.83; recall 0.76; F1 0.79; accuracy 0.88; "
                + "precision macro 0.87; recall macro 0.85; F1 macro 0.86",
            Show(metrics)
        );
        Assert.Equal("stormy", metrics[3].Subset);
    }

    [Fact]
    public void Names_a_list_of_values_by_the_words_above_it()
    {
        var metrics = Metrics(
            """
            ### Validation RMSE by model

            - Ridge: 0.231
            - Random Forest - 0.214
            - LightGBM (0.207)
            """
        );

        Assert.Equal("RMSE 0.231; RMSE 0.214; RMSE 0.207", Show(metrics));
        Assert.Equal(["ridge", "random forest", "LightGBM"], metrics.Select(m => m.Model));
        Assert.All(metrics, m => Assert.Equal("validation", m.Split));
    }

    [Fact]
    public void Keeps_only_the_end_of_a_training_log()
    {
        var epochs = Enumerable.Range(1, 8).Select(e => $"Epoch {e}/8 - loss: 0.{90 - e} - val_accuracy: 0.{70 + e}");
        var metrics = Metrics($"```\n{string.Join('\n', epochs)}\n```");

        Assert.Equal("loss 0.82; accuracy 0.78", Show(metrics));
    }

    [Fact]
    public void Tells_the_split_of_each_value()
    {
        var metrics = Metrics("Accuracy was 0.99 on the training set and 0.91 on the test set.");

        Assert.Equal("accuracy 0.99; accuracy 0.91", Show(metrics));
        Assert.Equal(["train", "test"], metrics.Select(m => m.Split));
    }

    [Fact(Timeout = 20_000)]
    public Task Quotes_each_value_of_a_huge_line_without_copying_the_line() =>
        Task.Run(
            () =>
            {
                var text = string.Concat(Enumerable.Repeat("accuracy of 0.9 and ", 50_000));

                Assert.All(Metrics(text), metric => Assert.InRange(metric.At.Text.Length, 1, 240));
                Assert.Equal("accuracy 0.9", Show(Metrics(text).Take(1)));
            },
            TestContext.Current.CancellationToken
        );
}
