using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Tells by a number's looks and by the words around it whether it may be a score.</summary>
internal static class MetricNumbers
{
    private const int TargetReach = 8;

    /// <summary>Whether the number can be a value of the metric at all.</summary>
    public static bool Fits(MetricDefinition metric, NumberReading number)
    {
        if (number.Odd || number.Suffix is not ("" or "k" or "m") || number.Plus)
        {
            return false;
        }

        var top = number.Upper ?? number.Value;
        return metric.Scale switch
        {
            MetricScale.Share => number.Suffix.Length == 0 && !number.Currency && number.Value >= 0 && top <= 100,
            MetricScale.Correlation => number.Suffix.Length == 0
                && !number.Currency
                && number.Value >= -100
                && top <= 100
                && (number.Percent || number.Value is >= -1 and <= 1 || number.HasPoint || metric.Name == "R2"),
            MetricScale.Error => number.Value >= 0 || number.HasPoint,
            _ => !number.Currency && (!number.Percent || number.Value <= 1000),
        };
    }

    /// <summary>Whether the number looks like little else than a score: decimals or a per cent sign.</summary>
    public static bool IsStrong(NumberReading number) =>
        number.HasPoint || number.Percent || number.Decade || number.Currency;

    /// <summary>Whether the words around the number say that it is something else.</summary>
    public static bool IsOtherThing(MetricSentence sentence, int at)
    {
        var number = sentence.Lexemes[at].Number!;
        if (number.Plus || number.Suffix is not ("" or "k" or "m"))
        {
            return true;
        }

        return (!IsStrong(number) && sentence.Mark(at + 1) is '-' or '+' or '*' or '×' or '/' or '=' or ':' or '≠')
            || IsParameter(sentence, at)
            || IsOperatingPoint(sentence, at)
            || IsCount(sentence, at)
            || IsDifference(sentence, at)
            || IsWanted(sentence, at);
    }

    /// <summary>"learning rate = 0.01", "threshold of 0.5", "epoch 12", "p &lt; 0.05", "Top 10%".</summary>
    private static bool IsParameter(MetricSentence sentence, int at)
    {
        var before = at - 1;
        for (var skipped = 0; skipped < 3 && before >= 0; skipped++, before--)
        {
            var joins =
                sentence.Mark(before) is '=' or ':' or '<' or '>' or '(' or '~' or '≈' or '≥' or '≤' or '_' or '-'
                || sentence.IsWord(before, "of")
                || sentence.IsWord(before, "is")
                || sentence.IsWord(before, "to");
            if (!joins)
            {
                break;
            }
        }

        return before >= 0 && sentence.CueEndsAt(MetricCue.Parameter, before + 1);
    }

    /// <summary>"recall at 5% FPR": where on its curve a metric was read, by the value of another.</summary>
    private static bool IsOperatingPoint(MetricSentence sentence, int at) =>
        (sentence.IsWord(at - 1, "at") || sentence.Mark(at - 1) == '@')
        && sentence.StartsName(at + 1)
        && sentence.Mentions.Exists(mention => mention is Mention.Named && mention.Next <= at - 1);

    /// <summary>"1,200 images", "30% of the labels".</summary>
    private static bool IsCount(MetricSentence sentence, int at) =>
        (
            sentence.CueStartsAt(MetricCue.Count, at + 1)
            && sentence.Lexemes[at + 1].Start - sentence.Lexemes[at].End <= 1
        ) || (sentence.Lexemes[at].Number!.Percent && sentence.IsWord(at + 1, "of") && !sentence.StartsName(at + 2));

    /// <summary>"by 5%", "an improvement of 3%", "2% higher", "+0.02".</summary>
    private static bool IsDifference(MetricSentence sentence, int at)
    {
        var before = at - 1;
        while (before >= 0 && (sentence.Mark(before) is '~' or '≈' || IsHedge(sentence.Word(before))))
        {
            before--;
        }

        return sentence.IsWord(before, "by")
            || sentence.CueEndsAt(MetricCue.Difference, before + 1)
            || sentence.CueStartsAt(MetricCue.Difference, at + 1);
    }

    /// <summary>"aims for 0.9", "target: ≥ 95%", "if accuracy drops below 0.8".</summary>
    private static bool IsWanted(MetricSentence sentence, int at)
    {
        var target = sentence.LastCue(MetricCue.Target, at - TargetReach, at);
        if (target < 0)
        {
            return sentence.LastCue(MetricCue.Target, at + 1, at + 4) >= 0 && !sentence.Has(MetricCue.Reached);
        }

        var reachedBetween = sentence.LastCue(MetricCue.Reached, target + 1, at) >= 0;
        return !reachedBetween && (at - target <= 2 || !sentence.Has(MetricCue.Reached));
    }

    private static bool IsHedge(ReadOnlySpan<char> word) =>
        word is "about" or "approximately" or "around" or "over" or "nearly" or "almost" or "roughly" or "another";
}
