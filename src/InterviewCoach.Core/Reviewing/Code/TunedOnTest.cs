using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>Settings, rounds or models chosen by their score on the test set, which is reported afterwards.</summary>
internal sealed class TunedOnTest : IRule
{
    public RulePage Page { get; } =
        new(
            "tuned-on-test",
            RuleKind.Code,
            Severity.Error,
            "The test set chooses a setting, a number of rounds or a model, and is then reported as if unseen.",
            "The best of many scores on one set is partly luck with that set. The reported number is too good, and nothing is "
                + "left to say by how much.",
            "Choose by cross-validation, or on a validation set cut from the training rows; use the test set once, at the end.",
            "How many variants did you compare on the test set, and what would the winner score on fresh data?",
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            scores = []
            for k in range(1, 30):
                model = KNeighborsClassifier(n_neighbors=k).fit(X_train, y_train)
                scores.append(model.score(X_test, y_test))
            """,
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            search = GridSearchCV(KNeighborsClassifier(), {"n_neighbors": range(1, 30)}).fit(X_train, y_train)
            print(search.score(X_test, y_test))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject) =>
        StoppedEarly(subject.Code)
            .Concat(InLoops(subject.Code))
            .Concat(Chosen(subject.Code))
            .Concat(Searched(subject.Code))
            .DistinctBy(found => (found.Cell, found.At.Lines));

    private IEnumerable<Finding> StoppedEarly(CodeUnderReview code)
    {
        foreach (var fit in code.Trace.Fits.Where(fit => fit.StopsEarly))
        {
            var watched = fit.Watched.FirstOrDefault(state =>
                Held.IsTest(state.Rows)
                && (fit.X.Rows.SurelyApart(state.Rows) || !ReferenceEquals(fit.X.Rows.Source, state.Rows.Source))
            );
            var scored = watched is null
                ? null
                : code.Trace.Scores.Find(scored =>
                    scored.Line >= fit.Line
                    && ReferenceEquals(scored.Model, fit.Model)
                    && ReferenceEquals(scored.X.Rows, watched.Rows)
                );
            if (scored is not null)
            {
                yield return code.Find(
                    Page,
                    fit.Line,
                    $"Training stops at the round that is best on the test rows, and the same rows are then used at {code.Name(scored.Line)}.",
                    ("the test rows are set aside here", watched!.Rows.Line),
                    ("the test rows are used here", scored.Line)
                );
            }
        }
    }

    private IEnumerable<Finding> InLoops(CodeUnderReview code)
    {
        var seen = new HashSet<(int Loop, int Line)>();
        foreach (
            var scored in code.Trace.Scores.Where(scored =>
                scored is { Metric: not null, Model: not null and not { Kind: Kind.Search } }
                && Held.IsTest(scored.X.Rows)
                && Held.Out(scored)
            )
        )
        {
            var loop = scored.Loops.FirstOrDefault(loop =>
                scored.Model!.All().Any(part => part.TunedBy.Exists(tuned => tuned.Line == loop.Line))
            );
            if (loop is not null && !CutInside(scored.X.Rows, loop) && seen.Add((loop.Line, 0)))
            {
                yield return code.Find(
                    Page,
                    scored.Line,
                    $"The loop at {code.Name(loop.Line)} tries settings of {scored.Model!.Name} and scores each on the test rows.",
                    ("the loop over settings begins here", loop.Line),
                    ("the test rows are set aside here", scored.X.Rows.Aside?.Line ?? 0)
                );
            }
        }
    }

    private IEnumerable<Finding> Chosen(CodeUnderReview code)
    {
        foreach (var choice in code.Trace.Choices)
        {
            var rows = choice.By.X.Rows;
            var compared = choice.AmongAll || choice.By.Loops.Any(loop => !CutInside(rows, loop));
            if (compared && Held.IsTest(rows) && Held.Out(choice.By))
            {
                yield return code.Find(
                    Page,
                    choice.Line,
                    $"The best is chosen here by its score on the test rows ({choice.How}).",
                    ("the test rows are scored here", choice.By.Line),
                    ("the test rows are set aside here", rows.Aside?.Line ?? 0)
                );
            }
        }
    }

    /// <summary>A search for settings that was run on the test rows themselves.</summary>
    private IEnumerable<Finding> Searched(CodeUnderReview code)
    {
        foreach (var run in code.Trace.CrossValidations.Where(run => !run.IsEvaluation && Held.IsTest(run.X.Rows)))
        {
            var scored = code.Trace.Scores.Find(scored =>
                scored is { Metric: not null } && scored.Line > run.Line && ReferenceEquals(scored.X.Rows, run.X.Rows)
            );
            if (scored is not null)
            {
                yield return code.Find(
                    Page,
                    run.Line,
                    $"{run.Model?.Name ?? "The search"} looks for settings on the test rows, which are then used at {code.Name(scored.Line)}.",
                    ("the test rows are set aside here", run.X.Rows.Aside?.Line ?? 0),
                    ("the test rows are used here", scored.Line)
                );
            }
        }
    }

    /// <summary>Whether each turn of the loop cuts its own test rows, as cross-validation by hand does.</summary>
    private static bool CutInside(Rows rows, Loop loop) =>
        rows.Path().Any(part => part.Loops.Any(other => other.Line == loop.Line));
}
