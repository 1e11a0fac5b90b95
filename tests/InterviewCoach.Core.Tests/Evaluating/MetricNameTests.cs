using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Core.Tests.Evaluating;

public sealed class MetricNameTests
{
    [Theory]
    [InlineData("ROC-AUC", "AUC")]
    [InlineData("AUC-ROC", "roc_auc")]
    [InlineData("Mean Absolute Error", "MAE")]
    [InlineData("OOF RMSE", "RMSE")]
    [InlineData("mean F1-score", "F1")]
    [InlineData("F1 Score (minority class)", "f1")]
    [InlineData("Test Accuracy", "accuracy")]
    [InlineData("R²", "R-squared")]
    [InlineData("R^2", "R2 score")]
    [InlineData("mAP50", "mAP@0.5")]
    [InlineData("mAP50-95", "mAP@0.5:0.95")]
    [InlineData("mAP@50", "mAP@0.5")]
    [InlineData("mAP@50-95", "mAP50-95")]
    [InlineData("Top-1 accuracy", "accuracy")]
    [InlineData("Precision@10", "precision at k")]
    [InlineData("F1 macro", "F1")]
    [InlineData("Average precision", "PR-AUC")]
    [InlineData("Kaggle score", "public leaderboard score")]
    public void Names_of_the_same_metric_agree(string left, string right)
    {
        Assert.True(MetricName.Parse(left).Agrees(MetricName.Parse(right)));
    }

    [Theory]
    [InlineData("ROC-AUC", "PR-AUC")]
    [InlineData("RMSE", "RMSLE")]
    [InlineData("MAE", "MAPE")]
    [InlineData("F1 macro", "weighted F1")]
    [InlineData("NDCG@5", "NDCG@10")]
    [InlineData("mAP50", "mAP50-95")]
    [InlineData("MAP@5", "mAP@0.5")]
    [InlineData("Top-5 accuracy", "Top-1 accuracy, top-3")]
    [InlineData("accuracy", "balanced accuracy")]
    [InlineData("precision", "recall")]
    public void Names_of_different_metrics_do_not_agree(string left, string right)
    {
        Assert.False(MetricName.Parse(left).Agrees(MetricName.Parse(right)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("top")]
    [InlineData("(((")]
    public void A_name_without_words_is_a_score(string written)
    {
        Assert.Equal("score", MetricName.Parse(written).Measure);
    }
}
