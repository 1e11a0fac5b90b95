using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions.Assertions;

/// <summary>A text with what the readers of assertions ask of it: its clauses, and what stands in them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Hits">Its cues.</param>
/// <param name="IsAnswer">Whether it was said, not written.</param>
/// <param name="Label">Cues of the heading or the lead ("**Split.**") that a sentence of a write-up stands under.</param>
internal sealed record Spoken(TextReading Text, CueHit[] Hits, bool IsAnswer, IReadOnlySet<int> Label)
{
    private const int Near = 10;
    private readonly Lazy<int[]> clauses = new(() => Clauses.Of(Text));

    /// <summary>The number of the clause of each token.</summary>
    public int[] Clause => clauses.Value;

    public int SentenceOf(int token) => Text.Tokens[token].Sentence;

    /// <summary>Where the clause of a token begins and ends.</summary>
    public (int First, int End) ClauseAt(int token)
    {
        var (first, end) = (token, token + 1);
        while (first > 0 && Clause[first - 1] == Clause[token])
        {
            first--;
        }

        while (end < Clause.Length && Clause[end] == Clause[token])
        {
            end++;
        }

        return (first, end);
    }

    /// <summary>Whether a cue stands in the sentence of a token.</summary>
    public bool HasInSentence(int cue, int token) =>
        Array.Exists(Hits, hit => hit.Cue == cue && SentenceOf(hit.At) == SentenceOf(token));

    /// <summary>Whether a cue stands in the clause of a token.</summary>
    public bool HasInClause(int cue, int token) =>
        Array.Exists(Hits, hit => hit.Cue == cue && Clause[hit.At] == Clause[token]);

    /// <summary>Whether a cue stands near a token in its sentence.</summary>
    public bool HasNear(int cue, int token) =>
        Array.Exists(
            Hits,
            hit => hit.Cue == cue && SentenceOf(hit.At) == SentenceOf(token) && Math.Abs(hit.At - token) <= Near
        );
}
