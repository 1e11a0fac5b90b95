using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// How well an answer says each word of a target. Every measure is the best over the answer's sentences, so that a further
/// sentence can add to it and never take from it, and the order of sentences and repetition do not matter. A sentence
/// counts only when it speaks of the target in words of its own.
/// </summary>
internal sealed class Evidence
{
    /// <summary>What scattered evidence counts beside that of the best sentence.</summary>
    private const double Scattered = 0.7;

    /// <summary>Words of this weight together show that a sentence speaks of the target: one of its own, said as such, or two.</summary>
    private const double Telling = 0.95;

    /// <summary>Otherwise this share of a sentence must touch the target.</summary>
    private const double LeastTouched = 0.25;

    private readonly Target target;
    private readonly double[] plain;
    private readonly double[] exact;
    private readonly double[] faithful;
    private readonly double[] loose;
    private readonly bool[] pairs;
    private (double New, double Full, double Faithful) best;

    private Evidence(Target target)
    {
        this.target = target;
        plain = new double[target.Words.Length];
        exact = new double[target.Words.Length];
        faithful = new double[target.Words.Length];
        loose = new double[target.Words.Length];
        pairs = new bool[target.Words.Length];
    }

    /// <summary>Share of the target's new weight that is said, 0 to 1.</summary>
    public double Coverage { get; private set; }

    /// <summary>The same by equal stems alone.</summary>
    public double Exact { get; private set; }

    /// <summary>The same with the question's words at their full weight.</summary>
    public double Full { get; private set; }

    /// <summary>The same of what is said with the target's polarity and beside no opposite.</summary>
    public double Faithful { get; private set; }

    /// <summary>Share of the new weight that any sentence about the subject touches, be it with a word of the same field.</summary>
    public double Loose { get; private set; }

    /// <summary>The heaviest word that is missed, as a share of all, taken from 1.</summary>
    public double Heaviest { get; private set; }

    /// <summary>Share of neighbouring words that are said near each other.</summary>
    public double Pairs { get; private set; }

    /// <summary>The best sentence's harmonic mean of coverage and precision.</summary>
    public double Harmonic { get; private set; }

    /// <summary>The sentence that says most; -1 when none says anything.</summary>
    public int BestSentence { get; private set; } = -1;

    public static Evidence Of(Target target, AnswerReading answer)
    {
        var evidence = new Evidence(target);
        var matches = new Match?[answer.Words.Length];
        foreach (var sentence in answer.Sentences)
        {
            foreach (var said in sentence.Words)
            {
                matches[said.Word] ??= target.MatchOf(answer.Words[said.Word]);
            }

            evidence.Hear(sentence, matches);
        }

        evidence.Sum();
        return evidence;
    }

    private void Hear(SaidSentence sentence, Match?[] matches)
    {
        var words = target.Words;
        Span<double> credit = stackalloc double[words.Length];
        Span<double> same = stackalloc double[words.Length];
        Span<int> where = stackalloc int[words.Length];
        Span<bool> denied = stackalloc bool[words.Length];
        Span<bool> touched = stackalloc bool[words.Length];
        double said = 0,
            wanted = 0;
        for (var k = 0; k < sentence.Words.Length; k++)
        {
            var match = matches[sentence.Words[k].Word]!;
            foreach (var (i, agreement, value) in match.Agreements)
            {
                if (agreement == Agreement.Related)
                {
                    touched[i] = true;
                }
                else if (value > credit[i])
                {
                    credit[i] = value;
                    same[i] = agreement == Agreement.Equal ? value : same[i];
                    where[i] = k;
                    denied[i] = sentence.Words[k].Denied;
                }
            }

            if (!match.IsAsked)
            {
                said += match.Weight;
                wanted += match.Weight * match.Best;
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            loose[i] = Math.Max(
                loose[i],
                credit[i] > 0 ? credit[i]
                    : touched[i] ? 0.5
                    : 0
            );
        }

        if (SaysNothing(sentence, matches, credit))
        {
            return;
        }

        var trust = HasOpposite(sentence, matches, credit) ? 0.5 : 1;
        double newWeight = 0,
            fullWeight = 0,
            faithfulWeight = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var value = credit[i] * sentence.Worth;
            if (value == 0)
            {
                continue;
            }

            var kept = denied[i] == words[i].Negated ? value * trust : 0;
            newWeight += value * words[i].Weight;
            fullWeight += value * words[i].Full;
            faithfulWeight += kept * words[i].Weight;
            plain[i] = Math.Max(plain[i], value);
            exact[i] = Math.Max(exact[i], same[i] * sentence.Worth);
            faithful[i] = Math.Max(faithful[i], kept);
            pairs[i] |= i > 0 && credit[i - 1] > 0 && Math.Abs(where[i] - where[i - 1]) <= 2;
        }

        var coverage = newWeight / target.Weight;
        var precision = said > 0 ? wanted / said : 0;
        Harmonic = Math.Max(
            Harmonic,
            coverage + precision > 0 ? 2 * coverage * precision / (coverage + precision) * sentence.Worth : 0
        );
        if (newWeight + (0.01 * fullWeight) > best.New + (0.01 * best.Full) || BestSentence < 0)
        {
            BestSentence = sentence.Index;
        }

        best = (
            Math.Max(best.New, newWeight),
            Math.Max(best.Full, fullWeight),
            Math.Max(best.Faithful, faithfulWeight)
        );
    }

