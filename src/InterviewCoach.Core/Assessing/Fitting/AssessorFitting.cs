using InterviewCoach.Core.Assessing.Coverage;

namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>
/// Fits the assessor's weights on graded answers and says what they are worth on questions they have not seen: every
/// figure is of scores made by weights fitted without that question's group.
/// </summary>
public sealed class AssessorFitting(AnswerAssessor assessor)
{
    private const int Folds = 10;
    private const double Ridge = 5;

    /// <summary>The sets that reference answers are learned from, and how much each counts.</summary>
    private static readonly IReadOnlyDictionary<string, double> ReferenceSets = new Dictionary<string, double>(
        StringComparer.Ordinal
    )
    {
        ["scientsbank"] = 1,
        ["mohler"] = 1,
        ["beetle"] = 0.4,
        ["nn_exam"] = 0.4,
        ["saf"] = 0.2,
    };

    private static readonly IReadOnlyDictionary<string, double> PointSets = new Dictionary<string, double>(
        StringComparer.Ordinal
    )
    {
        ["argkp"] = 1,
        ["scientsbank"] = 0.3,
    };

    /// <summary>Fitted weights by model and feature, and a table of measured figures.</summary>
    public sealed record Outcome(
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Weights,
        IReadOnlyList<string> Figures
    );

    /// <summary>Fits both models.</summary>
    public Outcome Fit(IReadOnlyList<GradedAnswer> answers)
    {
        var figures = new List<string>();
        return new Outcome(
            new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal)
            {
                ["reference"] = FitModel(answers, ReferenceSets, "scientsbank", figures),
                ["point"] = FitModel(answers, PointSets, "argkp", figures),
            },
            figures
        );
    }

    /// <summary>
    /// Each set but the leading one gets a constant of its own, which is dropped afterwards: graders differ in how
    /// generous they are, and the leading set's scale is kept.
    /// </summary>
    private Dictionary<string, double> FitModel(
        IReadOnlyList<GradedAnswer> answers,
        IReadOnlyDictionary<string, double> sets,
        string leading,
        List<string> figures
    )
    {
        var used = answers.Where(answer => sets.ContainsKey(answer.Set)).ToList();
        var others = sets.Keys.Where(set => set != leading).ToList();
        var plain = used.AsParallel().AsOrdered().Select(answer => BestOf(answer)).ToList();
        var rows = plain
            .Select((x, i) => (double[])[.. x, .. others.Select(set => used[i].Set == set ? 1.0 : 0)])
            .ToList();
        var importance = used.Select(answer => sets[answer.Set]).ToList();
        var grades = used.Select(answer => answer.Grade).ToList();

        var fold = used.Select(answer => FoldOf(answer.Group)).ToList();
        var unseen = new double[used.Count];
        for (var f = 0; f < Folds; f++)
        {
            var inside = Enumerable.Range(0, used.Count).Where(i => fold[i] != f).ToList();
            if (inside.Count == used.Count)
            {
                continue;
            }

            var weights = LogisticFit.Fit(
                [.. inside.Select(i => rows[i])],
                [.. inside.Select(i => grades[i])],
                [.. inside.Select(i => importance[i])],
                ridge: Ridge
            );
            foreach (var i in Enumerable.Range(0, used.Count).Where(i => fold[i] == f))
            {
                unseen[i] = plain[i].Select((value, k) => value * weights[k]).Sum();
            }
        }

        foreach (var set in sets.Keys)
        {
            var of = Enumerable.Range(0, used.Count).Where(i => used[i].Set == set).ToList();
            if (of.Count > 0)
            {
                figures.Add(Figures(set, [.. of.Select(i => unseen[i])], [.. of.Select(i => grades[i])]));
            }
        }

        var final = LogisticFit.Fit(rows, grades, importance, ridge: Ridge);
        return Features.Names.Select((name, k) => (name, final[k])).ToDictionary(p => p.name, p => p.Item2);
    }

    private double[] BestOf(GradedAnswer graded)
    {
        var answer = AnswerView.Of(assessor.Reader.Read(graded.Answer));
        var question = assessor.Reader.Read(graded.Question);
        return graded
            .References.Select(text => Features.Of(Target.Of(assessor.Reader.Read(text), question), answer))
            .MaxBy(x => x[Features.Coverage])!;
    }

    private static string Figures(string set, double[] scores, double[] grades)
    {
        var probabilities = scores.Select(s => 1 / (1 + Math.Exp(-s))).ToArray();
        return $"{set, -12} n {scores.Length, 5}  r {GradeAgreement.Pearson(probabilities, grades):0.000}"
            + $"  macro-F1 {GradeAgreement.MacroF1(probabilities, grades, 0.5):0.000}"
            + $"  AUC {GradeAgreement.Auc(scores, grades):0.000}";
    }

    private static int FoldOf(string group)
    {
        var hash = 17;
        foreach (var c in group)
        {
            hash = unchecked((hash * 31) + c);
        }

        return (int)((uint)hash % 1009 % Folds);
    }
}
