using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Skills;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>A Project read for comparing: its sentences by their words.</summary>
internal sealed class ToldProject
{
    /// <summary>More sentences than this are no write-up.</summary>
    private const int MostSentences = 4_000;

    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> titleWords;

    public ToldProject(CandidateProject project, SkillCatalogue catalogue, FactWords words)
    {
        (Project, Skills) = (project, new ProjectSkills(catalogue, FieldWords.BuiltIn, project));
        Sentences = [.. Told.OfWriteUp(project.WriteUp, words).Take(MostSentences)];
        for (var i = 0; i < Sentences.Count; i++)
        {
            foreach (var word in Sentences[i].Words)
            {
                if (!places.TryGetValue(word, out var at))
                {
                    places.Add(word, at = []);
                }

                at.Add(i);
            }
        }

        titleWords = TextWords.Of(project.Title, words.Common);
        Metrics = [.. project.Profile.Facts.OfType<Fact.Metric>()];
        Stances = Sentences.SelectMany(sentence => sentence.Stances).ToHashSet(StringComparer.Ordinal);
    }

    public CandidateProject Project { get; }

    public ProjectSkills Skills { get; }

    public IReadOnlyList<Told> Sentences { get; }

    public IReadOnlyList<Fact.Metric> Metrics { get; }

    /// <summary>The stands that the project takes anywhere.</summary>
    public IReadOnlySet<string> Stances { get; }

    /// <summary>Whether a word stands anywhere in it.</summary>
    public bool Has(string stem) => places.ContainsKey(stem);

    /// <summary>The share of the title's words that are among these, 0 to 1; 0 for a title that tells nothing.</summary>
    public double TitleShare(IReadOnlySet<string> words) =>
        titleWords.Count == 0 ? 0 : titleWords.Count(words.Contains) / (double)titleWords.Count;

    /// <summary>How many of these words stand in its title.</summary>
    public int InTitle(IReadOnlySet<string> words) => titleWords.Count(words.Contains);

    /// <summary>The share of these words that stand anywhere in it, 0 to 1.</summary>
    public double Share(IReadOnlyCollection<string> words) =>
        words.Count == 0 ? 0 : words.Count(Has) / (double)words.Count;

    /// <summary>
    /// The sentences that speak of the same as these words, the nearest first: rare words count more. Scores are the share of
    /// the words' weight that a sentence holds.
    /// </summary>
    public IReadOnlyList<(Told Sentence, double Score, int Shared)> Near(IReadOnlyCollection<string> words)
    {
        var scores = new Dictionary<int, (double Weight, int Shared)>();
        var whole = 0.0;
        foreach (var word in words)
        {
            var at = places.GetValueOrDefault(word);
            var weight = Math.Log(1 + (Sentences.Count / (double)Math.Max(1, at?.Count ?? 1)));
            whole += weight;
            foreach (var place in at ?? [])
            {
                var (sum, shared) = scores.GetValueOrDefault(place);
                scores[place] = (sum + weight, shared + 1);
            }
        }

        return
        [
            .. scores
                .Select(pair => (Sentences[pair.Key], pair.Value.Weight / whole, pair.Value.Shared))
                .OrderByDescending(near => near.Item2)
                .ThenBy(near => near.Item1.At.Lines.Start),
        ];
    }
}
