using InterviewCoach.Core.Assessing.Coverage;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>
/// Fits what shows a rubric point, with cross-validation by question: on spoken answers, and on key points of debates, which
/// are many and teach what the words of a bare statement are worth. Debates get a constant of their own, which is dropped:
/// few of their points are covered. Each spoken answer is held against another question's points as well, of which it covers
/// none: what is said about something else must not pass.
/// </summary>
internal sealed class SpokenFitting(AnswerAssessor assessor)
{
    private const double Ridge = 1;
    private const double OfDebates = 0.05;
    private const double OfStrays = 0.15;

    /// <summary>Added to the constant: in an interview a point is covered more often than among answers made to deny it.</summary>
    private const double Prior = 0.5;

    private enum Kind
    {
        Spoken,
        Stray,
        Debate,
    }

    private sealed record Row(double[] Features, double Covered, string Question, Kind Kind);

    /// <summary>Fitted weights by feature.</summary>
    public Dictionary<string, double> Fit(
        IReadOnlyList<SpokenAnswer> spoken,
        IReadOnlyList<GradedAnswer> debates,
        List<string> figures
    )
    {
        var rows = spoken
            .SelectMany(answer =>
                assessor
                    .PointFeaturesOf(answer.Question, answer.Rubric, answer.Answer)
                    .Select((x, i) => new Row([.. x, 0], answer.Covered[i] ? 1 : 0, answer.Question, Kind.Spoken))
            )
            .Concat(spoken.SelectMany((answer, i) => Stray(answer, spoken[((i * 7) + 13) % spoken.Count])))
            .Concat(
                debates
                    .AsParallel()
                    .AsOrdered()
                    .Select(graded => new Row(
                        [
                            .. assessor.PointFeaturesOf(
                                graded.Question,
                                [new RubricPoint("", graded.References[0], [])],
                                graded.Answer
                            )[0],
                            1,
                        ],
                        graded.Grade,
                        graded.Group,
                        Kind.Debate
                    ))
            )
            .ToList();
        if (rows.Count == 0)
        {
            return [];
        }

        var scores = new double[rows.Count];
        foreach (var fold in Enumerable.Range(0, AssessorFitting.Folds))
        {
            bool IsInside(int i) => AssessorFitting.FoldOf(rows[i].Question) == fold;
            var all = Enumerable.Range(0, rows.Count).ToList();
            var weights = Weights([.. all.Where(i => !IsInside(i)).Select(i => rows[i])]);
            foreach (var i in all.Where(IsInside))
            {
                scores[i] = 1 / (1 + Math.Exp(-rows[i].Features[..^1].Zip(weights, (x, w) => x * w).Sum()));
            }
        }

        foreach (var kind in Enum.GetValues<Kind>())
        {
            var of = Enumerable.Range(0, rows.Count).Where(i => rows[i].Kind == kind).ToList();
            if (of.Count > 0)
            {
                var (said, grades) = (of.Select(i => scores[i]).ToList(), of.Select(i => rows[i].Covered).ToList());
                var right = said.Zip(grades, (s, g) => s >= 0.5 == g >= 0.5).Count(one => one);
                figures.Add(
                    $"{$"points, {kind}", -22} n {of.Count, 5}"
                        + $"  accuracy {(double)right / of.Count:0.000}"
                        + $"  macro-F1 {GradeAgreement.MacroF1(said, grades, 0.5):0.000}"
                        + $"  AUC {GradeAgreement.Auc(said, grades):0.000}"
                );
            }
        }

        var final = Weights(rows);
        final[0] += Prior;
        return PointFeatures.Names.Select((name, k) => (name, final[k])).ToDictionary(p => p.name, p => p.Item2);
    }

    private IEnumerable<Row> Stray(SpokenAnswer answer, SpokenAnswer other) =>
        answer.Question == other.Question
            ? []
            : assessor
                .PointFeaturesOf(other.Question, other.Rubric, answer.Answer)
                .Select(x => new Row([.. x, 0], 0, answer.Question, Kind.Stray));

    private static double[] Weights(IReadOnlyList<Row> rows) =>
        LogisticFit.Fit(
            [.. rows.Select(row => row.Features)],
            [.. rows.Select(row => row.Covered)],
            [
                .. rows.Select(row =>
                    row.Kind switch
                    {
                        Kind.Spoken => 1.0,
                        Kind.Stray => OfStrays,
                        _ => OfDebates,
                    }
                ),
            ],
            Ridge,
            PointFeatures.IsEvidence
        );
}
