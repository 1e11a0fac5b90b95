using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Datasets;

/// <summary>Finds how large a dataset is said to be, how its classes are spread, and the time that it covers.</summary>
internal static class DatasetSizes
{
    private const int WordsToUnit = 3;

    /// <summary>The sizes in a sentence, as written, with the part of the data they are the size of.</summary>
    public static IEnumerable<(string Size, string? Split, int Start)> Sizes(string text, List<Lexeme> sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (
                sentence[at].Number is not { Odd: false, HasPoint: false, Unit: "", Upper: null } number
                && !IsMillions(sentence[at])
            )
            {
                continue;
            }

            number = sentence[at].Number!;
            var unit = UnitBehind(text, sentence, at);
            if (unit > at && number.Value >= 2 && number.Suffix is "" or "k" or "m")
            {
                var split = SplitNear(text, sentence, at, unit);
                yield return (text[number.Start..sentence[unit].End], split, number.Start);
                at = unit;
            }
            else if (number.Value >= 10 && LabelBefore(text, sentence, at) is >= 0 and var label)
            {
                yield return (
                    $"{number.Text} {text[sentence[label].Start..sentence[label].End].ToLowerInvariant()}",
                    SplitNear(text, sentence, at, at),
                    number.Start
                );
            }
        }
    }

    /// <summary>"4 classes", "three different categories", as written, or null.</summary>
    public static (string Text, int Start)? Classes(string text, List<Lexeme> sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var counts =
                sentence[at].Number is { Odd: false, HasPoint: false, Unit: "", Value: >= 2 and <= 10000 }
                || Word(text, sentence, at)
                    is "two"
                        or "three"
                        or "four"
                        or "five"
                        or "six"
                        or "seven"
                        or "eight"
                        or "nine"
                        or "ten"
                        or "binary";
            for (var unit = at + 1; counts && unit <= at + 3 && unit < sentence.Count; unit++)
            {
                if (Word(text, sentence, unit) is "classes" or "categories" or "labels")
                {
                    return (text[sentence[at].Start..sentence[unit].End], sentence[at].Start);
                }
            }
        }

        return null;
    }

    /// <summary>The sentence, if it tells how unevenly the classes are spread, or null.</summary>
    public static (string Text, int Start)? Imbalance(string text, List<Lexeme> sentence)
    {
        var share = sentence.FindIndex(lexeme => lexeme.Number is { Percent: true, Value: > 0 and < 100 });
        var speaks = sentence.Exists(lexeme =>
            text.AsSpan(lexeme.Start, lexeme.End - lexeme.Start)
                is "imbalance"
                    or "imbalanced"
                    or "unbalanced"
                    or "skewed"
                    or "minority"
                    or "majority"
                    or "positive"
                    or "negative"
                    or "fraudulent"
                    or "frauds"
                    or "churned"
        );
        return share >= 0 && speaks ? (text[sentence[0].Start..sentence[^1].End].Trim(), sentence[share].Start) : null;
    }

    /// <summary>"2013–2015", "from January 2013 to July 2015", as written, or null.</summary>
    public static (string Text, int Start)? Period(string text, List<Lexeme> sentence)
    {
        var years = Enumerable.Range(0, sentence.Count).Where(at => IsYear(sentence[at])).ToList();
        if (years.Count == 0)
        {
            return null;
        }

        var ranged = sentence[years[0]].Number!.Upper is not null;
        if (!ranged && (years.Count < 2 || years[1] - years[0] > 6))
        {
            return null;
        }

        var last = ranged ? years[0] : years[1];
        var first =
            years[0] > 0 && Word(text, sentence, years[0] - 1) is { Length: >= 3 } month && char.IsUpper(month[0])
                ? years[0] - 1
                : years[0];
        return (text[sentence[first].Start..sentence[last].End], sentence[first].Start);
    }

    private static bool IsYear(Lexeme lexeme) =>
        lexeme.Number is { HasPoint: false, Unit: "", Value: >= 1900 and <= 2035, Suffix: "" } number
        && number.End - number.Start is >= 4 and <= 9
        && !number.Text.Contains(',', StringComparison.Ordinal);

    private static bool IsMillions(Lexeme lexeme) => lexeme.Number is { Odd: false, Unit: "", Suffix: "m" or "k" };

    /// <summary>The index of the unit behind a number ("21,000 chest X-rays", "5 million+ entries"), or -1.</summary>
    private static int UnitBehind(string text, List<Lexeme> sentence, int at)
    {
        var words = 0;
        for (var next = at + 1; next < sentence.Count && words <= WordsToUnit; next++)
        {
            var lexeme = sentence[next];
            if (
                lexeme.Kind == LexemeKind.Number
                || lexeme.Kind == LexemeKind.Mark && text[lexeme.Start] is not ('+' or '-' or '\'' or '/')
            )
            {
                return -1;
            }

            var word = Word(text, sentence, next);
            words += word.Length > 0 ? 1 : 0;
            if (
                DatasetWords.Contains(DatasetWords.Units, word)
                || word is "rows" or "row" && text[lexeme.Start - 1] == '-'
                || IsXRays(text, sentence, next)
            )
            {
                return next;
            }

            if (
                word
                is "of"
                    or "and"
                    or "in"
                    or "for"
                    or "to"
                    or "with"
                    or "from"
                    or "on"
                    or "per"
                    or "as"
                    or "at"
                    or "or"
            )
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsXRays(string text, List<Lexeme> sentence, int at) =>
        Word(text, sentence, at) is "rays" or "Rays" && at > 1;

    /// <summary>The index of the unit in "Rows: 1,460", "Total records = 150,000", or -1.</summary>
    private static int LabelBefore(string text, List<Lexeme> sentence, int at)
    {
        var mark = at - 1;
        return
            mark >= 1
            && sentence[mark].Kind == LexemeKind.Mark
            && text[sentence[mark].Start] is ':' or '=' or '|'
            && DatasetWords.Contains(DatasetWords.Units, Word(text, sentence, mark - 1))
            ? mark - 1
            : -1;
    }

    private static string? SplitNear(string text, List<Lexeme> sentence, int from, int to)
    {
        for (var at = from + 1; at <= to + 3 && at < sentence.Count; at++)
        {
            if (SplitOf(Word(text, sentence, at)) is { } split)
            {
                return split;
            }
        }

        for (var at = from - 1; at >= from - 4 && at >= 0; at--)
        {
            if (SplitOf(Word(text, sentence, at)) is { } split)
            {
                return split;
            }

            if (sentence[at].Kind == LexemeKind.Number)
            {
                break;
            }
        }

        return null;
    }

    private static string? SplitOf(ReadOnlySpan<char> word) =>
        word switch
        {
            "train" or "training" or "Train" or "Training" => "train",
            "val" or "validation" or "Validation" or "Val" => "validation",
            "test" or "testing" or "Test" or "Testing" or "holdout" => "test",
            _ => null,
        };

    private static ReadOnlySpan<char> Word(string text, List<Lexeme> sentence, int at) =>
        at >= 0 && at < sentence.Count && sentence[at].Kind == LexemeKind.Word
            ? text.AsSpan(sentence[at].Start, sentence[at].End - sentence[at].Start)
            : [];
}
