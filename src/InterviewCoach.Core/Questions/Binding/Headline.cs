using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// Ranks the metrics and models of a profile: the number a project stands for is that of its final model on unseen data,
/// and the best where several qualify.
/// </summary>
internal sealed class Headline
{
    private readonly Families families;
    private readonly List<string> models;

    public Headline(ProjectProfile profile, Families families)
    {
        this.families = families;
        var uses = profile.Facts.OfType<Fact.ModelUse>().ToList();
        var chosen = uses.Where(use => use.Role == ModelRole.Chosen).Select(use => use.Name).ToList();
        var baselines = uses.Where(use => use.Role == ModelRole.Baseline).Select(use => use.Name).ToList();
        models = uses.Select(use => use.Name).ToList();
        var metrics = profile.Facts.OfType<Fact.Metric>().ToList();
        var best = metrics
            .GroupBy(metric => (Folded(metric.Name), metric.Split))
            .Select(group =>
                LowerIsBetter(group.Key.Item1)
                    ? group.MinBy(metric => metric.Value)
                    : group.MaxBy(metric => metric.Value)
            )
            .ToHashSet();
        Metrics = metrics
            .OrderByDescending(metric =>
                SplitWorth(metric.Split)
                + (Names(chosen, metric.Model) ? 3 : 0)
                - (Names(baselines, metric.Model) && !Names(chosen, metric.Model) ? 4 : 0)
                + (best.Contains(metric) ? 2 : 0)
                - (families.Holds(Families.Metric, "loss", metric.Name) ? 2 : 0)
            )
            .ToList();
        var of = Metrics.Count > 0 ? Metrics[0].Model : null;
        Models = uses.Where(use => use.Role == (chosen.Count > 0 ? ModelRole.Chosen : ModelRole.Tried))
            .OrderByDescending(use =>
                (use.Role == ModelRole.Chosen ? 3 : 0)
                + (SameName(use.Name, of) ? 2 : 0)
                + 0.1 * Math.Min(9, uses.Count(other => SameName(other.Name, use.Name)))
            )
            .ToList();
    }

    /// <summary>The metrics, the one to talk about first.</summary>
    public IReadOnlyList<Fact.Metric> Metrics { get; }

    /// <summary>The chosen models, or those tried where the text chooses none; the one to talk about first.</summary>
    public IReadOnlyList<Fact.ModelUse> Models { get; }

    /// <summary>The closest other model's value of the same metric on the same split.</summary>
    public Fact.Metric? RivalOf(Fact.Metric metric) =>
        !IsModel(metric.Model)
            ? null
            : Metrics
                .Where(other =>
                    IsModel(other.Model)
                    && !SameName(other.Model, metric.Model)
                    && other.ValueText != metric.ValueText
                    && Folded(other.Name) == Folded(metric.Name)
                    && other.Split == metric.Split
                    && other.Unit == metric.Unit
                )
                .MinBy(other => Math.Abs(other.Value - metric.Value));

    /// <summary>The same metric of the same model on the training data.</summary>
    public Fact.Metric? TrainingOf(Fact.Metric metric) =>
        metric.Split == "train"
            ? null
            : Metrics.FirstOrDefault(other =>
                other.Split == "train"
                && Folded(other.Name) == Folded(metric.Name)
                && other.Unit == metric.Unit
                && (other.Model is null || metric.Model is null || SameName(other.Model, metric.Model))
            );

    /// <summary>Whether the name is known for a model's: the rows of a table of results are sometimes classes or runs.</summary>
    public bool IsModel(string? name) =>
        name is not null && (Names(models, name) || families.HoldsAny(Families.Model, name));

    /// <summary>Whether two names of models are the same but for case and punctuation, or one holds the other.</summary>
    public static bool SameName(string? one, string? other)
    {
        var (a, b) = (Folded(one), Folded(other));
        return a.Length > 0
            && b.Length > 0
            && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));
    }

    private bool LowerIsBetter(string metric) =>
        families.Holds(Families.Metric, "error", metric) || families.Holds(Families.Metric, "loss", metric);

    private static bool Names(IEnumerable<string> names, string? model) => names.Any(name => SameName(name, model));

    private static int SplitWorth(string? split) =>
        split switch
        {
            "test" or "leaderboard" => 4,
            "validation" or "cv" => 2,
            "train" => -5,
            _ => 1,
        };

    private static string Folded(string? name) =>
        string.Concat((name ?? "").Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
