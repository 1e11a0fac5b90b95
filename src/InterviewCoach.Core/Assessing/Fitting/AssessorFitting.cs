using InterviewCoach.Core.Assessing.Coverage;

namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>
/// Fits the assessor's weights on graded answers and says what they are worth on questions they have not seen: every
/// figure is of scores made by weights fitted without that question's group. Answers graded against a reference teach what
/// a reference's words are worth, spoken answers with marked points what shows a point of a rubric.
/// </summary>
public sealed class AssessorFitting(AnswerAssessor assessor)
{
    internal const int Folds = 10;
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

    /// <summary>Fits both models. The weights of key points of debates are only measured: an interview is no debate.</summary>
    public Outcome Fit(IReadOnlyList<GradedAnswer> answers, IReadOnlyList<SpokenAnswer> spoken)
    {
        var figures = new List<string>();
        var reference = FitModel(answers, ReferenceSets, "scientsbank", figures);
        FitModel(answers, PointSets, "argkp", figures);
        return new Outcome(
            new Dictionary<string, IReadOnlyDictionary<string, double>>(StringComparer.Ordinal)
            {
                ["reference"] = reference,
                ["spoken"] = new SpokenFitting(assessor).Fit(
                    spoken,
                    [.. answers.Where(answer => answer.Set == "argkp")],
                    figures
                ),
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
        if (used.Count == 0)
        {
            return [];
        }

        var others = sets.Keys.Where(set => set != leading).ToList();
        var plain = used.AsParallel().AsOrdered().Select(answer => BestOf(answer)).ToList();
        var rows = plain
            .Select((x, i) => (double[])[.. x, .. others.Select(set => used[i].Set == set ? 1.0 : 0)])
            .ToList();
        var importance = used.Select(answer => sets[answer.Set]).ToList();
        var grades = used.Select(answer => answer.Grade).ToList();

        var unseen = Unseen(answer => answer.Group);
        foreach (var set in sets.Keys)
        {
            Report($"{set} questions", unseen, answer => answer.Set == set);
        }

        Report("mohler answered", unseen, answer => answer is { Set: "mohler", Grade: > 0 });
        if (leading == "scientsbank")
        {
            Report("scientsbank domains", Unseen(answer => answer.Domain), answer => answer.Set == leading);
            Report("scientsbank answers", Unseen(answer => answer.Answer), answer => answer.Set == leading);
        }

        var final = LogisticFit.Fit(rows, grades, importance, Ridge, Features.IsEvidence);
        return Features.Names.Select((name, k) => (name, final[k])).ToDictionary(p => p.name, p => p.Item2);

        double[] Unseen(Func<GradedAnswer, string> key)
        {
            var fold = used.Select(answer => FoldOf(key(answer))).ToList();
            var scores = new double[used.Count];
            foreach (var f in Enumerable.Range(0, Folds).Where(fold.Contains))
            {
                var inside = Enumerable.Range(0, used.Count).Where(i => fold[i] != f).ToList();
                var weights = LogisticFit.Fit(
                    [.. inside.Select(i => rows[i])],
                    [.. inside.Select(i => grades[i])],
                    [.. inside.Select(i => importance[i])],
                    Ridge,
                    Features.IsEvidence
                );
                foreach (var i in Enumerable.Range(0, used.Count).Where(i => fold[i] == f))
                {
                    scores[i] = plain[i].Select((value, k) => value * weights[k]).Sum();
                }
            }

            return scores;
        }

        void Report(string name, double[] scores, Func<GradedAnswer, bool> isOf)
        {
            var of = Enumerable.Range(0, used.Count).Where(i => isOf(used[i])).ToList();
            if (of.Count > 0)
            {
                figures.Add(Figures(name, [.. of.Select(i => scores[i])], [.. of.Select(i => grades[i])]));
            }
        }
    }

    private double[] BestOf(GradedAnswer graded)
    {
        var answer = assessor.ReadAnswer(graded.Answer, graded.Question, graded.References);
        var question = assessor.Reader.Read(graded.Question);
        return graded
            .References.Select(text => Target.Of(assessor.Reader.Read(text), question))
            .Select(target => Features.Of(target, answer, Evidence.Of(target, answer)))
            .MaxBy(x => x[Features.Coverage])!;
    }

    private static string Figures(string set, double[] scores, double[] grades)
    {
        var probabilities = scores.Select(s => 1 / (1 + Math.Exp(-s))).ToArray();
        return $"{set, -22} n {scores.Length, 5}  r {GradeAgreement.Pearson(probabilities, grades):0.000}"
            + $"  macro-F1 {GradeAgreement.MacroF1(probabilities, grades, 0.5):0.000}"
            + $"  AUC {GradeAgreement.Auc(scores, grades):0.000}";
    }

    internal static int FoldOf(string group)
    {
        var hash = 17;
        foreach (var c in group)
        {
            hash = unchecked((hash * 31) + c);
        }

        return (int)((uint)hash % 1009 % Folds);
    }
}
