using System.Globalization;
using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>
/// Ranks the metrics and models of a profile: the number a project stands for is that of its final model on unseen data,
/// and the best where several qualify.
/// </summary>
internal sealed class Headline
{
    /// <summary>How many different names of models are told apart: those named most often.</summary>
    private const int MaxNames = 60;

    private static readonly string[] FormulaMarks = ["\\frac", "$$", "\\text"];
    private static readonly string[] SettingOrCall = ["max_{0}", "min_{0}", "{0}_threshold", "{0}("];
    private static readonly char[] Dashes = ['-', '–', '—'];
    private static readonly string[] GainWords = ["improved by", "improving", "improves by", "increased by", "gain of"];

    private readonly Families families;
    private readonly List<string> models;
    private readonly Dictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly Dictionary<Fact.Metric, Fact.Metric?> rivals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Fact.Metric, Fact.Metric?> trainings = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<(string Name, string? Split, string Unit), Fact.Metric> alike;

    public Headline(ProjectProfile profile, Families families)
    {
        this.families = families;
        var uses = profile
            .Facts.OfType<Fact.ModelUse>()
            .Where(use => use.Role == ModelRole.Baseline || !families.Holds(Families.Part, Families.Trivial, use.Name))
            .Where(use =>
                !families.Holds(Families.Part, "installed", use.At.Text)
                && !WholeWords.IsTail(use.Name, use.At.Text)
                && !families.Of(Families.Part, "word").Contains(use.Name, StringComparer.Ordinal)
            )
            .ToList();
        var chosen = Distinct(uses.Where(use => use.Role == ModelRole.Chosen));
        var baselines = Distinct(uses.Where(use => use.Role == ModelRole.Baseline));
        models = Distinct(uses);
        var metrics = profile.Facts.OfType<Fact.Metric>().Where(IsResult).ToList();
        if (metrics.Exists(metric => metric.Subset is null))
        {
            // The value of one class is no number that a project stands for.
            metrics.RemoveAll(metric => metric.Subset is not null);
        }

        var best = metrics
            .GroupBy(metric => (Folded(metric.Name), metric.Split))
            .Select(group =>
                LowerIsBetter(group.Key.Item1)
                    ? group.MinBy(metric => metric.Value)
                    : group.MaxBy(metric => metric.Value)
            )
            .ToHashSet();
        var standing = new Dictionary<string, int>(StringComparer.Ordinal);
        Metrics = metrics
            .OrderByDescending(metric =>
                SplitWorth(metric.Split)
                + Once(standing, Folded(metric.Model), model => Standing(model, chosen, baselines))
                + (best.Contains(metric) ? 2 : 0)
                + (IsEmphasised(metric) ? 1 : 0)
                - (families.Holds(Families.Metric, "loss", metric.Name) ? 2 : 0)
            )
            .ToList();
        alike = Metrics.ToLookup(metric => (Folded(metric.Name), metric.Split, metric.Unit));
        var of = Metrics.Count > 0 ? Metrics[0].Model : null;
        var counts = uses.GroupBy(use => Folded(use.Name))
            .Where(group => models.Contains(group.Key))
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var mentions = new Dictionary<string, int>(StringComparer.Ordinal);
        // "Deep neural networks" were chosen, and VGG16 and ResNet are what was trained: those are spoken of.
        var isNamed = uses.Exists(use => use.Role == ModelRole.Chosen && !IsGeneric(use));
        var anyNamed = uses.Exists(use => !IsGeneric(use));
        Models = uses.Where(use =>
                use.Role == ModelRole.Chosen
                || (use.Role == ModelRole.Tried && (chosen.Count == 0 || (!isNamed && anyNamed)))
            )
            .OrderByDescending(use =>
                (use.Role == ModelRole.Chosen ? 3 : 0)
                - (IsGeneric(use) ? 5 : 0)
                - (families.Holds(Families.Part, "beside", use.At.Text) ? 4 : 0)
                + (SameName(use.Name, of) ? 2 : 0)
                + 0.1
                    * Math.Min(
                        9,
                        Once(
                            mentions,
                            Folded(use.Name),
                            name => counts.Where(other => Same(other.Key, name)).Sum(other => other.Value)
                        )
                    )
            )
            .ToList();

        bool IsGeneric(Fact.ModelUse use) => families.IsGeneric(use.Name);
    }

    /// <summary>The metrics, the one to talk about first.</summary>
    public IReadOnlyList<Fact.Metric> Metrics { get; }

    /// <summary>The chosen models, or those tried where the text chooses none; the one to talk about first.</summary>
    public IReadOnlyList<Fact.ModelUse> Models { get; }

    /// <summary>The closest other model's value of the same metric on the same split.</summary>
    public Fact.Metric? RivalOf(Fact.Metric metric) => Once(rivals, metric, FindRival);

    /// <summary>The same metric of the same model on the training data.</summary>
    public Fact.Metric? TrainingOf(Fact.Metric metric) => Once(trainings, metric, FindTraining);

    /// <summary>Whether the name is known for a model's: the rows of a table of results are sometimes classes or runs.</summary>
    public bool IsModel(string? name) =>
        name is not null
        && Once(known, name, model => Names(models, Folded(model)) || families.HoldsAny(Families.Model, model));

    /// <summary>
    /// Whether two names of models are the same but for case and punctuation, or one holds the other or is made of its
    /// initials, as CNN of "convolutional neural network".
    /// </summary>
    public static bool SameName(string? one, string? other) =>
        Same(Folded(one), Folded(other)) || IsShortFor(one, other) || IsShortFor(other, one);

    private static bool IsShortFor(string? form, string? name)
    {
        var words = (name ?? "").Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 1
            && words.Length == form?.Length
            && string.Concat(words.Select(word => word[0])).Equals(form, StringComparison.OrdinalIgnoreCase);
    }

