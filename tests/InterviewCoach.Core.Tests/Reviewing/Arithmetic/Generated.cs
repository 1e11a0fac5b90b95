using System.Globalization;

namespace InterviewCoach.Core.Tests.Reviewing.Arithmetic;

/// <summary>Write-ups whose numbers were counted, and the same with one number moved beyond what rounding explains.</summary>
internal sealed class Generated(Random random)
{
    private const int Kinds = 9;

    /// <summary>A text, and the rule that must fire on it; null where every number is right.</summary>
    public (string Text, string? Rule) Next()
    {
        var wrong = random.Next(2) == 1;
        return random.Next(Kinds) switch
        {
            0 => Sentence(wrong),
            1 => Table(wrong),
            2 => Matrix(wrong),
            3 => Split(wrong),
            4 => Change(wrong),
            5 => Shares(wrong),
            6 => Lift(wrong),
            7 => MatrixOfRareCases(wrong),
            _ => Majority(wrong),
        };
    }

    private (string, string?) Sentence(bool wrong)
    {
        var (p, r, f, _) = Scores();
        var (print, unit) = Printer();
        if (wrong)
        {
            f = Moved(p, r, f, unit);
        }

        return (
            $"""
            # Fraud

            A binary classifier tells fraud from honest payments. XGBoost has a precision of {print(
                p
            )}, a recall of {print(r)} and an F1 score of {print(f)} on the test set.
            """,
            wrong ? "scores-cannot-belong-together" : null
        );
    }

    private (string, string?) Table(bool wrong)
    {
        var (print, unit) = Printer();
        var rows = Enumerable.Range(0, random.Next(2, 6)).Select(_ => Scores()).ToList();
        var odd = wrong ? random.Next(rows.Count) : -1;
        string[] models = ["Logistic regression", "Random forest", "XGBoost", "LightGBM", "Naive Bayes"];
        var lines = rows.Select(
            (row, n) =>
                $"| {models[n]} | {print(row.P)} | {print(row.R)} | {print(n == odd ? Moved(row.P, row.R, row.F, unit) : row.F)} |"
        );
        return (
            $"""
            # Fraud

            Binary classification of payments as fraud or not fraud.

            | Model | Precision | Recall | F1 |
            | --- | --- | --- | --- |
            {string.Join('\n', lines)}
            """,
            wrong ? "scores-cannot-belong-together" : null
        );
    }

    private (string, string?) Matrix(bool wrong)
    {
        int tp = random.Next(20, 900),
            fp = random.Next(5, 400),
            fn = random.Next(5, 400),
            tn = random.Next(20, 2000);
        var (print, unit) = Printer();
        var accuracy = (double)(tp + tn) / (tp + fp + fn + tn);
        var told = wrong ? Away(accuracy, unit) : accuracy;
        var matrix =
            random.Next(2) == 0
                ? $"""
                    |  | Predicted no | Predicted yes |
                    | --- | --- | --- |
                    | Actual no | {tn:N0} | {fp:N0} |
                    | Actual yes | {fn:N0} | {tp:N0} |
                    """
                : $"True positives: {tp}, false positives: {fp}, false negatives: {fn}, true negatives: {tn}.";
        return (
            $"""
            # Sick leaves

            A binary classifier tells sick from healthy leaves.

            ## Results

            The random forest has an accuracy of {print(told)} on the test set.

            {matrix}
            """,
            wrong ? "confusion-matrix-disagrees" : null
        );
    }

    private (string, string?) Split(bool wrong)
    {
        int train = random.Next(1_000, 90_000),
            validation = random.Next(200, 9_000),
            test = random.Next(200, 9_000);
        // A number of whole thousands among others may be rounded.
        train += train % 1000 == 0 ? 7 : 0;
        validation += validation % 1000 == 0 ? 7 : 0;
        test += test % 1000 == 0 ? 7 : 0;
        var total = train + validation + test;
        if (wrong)
        {
            // Not by the size of a part: that could be cut out of another.
            total += random.Next(3, 150) * (random.Next(2) == 0 ? 1 : -1);
            total += total == train + validation || total == train + test ? 1 : 0;
            total += total % 1000 == 0 ? 1 : 0;
        }

        var text = random.Next(3) switch
        {
            0 =>
                $"The {total:N0} images were split into {train:N0} for training, {validation:N0} for validation and {test:N0} for testing.",
            1 => $"""
                | Split | Images |
                | --- | --- |
                | Train | {train:N0} |
                | Validation | {validation:N0} |
                | Test | {test:N0} |
                | Total | {total:N0} |
                """,
            _ => $"We split the {total} images: train {train}, validation {validation} and test {test}.",
        };
        return (
            $"""
            # Leaves

            A ResNet50 tells ten kinds of leaves with an accuracy of 0.91 on the test set.

            {text}
            """,
            wrong ? "split-does-not-add-up" : null
        );
    }

