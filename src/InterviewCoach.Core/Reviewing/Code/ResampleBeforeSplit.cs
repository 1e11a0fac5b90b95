using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>Rows repeated, invented or thrown away by class, and split afterwards.</summary>
internal sealed class ResampleBeforeSplit : IRule
{
    public RulePage Page { get; } =
        new(
            "resample-before-split",
            RuleKind.Code,
            Severity.Error,
            "Classes are evened out before the split, so that test rows are copies, inventions or a flattering selection.",
            "Copies of one row, or neighbours invented from it, stand on both sides of the split: the model is tested on what "
                + "it has seen. After under-sampling, the test set no longer has the class ratio of reality, and precision means nothing.",
            "Split first and resample the training rows only; inside cross-validation use imblearn's Pipeline.",
            "Your test set was oversampled too. What would your precision be at the real class ratio?",
            """
            X_res, y_res = SMOTE(random_state=1).fit_resample(df.drop(columns="fraud"), df["fraud"])
            X_train, X_test, y_train, y_test = train_test_split(X_res, y_res, random_state=1)
            model = RandomForestClassifier(random_state=1).fit(X_train, y_train)
            print(f1_score(y_test, model.predict(X_test)))
            """,
            """
            X_train, X_test, y_train, y_test = train_test_split(df.drop(columns="fraud"), df["fraud"], random_state=1)
            X_res, y_res = SMOTE(random_state=1).fit_resample(X_train, y_train)
            model = RandomForestClassifier(random_state=1).fit(X_res, y_res)
            print(f1_score(y_test, model.predict(X_test)))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<int>();
        foreach (var scored in code.Trace.Scores)
        {
            foreach (var taint in Held.Taints(scored).Where(taint => taint.Kind == TaintKind.Resampled))
            {
                if (Held.CutAfter(taint.Rows, scored) is { } split && seen.Add(taint.Line))
                {
                    // Resampling the training rows is right; splitting them again is what goes wrong then.
                    var again = taint.Rows.Aside is { Part: Part.Train };
                    yield return code.Find(
                        Page,
                        again ? split.Line : taint.Line,
                        again
                            ? $"Rows resampled at {code.Name(taint.Line)} ({taint.What}) are split again here; the test at {code.Name(scored.Line)} is on resampled rows."
                            : $"Rows are resampled here ({taint.What}) and split afterwards at {code.Name(split.Line)}; the test at {code.Name(scored.Line)} is on resampled rows.",
                        ("the rows are resampled here", taint.Line),
                        ("the rows are split here", split.Line),
                        ("the test rows are used here", scored.Line)
                    );
                }
            }
        }

        foreach (
            var run in code.Trace.CrossValidations.Where(run =>
                run.IsEvaluation && run.X.Rows is { Aside: null, Source.Part: not Part.Train }
            )
        )
        {
            foreach (var taint in run.X.Taints.Where(taint => taint.Kind == TaintKind.Resampled))
            {
                if (taint.Rows.Covers(run.X.Rows) && seen.Add(taint.Line))
                {
                    yield return code.Find(
                        Page,
                        taint.Line,
                        $"Rows are resampled here ({taint.What}) and cut into folds afterwards at {code.Name(run.Line)}; every fold is tested on resampled rows.",
                        ("the rows are cut into folds and scored here", run.Line)
                    );
                }
            }
        }
    }
}
