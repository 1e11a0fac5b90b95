using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Tasks;
using InterviewCoach.Core.Tests.Profiles.Presence;

namespace InterviewCoach.Core.Tests.Profiles.Tasks;

public sealed class TaskClassifierTests
{
    [Theory]
    [InlineData("# Gym churn\nPredict whether a member will churn.", ProjectTask.BinaryClassification)]
    [InlineData(
        "# Bird calls\nClassifies recordings into 12 species with a softmax layer.",
        ProjectTask.MulticlassClassification
    )]
    [InlineData(
        "# Film tags\nA multi-label classifier: each film gets several tags. Hamming loss 0.1.",
        ProjectTask.MultilabelClassification
    )]
    [InlineData(
        "# Boat prices\nPredicting the price of used boats. RMSE of 900 with a ridge regression.",
        ProjectTask.Regression
    )]
    [InlineData("# Ice cream\nForecasting daily sales for the next 14 days with SARIMA.", ProjectTask.Forecasting)]
    [InlineData(
        "# Shoppers\nCustomer segmentation by k-means; the elbow method gives four clusters.",
        ProjectTask.Clustering
    )]
    [InlineData(
        "# Board games\nA recommender system with collaborative filtering. NDCG@10 0.4.",
        ProjectTask.RankingRecommendation
    )]
    [InlineData("# Bee counter\nDetects bees with YOLOv8 and draws bounding boxes.", ProjectTask.ObjectDetection)]
    [InlineData("# Roof finder\nSemantic segmentation of roofs with a U-Net; Dice 0.8.", ProjectTask.Segmentation)]
    [InlineData(
        "# Ask the manual\nA RAG chatbot over manuals: LangChain, a vector store and an LLM.",
        ProjectTask.TextGenerationRag
    )]
    [InlineData("# Odd pumps\nUnsupervised anomaly detection with an isolation forest.", ProjectTask.AnomalyDetection)]
    [InlineData(
        "# Seed sorter\nClassifies seeds by shape; each has a variety label.",
        ProjectTask.MulticlassClassification
    )]
    [InlineData("# Place names\nNamed entity recognition in old letters.", ProjectTask.MulticlassClassification)]
    [InlineData("# Essay marks\nScoring student essays automatically with BERT.", ProjectTask.Regression)]
    [InlineData("# Pole balancer\nReinforcement learning: a DQN agent earns rewards.", ProjectTask.Other)]
    [InlineData(
        "# Buds\nA classifier with a threshold: precision 0.8, recall 0.7, ROC 0.9 of the positive class.",
        ProjectTask.BinaryClassification
    )]
    [InlineData("# Notes\nNothing to see.", ProjectTask.Other)]
    [InlineData("# Notes\nAn LSTM reads it. Another LSTM reads the historical part.", ProjectTask.Other)]
    public void The_words_of_a_write_up_tell_its_task(string markdown, ProjectTask task) =>
        Assert.Equal(task, TaskClassifier.Classify(Some.Text(markdown)).Task);

    [Theory]
    [InlineData(
        "# Gym churn\nPredict churn. Served by a Flask REST API, deployed on Heroku with Docker.",
        ProjectType.PredictiveService
    )]
    [InlineData(
        "# Gym churn\nChurn with MLflow, Airflow, a model registry and CI/CD; drift in Grafana.",
        ProjectType.ProductionPipeline
    )]
    [InlineData(
        "# Gym churn\nMy solution of a Kaggle competition: stacking, public leaderboard 0.8.",
        ProjectType.Kaggle
    )]
    [InlineData("# Joke ratings\nSentiment analysis of reviews: NLP with TF-IDF and BERT.", ProjectType.Nlp)]
    [InlineData("# Ice cream\nForecasting daily sales for the next 14 days with SARIMA.", ProjectType.Forecasting)]
    [InlineData("# Bee counter\nDetects bees in images with YOLOv8 and OpenCV.", ProjectType.ComputerVision)]
    public void The_words_of_a_write_up_tell_its_type(string markdown, ProjectType type) =>
        Assert.Equal(type, TaskClassifier.Classify(Some.Text(markdown)).Type);

    [Fact]
    public void What_is_planned_says_nothing_of_the_task()
    {
        var text = Some.Text(
            "# Boat prices\nPredicting boat prices, RMSE 900.\n\n## Future work\n\n- A chatbot with an LLM and RAG\n"
        );

        Assert.Equal(ProjectTask.Regression, TaskClassifier.Classify(text).Task);
    }
}