    private (string, string?) Shares(bool wrong)
    {
        int train = random.Next(50, 81),
            validation = random.Next(5, 16);
        var test = 100 - train - validation + (wrong ? random.Next(3, 12) : 0);
        // 80 and 20 with 10 beside them add up: the 10 may be cut out of the 80.
        test += wrong && (train + test == 100 || validation + test == 100) ? 1 : 0;
        var text = random.Next(3) switch
        {
            0 =>
                $"The images were split into {train} % for training, {validation} % for validation and {test} % for testing.",
            1 => $"""
                | Split | Share |
                | --- | --- |
                | Train | {train}% |
                | Validation | {validation}% |
                | Test | {test}% |
                """,
            _ => $"We used a {train}/{validation}/{test} train/validation/test split.",
        };
        return (
            $"""
            # Leaves

            A ResNet50 tells ten kinds of leaves with an accuracy of 0.91 on the test set.

            {text}
            """,
            wrong ? "split-does-not-add-up" : null
        );
    }

    /// <summary>The better of two models, inside or beyond what 95 % of test sets of that size would give the other (Wilson).</summary>
    private (string, string?) Lift(bool wrong)
    {
        double cases = random.Next(150, 4_000),
            rival = Math.Round(0.6 + 0.3 * random.NextDouble(), 4),
            z = 1.959964;
        var high =
            (rival + z * z / (2 * cases) + z * Math.Sqrt(rival * (1 - rival) / cases + z * z / (4 * cases * cases)))
            / (1 + z * z / cases);
        var best = wrong
            ? rival + 0.0005 + (high - rival - 0.001) * random.NextDouble()
            : high + 0.0005 + (0.98 - high) * random.NextDouble();
        var percent = random.Next(2) == 0;
        string Print(double share) => percent ? Plain(100 * share, "0.00") + "%" : Plain(share, "0.0000");
        var size =
            random.Next(2) == 0 ? $"There are {cases:N0} images in the test set." : $"The test set has {cases} images.";
        return (
            $"""
            # Skin lesions

            {size}

            | Model | Accuracy |
            | --- | --- |
            | ResNet50 | {Print(rival)} |
            | DenseNet121 | {Print(best)} |

            We chose DenseNet121 as the best model. The classifier tells seven kinds of skin lesions.
            """,
            wrong ? "lift-within-noise" : null
        );
    }

    /// <summary>A matrix with the precision or the recall beside it, of the rare class.</summary>
    private (string, string?) MatrixOfRareCases(bool wrong)
    {
        int tp = random.Next(40, 300),
            fp = random.Next(5, 150),
            fn = random.Next(5, 150),
            tn = random.Next(500, 4000);
        var (print, _) = Printer();
        double Share(int part, int rest) => (double)part / (part + rest);
        double[] precisions = [Share(tp, fp), Share(tn, fn)],
            recalls = [Share(tp, fn), Share(tn, fp)];
        var ofRecall = random.Next(2) == 0;
        var values = ofRecall ? recalls : precisions;
        var told = values[0];
        if (wrong)
        {
            // Of neither class, in a matrix that may be turned, nor between two, where every average lies.
            double[] all = [.. recalls, .. precisions];
            var (low, high) = (all.Min(), all.Max());
            told =
                high > 0.96 || random.Next(2) == 0
                    ? low - 0.03 - (low - 0.04) * 0.5 * random.NextDouble()
                    : high + 0.02;
        }

        return (
            $"""
            # Sick leaves

            A binary classifier tells sick from healthy leaves.

            ## Results

            The random forest has a {(ofRecall ? "recall" : "precision")} of {print(told)} on the test set.

            |  | Predicted healthy | Predicted sick |
            | --- | --- | --- |
            | Actual healthy | {tn} | {fp} |
            | Actual sick | {fn} | {tp} |
            """,
            wrong ? "confusion-matrix-disagrees" : null
        );
    }

