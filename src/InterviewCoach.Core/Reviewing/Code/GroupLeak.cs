namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>Rows of one patient, user or machine on both sides of a split.</summary>
internal sealed class GroupLeak : IRule
{
    public RulePage Page { get; } =
        new(
            "group-leak",
            RuleKind.Code,
            Severity.Warning,
            "Several rows belong to one group, and a random split puts them on both sides.",
            "The model recognises the patient, user or machine instead of the pattern. For a new one it will do worse than the test says.",
            "Split by group: GroupKFold or GroupShuffleSplit with the group's id.",
            "How does the model do for a patient of whom it has seen no row?",
            """
            df["visit"] = df.groupby("patient_id").cumcount()
            X_train, X_test, y_train, y_test = train_test_split(df[["visit", "age"]], df["ill"], random_state=1)
            """,
            """
            df["visit"] = df.groupby("patient_id").cumcount()
            splitter = GroupShuffleSplit(n_splits=1, random_state=1)
            train, test = next(splitter.split(df, groups=df["patient_id"]))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<int>();
        foreach (var split in code.Trace.Splits.Where(split => split is { Shuffles: true, ByGroup: false }))
        {
            if (split.Of?.Rows.Source.Groups is { } groups && seen.Add(split.Line))
            {
                yield return code.Find(
                    Page,
                    split.Line,
                    $"{split.Name} splits row by row, but {groups.What} ({code.Name(groups.Line)}).",
                    ("the groups show here", groups.Line)
                );
            }
        }
    }
}
