using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>A transformer fitted anew on the test rows.</summary>
internal sealed class RefitOnTest : IRule
{
    public RulePage Page { get; } =
        new(
            "refit-on-test",
            RuleKind.Code,
            Severity.Warning,
            "A transformer is fitted again on the test rows instead of being applied to them.",
            "Training and test rows are then expressed in two different scales or vocabularies: the same value means two "
                + "things, and at prediction time there is no test set to fit on.",
            "Fit on the training rows once, and call transform, not fit_transform, on all others.",
            "In production one row arrives at a time. What would your scaler be fitted on then?",
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            scaler = StandardScaler()
            X_train = scaler.fit_transform(X_train)
            X_test = scaler.fit_transform(X_test)
            model = SVC().fit(X_train, y_train)
            print(model.score(X_test, y_test))
            """,
            """
            X_train, X_test, y_train, y_test = train_test_split(df[["age", "income"]], df["bought"], random_state=1)
            scaler = StandardScaler()
            X_train = scaler.fit_transform(X_train)
            X_test = scaler.transform(X_test)
            model = SVC().fit(X_train, y_train)
            print(model.score(X_test, y_test))
            """
        );

    public IEnumerable<Finding> Check(ReviewSubject subject)
    {
        var code = subject.Code;
        var seen = new HashSet<int>();
        foreach (var found in Scored(code, seen).Concat(FittedTwice(code, seen)))
        {
            yield return found;
        }
    }

    private IEnumerable<Finding> Scored(CodeUnderReview code, HashSet<int> seen)
    {
        foreach (var scored in code.Trace.Scores.Where(Held.Out))
        {
            var rows = scored.X.Rows;
            var refit = scored.X.Taints.Find(taint =>
                taint.Rows.Covers(rows)
                && (
                    taint.Rows.Aside is { Part: Part.Test or Part.Validation }
                        ? taint.Kind == TaintKind.Filled
                            ? IsFilledElsewhere(code, taint)
                            : IsFittedElsewhere(code, taint, rows)
                        : IsFileOfItsOwn(taint.Rows) && IsFittedOnAnotherFile(code, taint)
                )
            );
            if (refit is not null && seen.Add(refit.Line))
            {
                var what =
                    refit.Kind == TaintKind.Filled
                        ? $"A {refit.What} of the test rows is put into them"
                        : $"{refit.What} is fitted anew on the test rows";
                yield return code.Find(
                    Page,
                    refit.Line,
                    $"{what}, which are then used at {code.Name(scored.Line)}.",
                    ("the rows are split here", rows.Aside?.Line ?? 0),
                    ("the test rows are used here", scored.Line)
                );
            }
        }
    }

    /// <summary>One transformer, or two encoders of categories, fitted on the training rows and then on the test rows.</summary>
    private IEnumerable<Finding> FittedTwice(CodeUnderReview code, HashSet<int> seen)
    {
        var fits = code.Trace.Transforms.Where(fit => fit.Fits).ToList();
        foreach (var again in fits.Where(fit => fit.X.Rows.Aside is { Cut: Cut.Split, Part: Part.Test }))
        {
            var first = fits.Find(fit =>
                fit.Line < again.Line
                && fit.X.Rows.Aside is { Part: Part.Train }
                && fit.X.Rows.SurelyApart(again.X.Rows)
                && IsTheSame(code, fit, again)
            );
            if (first is not null && seen.Add(again.Line))
            {
                yield return code.Find(
                    Page,
                    again.Line,
                    $"{again.Transformer.Name} was fitted on the training rows at {code.Name(first.Line)} and is fitted anew on the test rows here.",
                    ("it is fitted on the training rows here", first.Line),
                    ("the rows are split here", again.X.Rows.Aside?.Line ?? 0)
                );
            }
        }
    }

    private static bool IsTheSame(CodeUnderReview code, Transformed first, Transformed again) =>
        again.Transformer switch
        {
            // They have no way to be applied to other rows: they are for pictures.
            { Name: "TSNE" or "MDS" or "SpectralEmbedding" } => false,
            { Kind: Kind.Transformer or Kind.Selector } => ReferenceEquals(first.Transformer, again.Transformer),
            { Name: "OneHotEncoder" or "OrdinalEncoder" } => first.Transformer.Name == again.Transformer.Name
                && code.Trace.Scores.Exists(scored => again.X.Rows.Covers(scored.X.Rows)),
            _ => false,
        };

    private static bool IsFittedElsewhere(CodeUnderReview code, Taint taint, Rows rows) =>
        taint.Kind is TaintKind.Fitted or TaintKind.Selected
        && code.Trace.Transforms.Exists(other =>
            other.Fits
            && (other.Line != taint.Line || other.X.Rows.Aside is { Part: Part.Train })
            && other.Transformer.Name == taint.What
            && other.X.Rows.SurelyApart(rows)
        );

    private static bool IsFileOfItsOwn(Rows rows) => rows is { Cut: Cut.Source, Part: Part.Test };

    /// <summary>Whether one transformer met the training file first and was then fitted on the test file as well.</summary>
    private static bool IsFittedOnAnotherFile(CodeUnderReview code, Taint taint) =>
        taint.Kind is TaintKind.Fitted or TaintKind.Selected
        && code.Trace.Transforms.Exists(other =>
            other is { Fits: true, X.Rows.Source.Part: Part.Train }
            && other.Line != taint.Line
            && other.Transformer.Name == taint.What
        );

    /// <summary>Whether the training rows were filled with the same statistic of their own.</summary>
    private static bool IsFilledElsewhere(CodeUnderReview code, Taint taint) =>
        code.Trace.Fits.Exists(fit =>
            fit.X.Taints.Exists(other =>
                other.Kind == TaintKind.Filled
                && other.What == taint.What
                && other.Column == taint.Column
                && other.Line != taint.Line
                && other.Rows.SurelyApart(taint.Rows)
            )
        );
}
