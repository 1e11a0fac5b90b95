using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>A scaler, imputer, vectorizer, decomposition or selection learned from rows that are tested on later.</summary>
internal sealed class FitBeforeSplit : IRule
{
    public RulePage Page { get; } =
        new(
            "fit-before-split",
            RuleKind.Code,
            Severity.Note,
            "Preprocessing is fitted on all rows, and some of them are held out for testing afterwards.",
            "What is learned from the test rows flows into training, so that the test is no longer of unseen data. The effect "
                + "is small for a scaler, larger for imputation and vocabularies on little data, and large where features are "
                + "selected or encoded with the target.",
            "Split first; fit on the training rows only and transform the others. A Pipeline does so by itself, in "
                + "cross-validation too.",
            "Your scaler had seen the test rows before you tested on them. How would you find out whether that changed your result?",
            """
            X = StandardScaler().fit_transform(df[["age", "income"]])
            X_train, X_test, y_train, y_test = train_test_split(X, df["bought"], random_state=1)
            model = LogisticRegression().fit(X_train, y_train)
            print(model.score(X_test, y_test))
            """,
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            scaler = StandardScaler().fit(X_train)
            model = LogisticRegression().fit(scaler.transform(X_train), y_train)
            print(model.score(scaler.transform(X_test), y_test))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<(string What, int Split)>();
        var lines = new HashSet<int>();
        foreach (var scored in code.Trace.Scores.OrderBy(scored => scored.Metric is null))
        {
            foreach (
                var taint in Held.Taints(scored)
                    .Where(taint =>
                        taint.Kind != TaintKind.Resampled && (!WithinOnePart(taint.Rows) || IsValidation(taint, scored))
                    )
            )
            {
                if (
                    Held.CutAfter(taint.Rows, scored) is { } split
                    && (taint.Kind != TaintKind.Filled || split.Cut != Cut.Fold)
                    && !lines.Contains(taint.Line)
                    && seen.Add((taint.Kind == TaintKind.Filled ? "a statistic" : taint.What, split.Line))
                )
                {
                    lines.Add(taint.Line);
                    yield return Finding(code, taint, split.Line, scored.Line);
                }
            }
        }

        foreach (
            var run in code.Trace.CrossValidations.Where(run =>
                run.IsEvaluation && run.X.Rows.Aside is null && run.X.Rows.Source.Part != Part.Train
            )
        )
        {
            foreach (var taint in run.X.Taints.Where(taint => taint.Kind is TaintKind.Fitted or TaintKind.Selected))
            {
                if (taint.Rows.Covers(run.X.Rows) && lines.Add(taint.Line))
                {
                    yield return Finding(code, taint, run.Line, run.Line);
                }
            }
        }

        foreach (var found in Typed(code, lines))
        {
            yield return found;
        }
    }

    /// <summary>Learned over one part, of which rows were set aside by hand and scored: a validation that is no longer of unseen rows.</summary>
    private static bool IsValidation(Taint taint, Scored scored) =>
        taint.Kind is TaintKind.Fitted or TaintKind.Selected && scored is { HasLabels: true, Metric: not null };

    /// <summary>Learned over one part that is split once more: it costs the inner validation a little, the test nothing.</summary>
    private static bool WithinOnePart(Rows rows) =>
        rows.Path().Any(part => part is { Cut: Cut.Split, Part: not Part.Unknown });

    private Finding Finding(CodeUnderReview code, Taint taint, int split, int score)
    {
        var what = taint.Kind == TaintKind.Filled ? $"a {taint.What} is taken over" : $"{taint.What} is fitted on";
        var (all, test) = WithinOnePart(taint.Rows)
            ? ("all training rows", "validation rows")
            : ("all rows", "test rows");
        var found = code.Find(
            Page,
            taint.Line,
            $"Here {what} {all}; {code.Name(split)} then sets {test} aside, and they are used at {code.Name(score)}.",
            ("the rows are split here", split),
            ($"the {test} are used here", score)
        );
        return taint.Kind == TaintKind.Selected ? found with { Severity = Severity.Warning } : found;
    }

    /// <summary>A selection on all rows whose result was read and typed in again: the flow cannot see that link.</summary>
    private IEnumerable<Finding> Typed(CodeUnderReview code, HashSet<int> lines)
    {
        foreach (
            var selector in code.Trace.Selectors.Where(selector =>
                selector.ChoiceReadAt > 0 && selector.FittedOn is { } over && !WithinOnePart(over.Rows)
            )
        )
        {
            var later = code.Trace.Scores.Find(scored =>
                scored.X.ColumnsAt > selector.ChoiceReadAt
                && scored.X.Columns is { Known: true, Exactly: true }
                && Held.CutAfter(selector.FittedOn!.Rows, scored) is not null
            );
            if (later is not null && lines.Add(selector.FittedAt))
            {
                yield return code.Find(
                    Page,
                    selector.FittedAt,
                    $"{selector.Name} chooses features with the target of all rows; the features named at "
                        + $"{code.Name(later.X.ColumnsAt)} are likely its choice, and they are tested on rows it has seen.",
                    ("the choice is read here", selector.ChoiceReadAt),
                    ("the test rows are used here", later.Line)
                ) with
                {
                    Severity = Severity.Warning,
                };
            }
        }
    }
}
