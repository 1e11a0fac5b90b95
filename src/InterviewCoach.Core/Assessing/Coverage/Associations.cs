using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// By which phrases answers cover points that hold a word: "imbalance" brings "class weights" and "rare class" with it.
/// Learned by <c>coach fit-assessor</c> from the points of the bank and their cues.
/// </summary>
internal sealed class Associations
{
    private const int Most = 16;
    private const double Least = 0.12;
    private readonly Dictionary<string, List<(string Phrase, double Weight)>> byStem = new(StringComparer.Ordinal);
    private readonly Reader reader;

    public Associations(IEnumerable<ConceptFile> files, Reader reader)
    {
        this.reader = reader;
        foreach (var (stem, phrases) in files.SelectMany(file => file.Associations))
        {
            byStem[stem] = phrases;
        }
    }

    /// <summary>What is likely to be said where a point of these words is covered; null when nothing is known.</summary>
    public AssociatedCues? Of(IReadOnlyCollection<Word> words)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            foreach (var (phrase, weight) in byStem.GetValueOrDefault(word.Stem, []))
            {
                weights[phrase] = weights.GetValueOrDefault(phrase) + weight;
            }
        }

        var chosen = weights
            .Where(pair => pair.Value >= Least)
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Take(Most)
            .ToList();
        if (chosen.Count == 0)
        {
            return null;
        }

        var table = new PhraseTable<int>(byStem: true);
        for (var i = 0; i < chosen.Count; i++)
        {
            table.Add([.. reader.Read(chosen[i].Key).Tokens.Select(token => token.Word.Stem)], i);
        }

        return new AssociatedCues(table, [.. chosen.Select(pair => Math.Min(0.6, pair.Value))]);
    }
}

/// <summary>Phrases that go with a point, and how telling each is, 0 to 1.</summary>
internal sealed record AssociatedCues(PhraseTable<int> Phrases, double[] Weights);
