using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// Kinds of content that rubric points ask for and sentences show, in whatever words: who acts, what it costs, how the split
/// was made. Each kind has two weighted sums of words, pairs of words and groups of synonyms, learned by
/// <c>coach fit-assessor</c> from examples: one tells which points ask for it, the other which sentences show it.
/// </summary>
internal sealed class ContentKinds
{
    private const double LeastAsked = 0.25;
    private const int MostAsked = 3;
    private readonly WeightedWords asks;
    private readonly WeightedWords shows;

    public ContentKinds(IEnumerable<ConceptFile> files, Lexicon lexicon)
    {
        var kinds = files.SelectMany(file => file.Kinds).ToDictionary(pair => pair.Key, pair => pair.Value);
        var names = kinds.Keys.Select(key => key.Split(' ')[0]).Distinct().Order(StringComparer.Ordinal).ToArray();
        asks = Of("asks");
        shows = Of("shows");

        WeightedWords Of(string side) =>
            new(lexicon, [.. names.Select(name => kinds.GetValueOrDefault($"{name} {side}") ?? [])]);
    }

    /// <summary>The kinds that a point asks for, the likeliest first, and how likely, 0 to 1.</summary>
    public (int Kind, double Chance)[] AskedBy(TextReading point)
    {
        var sum = asks.Sum();
        string? before = null;
        double named = 0,
            known = 0;
        foreach (var token in point.Tokens)
        {
            before = sum.Add(before, token.Word);
            named += token.Word.Weight >= 1 ? 1 : 0;
            known += token.Word.Weight >= 1 && asks.Knows(token.Word) ? 1 : 0;
        }

        // What names things that stand in no example asks for these, and not for the kind of thing that it sounds like.
        var share = named == 0 ? 1 : known / named;

        return
        [
            .. sum
                .Odds.Select((one, kind) => (Kind: kind, Chance: share * Chance(one)))
                .Where(one => one.Chance >= LeastAsked)
                .OrderByDescending(one => one.Chance)
                .ThenBy(one => one.Kind)
                .Take(MostAsked),
        ];
    }

    /// <summary>
    /// What the sentences show that count; what is silent or the question's word tells nothing. A word that is said again
    /// adds nothing.
    /// </summary>
    public KindsShown ShownIn(
        TextReading answer,
        IReadOnlyList<SaidSentence> sentences,
        bool[] silent,
        IReadOnlySet<string> asked
    )
    {
        var shown = new double[answer.Sentences.Length][];
        var together = shows.Sum();
        var most = new double[shows.Classes];
        foreach (var sentence in sentences.Where(sentence => sentence.Counts))
        {
            var (first, end) = (answer.Sentences[sentence.Index].FirstToken, answer.Sentences[sentence.Index].EndToken);
            var alone = shows.Sum();
            string? before = null;
            for (var i = first; i < end; i++)
            {
                var word = answer.Tokens[i].Word;
                if (silent[i] || (word.IsContent && asked.Contains(word.Stem)))
                {
                    before = null;
                    continue;
                }

                alone.Add(before, word);
                before = together.Add(before, word);
            }

            shown[sentence.Index] = Array.ConvertAll(alone.Odds, Chance);
            for (var kind = 0; kind < most.Length; kind++)
            {
                most[kind] = Math.Max(most[kind], shown[sentence.Index][kind]);
            }
        }

        return new KindsShown(shown, Array.ConvertAll(together.Odds, Chance), most.Sum());
    }

    private static double Chance(float odds) => 1 / (1 + Math.Exp(-odds));
}

/// <summary>How likely sentences show each kind of content.</summary>
/// <param name="Sentences">By sentence of the text, each 0 to 1; null for one that does not count.</param>
/// <param name="Together">Of the words of all of them, 0 to 1.</param>
/// <param name="HowMany">Of how many kinds there is something in any sentence.</param>
internal sealed record KindsShown(double[]?[] Sentences, double[] Together, double HowMany);