    /// <summary>
    /// Whether the sentence is one of "fine" and "right", or only says the question back in other words, or touches the target with nothing but a common
    /// word among many others.
    /// </summary>
    private bool SaysNothing(SaidSentence sentence, Match?[] matches, ReadOnlySpan<double> credit)
    {
        double telling = 0,
            news = 0,
            touched = 0,
            all = 0;
        for (var i = 0; i < credit.Length; i++)
        {
            news += target.Words[i].Weight * credit[i];
            telling += target.Words[i].Full >= Math.Min(0.5, target.Heaviest) ? target.Words[i].Full * credit[i] : 0;
        }

        var asked = 0;
        var isIdle = true;
        foreach (var said in sentence.Words)
        {
            var match = matches[said.Word]!;
            isIdle &= match.Weight < 0.5 && !match.IsEqual;
            asked += match.IsAsked ? 1 : 0;
            touched += match.Best * match.Weight;
            all += match.Weight;
        }

        var isEcho = asked >= 0.5 * target.Question.Length || asked >= Math.Max(3, 0.8 * sentence.Words.Length);
        return isIdle
            || (news == 0 && isEcho)
            || (telling < target.Chance * Telling * target.Heaviest && touched < target.Chance * LeastTouched * all);
    }

    private static bool HasOpposite(SaidSentence sentence, Match?[] matches, Span<double> credit)
    {
        foreach (var said in sentence.Words)
        {
            foreach (var i in matches[said.Word]!.Opposites)
            {
                if (credit[i] == 0 && !said.Denied)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Sum()
    {
        var words = target.Words;
        double newWeight = 0,
            exactWeight = 0,
            fullWeight = 0,
            faithfulWeight = 0,
            looseWeight = 0,
            heaviest = 0,
            paired = 0;
        for (var i = 0; i < words.Length; i++)
        {
            newWeight += plain[i] * words[i].Weight;
            exactWeight += exact[i] * words[i].Weight;
            fullWeight += plain[i] * words[i].Full;
            faithfulWeight += faithful[i] * words[i].Weight;
            looseWeight += words[i].Weight * loose[i];
            heaviest = Math.Max(heaviest, words[i].Weight * (1 - plain[i]));
            paired += pairs[i] ? 1 : 0;
        }

        Coverage = Mixed(best.New, newWeight) / target.Weight;
        Exact = exactWeight / target.Weight;
        Full = Mixed(best.Full, fullWeight) / target.Full;
        Faithful = Mixed(best.Faithful, faithfulWeight) / target.Weight;
        Loose = looseWeight / target.Weight;
        Heaviest = 1 - Math.Min(1, heaviest / target.Weight);
        Pairs = words.Length > 1 ? paired / (words.Length - 1) : Coverage;
    }

    private static double Mixed(double bestSentence, double together) =>
        ((1 - Scattered) * bestSentence) + (Scattered * together);
}
