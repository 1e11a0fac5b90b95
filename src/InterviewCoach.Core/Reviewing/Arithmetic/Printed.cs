using System.Globalization;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>The numbers that may stand behind one that is printed: all that round to it.</summary>
/// <param name="Value">As printed.</param>
/// <param name="Slack">Half a unit of its last digit.</param>
internal readonly record struct Printed(double Value, double Slack)
{
    /// <summary>Doubles do not meet decimals exactly.</summary>
    private const double Exactness = 1e-9;

    public double Low => Value - Slack - Exactness;

    public double High => Value + Slack + Exactness;

    /// <summary>Whether some number between the two rounds to this one.</summary>
    public bool Meets(double low, double high) => low <= High && high >= Low;

    public bool Meets(Printed other) => Meets(other.Low, other.High);

    public bool Holds(double value) => value >= Low && value <= High;

    public Printed Times(double factor) => new(Value * factor, Slack * Math.Abs(factor));

    /// <summary>
    /// The first number of a text, as printed; null where it is a guess ("~0.9", "0.8–0.9", "0.9 ± 0.1") or none.
    /// </summary>
    public static Printed? Of(string text)
    {
        if (text.AsSpan().IndexOfAny("~≈±–") >= 0 || text.Contains("+/-", StringComparison.Ordinal))
        {
            return null;
        }

        var start = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        start -= start > 0 && text[start - 1] == '.' ? 1 : 0;
        var end = start;
        while (
            end < text.Length
            && (
                char.IsAsciiDigit(text[end])
                || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
        {
            end++;
        }

        var digits = text[start..end].Replace(",", "", StringComparison.Ordinal);
        if (!double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return null;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return new Printed(value, 0.5 * Math.Pow(10, point < 0 ? 0 : point - digits.Length + 1));
    }

    /// <summary>A share between 0 and 1 that is printed as one or in per cent; null where it cannot be one.</summary>
    public static Printed? ShareOf(string text, string unit) =>
        Of(text) is not { } printed ? null
        : unit == "%" || text.Contains('%', StringComparison.Ordinal) || printed.Value > 1
            ? printed.Value <= 100 ? printed.Times(0.01)
                : null
        : printed;
}
