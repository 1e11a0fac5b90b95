namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>Rows in order of time, split at random.</summary>
internal sealed class ShuffledTimeSplit : IRule
{
    public RulePage Page { get; } =
        new(
            "shuffled-time-split",
            RuleKind.Code,
            Severity.Error,
            "Rows that follow one another in time are split at random.",
            "The model is trained on days after those it is tested on, and neighbouring days are nearly copies. In use there "
                + "is no tomorrow to learn from.",
            "Split by date: train on the past and test on the future (TimeSeriesSplit, or shuffle=False on sorted rows).",
            "Which information from after the test day did your model have when it predicted that day?",
            """
            prices = yf.download("ABC")
            prices["up"] = (prices["Close"].shift(-1) > prices["Close"]).astype(int)
            X_train, X_test, y_train, y_test = train_test_split(prices[["Open", "Volume"]], prices["up"], random_state=1)
            """,
            """
            prices = yf.download("ABC")
            prices["up"] = (prices["Close"].shift(-1) > prices["Close"]).astype(int)
            X_train, X_test, y_train, y_test = train_test_split(prices[["Open", "Volume"]], prices["up"], shuffle=False)
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<int>();
        foreach (var split in code.Trace.Splits.Where(split => split is { Shuffles: true, ByGroup: false }))
        {
            if (split.Of?.Rows.Source.Time is { } time && seen.Add(split.Line))
            {
                yield return code.Find(
                    Page,
                    split.Line,
                    $"{split.Name} puts rows into random order, but {time.What} ({code.Name(time.Line)}).",
                    ("the order in time shows here", time.Line)
                );
            }
        }
    }
}
