using System.Globalization;

namespace InterviewCoach.Core.Profiles.Lexing;

/// <summary>Reads the number that begins at a digit, with whatever is glued to it before and behind.</summary>
internal static class NumberScanner
{
    private const string Currencies = "$€£₹¥";

    /// <summary>The number at <paramref name="start"/>, which is a digit, or a point before a digit.</summary>
    public static NumberReading Read(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var digits = text[start..end];
        end = Grouped(text, end, ref digits);
        var hasPoint = false;
        var odd = false;
        var decimalComma =
            At(text, end) == ','
            && digits.Length <= 3
            && char.IsAsciiDigit(At(text, end + 1))
            && DigitsFrom(text, end + 1) is 1 or 2 or >= 4
            && At(text, end + 1 + DigitsFrom(text, end + 1)) is not (',' or '.');
        if ((At(text, end) == '.' || decimalComma) && char.IsAsciiDigit(At(text, end + 1)))
        {
            var run = DigitsFrom(text, end + 1);
            digits = string.Concat(digits, ".", text.AsSpan(end + 1, run));
            end += 1 + run;
            hasPoint = true;
            // A second point makes a version or an address: 3.6.1, 10.0.0.1.
            while (At(text, end) == '.' && char.IsAsciiDigit(At(text, end + 1)))
            {
                odd = true;
                end += 1 + DigitsFrom(text, end + 1);
            }
        }

        end = Exponent(text, end, ref digits);
        if (
            digits.Length > 40
            || !double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        )
        {
            (odd, value) = (true, 0);
        }

        odd |= GluedBefore(text, start);
        return Behind(text, start, end, value, hasPoint, odd);
    }

    private static NumberReading Behind(string text, int start, int end, double value, bool hasPoint, bool odd)
    {
        var unit = "";
        var suffix = "";
        var decade = false;
        if (At(text, end) == '%')
        {
            (unit, end) = ("%", end + 1);
        }
        else if (At(text, end) == ' ' && At(text, end + 1) == '%')
        {
            (unit, end) = ("%", end + 2);
        }
        else if (At(text, end) is '\'' or '’' && At(text, end + 1) == 's' && !char.IsLetter(At(text, end + 2)))
        {
            (decade, end) = (true, end + 2);
        }
        else if (char.IsLetter(At(text, end)) && !text.AsSpan(end).StartsWith("e-", StringComparison.Ordinal))
        {
            var from = end;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            suffix = end - from > 12 ? "?" : text[from..end].ToLowerInvariant();
            decade = suffix == "s" && !hasPoint && value is >= 10 and <= 90 && value % 10 == 0;
            value *= suffix switch
            {
                "k" => 1e3,
                "m" => 1e6,
                _ => 1,
            };
        }

        odd |= GluedBehind(text, end);
        var (first, currency, plus, minus) = Before(text, start);
        return new NumberReading(
            minus ? -value : value,
            first,
            end,
            unit.Length > 0 ? unit
                : currency.Length > 0 ? currency
                : At(text, end) is '€' or '$' or '£' ? text[end].ToString()
                : "",
            hasPoint,
            odd,
            decade ? "" : suffix,
            plus
        )
        {
            Decade = decade,
        };
    }

    /// <summary>Thousands in groups: "1,460" and "284,048,416".</summary>
    private static int Grouped(string text, int end, ref string digits)
    {
        if (digits.Length is 0 or > 3 || digits == "0")
        {
            return end;
        }

        var from = end - digits.Length;
        while (At(text, end) == ',' && DigitsFrom(text, end + 1) == 3)
        {
            end += 4;
        }

        if (end - from > digits.Length)
        {
            digits = text[from..end].Replace(",", "", StringComparison.Ordinal);
        }

        return end;
    }

    private static int Exponent(string text, int end, ref string digits)
    {
        if (At(text, end) is not ('e' or 'E'))
        {
            return end;
        }

        var from = At(text, end + 1) is '-' or '+' ? end + 2 : end + 1;
        var run = DigitsFrom(text, from);
        if (run is 0 or > 3 || char.IsLetter(At(text, from + run)))
        {
            return end;
        }

        digits += text[end..(from + run)];
        return from + run;
    }

    /// <summary>Sign, currency and "~" before the number, spaces between allowed.</summary>
    private static (int First, string Currency, bool Plus, bool Minus) Before(string text, int start)
    {
        var first = start;
        var currency = "";
        var (plus, minus) = (false, false);
        if (
            At(text, first - 1) is '-' or '−'
            && !char.IsLetterOrDigit(At(text, first - 2))
            && At(text, first - 2) is not (')' or ']' or '%' or '-')
        )
        {
            // "Ridge - 0.93" has a dash, "Ridge: -0.93" a sign.
            (minus, first) = (true, first - 1);
        }
        else if (At(text, first - 1) == '+')
        {
            (plus, first) = (true, first - 1);
        }
        else if (At(text, first - 1) == ' ' && At(text, first - 2) == '+')
        {
            plus = true;
        }

        var at = SkipSpacesBack(text, first);
        if (Currencies.Contains(At(text, at - 1), StringComparison.Ordinal))
        {
            (currency, first) = (text[at - 1].ToString(), at - 1);
            at = SkipSpacesBack(text, first);
        }

        if (At(text, at - 1) is '~' or '≈' or '∼' or '≃')
        {
            first = at - 1;
        }

        return (first, currency, plus, minus);
    }

    /// <summary>Whether the number is the tail of a name, a fraction, a time, an issue number: "v-2", "12/50", "10:30", "#67".</summary>
    private static bool GluedBefore(string text, int start)
    {
        var before = At(text, start - 1);
        var further = At(text, start - 2);
        return before switch
        {
            '_' or '@' or '#' or '^' => true,
            '-' or '–' => char.IsLetter(further),
            '.' => char.IsLetterOrDigit(further),
            ':' or '×' => char.IsAsciiDigit(further),
            '/' => char.IsAsciiDigit(further) && !PointNear(text, start) || further is '/' or '.',
            '\\' => true,
            _ => char.IsLetterOrDigit(before),
        };
    }

    private static bool GluedBehind(string text, int end)
    {
        var behind = At(text, end);
        var further = At(text, end + 1);
        return behind switch
        {
            '_' or '×' => true,
            '-' or '–' or '·' or '*' => char.IsLetter(further),
            ':' => char.IsAsciiDigit(further),
            '/' => char.IsAsciiDigit(further) && !PointNear(text, end + 1),
            ' ' => further is 'x' or '×' && At(text, end + 2) == ' ' && char.IsAsciiDigit(At(text, end + 3)),
            _ => false,
        };
    }

    /// <summary>Whether one of the numbers around a slash has decimals or a per cent sign: "0.91/0.88" is two scores, "12/50" a count.</summary>
    private static bool PointNear(string text, int afterSlash)
    {
        var right = afterSlash + DigitsFrom(text, afterSlash);
        return At(text, right) is '.' or '%' && (At(text, right) == '%' || char.IsAsciiDigit(At(text, right + 1)));
    }

    private static int SkipSpacesBack(string text, int at)
    {
        while (At(text, at - 1) == ' ')
        {
            at--;
        }

        return at;
    }

    private static int DigitsFrom(string text, int from)
    {
        var end = from;
        while (end < text.Length && end - from < 400 && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - from;
    }

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : '\0';
}
