using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>The target, what it was made from, or what is only known later, among the features.</summary>
internal sealed class TargetInFeatures : IRule
{
    public RulePage Page { get; } =
        new(
            "target-in-features",
            RuleKind.Code,
            Severity.Error,
            "The features hold the target itself, something computed from it, or a value from the future.",
            "The model copies the answer. The score is near perfect and worth nothing, because at prediction time the column "
                + "does not exist.",
            "Leave out the target, every column computed from it, and every column that looks ahead.",
            "Which of your features would you not have at the moment of prediction?",
            """
            y = df["price"]
            X = df.drop(columns=["address"])
            X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
            model = LinearRegression().fit(X_train, y_train)
            print(model.score(X_test, y_test))
            """,
            """
            y = df["price"]
            X = df.drop(columns=["address", "price"])
            X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
            model = LinearRegression().fit(X_train, y_train)
            print(model.score(X_test, y_test))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<int>();
        var trained = code
            .Trace.Fits.Where(fit => code.Trace.Scores.Exists(scored => ReferenceEquals(scored.Model, fit.Model)))
            .Select(fit => (fit.X, fit.Y, fit.Line))
            .Concat(code.Trace.CrossValidations.Select(run => (run.X, run.Y, run.Line)));
        foreach (var (x, y, line) in trained)
        {
            if (
                y is null
                || x.Prediction is not null
                || !ReferenceEquals(x.Rows, y.Rows)
                || (x.Column is not null && x.Column == y.Column)
                || Why(x, y) is not { } why
            )
            {
                continue;
            }

            var at = x.ColumnsAt > 0 ? x.ColumnsAt : line;
            if (seen.Add(at))
            {
                yield return code.Find(Page, at, why, ("the model is fitted here", line));
            }
        }
    }

    private static string? Why(DataState x, DataState y)
    {
        if (y.Column is { } target && x.Columns.Has(target))
        {
            return $"The features still hold the target \"{target}\".";
        }

        if (!x.Columns.Known)
        {
            return null;
        }

        var ahead = x
            .Origins.Where(item => item.Value.LooksAhead && item.Key != y.Column && x.Columns.Has(item.Key))
            .Select(item => item.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (ahead is not null)
        {
            return $"The feature \"{ahead}\" is computed from later rows.";
        }

        if (y.Origin is not { LooksAhead: false } made)
        {
            return null;
        }

        var sources = made.From.Where(name => name != y.Column).ToList();
        if (sources.Count is 1 or 2 && sources.TrueForAll(x.Columns.Has))
        {
            return $"The target is computed from \"{string.Join("\" and \"", sources.Order(StringComparer.Ordinal))}\", which the features hold.";
        }

        var derived = x
            .Origins.Where(item =>
                y.Column is not null
                && item.Value.From.Contains(y.Column)
                && !item.Value.LooksBack
                && x.Columns.Has(item.Key)
            )
            .Select(item => item.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return derived is null ? null : $"The feature \"{derived}\" is computed from the target \"{y.Column}\".";
    }
}
