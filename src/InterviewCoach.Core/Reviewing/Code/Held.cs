using InterviewCoach.Core.Reviewing.Code.Flow;

namespace InterviewCoach.Core.Reviewing.Code;

/// <summary>Questions that several rules ask of rows that were set aside.</summary>
internal static class Held
{
    /// <summary>Whether a model met rows that its training rows surely do not overlap, or that were made for testing.</summary>
    public static bool Out(Scored scored) =>
        scored.Trained is { } trained
            ? trained.AllRows.All(rows => rows.SurelyApart(scored.X.Rows))
                || DifferentSources(trained.Rows, scored.X.Rows)
            : scored.X.Rows.Aside is { Part: Part.Test or Part.Validation } || scored.X.Rows.Source.Part == Part.Test;

    private static bool DifferentSources(Rows train, Rows test) =>
        !ReferenceEquals(train.Source, test.Source) && test.Source.Part is Part.Test or Part.Validation;

    /// <summary>
    /// The cut that set the met rows aside from rows that the statistic was also taken over; null when the statistic
    /// keeps to one side, or when nothing is known.
    /// </summary>
    public static Rows? CutAfter(Rows learnedOver, Scored scored)
    {
        if (!learnedOver.Covers(scored.X.Rows))
        {
            return null;
        }

        foreach (var rows in scored.X.Rows.Path())
        {
            if (ReferenceEquals(rows, learnedOver))
            {
                return null;
            }

            var aside =
                rows.Cut is Cut.Split or Cut.Fold or Cut.Slice || (rows.Cut == Cut.Filter && rows.Part != Part.Unknown);
            if (aside && Trains(scored, rows))
            {
                return rows;
            }
        }

        return null;
    }

    private static bool Trains(Scored scored, Rows aside) =>
        scored.Trained is { } trained ? trained.AllRows.Any(rows => rows.SurelyApart(aside)) : aside.Part == Part.Test;

    /// <summary>Whether rows are a final test set: not a validation set by name, not cut out of training rows.</summary>
    public static bool IsTest(Rows rows)
    {
        var aside = rows.Path().FirstOrDefault(part => part.Part == Part.Test);
        return aside is not null
            && rows.Path().TakeWhile(part => !ReferenceEquals(part, aside)).All(part => part.Part is Part.Unknown)
            && !aside.Path().Skip(1).Any(part => part.Cut != Cut.Source && part.Part is Part.Train or Part.Validation)
            && aside.Cut != Cut.Fold;
    }

    /// <summary>What went into the met rows and into those the model was fitted on.</summary>
    public static IEnumerable<Taint> Taints(Scored scored) =>
        (scored.Trained is { } trained ? scored.X.Taints.Concat(trained.Taints) : scored.X.Taints).Select(taint =>
            taint.Into is { } whole && taint.Rows.SharesAttributeIn(whole) ? taint with { Rows = whole } : taint
        );
}
