using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>Binds the numbers of a text to what they measure. A number that cannot be bound for sure is left alone.</summary>
internal sealed class QuantityReader(Cues cues)
{
    // In words that are more than grammar, so that a missing "of" or "in" changes nothing.
    private const int ReachAfter = 5;
    private const int ReachBefore = 1;
    private const int CorrectionReach = 6;
    private const int SplitReach = 6;
    private readonly IReadOnlyDictionary<int, string> metrics = cues.Family("metric_");
    private readonly IReadOnlyDictionary<int, string> counts = cues.Family("count_");
    private readonly IReadOnlyDictionary<int, string> models = cues.Family("model_");
    private readonly int ofOther = cues.Id("of_other");
    private readonly int correction = cues.Id("correction");

    /// <param name="text">The text.</param>
    /// <param name="hits">Its cues.</param>
    /// <param name="isSpoken">Whether it is an answer, in which a plural may lack its ending.</param>
    public List<Quantity> Read(TextReading text, CueHit[] hits, bool isSpoken)
    {
        var found = new List<Quantity>();
        var said = NumberReader.Read(text);
        var numbers = said.Where(number => !IsDenied(text, number) && !IsCorrected(text, number, said, hits)).ToList();
        var metricHits = Longest(hits.Where(hit => metrics.ContainsKey(hit.Cue)));
        var taken = new HashSet<int>();
        for (var n = 0; n < numbers.Count; n++)
        {
            var number = numbers[n];
            if (n + 1 < numbers.Count && IsRatio(text, number, numbers[n + 1]))
            {
                found.Add(Bind(text, hits, "split_share", number with { Percent = true }));
                taken.Add(number.At);
                taken.Add(numbers[++n].At);
            }
            else if (Counted(text, hits, number, isSpoken) is { } what)
            {
                if (what.Length > 0)
                {
                    found.Add(Bind(text, hits, what, what == "metric_latency" ? InMilliseconds(text, number) : number));
                }

                taken.Add(number.At);
            }
        }

        foreach (var hit in metricHits)
        {
            var free = numbers.Where(number =>
                !taken.Contains(number.At) && IsSameSentence(text, hit.At, number.At) && CanBeScore(text, number)
            );
            if (!Units.MayHave(cues.NameOf(hit.Cue)))
            {
                free = free.Where(number => !HasUnit(text, number, metricHits));
            }

            if (NumberOf(hit, free, metricHits, text) is { } number && cues.NameOf(hit.Cue) != "metric_latency")
            {
                taken.Add(number.At);
                found.Add(Bind(text, hits, cues.NameOf(hit.Cue), number));
            }
        }

        if (isSpoken)
        {
            found.AddRange(InNextSentence(text, hits, metricHits, numbers, taken));
        }

        return found;
    }

    /// <summary>"Precision? That was 0.61.": a measure, and its value in the next sentence.</summary>
    private IEnumerable<Quantity> InNextSentence(
        TextReading text,
        CueHit[] hits,
        List<CueHit> metricHits,
        List<SaidNumber> numbers,
        HashSet<int> taken
    )
    {
        foreach (var hit in metricHits)
        {
            var next = text.Tokens[hit.At].Sentence + 1;
            if (
                next < text.Sentences.Length
                && text.Tokens[text.Sentences[next].FirstToken].Word.Text is "that" or "it" or "this"
                && !numbers.Exists(number => IsSameSentence(text, hit.At, number.At))
                && !metricHits.Exists(other => text.Tokens[other.At].Sentence == next)
                && numbers.FindIndex(number => text.Tokens[number.At].Sentence == next) is >= 0 and var first
                && CanBeScore(text, numbers[first])
                && (Units.MayHave(cues.NameOf(hit.Cue)) || !HasUnit(text, numbers[first], metricHits))
                && taken.Add(numbers[first].At)
            )
            {
                yield return Bind(text, hits, cues.NameOf(hit.Cue), numbers[first]);
            }
        }
    }