    private (string, string?) Change(bool wrong)
    {
        var from = Math.Round(random.NextDouble() * 90 + 10, 1);
        var to = Math.Round(from * (0.3 + 0.6 * random.NextDouble()), 1);
        var relative = 100 * (from - to) / from;
        double[] readings = [relative, 100 * (from - to) / to, from - to, 100 * (from - to) / (100 - from)];
        var told = random.Next(3) == 0 ? from - to : relative;
        if (wrong)
        {
            do
            {
                told = Math.Round(random.NextDouble() * 95 + 2, 1);
            } while (readings.Any(reading => Math.Abs(reading - told) < 2 + 0.05 * Math.Abs(reading)));
        }

        var digits = random.Next(2) == 0 ? "0.0" : "0";
        var (a, b, x) = (Plain(from, "0.0"), Plain(to, "0.0"), Plain(told, digits));
        var text = random.Next(3) switch
        {
            0 => $"Tuning reduced the MAE from {a} to {b}, a {x}% reduction.",
            1 => $"With the new features the MAE fell by {x} %, from {a} to {b}.",
            _ => $"We cut the error from {a} to {b}: {x} % better.",
        };
        return (
            $"""
            # Rent

            A random forest predicts rents, with MAE {b} on the test set. {text}
            """,
            wrong ? "improvement-miscounted" : null
        );
    }

    private (string, string?) Majority(bool wrong)
    {
        int common = random.Next(3_000, 9_000),
            rare = random.Next(200, 2_500);
        var rate = (double)common / (common + rare);
        var (print, unit) = Printer();
        var accuracy = wrong
            ? rate - 3 * unit - 0.2 * random.NextDouble()
            : rate + 0.006 + unit + (0.98 - rate) * random.NextDouble();
        return (
            $"""
            # Churn

            A binary classifier predicts which customers leave. The random forest has an accuracy of {print(
                Math.Min(accuracy, 0.999)
            )} on the test set.

            | Class | Count |
            | --- | --- |
            | stays | {common:N0} |
            | leaves | {rare:N0} |
            """,
            wrong ? "no-better-than-majority" : null
        );
    }

    /// <summary>Precision, recall and F1 of counted cases.</summary>
    private (double P, double R, double F, double A) Scores()
    {
        double tp = random.Next(50, 1000),
            fp = random.Next(5, 500),
            fn = random.Next(5, 500),
            tn = random.Next(50, 3000);
        var (p, r) = (tp / (tp + fp), tp / (tp + fn));
        return (p, r, 2 * p * r / (p + r), (tp + tn) / (tp + fp + fn + tn));
    }

    /// <summary>An F1 that no class and no average over classes has: above the mean of the two, or below what they leave.</summary>
    private double Moved(double p, double r, double f, double unit)
    {
        var above = (p + r) / 2 + 2 * unit + 0.02;
        return above < 0.99 && (p + r - 1 < 0.05 || random.Next(2) == 0)
            ? above + random.NextDouble() * (0.99 - above)
            : Math.Max(0.01, (p + r - 1 - 2 * unit - 0.01) * (0.5 + 0.5 * random.NextDouble()));
    }

    private double Away(double share, double unit)
    {
        var step = 2 * unit + 0.005 + 0.1 * random.NextDouble();
        return share + step < 0.999 && random.Next(2) == 0 ? share + step : Math.Max(0.01, share - step);
    }

    /// <summary>A way to print shares, and the unit of its last digit.</summary>
    private (Func<double, string> Print, double Unit) Printer()
    {
        var digits = random.Next(2, 5);
        return random.Next(2) == 0
            ? (share => Plain(share, "0." + new string('0', digits)), Math.Pow(10, -digits))
            : (share => Plain(100 * share, "0." + new string('0', digits - 1)) + "%", Math.Pow(10, -digits - 1));
    }

    private static string Plain(double number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
