using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Coverage;

/// <summary>
/// What is measured of an answer against a target. All measures are of sets of words, so that neither the order of
/// sentences nor repetition moves them.
/// </summary>
internal static class Features
{
    /// <summary>Names of the features, in the order of the vector.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        "bias",
        "coverage",
        "coverage_exact",
        "coverage_related",
        "coverage_full",
        "coverage_squared",
        "coverage_most",
        "coverage_all",
        "precision",
        "harmonic",
        "coverage_by_precision",
        "gram_cosine",
        "gram_coverage",
        "pairs",
        "heaviest_missed",
        "first_missed",
        "denied",
        "opposite",
        "numbers_missed",
        "numbers_other",
        "yes_no_agrees",
        "yes_no_differs",
        "echo",
        "nothing_new",
        "new_words",
        "target_words",
        "new_per_target",
        "coverage_of_short",
        "no_answer",
        "order",
    ];

    /// <summary>Agreement as a share of a full match.</summary>
    private static double Credit(Agreement agreement) =>
        agreement switch
        {
            Agreement.Equal => 1,
            Agreement.Same => 0.85,
            Agreement.Misspelled => 0.85,
            Agreement.Kin => 0.7,
            _ => 0,
        };

    public static double[] Of(Target target, AnswerView answer, bool noAnswer)
    {
        var x = new double[Names.Count];
        var t = target.Words;
        var best = new Agreement[t.Length];
        var where = new int[t.Length];
        Align(t, answer.Words, best, where);

        double soft = 0,
            exact = 0,
            related = 0,
            full = 0,
            heaviest = 0,
            denied = 0,
            opposite = 0,
            matched = 0;
        int numbers = 0,
            numbersMissed = 0;
        for (var i = 0; i < t.Length; i++)
        {
            var credit = Credit(best[i]);
            soft += t[i].Weight * credit;
            exact += best[i] == Agreement.Equal ? t[i].Weight : 0;
            related += t[i].Weight * (best[i] == Agreement.Related ? 0.5 : credit);
            full += t[i].Full * credit;
            if (credit == 0)
            {
                heaviest = Math.Max(heaviest, t[i].Weight);
                opposite += HasOpposite(t[i].Word, answer.Words) ? t[i].Full : 0;
            }
            else
            {
                matched += t[i].Full;
                var word = answer.Words[where[i]];
                denied += (t[i].Negated ? !word.Denied : !word.Affirmed) ? t[i].Full : 0;
            }

            if (t[i].Word.Value is not null)
            {
                numbers++;
                numbersMissed += credit == 0 ? 1 : 0;
            }
        }

        var weight = Math.Max(0.05, target.Weight);
        var coverage = target.Weight <= 0.05 ? full / Math.Max(0.05, target.Full) : soft / weight;
        double newWeight = 0,
            newMatched = 0,
            all = 0,
            echoed = 0;
        var newCount = 0;
        var otherNumbers = 0;
        foreach (var word in answer.Words)
        {
            all += word.Word.Weight;
            var inTarget = BestIn(word.Word, t);
            var asked = Array.Exists(target.Question, q => WordSimilarity.Compare(q, word.Word) >= Agreement.Kin);
            if (asked)
            {
                echoed += word.Word.Weight;
            }
            else
            {
                newCount++;
                newWeight += word.Word.Weight;
                newMatched += word.Word.Weight * inTarget;
                otherNumbers += word.Word.Value is not null && inTarget == 0 ? 1 : 0;
            }
        }

        var precision = newWeight > 0 ? newMatched / newWeight : 0;
        var harmonic = coverage + precision > 0 ? 2 * coverage * precision / (coverage + precision) : 0;
        var (cosine, gramCoverage) = Grams.Compare(target, answer);
        var asksNew = t.Count(word => !word.Asked);

        x[0] = 1;
        x[1] = coverage;
        x[2] = target.Weight <= 0.05 ? coverage : exact / weight;
        x[3] = target.Weight <= 0.05 ? coverage : related / weight;
        x[4] = full / Math.Max(0.05, target.Full);
        x[5] = coverage * coverage;
        x[6] = Math.Max(0, coverage - 0.5);
        x[7] = coverage > 0.95 ? 1 : 0;
        x[8] = precision;
        x[9] = harmonic;
        x[10] = coverage * precision;
        x[11] = cosine;
        x[12] = gramCoverage;
        x[13] = PairCoverage(target, answer, best, where);
        x[14] = heaviest / weight;
        x[15] = FirstNewMissed(t, best) ? 1 : 0;
        x[16] = matched > 0 ? denied / matched : 0;
        x[17] = target.Full > 0 ? Math.Min(1, opposite / target.Full) : 0;
        x[18] = numbers > 0 ? (double)numbersMissed / numbers : 0;
        x[19] = Math.Min(3, otherNumbers) / 3.0;
        var said = answer.Reading.Tokens.Length > 0 ? answer.Reading.Tokens[0].Word.Text : "";
        x[20] = target.YesOrNo is { } yesNo && said == yesNo ? 1 : 0;
        x[21] = target.YesOrNo is { } expected && said is "yes" or "no" && said != expected ? 1 : 0;
        x[22] = all > 0 ? echoed / all : 1;
        x[23] = newCount == 0 ? 1 : 0;
        x[24] = Math.Log(1 + newCount) / 3;
        x[25] = Math.Log(1 + asksNew) / 3;
        x[26] = Math.Min(1.5, newWeight / weight);
        x[27] = asksNew <= 3 ? coverage : 0;
        x[28] = noAnswer ? 1 : 0;
        x[29] = Order(best, where);
        return x;
    }

    /// <summary>For each word of the target the best word of the answer.</summary>
    private static void Align(TargetWord[] target, AnswerWord[] answer, Agreement[] best, int[] where)
    {
        for (var i = 0; i < target.Length; i++)
        {
            for (var j = 0; j < answer.Length && best[i] < Agreement.Equal; j++)
            {
                var agreement = WordSimilarity.Compare(target[i].Word, answer[j].Word);
                if (agreement > best[i])
                {
                    best[i] = agreement;
                    where[i] = j;
                }
            }
        }
    }

    private static double BestIn(Word word, TargetWord[] target)
    {
        var best = 0.0;
        foreach (var t in target)
        {
            best = Math.Max(best, Credit(WordSimilarity.Compare(word, t.Word)));
        }

        return best;
    }

    private static bool HasOpposite(Word word, AnswerWord[] answer) =>
        word.Opposite.Length > 0
        && Array.Exists(answer, said => said.Affirmed && WordSimilarity.Share(word.Opposite, said.Word.Same));

    /// <summary>Share of the target's neighbouring words that also stand in one sentence of the answer.</summary>
    private static double PairCoverage(Target target, AnswerView answer, Agreement[] best, int[] where)
    {
        if (target.Pairs.Length == 0)
        {
            return target.Words.Length == 1 && Credit(best[0]) > 0 ? 1 : 0;
        }

        var found = 0;
        foreach (var (first, second) in target.Pairs)
        {
            if (Credit(best[first]) > 0 && Credit(best[second]) > 0)
            {
                var (a, b) = (answer.Words[where[first]], answer.Words[where[second]]);
                found += (a.Sentences & b.Sentences) != 0 && Math.Abs(a.First - b.First) <= 5 ? 1 : 0;
            }
        }

        return (double)found / target.Pairs.Length;
    }

    private static bool FirstNewMissed(TargetWord[] target, Agreement[] best)
    {
        var first = Array.FindIndex(target, word => !word.Asked && word.Full >= 0.6);
        return first >= 0 && Credit(best[first]) == 0;
    }

    /// <summary>Share of matched neighbours that come in the target's order.</summary>
    private static double Order(Agreement[] best, int[] where)
    {
        int before = -1,
            kept = 0,
            steps = 0;
        for (var i = 0; i < best.Length; i++)
        {
            if (Credit(best[i]) == 0)
            {
                continue;
            }

            if (before >= 0)
            {
                steps++;
                kept += where[i] > before ? 1 : 0;
            }

            before = where[i];
        }

        return steps > 0 ? (double)kept / steps : 0.5;
    }
}
