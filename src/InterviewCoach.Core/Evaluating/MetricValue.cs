using System.Globalization;

namespace InterviewCoach.Core.Evaluating;

/// <summary>The numbers a written value may stand for: "~0.111" is 0.111, "88.36%" is 88.36 or 0.8836, "11K" is 11 or 11000.</summary>
public static class MetricValue
{
    private const double Tolerance = 1e-6;

    /// <summary>All readings of a value as written; what follows a plus-minus sign is no value.</summary>
    public static IReadOnlyList<double> Readings(string written)
    {
        var end = written.IndexOf('±', StringComparison.Ordinal);
        end = end < 0 ? written.IndexOf("+/-", StringComparison.Ordinal) : end;
        var text = WithoutThinSpaces(end < 0 ? written : written[..end]);
        var readings = new List<double>();
        for (var at = 0; at < text.Length; )
        {
            if (!char.IsAsciiDigit(text[at]) && !(text[at] == '.' && IsDigit(text, at + 1)))
            {
                at++;
                continue;
            }

            var start = at;
            while (IsDigit(text, at) || (at < text.Length && text[at] is '.' or ',' && IsDigit(text, at + 1)))
            {
                at++;
            }

            at = Exponent(text, at);
            Add(readings, text[start..at], at < text.Length ? text[at] : ' ', text.Contains('%'));
        }

        return readings;
    }

    /// <summary>Whether a found number is one of the readings, itself or, as a percentage, its hundredth.</summary>
    public static bool Agrees(IReadOnlyList<double> readings, double found, string unit)
    {
        double[] finds = unit switch
        {
            "%" => [found, found / 100],
            "K" or "k" => [found, found * 1000],
            _ => [found],
        };
        return readings.Any(reading => finds.Any(find => Same(reading, Math.Abs(find))));
    }

    /// <summary>"1 678" set with a no-break or thin space is one number.</summary>
    private static string WithoutThinSpaces(string text) =>
        string.Concat(text.Where(character => character is not ('\u00A0' or '\u2009' or '\u202F')));

    private static bool Same(double left, double right) =>
        Math.Abs(left - right) <= Tolerance * Math.Max(1e-9, Math.Max(left, right));

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static int Exponent(string text, int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E'))
        {
            return at;
        }

        var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        if (!IsDigit(text, digits))
        {
            return at;
        }

        while (IsDigit(text, digits))
        {
            digits++;
        }

        return digits;
    }

    private static void Add(List<double> readings, string number, char next, bool percent)
    {
        string[] spellings = number.Contains(',')
            ? [number.Replace(",", "", StringComparison.Ordinal), number.Replace(',', '.')]
            : [number];
        foreach (var spelling in spellings)
        {
            if (!double.TryParse(spelling, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                continue;
            }

            readings.Add(value);
            if (percent)
            {
                readings.Add(value / 100);
            }

            if (next is 'K' or 'k')
            {
                readings.Add(value * 1000);
            }

            if (next is 'M')
            {
                readings.Add(value * 1_000_000);
            }
        }
    }
}
