using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>An answer with everything that judges need of it.</summary>
/// <param name="Text">As read.</param>
/// <param name="Cues">The cue phrases in it.</param>
/// <param name="Silent">For each token whether it says nothing: the question said back, praise, a plea.</param>
/// <param name="Words">The distinct words that tell something.</param>
/// <param name="Sentences">The sentences that say something.</param>
internal sealed record AnswerReading(
    TextReading Text,
    CueHit[] Cues,
    bool[] Silent,
    Word[] Words,
    SaidSentence[] Sentences
)
{
    /// <summary>How much there is in all of it that could be checked, 0 to 1.</summary>
    public double Specific { get; init; }

    /// <summary>The same without a ceiling: the logarithm of how many things could be checked, about 1 for a full answer.</summary>
    public double Much { get; init; }

    /// <summary>Of how many kinds of content there is something in it, about 1 for a full answer.</summary>
    public double ManyKinds => Kinds.Value.HowMany / FullKinds;

    /// <summary>For each sentence of the text the facets that its plain words show, as bits; found when first asked for.</summary>
    public required Lazy<UInt128[]> Plain { get; init; }

    /// <summary>How likely each sentence, and all together, show each kind of content; found when first asked for.</summary>
    public required Lazy<KindsShown> Kinds { get; init; }

    /// <summary>A full answer holds something of ten kinds.</summary>
    private const double FullKinds = 10;

    private readonly AnswerReading? known;
    private readonly AnswerReading? reasoned;
    private readonly AnswerReading? owned;

    /// <summary>The same without what the speaker does not know, and without sayings.</summary>
    public AnswerReading Known
    {
        get => known ?? this;
        init => known = value;
    }

    /// <summary>The same again without what was left undone and for no reason.</summary>
    public AnswerReading Reasoned
    {
        get => reasoned ?? this;
        init => reasoned = value;
    }

    /// <summary>The same again without anything that was left undone.</summary>
    public AnswerReading Owned
    {
        get => owned ?? this;
        init => owned = value;
    }
}

/// <summary>A sentence that says something.</summary>
/// <param name="Index">Which of the text's sentences.</param>
/// <param name="Words">Its distinct words that tell something.</param>
/// <param name="Facets">The facets that it shows, as bits; none when it is not about the subject.</param>
/// <param name="Substance">How much there is in it that could be checked, 0 to 1.</param>
/// <param name="Worth">What its words count, 0 to 1: less when they are read out or grand.</param>
/// <param name="Counts">Whether there is enough in it to show anything, and it is neither read out nor grand.</param>
internal sealed record SaidSentence(
    int Index,
    SaidWord[] Words,
    UInt128 Facets,
    double Substance,
    double Worth,
    bool Counts
);

/// <summary>A word in a sentence.</summary>
/// <param name="Word">Index into the answer's distinct words.</param>
/// <param name="At">Its first token.</param>
/// <param name="Denied">Whether it is only said under a negation.</param>
internal readonly record struct SaidWord(int Word, int At, bool Denied);
