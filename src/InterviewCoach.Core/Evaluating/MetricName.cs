using System.Text;

namespace InterviewCoach.Core.Evaluating;

/// <summary>
/// A metric's name as compared with a label: what it measures, apart from how it is averaged, its cut-off, and the words
/// that only say on what it was computed ("test", "OOF", "mean", "final"). Case and punctuation do not matter.
/// </summary>
public sealed record MetricName(string Measure, string? Averaging, string? CutOff)
{
    private static readonly (string Words, string Short)[] Phrases =
    [
        ("mean absolute percentage error", "mape"),
        ("symmetric mape", "smape"),
        ("root mean squared logarithmic error", "rmsle"),
        ("root mean squared log error", "rmsle"),
        ("root mean squared error", "rmse"),
        ("root mean square error", "rmse"),
        ("mean squared error", "mse"),
        ("mean square error", "mse"),
        ("mean absolute error", "mae"),
        ("median absolute error", "medae"),
        ("mean average precision", "map"),
        ("mean reciprocal rank", "mrr"),
        ("mean intersection over union", "iou"),
        ("intersection over union", "iou"),
        ("mean iou", "iou"),
        ("miou", "iou"),
        ("area under the roc curve", "auc"),
        ("area under roc curve", "auc"),
        ("area under the curve", "auc"),
        ("roc auc", "auc"),
        ("auc roc", "auc"),
        ("auroc", "auc"),
        ("rocauc", "auc"),
        ("area under the precision recall curve", "prauc"),
        ("precision recall auc", "prauc"),
        ("average precision", "prauc"),
        ("auc pr", "prauc"),
        ("pr auc", "prauc"),
        ("auprc", "prauc"),
        ("aucpr", "prauc"),
        ("f 1", "f1"),
        ("f1score", "f1"),
        ("f measure", "f1"),
        ("hit ratio", "hit rate"),
        ("hitrate", "hit rate"),
        ("hr", "hit rate"),
        ("true positive rate", "recall"),
        ("sensitivity", "recall"),
        ("positive predictive value", "precision"),
        ("matthews correlation coefficient", "mcc"),
        ("matthews correlation", "mcc"),
        ("cohen s kappa", "kappa"),
        ("cohen kappa", "kappa"),
        ("quadratic weighted kappa", "qwk"),
        ("word error rate", "wer"),
        ("logarithmic loss", "logloss"),
        ("log loss", "logloss"),
        ("cross entropy", "loss"),
        ("dice coefficient", "dice"),
        ("silhouette coefficient", "silhouette"),
        ("r squared", "r2"),
        ("r 2", "r2"),
        ("coefficient of determination", "r2"),
        ("acc", "accuracy"),
        ("balanced acc", "balanced accuracy"),
    ];

    private static readonly HashSet<string> Context =
    [
        .. (
            "test testing train training trained val valid validation cv cross validated oof holdout hold out dev eval "
            + "evaluation mean avg average averaged best final overall total local public private leaderboard lb kaggle "
            + "score scores value metric result results model models in sample out of fold the on set data dataset and "
            + "for at k approx estimated achieved minority majority positive negative class share"
        ).Split(' '),
    ];

    private static readonly HashSet<string> Averagings = ["macro", "micro", "weighted", "samples"];

    /// <summary>Reads a name as written: "Macro F1-score (test)", "ROC-AUC", "NDCG@10".</summary>
    public static MetricName Parse(string written)
    {
        var text = written.Replace('²', '2').Replace("@", " @", StringComparison.Ordinal);
        var bare = WithoutParentheses(text);
        var words = Words(string.IsNullOrWhiteSpace(bare) ? text : bare);
        var cutOff = TakeCutOff(words);
        var folded = $" {string.Join(' ', words)} ";
        foreach (var (phrase, shorter) in Phrases)
        {
            folded = folded.Replace($" {phrase} ", $" {shorter} ", StringComparison.Ordinal);
        }

        var kept = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var averaging =
            Array.Find(kept, Averagings.Contains)
            ?? Words(text).Find(word => Averagings.Contains(word) && !kept.Contains(word));
        var measure = string.Concat(kept.Where(word => !Context.Contains(word) && !Averagings.Contains(word)));
        return new(measure.Length == 0 ? "score" : measure, averaging, cutOff);
    }

    /// <summary>Whether both may name the same thing: an averaging or cut-off that only one of them states does not part them.</summary>
    public bool Agrees(MetricName other) =>
        Measure == other.Measure
        && (Averaging is null || other.Averaging is null || Averaging == other.Averaging)
        && (CutOff is null || other.CutOff is null || CutOff == other.CutOff);

    /// <summary>Takes "@10", "top 5", "map50" or "map50 95" out of the words: "10", "5", "0.5" or "0.5:0.95".</summary>
    private static string? TakeCutOff(List<string> words)
    {
        var at = words.FindIndex(word => word.StartsWith('@') || IsTop(word) || IsMap(word));
        if (at < 0)
        {
            return null;
        }

        var cut = words[at].TrimStart('@');
        var takes = 1;
        if (IsTop(words[at]))
        {
            cut = cut[3..];
            takes = cut.Length == 0 ? 2 : 1;
            cut = takes == 2 && at + 1 < words.Count ? words[at + 1] : cut;
        }
        else if (IsMap(words[at]))
        {
            cut = Fraction(cut[3..]);
        }
        else if (at > 0 && words[at - 1] == "map" && cut is "50" or "75" or "95")
        {
            // Of detections: an overlap in per cent. A recommender's MAP is cut at the first few.
            cut = Fraction(cut);
        }

        if (words[at][0] != 't' && at + 1 < words.Count && char.IsAsciiDigit(words[at + 1][0]))
        {
            cut = $"{cut}:{Fraction(words[at + 1])}";
            takes = 2;
        }

        var keepsMeasure = IsMap(words[at]);
        words.RemoveRange(at, Math.Min(takes, words.Count - at));
        if (keepsMeasure)
        {
            words.Insert(at, "map");
        }

        // "@k" names no number, and the first of one is plain accuracy.
        return cut.Length > 0 && char.IsAsciiDigit(cut[0]) && cut != "1" ? cut : null;
    }

    private static bool IsTop(string word) =>
        word.StartsWith("top", StringComparison.Ordinal) && word[3..].All(char.IsAsciiDigit);

    private static bool IsMap(string word) =>
        word.Length > 3 && word.StartsWith("map", StringComparison.Ordinal) && word[3..].All(char.IsAsciiDigit);

    private static string Fraction(string digits) =>
        digits.StartsWith("0.", StringComparison.Ordinal) ? digits : $"0.{digits.TrimEnd('0')}";

    private static string WithoutParentheses(string text)
    {
        var outside = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var character in text)
        {
            depth += character is '(' or '[' ? 1 : 0;
            if (depth == 0)
            {
                outside.Append(character);
            }

            depth -= character is ')' or ']' && depth > 0 ? 1 : 0;
        }

        return outside.ToString();
    }

    private static List<string> Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var keeps = char.IsLetterOrDigit(character) || character == '@' || (character == '.' && EndsInDigit(words));
            words.Append(keeps ? char.ToLowerInvariant(character) : ' ');
        }

        return
        [
            .. words
                .ToString()
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => word.TrimEnd('.'))
                .Where(word => word.Length > 0),
        ];
    }

    private static bool EndsInDigit(StringBuilder text) => text.Length > 0 && char.IsAsciiDigit(text[^1]);
}
