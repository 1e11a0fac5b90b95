using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>
/// Whether a number is a plain value of the whole that another can be held against. A difference, a rate, a part, a tail
/// or a single fold is none.
/// </summary>
internal static class Comparability
{
    private const int Near = 4;

    private static readonly HashSet<string> OfDifference =
    [
        "point",
        "points",
        "pp",
        "pts",
        "percentage",
        "more",
        "less",
        "higher",
        "lower",
        "better",
        "worse",
        "fewer",
        "above",
        "below",
        "times",
    ];

    private static readonly HashSet<string> OfRate =
    [
        "night",
        "day",
        "week",
        "month",
        "year",
        "hour",
        "minute",
        "second",
        "evening",
        "morning",
        "shift",
        "quarter",
    ];

    private static readonly HashSet<string> OfPart =
    [
        "with",
        "without",
        "that",
        "which",
        "who",
        "where",
        "show",
        "shows",
        "have",
        "had",
        "contain",
        "contains",
        "were",
        "was",
        "are",
        "is",
        "got",
        "from",
    ];

    private static readonly HashSet<string> OfTail =
    [
        "p90",
        "p95",
        "p99",
        "percentile",
        "max",
        "maximum",
        "worst",
        "slowest",
    ];

    private static readonly HashSet<string> OfFold =
    [
        "fold",
        "folds",
        "seed",
        "seeds",
        "epoch",
        "iteration",
        "threshold",
        "cutoff",
    ];

    /// <summary>Words after "on" or "for" that name no part of the data: the whole, or the split, which is compared by itself.</summary>
    private static readonly HashSet<string> Whole =
    [
        "test",
        "testing",
        "train",
        "training",
        "validation",
        "dev",
        "holdout",
        "held",
        "unseen",
        "final",
        "whole",
        "full",
        "entire",
        "same",
        "data",
        "dataset",
        "set",
        "sets",
        "split",
        "model",
        "project",
        "average",
        "leaderboard",
        "cross",
        "own",
        "best",
        "first",
        "production",
    ];

    /// <summary>Whether the number can be held against another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="quantity">The number, bound.</param>
    /// <param name="isAnswer">Whether it was said, not written: people speak of parts without saying so.</param>
    public static bool IsPlain(TextReading text, Quantity quantity, bool isAnswer)
    {
        var number = quantity.Number;
        if (IsRate(text, number) || HasDecimalComma(text, number))
        {
            return false;
        }

        return quantity.Of.StartsWith("count_", StringComparison.Ordinal)
            ? !isAnswer || quantity.Of is "count_folds" || !IsPart(text, number)
            : !IsDifference(text, number)
                && !(isAnswer && (Has(text, quantity.Sentence, OfFold) || HasOneOf(text, quantity.Sentence)));
    }

    /// <summary>"At one of the sites": one of several.</summary>
    private static bool HasOneOf(TextReading text, int sentence)
    {
        var (_, _, first, end) = text.Sentences[sentence];
        for (var i = first; i + 1 < end; i++)
        {
            if (text.Tokens[i].Word.Text is "one" or "some" && text.Tokens[i + 1].Word.Text == "of")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the answer speaks of a part of the data, or of a tail, that the write-up's line does not.</summary>
    public static bool IsOfAnother(TextReading said, Quantity quantity, TextReading stated)
    {
        if (quantity.Of == "metric_latency")
        {
            return Has(said, quantity.Sentence, OfTail) != stated.Tokens.Any(token => OfTail.Contains(token.Word.Text));
        }

        return quantity.Of.StartsWith("metric_", StringComparison.Ordinal)
            && PartOf(said, quantity) is { } part
            && !stated.Tokens.Any(token => token.Word.Stem == part);
    }

    /// <summary>"On hairline cracks", "for women": the stem of the first word that names the part.</summary>
    private static string? PartOf(TextReading text, Quantity quantity)
    {
        var sentence = text.Sentences[quantity.Sentence];
        for (var i = sentence.FirstToken; i + 1 < sentence.EndToken; i++)
        {
            if (
                text.Tokens[i].Word.Text is not ("on" or "for" or "among" or "within")
                || IsOtherClause(text, i, quantity.Number.At)
            )
            {
                continue;
            }

            for (var j = i + 1; j < Math.Min(sentence.EndToken, i + 3); j++)
            {
                var word = text.Tokens[j].Word;
                if (word.IsContent && word.Value is null)
                {
                    return Whole.Contains(word.Text) ? null : word.Stem;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a comma or the like stands between two tokens.</summary>
    internal static bool IsOtherClause(TextReading text, int one, int other)
    {
        var (first, last) = one < other ? (one, other) : (other, one);
        return text.Source.AsSpan(text.Tokens[first].End, text.Tokens[last].Start - text.Tokens[first].End)
                .IndexOfAny(',', ';', ':') >= 0;
    }

    /// <summary>"0,91": a fraction as half the world writes it, which is not told from two numbers.</summary>
    private static bool HasDecimalComma(TextReading text, SaidNumber number)
    {
        var (start, end) = (text.Tokens[number.At].Start, text.Tokens[number.End - 1].End);
        return (end + 1 < text.Source.Length && text.Source[end] == ',' && char.IsAsciiDigit(text.Source[end + 1]))
            || (start >= 2 && text.Source[start - 1] == ',' && char.IsAsciiDigit(text.Source[start - 2]));
    }

    private static bool IsDifference(TextReading text, SaidNumber number)
    {
        for (var i = Math.Max(0, number.At - 2); i < number.At; i++)
        {
            if (text.Tokens[i].Word.Text == "by")
            {
                return true;
            }
        }

        return number.End < text.Tokens.Length
            && text.Tokens[number.End].Sentence == text.Tokens[number.At].Sentence
            && OfDifference.Contains(text.Tokens[number.End].Word.Text);
    }

    private static bool IsRate(TextReading text, SaidNumber number)
    {
        // Articles are no tokens: "forty parcels a night" is read as "forty parcels night".
        for (var i = number.End; i + 1 < Math.Min(text.Tokens.Length, number.End + Near); i++)
        {
            var before = text.Tokens[i].Word;
            if (
                (before.Text is "per" or "each" or "every" || (before.IsContent && before.Value is null))
                && OfRate.Contains(text.Tokens[i + 1].Word.Text)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A thousand photos show a crack": what follows the things counted says which of them.</summary>
    private static bool IsPart(TextReading text, SaidNumber number)
    {
        var after = number.End + 1;
        return after < text.Tokens.Length
            && text.Tokens[after].Sentence == text.Tokens[number.At].Sentence
            && OfPart.Contains(text.Tokens[after].Word.Text);
    }

    private static bool Has(TextReading text, int sentence, HashSet<string> words)
    {
        foreach (var token in text.In(text.Sentences[sentence]))
        {
            if (words.Contains(token.Word.Text))
            {
                return true;
            }
        }

        return false;
    }
}
