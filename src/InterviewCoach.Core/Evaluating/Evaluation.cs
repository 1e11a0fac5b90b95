using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Evaluating;

/// <summary>The comparisons of all write-ups of a labelled set, and the headline figures over them.</summary>
public sealed record Evaluation(IReadOnlyList<WriteUpComparison> WriteUps)
{
    /// <summary>A headline figure may fall this far below the stored one before it counts as a fall.</summary>
    public const double Slack = 0.005;

    public Tally Skills => Sum(WriteUps.Select(w => w.Skills));

    public Tally Metrics => Sum(WriteUps.Select(w => w.Metrics));

    public int TasksRight => WriteUps.Count(w => w.Task.Labelled == w.Task.Found);

    public int ProjectTypesRight => WriteUps.Count(w => w.ProjectType.Labelled == w.ProjectType.Found);

    public int LevelsRight => WriteUps.Sum(w => w.LevelsRight);

    public int MetricLinesRight => WriteUps.Sum(w => w.MetricLinesRight);

    public int NegativesTaken => WriteUps.Sum(w => w.NegativesTaken);

    public (int Right, int Of) Datasets =>
        (WriteUps.Count(w => w.Dataset is true), WriteUps.Count(w => w.Dataset is not null));

    /// <summary>By key, with the line near the label's.</summary>
    public IReadOnlyDictionary<PresenceKey, Tally> Present => ByKey(w => w.Present);

    /// <summary>By key, wherever it was found.</summary>
    public IReadOnlyDictionary<PresenceKey, Tally> PresentAnywhere => ByKey(w => w.PresentAnywhere);

    /// <summary>The figures a baseline keeps, by their names, each from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> Figures =>
        new Dictionary<string, double>
        {
            ["task accuracy"] = Share(TasksRight, WriteUps.Count),
            ["project type accuracy"] = Share(ProjectTypesRight, WriteUps.Count),
            ["skills F1"] = Skills.F1,
            ["skill level accuracy"] = Share(LevelsRight, Skills.Hits),
            ["metrics F1"] = Metrics.F1,
            ["dataset found"] = Share(Datasets.Right, Datasets.Of),
            ["present macro F1"] = MacroF1(Present),
            ["presence only macro F1"] = MacroF1(PresentAnywhere),
        };

    /// <summary>The figures that fell below a stored set of them by more than the slack, with the stored value.</summary>
    public IEnumerable<(string Name, double Stored, double Now)> FallsBelow(IReadOnlyDictionary<string, double> stored)
    {
        var now = Figures;
        return stored
            .Where(figure => now.TryGetValue(figure.Key, out var value) && value < figure.Value - Slack)
            .Select(figure => (figure.Key, figure.Value, now[figure.Key]));
    }

    /// <summary>The mean of F1 over the keys that were labelled or found anywhere.</summary>
    public static double MacroF1(IReadOnlyDictionary<PresenceKey, Tally> present)
    {
        var counted = present.Values.Where(tally => tally.Counts).ToList();
        return counted.Count == 0 ? 1 : counted.Average(tally => tally.F1);
    }

    private Dictionary<PresenceKey, Tally> ByKey(
        Func<WriteUpComparison, IReadOnlyDictionary<PresenceKey, Tally>> present
    ) => Enum.GetValues<PresenceKey>().ToDictionary(key => key, key => Sum(WriteUps.Select(w => present(w)[key])));

    private static Tally Sum(IEnumerable<Tally> tallies) =>
        tallies.Aggregate(default(Tally), (sum, next) => sum + next);

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;
}
