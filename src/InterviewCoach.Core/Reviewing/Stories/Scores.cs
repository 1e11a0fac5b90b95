using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Metrics;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Stories;

/// <summary>The numbers that a story stands on, and how to speak of them.</summary>
internal sealed class Scores
{
    private const int LongestName = 60;

    private readonly string? chosen;

    public Scores(ProjectProfile profile, string file)
    {
        All = profile.Facts.OfType<Fact.Metric>().ToList();
        var uses = profile.Facts.OfType<Fact.ModelUse>().ToList();
        chosen = uses.Find(use => use.Role == ModelRole.Chosen)?.Name;
        var baselines = uses.Where(use => use.Role == ModelRole.Baseline).Select(use => use.Name).ToList();
        var best = All.GroupBy(metric => (metric.Name, metric.Split))
            .Select(group =>
                Known(group.First()) is { HigherIsBetter: false }
                    ? group.MinBy(metric => metric.Value)
                    : group.MaxBy(metric => metric.Value)
            )
            .ToHashSet();
        Headline =
            All.Where(metric => metric.At.File == file)
                .MaxBy(metric => Worth(metric, baselines) + (best.Contains(metric) ? 2 : 0))
            ?? (All.Count > 0 ? All[0] : null);
        Model = chosen ?? Headline?.Model ?? uses.FirstOrDefault()?.Name;
        Data = profile.MainDataset()?.Name;
    }

    /// <summary>All, in the order of the sources.</summary>
    public IReadOnlyList<Fact.Metric> All { get; }

    /// <summary>The number the project stands for: that of its final model on unseen data; null without any.</summary>
    public Fact.Metric? Headline { get; }

    /// <summary>The model it stands for.</summary>
    public string? Model { get; }

    /// <summary>The name of its data.</summary>
    public string? Data { get; }

    /// <summary>The model as one would speak of it.</summary>
    public string TheModel => Model is { } name ? Cut(name) : "the model";

    /// <summary>The data as one would speak of them.</summary>
    public string TheData => Data is { } name ? $"\"{Cut(name)}\"" : "the data";

    /// <summary>The headline in words: "accuracy 0.94 of XGBoost"; "the result" where there is none.</summary>
    public string TheScore => Headline is { } metric ? InWords(metric) : "the result";

    /// <summary>A score in words.</summary>
    public static string InWords(Fact.Metric metric) =>
        $"{Cut(metric.Name)} {Cut(metric.ValueText)}" + (metric.Model is { } model ? $" of {Cut(model)}" : "");

    /// <summary>The words as the beginning of a sentence.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>What is known of a metric.</summary>
    public static MetricDefinition? Known(Fact.Metric metric) => MetricLexicon.BuiltIn.Find(metric.Name);

    /// <summary>The value of a share between 0 and 1; null when it is none.</summary>
    public static double? Share(Fact.Metric metric) =>
        Known(metric) is not { Scale: MetricScale.Share or MetricScale.Correlation } ? null
        : metric.Unit == "%" || metric.Value > 1
            ? metric.Value is > 1 and <= 100 || metric.Unit == "%" ? metric.Value / 100
                : null
        : metric.Value;

    /// <summary>A name short enough for a sentence.</summary>
    public static string Cut(string name)
    {
        var plain = name.ReplaceLineEndings(" ").Trim();
        return plain.Length <= LongestName ? plain : WholeCharacters.Cut(plain, LongestName).TrimEnd() + "…";
    }

    private int Worth(Fact.Metric metric, List<string> baselines) =>
        metric.Split switch
        {
            "test" => 6,
            "leaderboard" => 5,
            "train" => -6,
            _ => 3,
        }
        + (metric.Model is { } model && SameName(model, chosen) ? 3 : 0)
        - (metric.Model is { } other && baselines.Exists(name => SameName(other, name)) ? 4 : 0)
        - (metric.Subset is null ? 0 : 3)
        - (metric.Name is "ECE" or "Brier" ? 8 : 0)
        - (Known(metric) is null || metric.Name.Contains("loss", StringComparison.OrdinalIgnoreCase) ? 3 : 0);

    /// <summary>Whether both names are of one model: one holds the other, whatever stands between its letters.</summary>
    public static bool SameName(string? one, string? other) =>
        one is not null
        && other is not null
        && (Bare(one), Bare(other)) is ({ Length: > 0 } left, { Length: > 0 } right)
        && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));

    private static string Bare(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);
}
