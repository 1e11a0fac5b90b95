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
    private readonly string[] names;
    private readonly int[] asks;
    private readonly Dictionary<int, int> facetOfCue = [];
    private readonly int number;
    private readonly int own;
    private readonly int method;
    private readonly int reason;

    public Facets(Cues cues, OwnershipReader ownership)
    {
        this.ownership = ownership;
        names = cues.Family("asks_").Values.Order(StringComparer.Ordinal).ToArray();
        asks = [.. names.Select(name => cues.Id("asks_" + name))];
        for (var i = 0; i < names.Length; i++)
        {
            facetOfCue[cues.Id("shows_" + names[i])] = i;
        }

        number = Array.IndexOf(names, "number");
        own = Array.IndexOf(names, "own");
        method = Math.Max(0, Array.IndexOf(names, "method"));
        reason = Math.Max(0, Array.IndexOf(names, "reason"));
    }

    /// <summary>The bit of the facet; 0 where the files know none of that name.</summary>
    public UInt128 Bit(string name) =>
        Array.IndexOf(names, name) is >= 0 and var facet ? UInt128.One << facet : UInt128.Zero;

    /// <summary>Whether the cue asks for a facet by its very word: "why", "how".</summary>
    public bool Asks(int cue) => asks.Length > 0 && (cue == asks[method] || cue == asks[reason]);

    /// <summary>Whether the cue asks for a reason.</summary>
    public bool AsksReason(int cue) => asks.Length > 0 && cue == asks[reason];

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

    /// <summary>For each sentence the facets that it shows, as bits.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="silent">Its tokens that say nothing.</param>
    /// <param name="asked">Stems of the question's words, which show nothing.</param>
    public UInt128[] ShownIn(TextReading answer, CueHit[] hits, bool[] silent, IReadOnlySet<string> asked)
    {
        var shown = new UInt128[answer.Sentences.Length];
        foreach (var hit in hits)
        {
            if (!silent[hit.At] && !IsAsked(answer, hit, asked) && facetOfCue.TryGetValue(hit.Cue, out var facet))
            {
                shown[answer.Tokens[hit.At].Sentence] |= UInt128.One << facet;
            }
        }

        for (var i = 0; i < answer.Tokens.Length; i++)
        {
            var token = answer.Tokens[i];
            if (
                number >= 0
                && !silent[i]
                && token.Word.Value is { } value
                && (value > 10 || value != Math.Floor(value) || char.IsAsciiDigit(answer.Source[token.Start]))
            )
            {
                shown[token.Sentence] |= UInt128.One << number;
            }
        }

        if (own >= 0)
        {
            var owned = ownership.SentencesOf(answer, hits);
            for (var s = 0; s < shown.Length; s++)
            {
                shown[s] = owned[s] ? shown[s] | (UInt128.One << own) : shown[s] & ~(UInt128.One << own);
            }
        }

        return shown;
    }

    /// <summary>Whether the cue holds no word that tells something but the question's.</summary>
    private static bool IsAsked(TextReading answer, CueHit hit, IReadOnlySet<string> asked)
    {
        var any = false;
        for (var i = hit.At; i < hit.At + hit.Length; i++)
        {
            var word = answer.Tokens[i].Word;
            if (word.IsContent && !asked.Contains(word.Stem))
            {
                return false;
            }

            any |= word.IsContent;
        }

        return any;
    }

    /// <summary>Whether grand words are backed up by a number or an own action.</summary>
    public bool IsBackedUp(UInt128 shown) => (shown & ((UInt128.One << number) | (UInt128.One << own))) != UInt128.Zero;
}