    /// <summary>"At one of the stations" is no score of one.</summary>
    private static bool CanBeScore(TextReading text, SaidNumber number) =>
        number.Percent
        || number.Value > 12
        || char.IsAsciiDigit(text.Source[text.Tokens[number.At].Start])
        || text.Source[text.Tokens[number.At].Start] == '.';

    /// <summary>"18 euros", "$18", "three nurses": an amount of money, time, people or things is no score.</summary>
    private static bool HasUnit(TextReading text, SaidNumber number, List<CueHit> metricHits)
    {
        var (start, end) = (text.Tokens[number.At].Start, text.Tokens[number.End - 1].End);
        var before = text.Source.AsSpan(0, start).TrimEnd();
        var after = text.Source.AsSpan(end).TrimStart();
        if ((before.Length > 0 && Units.IsCurrency(before[^1])) || (after.Length > 0 && Units.IsCurrency(after[0])))
        {
            return true;
        }

        var sentence = text.Tokens[number.At].Sentence;
        if (number.At > 0 && text.Tokens[number.At - 1] is var last && last.Sentence == sentence)
        {
            if (Units.IsMoney(last.Word.Text))
            {
                return true;
            }
        }

        if (
            number.Percent
            || number.End >= text.Tokens.Length
            || text.Tokens[number.End].Sentence != sentence
            || EndsClause(text, number.End - 1)
            || metricHits.Exists(hit => hit.At == number.End)
        )
        {
            return false;
        }

        var next = text.Tokens[number.End].Word;
        var things =
            number.Value == Math.Floor(number.Value)
            && next.Kind is WordKind.Content or WordKind.Common
            && next.Value is null
            && next.Text.EndsWith('s')
            && !Units.IsOther(next.Text);
        return things || Units.IsTime(next.Text) || Units.IsMoney(next.Text) || Units.IsPeople(next.Text);
    }

    /// <summary>The models named in a sentence, with the tokens that name them.</summary>
    public IEnumerable<(string Model, int At)> Models(CueHit[] hits) =>
        Longest(hits.Where(hit => models.ContainsKey(hit.Cue))).Select(hit => (models[hit.Cue], hit.At));

    /// <summary>"800, not 8,000" denies a number; "between 85 and 101" states none.</summary>
    private static bool IsDenied(TextReading text, SaidNumber number)
    {
        for (var i = Math.Max(0, number.At - 4); i < number.At; i++)
        {
            var word = text.Tokens[i].Word.Text;
            if (word is "between" or "ranged" or "ranges" || (word == "from" && IsRange(text, number)))
            {
                return true;
            }
        }

        // "Below a hundred" gives a bound and no value.
        for (var i = Math.Max(0, number.At - 2); i < number.At; i++)
        {
            if (
                text.Tokens[i].Sentence == text.Tokens[number.At].Sentence
                && text.Tokens[i].Word.Text is "below" or "above" or "under" or "than" or "beyond"
            )
            {
                return true;
            }
        }

        return number.At > 0 && text.Tokens[number.At].Negated && text.Tokens[number.At - 1].Word.Text is "not";
    }