    private Fact.Metric? FindRival(Fact.Metric metric) =>
        !IsModel(metric.Model)
            ? null
            : alike[(Folded(metric.Name), metric.Split, metric.Unit)]
                .Where(other =>
                    other.ValueText != metric.ValueText && IsModel(other.Model) && !SameName(other.Model, metric.Model)
                )
                .MinBy(other => Math.Abs(other.Value - metric.Value));

    private Fact.Metric? FindTraining(Fact.Metric metric) =>
        metric.Split == "train"
            ? null
            : alike[(Folded(metric.Name), "train", metric.Unit)]
                .FirstOrDefault(other =>
                    other.Model is null || metric.Model is null || SameName(other.Model, metric.Model)
                );

    /// <summary>The folded names, the most frequent where there are very many.</summary>
    private static List<string> Distinct(IEnumerable<Fact.ModelUse> uses) =>
        uses.GroupBy(use => Folded(use.Name))
            .OrderByDescending(group => group.Count())
            .Take(MaxNames)
            .Select(group => group.Key)
            .ToList();

    private static int Standing(string model, List<string> chosen, List<string> baselines) =>
        Names(chosen, model) ? 3
        : Names(baselines, model) ? -4
        : 0;

    /// <summary>The answer for this key, found out the first time it is wanted.</summary>
    private static TValue Once<TKey, TValue>(Dictionary<TKey, TValue> answers, TKey key, Func<TKey, TValue> find)
        where TKey : notnull
    {
        if (!answers.TryGetValue(key, out var answer))
        {
            answer = find(key);
            answers.Add(key, answer);
        }

        return answer;
    }

    private static bool Same(string a, string b) =>
        a.Length > 0
        && b.Length > 0
        && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal));

    /// <summary>
    /// Whether the value is how good a model is: not how many tests pass, how far two judges agree, a formula, a setting ("max_brier: 0.22"), a gain over
    /// something else, or a share above one.
    /// </summary>
    private bool IsResult(Fact.Metric metric) =>
        !families.Lists(Families.Count, "plain", metric.Name)
        && !(
            families.Holds(Families.Count, "agreement", metric.Name)
            && families.Holds(Families.Count, "raters", metric.At.Text)
        )
        && !(families.Holds(Families.Metric, "bounded", metric.Name) && metric is { Unit: "", Value: > 1 and < 10 })
        && !FormulaMarks.Any(mark => metric.At.Text.Contains(mark, StringComparison.OrdinalIgnoreCase))
        && !SettingOrCall.Any(mark =>
            WholeWords.Find(metric.At.Text, string.Format(CultureInfo.InvariantCulture, mark, metric.Name)) >= 0
        )
        && !(families.Holds(Families.Metric, "unnamed", metric.Name) && IsRank(metric))
        && !IsInterval(metric)
        && !IsGain(metric)
        && !IsWeight(metric)
        && !IsOthers(metric);

    /// <summary>"0.30 * recall" is a term of a sum, and "10–12" a class of points.</summary>
    private static bool IsWeight(Fact.Metric metric)
    {
        var at = metric.At.Text.IndexOf(metric.ValueText, StringComparison.Ordinal);
        var behind = at < 0 ? "" : metric.At.Text[(at + metric.ValueText.Length)..].TrimStart();
        return (behind.Length > 1 && behind[0] is '*' or '×' or '·' && behind[1] == ' ')
            || (
                metric.ValueText.IndexOfAny(Dashes, 1) is > 0 and var dash
                && metric.ValueText[..dash].Trim().All(char.IsDigit)
                && !metric.ValueText.EndsWith('%')
            );
    }

    /// <summary>A number that its sentence gives to somebody else's work, or to the data that a taken model was first trained on.</summary>
    private bool IsOthers(Fact.Metric metric) =>
        families.Holds(Families.Count, "others", metric.At.Text)
        && !families.Holds(Families.Count, "ours", metric.At.Text);

    /// <summary>A whole number that is called a score of the leaderboard is more often the place on it.</summary>
    private static bool IsRank(Fact.Metric metric) =>
        metric is { Unit: "", Value: >= 1 } && metric.Value == Math.Floor(metric.Value);

    /// <summary>The 95 % of a confidence interval are not a score.</summary>
    private bool IsInterval(Fact.Metric metric)
    {
        const int Near = 30;
        if (metric is not { Value: 90 or 95 or 99 or 0.9 or 0.95 or 0.99 })
        {
            return false;
        }

        var text = metric.At.Text;
        var at = text.IndexOf(metric.ValueText, StringComparison.Ordinal);
        var from = Math.Max(0, at - Near);
        return at >= 0
            && families.Holds(
                Families.Count,
                "interval",
                text[from..Math.Min(text.Length, at + metric.ValueText.Length + Near)]
            );
    }

    private static bool IsGain(Fact.Metric metric)
    {
        var at = metric.At.Text.IndexOf(metric.ValueText, StringComparison.Ordinal);
        var before = at <= 0 ? "" : metric.At.Text[..at].TrimEnd('~', '≈', ' ', '*');
        return before.EndsWith('+') || GainWords.Any(word => before.EndsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Authors set the result that they stand for in bold type.</summary>
    private static bool IsEmphasised(Fact.Metric metric) =>
        metric.At.Text.Contains($"**{metric.ValueText}**", StringComparison.Ordinal);

    private bool LowerIsBetter(string metric) =>
        families.Holds(Families.Metric, "error", metric) || families.Holds(Families.Metric, "loss", metric);

    private static bool Names(List<string> names, string model) => names.Exists(name => Same(name, model));

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
