using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// What is measured of an answer against a target. All measures are of sets of words, so that neither the order of
/// sentences nor repetition moves them, and only sentences that say something of the target count against precision, so
/// that padding does not either. Few on purpose: on questions not seen before, a dozen did better than thirty, and a
/// weighted sum better than boosted trees.
/// </summary>
internal static class Features
{
    /// <summary>Where the coverage stands in the vector.</summary>
    public const int Coverage = 1;

    /// <summary>Where it stands whether nothing is said of the target beyond the question.</summary>
    public const int NothingNew = 4;

    /// <summary>Names of the features, in the order of the vector.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "bias",
        "coverage",
        "coverage_exact",
        "coverage_full",
        "nothing_new",
        "heaviest_missed",
        "precision",
        "harmonic",
        "denied",
        "opposite",
        "yes_no_agrees",
        "yes_no_differs",
    ];

    public static double[] Of(Target target, AnswerView answer)
    {
        var t = target.Words;
        var alignment = Alignment.Of(t, answer.Words);
        double soft = 0,
            exact = 0,
            full = 0,
            heaviest = 0,
            denied = 0,
            opposite = 0,
            matched = 0;
        for (var i = 0; i < t.Length; i++)
        {
            var credit = alignment.Credit(i);
            soft += t[i].Weight * credit;
            exact += alignment.Best[i] == Agreement.Equal ? t[i].Weight : 0;
            full += t[i].Full * credit;
            if (credit > 0)
            {
                var said = answer.Words[alignment.Where[i]];
                matched += t[i].Full;
                denied += (t[i].Negated ? !said.Denied : !said.Affirmed) ? t[i].Full : 0;
            }
            else
            {
                heaviest = Math.Max(heaviest, t[i].Weight);
                opposite += HasOpposite(t[i].Word, answer.Words) ? t[i].Full : 0;
            }
        }

        // A target made of the question's own words is judged by all of them.
        var onlyAsked = target.Weight <= 0.05;
        var (weight, whole) = (Math.Max(0.05, target.Weight), Math.Max(0.05, target.Full));
        var coverage = onlyAsked ? full / whole : soft / weight;
        var (precision, nothingNew) = Precision(target, answer, alignment);
        var said0 = answer.Reading.Tokens.Length > 0 ? answer.Reading.Tokens[0].Word.Text : "";
        return
        [
            1,
            coverage,
            onlyAsked ? coverage : exact / weight,
            full / whole,
            nothingNew ? 1 : 0,
            heaviest / weight,
            precision,
            coverage + precision > 0 ? 2 * coverage * precision / (coverage + precision) : 0,
            matched > 0 ? denied / matched : 0,
            Math.Min(1, opposite / whole),
            target.YesOrNo == said0 ? 1 : 0,
            target.YesOrNo is not null && said0 is "yes" or "no" && target.YesOrNo != said0 ? 1 : 0,
        ];
    }

    private static (double Precision, bool NothingNew) Precision(Target target, AnswerView answer, Alignment alignment)
    {
        double said = 0,
            wanted = 0;
        var sentences = alignment.Relevant(target.Words, answer.Words);
        foreach (var word in answer.Words)
        {
            var counts = (word.Sentences & sentences) != 0;
            if (counts && !Array.Exists(target.Question, q => WordSimilarity.Compare(q, word.Word) >= Agreement.Kin))
            {
                said += word.Word.Weight;
                wanted += word.Word.Weight * Alignment.BestCredit(word.Word, target.Words);
            }
        }

        return (said > 0 ? wanted / said : 0, said == 0);
    }

    private static bool HasOpposite(Word word, AnswerWord[] answer) =>
        word.Opposite.Length > 0
        && Array.Exists(answer, said => said.Affirmed && WordSimilarity.Share(word.Opposite, said.Word.Same));
}
