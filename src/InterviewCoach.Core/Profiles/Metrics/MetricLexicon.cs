using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>
/// The names of metrics, models and splits and the words that tell scores from other numbers, from the files of
/// <c>prompts/metrics/</c>.
/// </summary>
public sealed class MetricLexicon
{
    private static readonly Lazy<MetricLexicon> Default = new(LoadBuiltIn);

    private readonly PhraseTable<object>[] cues;

    private readonly Dictionary<string, MetricDefinition> byName = new(StringComparer.OrdinalIgnoreCase);

    internal MetricLexicon()
    {
        (Metrics, Models, Splits) = (new(FirstWords, 1), new(FirstWords, 2), new(FirstWords, 4));
        cues = [.. Enum.GetValues<MetricCue>().Select(cue => new PhraseTable<object>(FirstWords, 8u << (int)cue))];
    }

    /// <summary>The lexicon that the program was built with.</summary>
    public static MetricLexicon BuiltIn => Default.Value;

    /// <summary>The words with which any phrase begins.</summary>
    internal FirstWords FirstWords { get; } = new();

    internal PhraseTable<MetricDefinition> Metrics { get; }

    internal PhraseTable<string> Models { get; }

    internal PhraseTable<string> Splits { get; }

    /// <summary>Reads the lexicon from its files. With errors, what could be read is still there.</summary>
    public static (MetricLexicon Lexicon, IReadOnlyList<KnowledgeError> Errors) Load(IReadOnlyList<KnowledgeFile> files)
    {
        var lexicon = new MetricLexicon();
        var errors = files.SelectMany(file => MetricLexiconFile.ReadInto(lexicon, file)).ToList();
        return (lexicon, errors);
    }

    /// <summary>What is known of a metric by its canonical name ("F1 macro" and "NDCG@10" are F1 and NDCG), or null.</summary>
    public MetricDefinition? Find(string name)
    {
        var at = name.IndexOf('@', StringComparison.Ordinal);
        var bare = at > 0 ? name[..at] : name;
        foreach (var average in MetricNameReader.AverageWords)
        {
            if (bare.EndsWith(" " + average, StringComparison.Ordinal))
            {
                bare = bare[..^(average.Length + 1)];
            }
        }

        return byName.GetValueOrDefault(name) ?? byName.GetValueOrDefault(bare);
    }

    internal PhraseTable<object> Cue(MetricCue cue) => cues[(int)cue];

    internal void Add(MetricDefinition definition) => byName.TryAdd(definition.Name, definition);

    private static MetricLexicon LoadBuiltIn()
    {
        var (lexicon, errors) = Load(BuiltInFiles.Under("metrics/"));
        return errors.Count == 0
            ? lexicon
            : throw new InvalidOperationException($"The built-in lexicon is broken: {errors[0]}");
    }
}
