using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// What is measured of an answer against a target. The first kind are measures of evidence, which a further sentence can
/// only raise; their weights are never below zero, so that no answer loses by saying more. The second kind know the target
/// alone and tell how much evidence it takes.
/// </summary>
internal static class Features
{
    /// <summary>Where the coverage stands in the vector.</summary>
    public const int Coverage = 1;

    /// <summary>Names of the features, in the order of the vector: the constant, evidence, target.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "bias",
        "coverage",
        "coverage_first_half",
        "coverage_exact",
        "coverage_full",
        "coverage_faithful",
        "heaviest_said",
        "harmonic",
        "pairs",
        "yes_no_agrees",
        "long_coverage",
        "yes_no",
        "long",
        "asked_share",
        "single_word",
    ];

    /// <summary>Which features are measures of evidence.</summary>
    public static bool IsEvidence(int feature) => feature is >= 1 and <= 10;

    public static double[] Of(Target target, AnswerReading answer, Evidence evidence)
    {
        var length = Math.Min(1, Math.Log(1 + target.Words.Length) / 4);
        var news = target.Words.Count(word => word.Weight > 0);
        return
        [
            1,
            evidence.Coverage,
            Math.Min(0.5, evidence.Coverage),
            evidence.Exact,
            evidence.Full,
            evidence.Faithful,
            evidence.Heaviest,
            evidence.Harmonic,
            evidence.Pairs,
            target.YesOrNo is { } word && Opens(answer, word) ? 1 : 0,
            length * evidence.Coverage,
            target.YesOrNo is null ? 0 : 1,
            length,
            1 - (target.Weight / target.Full),
            news <= 1 ? 1 : 0,
        ];
    }

    /// <summary>Whether a sentence of the answer opens with the word.</summary>
    private static bool Opens(AnswerReading answer, string word) =>
        Array.Exists(
            answer.Text.Sentences,
            sentence => answer.Text.Tokens[sentence.FirstToken].Word.Text == word && !answer.Silent[sentence.FirstToken]
        );
}