    /// <summary>"From 85 to 101".</summary>
    private static bool IsRange(TextReading text, SaidNumber number)
    {
        for (var i = number.End; i < Math.Min(text.Tokens.Length - 1, number.End + 3); i++)
        {
            if (text.Tokens[i].Word.Text is "to" or "until" && text.Tokens[i + 1].Word.Value is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"480,000, sorry, 48,000": what stands before a correction is taken back when a number follows it.</summary>
    private bool IsCorrected(TextReading text, SaidNumber number, List<SaidNumber> all, CueHit[] hits) =>
        hits.Any(hit =>
            hit.Cue == correction
            && hit.At >= number.End
            && Telling(text, number.End, hit.At) <= CorrectionReach
            && all.Exists(other => other.At > hit.At && Telling(text, hit.At, other.At) <= CorrectionReach)
        );

    private static SaidNumber? NumberOf(
        CueHit metric,
        IEnumerable<SaidNumber> numbers,
        List<CueHit> metricHits,
        TextReading text
    )
    {
        var end = metric.At + metric.Length;
        SaidNumber? before = null;
        foreach (var number in numbers)
        {
            if (number.At >= end && Telling(text, end, number.At) <= ReachAfter)
            {
                var between = metricHits.Exists(other => other.At >= end && other.At < number.At);
                if (!between && !CrossesClause(text, end, number.At))
                {
                    // "0.33 PR-AUC, 0.47 …": a number right before belongs to the name at least as well.
                    return before is { } near && near.End == metric.At ? near : number;
                }
            }

            if (
                number.End <= metric.At
                && Telling(text, number.End, metric.At) <= ReachBefore
                && !CrossesClause(text, number.End, metric.At)
                && !EndsClause(text, number.End, metric.At)
            )
            {
                var between = metricHits.Exists(other => other.At >= number.End && other.At < metric.At);
                before = between ? before : number;
            }
        }

        return before;
    }

    private static bool CrossesClause(TextReading text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.Tokens[i].Word.Text is "because" or "while" or "when" or "but" or "so")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comma or the like stands right after a token, or after one of several.</summary>
    private static bool EndsClause(TextReading text, int from, int to)
    {
        for (var i = from - 1; i < to; i++)
        {
            if (EndsClause(text, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsClause(TextReading text, int at)
    {
        var end = text.Tokens[at].End;
        var until = at + 1 < text.Tokens.Length ? text.Tokens[at + 1].Start : text.Source.Length;
        return text.Source.AsSpan(end, Math.Max(0, until - end)).IndexOfAny(",;:") >= 0;
    }

    /// <summary>What the number counts; empty when it counts something that is not compared; null when it counts nothing.</summary>
    private string? Counted(TextReading text, CueHit[] hits, SaidNumber number, bool isSpoken)
    {
        if (number.End >= text.Tokens.Length || !IsSameSentence(text, number.At, number.End))
        {
            return null;
        }

        var next = text.Tokens[number.End].Word;
        if (number.Percent)
        {
            return IsTrainingShare(text, number) ? "split_share" : null;
        }

        foreach (var hit in hits.Where(_ => number.Value > 1))
        {
            if (hit.At == number.End && counts.TryGetValue(hit.Cue, out var unit))
            {
                return unit == "classes" && next.Text.StartsWith("label", StringComparison.Ordinal)
                    ? ""
                    : "count_" + unit;
            }
        }

        if (Units.IsTime(next.Text))
        {
            var isLatency =
                next.Text is "ms" or "millisecond" or "milliseconds"
                || hits.Any(hit => cues.NameOf(hit.Cue) == "metric_latency" && IsSameSentence(text, hit.At, number.At));
            isLatency |=
                next.Text.StartsWith("sec", StringComparison.Ordinal)
                && number.End + 1 < text.Tokens.Length
                && text.Tokens[number.End + 1].Word.Text is "per";
            var training = InSentence(text, number.At, word => word.Stem == "train" || word.Stem == "epoch");
            return isLatency && !training ? "metric_latency" : "";
        }

        var isNoun =
            next.Kind is WordKind.Content or WordKind.Common
            && next.Value is null
            && (isSpoken || next.Text.EndsWith('s'));
        return isNoun && !Units.IsOther(next.Text) && number.Value >= 10 ? "count_" + next.Stem : null;
    }

    private static bool IsTrainingShare(TextReading text, SaidNumber number)
    {
        for (var i = number.End; i < Math.Min(text.Tokens.Length, number.End + 4); i++)
        {
            var word = text.Tokens[i].Word;
            if (
                text.Tokens[i].Sentence != text.Tokens[number.At].Sentence
                || word.Text is "test" or "testing" or "accuracy"
            )
            {
                return false;
            }

            if (word.Text is "training" or "train")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"80/20", "70-30", "80:20".</summary>
    private static bool IsRatio(TextReading text, SaidNumber one, SaidNumber other)
    {
        if (other.At != one.End || Math.Abs(one.Value + other.Value - 100) > 0.1 || one.Value < 50)
        {
            return false;
        }

        var between = text.Source.AsSpan(
            text.Tokens[one.End - 1].End,
            text.Tokens[other.At].Start - text.Tokens[one.End - 1].End
        );
        return between.Trim(" %") is "/" or "-" or ":" or "" or "–";
    }

    private static SaidNumber InMilliseconds(TextReading text, SaidNumber number)
    {
        var factor = text.Tokens[number.End].Word.Text is "ms" or "millisecond" or "milliseconds" ? 1 : 1_000;
        return number with { Value = number.Value * factor, Step = number.Step * factor };
    }

    private Quantity Bind(TextReading text, CueHit[] hits, string of, SaidNumber number)
    {
        var sentence = text.Tokens[number.At].Sentence;
        var near = Models(hits)
            .Where(model => text.Tokens[model.At].Sentence == sentence)
            .OrderBy(model => Math.Abs(model.At - number.At))
            .Select(model => model.Model)
            .FirstOrDefault();
        return new Quantity(
            of,
            number,
            near,
            SplitOf(text, number.At),
            hits.Any(hit => hit.Cue == ofOther && text.Tokens[hit.At].Sentence == sentence),
            sentence
        );
    }

    /// <summary>How many words from one token up to another are more than grammar.</summary>
    private static int Telling(TextReading text, int from, int to)
    {
        var telling = 0;
        for (var i = from; i < to; i++)
        {
            telling += text.Tokens[i].Word.IsContent ? 1 : 0;
        }

        return telling;
    }

    private static string? SplitOf(TextReading text, int at)
    {
        var best = (Distance: (2 * SplitReach) + 1, Split: (string?)null);
        var sentence = text.Sentences[text.Tokens[at].Sentence];
        for (var i = Math.Max(sentence.FirstToken, at - 16); i < Math.Min(sentence.EndToken, at + 17); i++)
        {
            var split = text.Tokens[i].Word.Text switch
            {
                "training" or "train" => "train",
                "test" or "testing" or "unseen" or "holdout" or "held" => "test",
                "validation" or "val" or "dev" => i > 0 && text.Tokens[i - 1].Word.Text == "cross"
                    ? "cv"
                    : "validation",
                "cv" or "folds" => "cv",
                "leaderboard" => "leaderboard",
                _ => null,
            };
            if (split is null)
            {
                continue;
            }

            // "0.97 in training, 0.91 on the test set": each clause has its own.
            var distance =
                Telling(text, Math.Min(i, at), Math.Max(i, at))
                + (Comparability.IsOtherClause(text, i, at) ? SplitReach : 0);
            if (distance < best.Distance)
            {
                best = (distance, split);
            }
        }

        return best.Split;
    }

    private static bool InSentence(TextReading text, int at, Func<Word, bool> holds)
    {
        foreach (var token in text.In(text.Sentences[text.Tokens[at].Sentence]))
        {
            if (holds(token.Word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameSentence(TextReading text, int one, int other) =>
        text.Tokens[one].Sentence == text.Tokens[other].Sentence;

    /// <summary>Drops hits that lie within a longer one: "average precision" is no precision.</summary>
    private static List<CueHit> Longest(IEnumerable<CueHit> hits)
    {
        var kept = new List<CueHit>();
        foreach (var hit in hits.OrderBy(hit => hit.At).ThenByDescending(hit => hit.Length))
        {
            if (kept.Count == 0 || hit.At >= kept[^1].At + kept[^1].Length)
            {
                kept.Add(hit);
            }
        }

        return kept;
    }
}
