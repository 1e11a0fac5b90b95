namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>A random split that comes out differently each time.</summary>
internal sealed class UnseededSplit : IRule
{
    public RulePage Page { get; } =
        new(
            "unseeded-split",
            RuleKind.Code,
            Severity.Note,
            "Rows are split at random without a seed.",
            "Each run tests on other rows: no number in the write-up can be reproduced, and two models cannot be compared.",
            "Give the splitter a random_state, and say which.",
            "If you ran this again, how far would the score move?",
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"])
            """,
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=7)
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var unseeded = code.Trace.Splits.Find(split => split is { Shuffles: true, Seeded: false });
        if (unseeded is not null)
        {
            yield return code.Find(
                Page,
                unseeded.Line,
                $"{unseeded.Name} draws other rows each time it runs: it is given no seed."
            );
        }
    }
}
