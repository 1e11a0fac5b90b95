using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Reviews;

/// <summary>One Topic of one Session, scored by a mentor who had not seen the engine's score, and by the engine.</summary>
/// <param name="Mentor">0 to 5.</param>
/// <param name="Engine">0 to 5; compared in whole points.</param>
public sealed record ScoredTwice(Topic Topic, int Mentor, double Engine);

/// <summary>How far mentors and the engine agree on a Topic beyond chance.</summary>
/// <param name="Cases">How many times both scored it.</param>
/// <param name="Kappa">
/// Cohen's kappa with quadratic weights (1968), −1 to 1; null where it means nothing: no cases, or no difference between them to
/// agree on.
/// </param>
/// <param name="Low">Lower end of its 95 % interval; null below three cases.</param>
/// <param name="High">Upper end; null below three cases.</param>
public sealed record Agreement(Topic Topic, int Cases, double? Kappa, double? Low, double? High)
{
    /// <summary>Fewer cases than this say nothing that holds.</summary>
    public const int EnoughCases = 20;

    /// <summary>Below this, agreement is no more than "fair" in the words of Landis and Koch (1977).</summary>
    public const double Poor = 0.4;

    private const int Levels = 6;
    private const double Z95 = 1.96;

    /// <summary>Whether agreement is poor beyond doubt: enough cases, and the whole interval below <see cref="Poor"/>.</summary>
    public bool IsPoor => Cases >= EnoughCases && High < Poor;

    /// <summary>By Topic, in the order of <see cref="Questions.Topic"/>. Topics without a case are left out.</summary>
    public static IReadOnlyList<Agreement> Of(IEnumerable<ScoredTwice> cases) =>
        cases
            .GroupBy(one => one.Topic)
            .OrderBy(group => group.Key)
            .Select(group => Of(group.Key, group.Select(one => (Level(one.Mentor), Level(one.Engine))).ToList()))
            .ToList();

    private static Agreement Of(Topic topic, List<(int Mentor, int Engine)> cases)
    {
        var counts = new int[Levels, Levels];
        foreach (var (mentor, engine) in cases)
        {
            counts[mentor, engine]++;
        }

        if (KappaOf(counts, cases.Count) is not { } kappa)
        {
            return new Agreement(topic, cases.Count, null, null, null);
        }

        if (cases.Count < 3 || Jackknife(counts, cases.Count, kappa) is not { } error)
        {
            return new Agreement(topic, cases.Count, kappa, null, null);
        }

        return new Agreement(
            topic,
            cases.Count,
            kappa,
            Math.Max(-1, kappa - (Z95 * error)),
            Math.Min(1, kappa + (Z95 * error))
        );
    }

    /// <summary>1 less the ratio of the disagreement there is to the disagreement that chance would make.</summary>
    private static double? KappaOf(int[,] counts, int cases)
    {
        var (mentor, engine) = (new double[Levels], new double[Levels]);
        for (var i = 0; i < Levels; i++)
        {
            for (var j = 0; j < Levels; j++)
            {
                mentor[i] += counts[i, j];
                engine[j] += counts[i, j];
            }
        }

        var (seen, chance) = (0d, 0d);
        for (var i = 0; i < Levels; i++)
        {
            for (var j = 0; j < Levels; j++)
            {
                var weight = (i - j) * (i - j);
                seen += weight * counts[i, j];
                chance += weight * mentor[i] * engine[j] / Math.Max(1, cases);
            }
        }

        return chance == 0 ? null : 1 - (seen / chance);
    }

    /// <summary>The standard error, by leaving out each case in turn; cases of one cell of the table are all the same.</summary>
    private static double? Jackknife(int[,] counts, int cases, double kappa)
    {
        var squares = 0d;
        for (var i = 0; i < Levels; i++)
        {
            for (var j = 0; j < Levels; j++)
            {
                if (counts[i, j] == 0)
                {
                    continue;
                }

                counts[i, j]--;
                var without = KappaOf(counts, cases - 1);
                counts[i, j]++;
                if (without is not { } other)
                {
                    return null;
                }

                squares += counts[i, j] * (other - kappa) * (other - kappa);
            }
        }

        return Math.Sqrt(squares * (cases - 1) / cases);
    }

    private static int Level(double score) =>
        (int)Math.Round(Math.Clamp(score, 0, Levels - 1), MidpointRounding.AwayFromZero);
}
