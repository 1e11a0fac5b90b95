using System.Collections.Frozen;
using System.Globalization;
using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.Profiles.Metrics;

namespace InterviewCoach.Core.Profiles.Ledger;

/// <summary>A number that a Fact states, ready to be compared with others.</summary>
/// <param name="Fact">The Fact.</param>
/// <param name="Name">What the number is, without model and split: "F1 macro", "rows".</param>
/// <param name="Quantity">What it is, in full.</param>
/// <param name="Written">As written.</param>
/// <param name="Digits">As a plain decimal, a percentage of a share as its hundredth: "0.884".</param>
/// <param name="Value">The number of <paramref name="Digits"/>.</param>
/// <param name="Split">The part of the data, or null.</param>
/// <param name="Model">The model as read, or null.</param>
/// <param name="Subset">The class or slice, or null.</param>
/// <param name="Label">The telling words of its line, which say what the number belongs to.</param>
internal sealed record NumberStatement(
    Fact Fact,
    string Name,
    string Quantity,
    string Written,
    string Digits,
    double Value,
    string? Split,
    string? Model,
    string? Subset,
    FrozenSet<string> Label
)
{
    private const int MostDigits = 24;

    public string File => Fact.At.File;

    public int Line => Fact.At.Lines.Start;

    /// <summary>How many digits count: those from the first that is not zero.</summary>
    public int Precision =>
        Digits.AsSpan().TrimStart("0.").Count('.') is var points ? Digits.AsSpan().TrimStart("0.").Length - points : 0;

    /// <summary>Half a unit of the last digit that is written.</summary>
    public double Rounding => 0.5 * Math.Pow(10, -Decimals);

    private int Decimals =>
        Digits.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? Digits.Length - point - 1 : 0;

    public static NumberStatement? Of(Fact fact, MetricLexicon lexicon) =>
        fact switch
        {
            Fact.Metric metric => OfMetric(metric, lexicon),
            Fact.Dataset { Size: { } size } dataset => OfSize(dataset, size),
            _ => null,
        };

    /// <summary>Whether both may be the same number, one of them rounded, or in another unit (per cent, thousands).</summary>
    public bool Agrees(NumberStatement other)
    {
        var tolerance = Math.Max(Rounding, other.Rounding) * 1.0001 + 1e-12;
        if (Math.Abs(Value - other.Value) <= tolerance)
        {
            return true;
        }

        foreach (var scale in (ReadOnlySpan<double>)[100, 1000, 0.01, 0.001])
        {
            var scaled = Math.Max(Rounding * scale, other.Rounding) * 1.0001;
            if (Math.Abs(Value * scale - other.Value) <= scaled && other.Value != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the two differ in one digit and in nothing else; "0.59" is "0.590".</summary>
    public bool IsOneDigitFrom(NumberStatement other)
    {
        var (longer, shorter) = Digits.Length >= other.Digits.Length ? (Digits, other.Digits) : (other.Digits, Digits);
        if (shorter.Length < longer.Length && !shorter.Contains('.', StringComparison.Ordinal))
        {
            return false;
        }

        shorter = shorter.PadRight(longer.Length, '0');
        return longer.IndexOf('.', StringComparison.Ordinal) == shorter.IndexOf('.', StringComparison.Ordinal)
            && longer.Zip(shorter).Count(pair => pair.First != pair.Second) == 1;
    }

    private static NumberStatement? OfMetric(Fact.Metric metric, MetricLexicon lexicon)
    {
        var number = Lexer.Read(metric.ValueText).Find(lexeme => lexeme.Number is not null).Number;
        if (number is null || number.Upper is not null || number.Decade)
        {
            return null;
        }

        var share =
            metric.Unit == "%" && lexicon.Find(metric.Name) is { Scale: MetricScale.Share or MetricScale.Correlation };
        if (Plain(metric.ValueText, share ? 2 : 0) is not { } digits)
        {
            return null;
        }

        var quantity = metric.Name;
        quantity += metric.Subset is null ? "" : $" of {metric.Subset}";
        quantity += metric.Model is null ? "" : $" of {metric.Model}";
        quantity += metric.Split is null ? "" : $" ({metric.Split})";
        return new NumberStatement(
            metric,
            metric.Name,
            quantity,
            metric.ValueText,
            digits,
            double.Parse(digits, CultureInfo.InvariantCulture),
            metric.Split,
            metric.Model,
            metric.Subset,
            LabelOf(metric.At.Text, lexicon)
        );
    }

    private static NumberStatement? OfSize(Fact.Dataset dataset, string size)
    {
        var unit = Lexer.Read(size).FindLast(lexeme => lexeme.Kind == LexemeKind.Word);
        if (unit.End == 0 || Plain(size, 0) is not { } digits)
        {
            return null;
        }

        var name = size[unit.Start..unit.End].ToLowerInvariant();
        return new NumberStatement(
            dataset,
            name,
            dataset.Split is null ? name : $"{name} ({dataset.Split})",
            size,
            digits,
            double.Parse(digits, CultureInfo.InvariantCulture),
            dataset.Split,
            null,
            null,
            []
        );
    }

    /// <summary>The first number of the text as a plain decimal, its point moved to the left.</summary>
    private static string? Plain(string written, int left)
    {
        var start = written.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0)
        {
            return null;
        }

        var lead = start > 0 && written[start - 1] == '.' ? "0." : "";
        var end = start;
        while (
            end < written.Length
            && (
                char.IsAsciiDigit(written[end])
                || (written[end] is '.' or ',' && end + 1 < written.Length && char.IsAsciiDigit(written[end + 1]))
            )
        )
        {
            end++;
        }

        var digits = lead + written[start..end].Replace(",", "", StringComparison.Ordinal);
        if (digits.Length > MostDigits || digits.Count(c => c == '.') > 1)
        {
            return null;
        }

        if (left == 0)
        {
            return digits;
        }

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = (point < 0 ? digits : digits[..point]).PadLeft(left + 1, '0');
        return whole[..^left] + "." + whole[^left..] + (point < 0 ? "" : digits[(point + 1)..]);
    }

    /// <summary>The words of a line but for the names of metrics, splits and models' scores, so that "Ridge — OOF RMSE: 0.11" is "ridge".</summary>
    private static FrozenSet<string> LabelOf(string line, MetricLexicon lexicon)
    {
        var lexemes = Lexer.Read(line);
        var words = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < lexemes.Count; )
        {
            if (MetricNameReader.Read(lexicon, line, lexemes, at, inHeader: false) is { } name)
            {
                at = name.Next;
            }
            else if (lexicon.Splits.Match(line, lexemes, at) is ({ }, var behind))
            {
                at = behind;
            }
            else
            {
                if (lexemes[at].Kind == LexemeKind.Word && lexemes[at].End - lexemes[at].Start > 2)
                {
                    words.Add(line[lexemes[at].Start..lexemes[at].End]);
                }

                at++;
            }
        }

        return words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
