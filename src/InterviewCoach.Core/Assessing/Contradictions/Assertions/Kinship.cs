namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>Models that are a kind of another, so that naming either fits.</summary>
internal static class Kinship
{
    private static readonly string[][] Kindred =
    [
        ["gradient_boosting", "xgboost", "lightgbm", "catboost"],
        [
            "cnn",
            "resnet",
            "vgg",
            "efficientnet",
            "mobilenet",
            "densenet",
            "inception",
            "unet",
            "yolo",
            "faster_rcnn",
            "mask_rcnn",
        ],
        [
            "transformer",
            "bert",
            "distilbert",
            "roberta",
            "deberta",
            "t5",
            "bart",
            "vit",
            "gpt",
            "llama",
            "mistral",
            "claude",
            "gemini",
        ],
        ["linear_regression", "ridge", "lasso", "elastic_net"],
        ["glm", "logistic_regression", "linear_regression"],
        ["matrix_factorization", "als", "svd"],
        ["decision_tree", "random_forest", "extra_trees"],
        ["rnn", "lstm", "gru"],
    ];

    public static bool AreKin(string one, string other) =>
        one == other
        || Array.Exists(Kindred, kin => kin.Contains(one) && kin.Contains(other) && (kin[0] == one || kin[0] == other));
}
