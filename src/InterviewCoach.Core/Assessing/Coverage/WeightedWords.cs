using System.Numerics;
using System.Runtime.InteropServices;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// Weighted sums over what is in a run of words, one sum for each of several classes. Grammar is passed over, as those who
/// learn a language get it wrong first.
/// </summary>
internal sealed class WeightedWords
{
    /// <summary>The feature that every text has.</summary>
    public const string Constant = "^";

    private const string Number = "#";
    private readonly Lexicon lexicon;
    private readonly int classes;
    private readonly Dictionary<string, float[]> weights = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), float[]> ofPairs = [];

    /// <param name="lexicon">Knows the groups of synonyms.</param>
    /// <param name="classes">For each class its features and their weights.</param>
    public WeightedWords(Lexicon lexicon, IReadOnlyList<IReadOnlyList<(string Phrase, double Weight)>> classes)
    {
        this.lexicon = lexicon;
        this.classes = classes.Count;
        for (var i = 0; i < classes.Count; i++)
        {
            foreach (var (feature, weight) in classes[i])
            {
                var cut = feature.IndexOf(' ', StringComparison.Ordinal);
                ref var row = ref cut < 0
                    ? ref CollectionsMarshal.GetValueRefOrAddDefault(weights, feature, out _)
                    : ref CollectionsMarshal.GetValueRefOrAddDefault(
                        ofPairs,
                        (feature[..cut], feature[(cut + 1)..]),
                        out _
                    );
                row ??= new float[classes.Count];
                row[i] = (float)weight;
            }
        }
    }

    /// <summary>How many classes there are.</summary>
    public int Classes => classes;

    /// <summary>Whether any class has a weight for the word.</summary>
    public bool Knows(Word word) => weights.ContainsKey(KeyOf(word));

    /// <summary>A new sum for each class, with nothing in it but the constant.</summary>
    public Sums Sum() => new(this);

    /// <summary>Sums as words are added. A word, a pair or a group counts once, however often it is added.</summary>
    public sealed class Sums
    {
        private readonly WeightedWords words;
        private readonly HashSet<float[]> seen = new(ReferenceEqualityComparer.Instance);

        internal Sums(WeightedWords words)
        {
            this.words = words;
            Odds = new float[words.classes];
            Add(words.weights.GetValueOrDefault(Constant));
        }

        /// <summary>The sum of each class.</summary>
        public float[] Odds { get; }

        /// <summary>Adds a word, and the pair that it makes with the one before.</summary>
        /// <returns>By what the word is known as the one before the next.</returns>
        public string? Add(string? before, Word word)
        {
            if (!words.lexicon.Tells(word))
            {
                return before;
            }

            var stem = KeyOf(word);
            Add(words.weights.GetValueOrDefault(stem));
            Add(before is null ? null : words.ofPairs.GetValueOrDefault((before, stem)));
            foreach (var group in word.Same)
            {
                Add(words.weights.GetValueOrDefault(words.lexicon.NameOf(group)));
            }

            return stem;
        }

        private void Add(float[]? row)
        {
            if (row is null || !seen.Add(row))
            {
                return;
            }

            var k = 0;
            for (; k + Vector<float>.Count <= Odds.Length; k += Vector<float>.Count)
            {
                (new Vector<float>(Odds, k) + new Vector<float>(row, k)).CopyTo(Odds, k);
            }

            for (; k < Odds.Length; k++)
            {
                Odds[k] += row[k];
            }
        }
    }

    /// <summary>All features of a text, each once; for fitting.</summary>
    public static HashSet<string> FeaturesOf(ReadOnlySpan<Token> tokens, Lexicon lexicon)
    {
        var features = new HashSet<string>(StringComparer.Ordinal) { Constant };
        string? before = null;
        foreach (var token in tokens)
        {
            if (!lexicon.Tells(token.Word))
            {
                continue;
            }

            var stem = KeyOf(token.Word);
            features.Add(stem);
            if (before is not null)
            {
                features.Add($"{before} {stem}");
            }

            features.UnionWith(token.Word.Same.Select(lexicon.NameOf));
            before = stem;
        }

        return features;
    }

    private static string KeyOf(Word word) => word.Value is null ? word.Stem : Number;
}
