namespace InterviewCoach.Core.Drills;

/// <summary>
/// When to ask again: the Free Spaced Repetition Scheduler, version 6, with its published default weights, in whole days
/// (Ye, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022;
/// github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm). No fuzz: the same history gives the same date.
/// </summary>
public static class SpacedRepetition
{
    /// <summary>The probability of recall at which something is due.</summary>
    public const double Retention = 0.9;

    private const double ShortestStability = 0.001;
    private const double LongestStability = 36_500;
    private const int LongestInterval = 36_500;

    // Learnt by the authors of the algorithm from the histories of some ten thousand people.
    private static readonly double[] W =
    [
        0.212,
        1.2931,
        2.3065,
        8.2956,
        6.4133,
        0.8334,
        3.0194,
        0.001,
        1.8722,
        0.1666,
        0.796,
        1.4835,
        0.0614,
        0.2629,
        1.6483,
        0.6014,
        1.8729,
        0.5425,
        0.0912,
        0.0658,
        0.1542,
    ];

    private static readonly double Decay = -W[20];
    private static readonly double Factor = Round(Math.Exp(Math.Log(0.9) / Decay) - 1);
    private static readonly double IntervalModifier = Round((Math.Pow(Retention, 1 / Decay) - 1) / Factor);

    /// <summary>What is known after one more review.</summary>
    /// <param name="before">What was known; null before the first review.</param>
    /// <param name="recall">How it went.</param>
    /// <param name="at">When; not before the last review.</param>
    /// <exception cref="ArgumentOutOfRangeException">The review lies before the last one.</exception>
    public static Memory Review(Memory? before, Recall recall, DateTimeOffset at)
    {
        if (before is null)
        {
            var intervals = Intervals(InitialStability);
            return new Memory(
                InitialStability(recall),
                Math.Clamp(InitialDifficulty(recall), 1, 10),
                at,
                at.AddDays(intervals[(int)recall - 1]),
                Reviews: 1,
                Lapses: 0
            );
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(at, before.ReviewedAt);
        var days = (at.UtcDateTime.Date - before.ReviewedAt.UtcDateTime.Date).Days;
        var recallable = Recallability(days, before.Stability);
        return new Memory(
            NextStability(before, recall, recallable),
            NextDifficulty(before.Difficulty, recall),
            at,
            at.AddDays(Intervals(grade => NextStability(before, grade, recallable))[(int)recall - 1]),
            before.Reviews + 1,
            before.Lapses + (recall == Recall.Again ? 1 : 0)
        );
    }

    /// <summary>The probability that it is recalled now, 0 to 1.</summary>
    public static double Recallability(Memory memory, DateTimeOffset now) =>
        Recallability(Math.Max(0, (now.UtcDateTime.Date - memory.ReviewedAt.UtcDateTime.Date).Days), memory.Stability);

    private static double Recallability(int days, double stability) =>
        Round(Math.Pow(1 + (Factor * days / stability), Decay));

    private static double InitialStability(Recall recall) => Math.Max(W[(int)recall - 1], 0.1);

    private static double InitialDifficulty(Recall recall) => Round(W[4] - Math.Exp(((int)recall - 1) * W[5]) + 1);

    private static double NextDifficulty(double difficulty, Recall recall)
    {
        var change = -W[6] * ((int)recall - 3);
        var damped = difficulty + Round(change * (10 - difficulty) / 9);
        return Math.Clamp(Round((W[7] * InitialDifficulty(Recall.Easy)) + ((1 - W[7]) * damped)), 1, 10);
    }

    private static double NextStability(Memory before, Recall recall, double recallable)
    {
        var (s, d) = (before.Stability, before.Difficulty);
        if (recall == Recall.Again)
        {
            var forgotten = Round(
                Math.Clamp(
                    W[11] * Math.Pow(d, -W[12]) * (Math.Pow(s + 1, W[13]) - 1) * Math.Exp((1 - recallable) * W[14]),
                    ShortestStability,
                    LongestStability
                )
            );
            return Math.Min(Math.Max(Round(s), ShortestStability), forgotten);
        }

        var bonus =
            recall == Recall.Hard ? W[15]
            : recall == Recall.Easy ? W[16]
            : 1;
        var growth = Math.Exp(W[8]) * (11 - d) * Math.Pow(s, -W[9]) * (Math.Exp((1 - recallable) * W[10]) - 1) * bonus;
        return Round(Math.Clamp(s * (1 + growth), ShortestStability, LongestStability));
    }

    /// <summary>Days to the next review for each way it may have gone: each longer than the one below it.</summary>
    private static int[] Intervals(Func<Recall, double> stability)
    {
        var (again, hard, good, easy) = (
            Interval(stability(Recall.Again)),
            Interval(stability(Recall.Hard)),
            Interval(stability(Recall.Good)),
            Interval(stability(Recall.Easy))
        );
        again = Math.Min(again, hard);
        hard = Math.Max(hard, again + 1);
        good = Math.Max(good, hard + 1);
        easy = Math.Max(easy, good + 1);
        return [again, hard, good, easy];
    }

    private static int Interval(double stability) =>
        (int)Math.Min(Math.Max(1, RoundHalfUp(stability * IntervalModifier)), LongestInterval);

    /// <summary>To eight decimals, as everybody's implementation does, so that histories give the same dates everywhere.</summary>
    private static double Round(double value) => RoundHalfUp(value * 1e8) / 1e8;

    private static double RoundHalfUp(double value) => Math.Floor(value + 0.5);
}
