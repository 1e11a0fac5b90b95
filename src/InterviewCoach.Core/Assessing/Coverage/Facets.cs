using InterviewCoach.Core.Assessing.Ownership;
using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// What a rubric point may ask for beside its words: a reason, a number, a comparison, the candidate's own part. Each has
/// cues that ask (in the point) and cues that show (in the answer).
/// </summary>
internal sealed class Facets
{
    private readonly OwnershipReader ownership;
    private readonly int[] asks;
    private readonly int[] shows;
    private readonly int number;
    private readonly int own;
    private readonly int method;
    private readonly int reason;

    public Facets(Cues cues, OwnershipReader ownership)
    {
        this.ownership = ownership;
        var names = cues.Family("asks_").Values.Order(StringComparer.Ordinal).ToArray();
        asks = [.. names.Select(name => cues.Id("asks_" + name))];
        shows = [.. names.Select(name => cues.Id("shows_" + name))];
        number = Array.IndexOf(names, "number");
        own = Array.IndexOf(names, "own");
        method = Math.Max(0, Array.IndexOf(names, "method"));
        reason = Math.Max(0, Array.IndexOf(names, "reason"));
    }

    /// <summary>Whether the cue asks for a facet by its very word: "why", "how".</summary>
    public bool Asks(int cue) => asks.Length > 0 && (cue == asks[method] || cue == asks[reason]);

    /// <summary>The facets that a point asks for, and the tokens that ask.</summary>
    public (int[] Facets, HashSet<int> Tokens) AskedBy(CueHit[] hits)
    {
        var tokens = new HashSet<int>();
        var facets = new SortedSet<int>();
        foreach (var hit in hits)
        {
            var facet = Array.IndexOf(asks, hit.Cue);
            if (facet >= 0)
            {
                facets.Add(facet);
                tokens.UnionWith(Enumerable.Range(hit.At, hit.Length));
            }
        }

        return ([.. facets], tokens);
    }

    /// <summary>For each facet the sentences that show it, as bits.</summary>
    public ulong[] ShownIn(TextReading answer, CueHit[] hits)
    {
        var shown = new ulong[asks.Length];
        foreach (var hit in hits)
        {
            var facet = Array.IndexOf(shows, hit.Cue);
            if (facet >= 0)
            {
                shown[facet] |= Bit(answer.Tokens[hit.At].Sentence);
            }
        }

        foreach (var token in answer.Tokens)
        {
            if (
                number >= 0
                && token.Word.Value is { } value
                && (value > 10 || value != Math.Floor(value) || char.IsAsciiDigit(answer.Source[token.Start]))
            )
            {
                shown[number] |= Bit(token.Sentence);
            }
        }

        if (own >= 0)
        {
            shown[own] = ownership.SentencesOf(answer, hits);
        }

        return shown;
    }

    private static ulong Bit(int sentence) => 1UL << Math.Min(sentence, 63);
}
