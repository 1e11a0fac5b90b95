using System.Globalization;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>What a number is a number of, as far as its sign or word says.</summary>
internal enum NumberUnit
{
    Plain,
    Percent,
    Money,

    /// <summary>In seconds.</summary>
    Time,
}

/// <summary>A number in a sentence.</summary>
/// <param name="Value">The number; of times, in seconds.</param>
/// <param name="Step">One in its last digit that counts.</param>
/// <param name="Digits">How many digits count.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="IsAbout">Whether it is said to be rounded: "over 100".</param>
/// <param name="Nouns">The stems of the words behind it: what is counted.</param>
/// <param name="Heads">The stems of the words before it, where none stand behind: "team of 4".</param>
/// <param name="Written">As written.</param>
internal sealed record StatedNumber(
    double Value,
    double Step,
    int Digits,
    NumberUnit Unit,
    bool IsAbout,
    IReadOnlyList<string> Nouns,
    IReadOnlyList<string> Heads,
    string Written
)
{
    private const double Roughly = 0.15;
    private const int MostNouns = 2;
    private const int NounReach = 4;

    /// <summary>Whether it says enough to be told from other numbers by itself.</summary>
    public bool IsSpecific => Digits >= 2 || Unit != NumberUnit.Plain;

    /// <summary>Whether both count the same, by a word of what is counted.</summary>
    public bool IsOfSame(StatedNumber other, FactWords words) =>
        Nouns.Any(other.Nouns.Contains)
        || Heads.Any(head => other.Heads.Contains(head) && !words.Measures.Contains(head));

    /// <summary>Whether the units allow that both are one number: a share may be a per cent or a fraction.</summary>
    public bool MayBe(StatedNumber other) =>
        Unit == other.Unit
        || (Unit, other.Unit) is (NumberUnit.Percent, NumberUnit.Plain) or (NumberUnit.Plain, NumberUnit.Percent);

    /// <summary>Whether both can be the same number, more or less exactly said.</summary>
    public bool Agrees(StatedNumber other)
    {
        if (!MayBe(other))
        {
            return false;
        }

        var (mine, its) = (InHundredths(this, other), InHundredths(other, this));
        var slack = Math.Max(mine.Step, its.Step) * 0.50001;
        slack = IsAbout || other.IsAbout ? Math.Max(slack, Roughly * Math.Abs(its.Value)) : slack;
        return Math.Abs(mine.Value - its.Value) <= slack + 1e-12;
    }

    /// <summary>A fraction beside a per cent is taken as hundredths.</summary>
    private static (double Value, double Step) InHundredths(StatedNumber number, StatedNumber beside) =>
        number.Unit == NumberUnit.Plain && beside.Unit == NumberUnit.Percent
            ? (number.Value * 100, number.Step * 100)
            : (number.Value, number.Step);

    /// <summary>The numbers of a text in order; versions, dates and years are none.</summary>
    public static IEnumerable<StatedNumber> Read(string text, List<Lexeme> lexemes, FactWords words)
    {
        for (var i = 0; i < lexemes.Count; i++)
        {
            var lexeme = lexemes[i];
            double value;
            string written;
            var (unit, hasSign) = (NumberUnit.Plain, false);
            var step = 1.0;
            var digits = 1;
            if (lexeme.Number is { Decade: false } number && (!number.Odd || IsOfFolds(text, number, words)))
            {
                written = text[number.Start..number.End];
                if (IsYear(number, written))
                {
                    continue;
                }

                value = number.Value;
                (step, digits) = Precision(written, value);
                unit =
                    number.Percent ? NumberUnit.Percent
                    : number.Currency ? NumberUnit.Money
                    : NumberUnit.Plain;
                hasSign =
                    number.Plus || written.StartsWith('~') || (number.End < text.Length && text[number.End] == '+');
                if (words.Times.TryGetValue(number.Suffix, out var glued))
                {
                    (value, step, unit) = (value * glued, step * glued, NumberUnit.Time);
                }
            }
            else if (
                lexeme.Kind == LexemeKind.Word
                && words.NumberWords.TryGetValue(text[lexeme.Start..lexeme.End].ToLowerInvariant(), out value)
            )
            {
                written = text[lexeme.Start..lexeme.End];
            }
            else
            {
                continue;
            }

            var nouns = Behind(text, lexemes, i, words);
            if (unit == NumberUnit.Plain && nouns.Raw is { } raw && words.Times.TryGetValue(raw, out var factor))
            {
                (value, step, unit) = (value * factor, step * factor, NumberUnit.Time);
                written = $"{written} {raw}";
            }

            yield return new StatedNumber(
                value,
                step,
                digits,
                unit,
                hasSign || IsSaidRoughly(text, lexeme.Start, words),
                unit == NumberUnit.Time ? [] : nouns.Stems,
                nouns.Stems.Count == 0 || unit == NumberUnit.Time
                    ? Before(text, lexemes, i, words)
                    : BeforeOf(text, lexemes, i),
                written
            );
        }
    }

    /// <summary>"5-fold": a number that is glued to what it counts.</summary>
    private static bool IsOfFolds(string text, NumberReading number, FactWords words)
    {
        var end = number.End + 1;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > number.End + 1
            && end <= text.Length
            && text[number.End] == '-'
            && words.Folds.Contains(TextWords.Stem(text[(number.End + 1)..end].ToLowerInvariant()));
    }

    private static bool IsYear(NumberReading number, string written) =>
        !number.HasPoint
        && number.Unit.Length == 0
        && number.Suffix.Length == 0
        && number.Value is >= 1950 and <= 2049
        && written.Length == 4;

    private static (double Step, int Digits) Precision(string written, double value)
    {
        var digits = new string([.. written.Where(c => char.IsAsciiDigit(c) || c == '.')]);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var plain = double.TryParse(digits.TrimEnd('.'), CultureInfo.InvariantCulture, out var shown) ? shown : value;
        var scale = shown == 0 || plain == 0 ? 1 : Math.Max(1, Math.Round(value / plain));
        var counting = digits.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
        if (point >= 0)
        {
            return (Math.Pow(10, -(digits.Length - point - 1)) * scale, counting.Length);
        }

        var zeros = counting.Length - counting.TrimEnd('0').Length;
        return (value >= 1000 && scale == 1 ? Math.Pow(10, zeros) : scale, Math.Max(1, counting.TrimEnd('0').Length));
    }

    private static (List<string> Stems, string? Raw) Behind(string text, List<Lexeme> lexemes, int at, FactWords words)
    {
        var stems = new List<string>();
        string? raw = null;
        for (var i = at + 1; i < lexemes.Count && i <= at + NounReach && stems.Count < MostNouns; i++)
        {
            var lexeme = lexemes[i];
            if (lexeme.Kind == LexemeKind.Mark && text[lexeme.Start] is '-' or '+' && i == at + 1)
            {
                continue;
            }

            if (lexeme.Kind != LexemeKind.Word)
            {
                break;
            }

            var word = text[lexeme.Start..lexeme.End].ToLowerInvariant();
            if (raw is null && i <= at + 2)
            {
                raw = word;
            }

            var stem = TextWords.Stem(word);
            if (
                word
                is "of"
                    or "in"
                    or "on"
                    or "and"
                    or "to"
                    or "with"
                    or "for"
                    or "by"
                    or "from"
                    or "at"
                    or "per"
                    or "a"
                    or "as"
                    or "using"
            )
            {
                break;
            }

            if (!words.Common.Contains(stem) || words.Team.Contains(stem))
            {
                stems.Add(stem);
            }
        }

        return (stems, raw);
    }

    /// <summary>"A team of 4", "latency of 45 ms".</summary>
    private static List<string> Before(string text, List<Lexeme> lexemes, int at, FactWords words)
    {
        var heads = new List<string>();
        for (var i = at - 1; i >= 0 && i >= at - NounReach && heads.Count < MostNouns; i--)
        {
            if (lexemes[i].Kind == LexemeKind.Mark && heads.Count == 0 && Leads(text[lexemes[i].Start]))
            {
                continue;
            }

            if (lexemes[i].Kind != LexemeKind.Word)
            {
                break;
            }

            var stem = TextWords.Stem(text[lexemes[i].Start..lexemes[i].End]);
            if (stem.Length > 2 && (!words.Common.Contains(stem) || words.Team.Contains(stem)))
            {
                heads.Add(stem);
            }
        }

        return heads;
    }

    /// <summary>"Batch size = 8", "| **Latency** | &lt;50 ms |".</summary>
    private static bool Leads(char mark) => mark is '=' or ':' or '|' or '*' or '<' or '>' or '≤' or '≥' or '~' or '≈';

    /// <summary>"Team of 4 engineers": the word before "of" counts as well as what is behind the number.</summary>
    private static List<string> BeforeOf(string text, List<Lexeme> lexemes, int at) =>
        at >= 2
        && lexemes[at - 1].Kind == LexemeKind.Word
        && text.AsSpan(lexemes[at - 1].Start, lexemes[at - 1].End - lexemes[at - 1].Start) is "of"
        && lexemes[at - 2].Kind == LexemeKind.Word
            ? [TextWords.Stem(text[lexemes[at - 2].Start..lexemes[at - 2].End])]
            : [];

    private static bool IsSaidRoughly(string text, int start, FactWords words)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        foreach (var phrase in words.About)
        {
            if (
                before.EndsWith(phrase, StringComparison.OrdinalIgnoreCase)
                && (before.Length == phrase.Length || !char.IsLetter(before[before.Length - phrase.Length - 1]))
            )
            {
                return true;
            }
        }

        return false;
    }
}
