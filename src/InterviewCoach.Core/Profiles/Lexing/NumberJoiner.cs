namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>
/// Joins numbers that together say one value: a range "0.89–0.90", a spread "0.88 ± 0.03" or "88% (+/- 4%)", a count with
/// its share "194 (97%)", a value in two units "0.0015 (0.15%)".
/// </summary>
internal static class NumberJoiner
{
    public static List<Lexeme> Join(string text, List<Lexeme> lexemes)
    {
        var joined = new List<Lexeme>(lexemes.Count);
        for (var i = 0; i < lexemes.Count; i++)
        {
            if (lexemes[i].Number is not { } number)
            {
                joined.Add(lexemes[i]);
                continue;
            }

            (number, i) = Range(text, lexemes, number, i);
            (number, i) = InParentheses(text, lexemes, number, i);
            (number, i) = Spread(text, lexemes, number, i);
            (number, i) = Percent(text, lexemes, number, i);
            number.Text = text[number.Start..number.End];
            joined.Add(new Lexeme(LexemeKind.Number, number.Start, number.End, number));
        }

        return joined;
    }

    private static (NumberReading, int) Range(string text, List<Lexeme> lexemes, NumberReading number, int i)
    {
        // The dash may have been taken for the second number's sign.
        if (i + 1 < lexemes.Count && lexemes[i + 1].Number is { Value: < 0 } signed && signed.Start == number.End)
        {
            return Ranged(number, signed with { Value = -signed.Value }, i + 1);
        }

        return
            i + 2 < lexemes.Count
            && lexemes[i + 1].Kind == LexemeKind.Mark
            && text[lexemes[i + 1].Start] is '-' or '–' or '—' or '−'
            && Adjacent(text, number.End, lexemes[i + 1].Start, lexemes[i + 1].End, lexemes[i + 2].Start)
            && lexemes[i + 2].Number is { } second
            ? Ranged(number, second, i + 2)
            : (number, i);
    }

    private static bool Adjacent(string text, int end, int dash, int behind, int next) =>
        (dash == end && behind == next) || (dash - end == 1 && next - behind == 1 && text[dash] is '–' or '-' or '—');

    private static (NumberReading, int) Ranged(NumberReading number, NumberReading second, int last)
    {
        var value =
            number is { Percent: false, HasPoint: false } && number.Value > 1 || second.Percent == number.Percent;
        var plausible =
            value
            && second.Value >= number.Value
            && number.HasPoint == second.HasPoint | second.Percent
            && number.Value < 1900
            && !second.Odd;
        return (
            number with
            {
                End = second.End,
                Unit = number.Unit.Length > 0 ? number.Unit : second.Unit,
                Suffix = second.Suffix,
                Upper = second.Value,
                Odd = number.Odd || !plausible,
            },
            last
        );
    }

    /// <summary>"194 (97%)", "0.0015 (0.15%)", "88.4% (+/- 3.9%)", "0.93 (± 0.02)".</summary>
    private static (NumberReading, int) InParentheses(string text, List<Lexeme> lexemes, NumberReading number, int i)
    {
        if (!IsMark(text, lexemes, i + 1, '(') || lexemes[i + 1].Start - number.End > 1)
        {
            return (number, i);
        }

        var inner = i + 2;
        var spread = SkipPlusMinus(text, lexemes, ref inner);
        if (
            inner + 1 >= lexemes.Count
            || lexemes[inner].Number is not { } second
            || !IsMark(text, lexemes, inner + 1, ')')
        )
        {
            return (number, i);
        }

        var end = lexemes[inner + 1].End;
        if (spread)
        {
            return (number with { End = end }, inner + 1);
        }

        if (!second.Percent || number.Percent || second.Odd)
        {
            return (number, i);
        }

        return Math.Abs(number.Value * 100 - second.Value) <= 0.006 * Math.Max(1, second.Value)
                ? (number with { End = end }, inner + 1)
            : number is { HasPoint: false, Odd: false } or { Odd: true, HasPoint: false } ? (second, inner + 1)
            : (number, i);
    }

    private static (NumberReading, int) Spread(string text, List<Lexeme> lexemes, NumberReading number, int i)
    {
        var inner = i + 1;
        return
            SkipPlusMinus(text, lexemes, ref inner)
            && inner < lexemes.Count
            && lexemes[inner].Number is { } spread
            && spread.Start - number.End <= 6
            ? (
                number with
                {
                    End = spread.End,
                    Unit =
                        number.Unit.Length > 0 ? number.Unit
                        : spread.Percent ? "%"
                        : "",
                },
                inner
            )
            : (number, i);
    }

    private static (NumberReading, int) Percent(string text, List<Lexeme> lexemes, NumberReading number, int i) =>
        i + 1 < lexemes.Count
        && number.Unit.Length == 0
        && lexemes[i + 1].Kind == LexemeKind.Word
        && text.AsSpan(lexemes[i + 1].Start, lexemes[i + 1].End - lexemes[i + 1].Start) is "percent" or "pct"
            ? (number with { Unit = "%", End = lexemes[i + 1].End }, i + 1)
            : (number, i);

    /// <summary>Steps over "±", "+/-", "+-" or "+/−".</summary>
    private static bool SkipPlusMinus(string text, List<Lexeme> lexemes, ref int at)
    {
        if (IsMark(text, lexemes, at, '±'))
        {
            at++;
            return true;
        }

        if (!IsMark(text, lexemes, at, '+'))
        {
            return false;
        }

        var next = at + 1;
        if (IsMark(text, lexemes, next, '/'))
        {
            next++;
        }

        // "+/-3" reads as a mark, a mark and a negative number.
        if (next < lexemes.Count && lexemes[next].Number is { Value: < 0 })
        {
            at = next;
            return true;
        }

        if (IsMark(text, lexemes, next, '-') || IsMark(text, lexemes, next, '−'))
        {
            at = next + 1;
            return true;
        }

        return false;
    }

    private static bool IsMark(string text, List<Lexeme> lexemes, int at, char mark) =>
        at >= 0 && at < lexemes.Count && lexemes[at].Kind == LexemeKind.Mark && text[lexemes[at].Start] == mark;
}
