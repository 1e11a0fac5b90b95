using InterviewCoach.Core.Assessing.Text;

namespace InterviewCoach.Core.Assessing.Contradictions;

/// <summary>A number as said, with what surrounds it.</summary>
/// <param name="Value">The value; a percentage stays as said, 70 for "70 percent".</param>
/// <param name="Percent">Whether it is a percentage.</param>
/// <param name="Step">The size of its last digit: 0.01 for "0.47", 1000 for "48 thousand".</param>
/// <param name="About">Whether it is hedged: "about", "nearly", "over".</param>
/// <param name="At">Its first token.</param>
/// <param name="End">One past its last token, a percent word included.</param>
internal readonly record struct SaidNumber(double Value, bool Percent, double Step, bool About, int At, int End);

/// <summary>Reads numbers in digits and in words, "48 thousand", "thirty-one", "three hundred and fifty".</summary>
internal static class NumberReader
{
    public static List<SaidNumber> Read(TextReading text)
    {
        var tokens = text.Tokens;
        var numbers = new List<SaidNumber>();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Word.Value is null)
            {
                continue;
            }

            var (value, step, end) = Compose(text, i);
            var percent = IsPercent(text, end);
            var after =
                percent
                && !text
                    .Source.AsSpan(tokens[end - 1].End, Math.Min(2, text.Source.Length - tokens[end - 1].End))
                    .TrimStart()
                    .StartsWith("%")
                    ? end + 1
                    : end;
            if (!double.IsNaN(value))
            {
                numbers.Add(new SaidNumber(value, percent, step, IsHedged(tokens, i), i, after));
            }

            i = end - 1;
        }

        return numbers;
    }

    /// <summary>Adds up what belongs together: magnitudes multiply, smaller words add.</summary>
    private static (double Value, double Step, int End) Compose(TextReading text, int at)
    {
        var tokens = text.Tokens;
        var value = tokens[at].Word.Value!.Value;
        var step = StepOf(text.Source.AsSpan(tokens[at].Start, tokens[at].End - tokens[at].Start), value);
        var end = at + 1;
        while (end < tokens.Length && tokens[end].Sentence == tokens[at].Sentence)
        {
            var next = tokens[end];
            var between = text.Source.AsSpan(tokens[end - 1].End, next.Start - tokens[end - 1].End).Trim();
            if (next.Word.Text == "and" && value >= 100 && end + 1 < tokens.Length && IsSpelled(tokens[end + 1]))
            {
                end++;
                continue;
            }

            if (!IsSpelled(next) || (between.Length > 0 && between is not "-"))
            {
                break;
            }

            var more = next.Word.Value!.Value;
            if (more >= 100)
            {
                value *= more;
                step *= more;
            }
            else if (more < LastMagnitude(value) && IsSpelled(tokens[at]))
            {
                value += more;
                step = 1;
            }
            else
            {
                break;
            }

            end++;
        }

        return (value, step, end);
    }

    private static bool IsSpelled(Token token) =>
        token.Word.Value is not null && char.IsAsciiLetter(token.Word.Text[0]);

    /// <summary>What may still be added below: 10 for twenty, 1000 for three thousand.</summary>
    private static double LastMagnitude(double value)
    {
        var magnitude = 1.0;
        while (magnitude < 1e12 && value % (magnitude * 10) == 0 && value != 0)
        {
            magnitude *= 10;
        }

        return magnitude;
    }

    private static double StepOf(ReadOnlySpan<char> written, double value)
    {
        var point = written.IndexOf('.');
        if (point >= 0)
        {
            return Math.Pow(10, -(written.Length - point - 1));
        }

        return written[^1] is 'k' or 'K' ? 1_000
            : written[^1] is 'm' or 'M' ? 1_000_000
            : value >= 10 ? LastMagnitude(value)
            : 1;
    }

    private static bool IsPercent(TextReading text, int end)
    {
        var close = text.Tokens[end - 1].End;
        var after = text.Source.AsSpan(close, Math.Min(2, text.Source.Length - close));
        return after.TrimStart().StartsWith("%")
            || (end < text.Tokens.Length && text.Tokens[end].Word.Text is "percent" or "percentage");
    }

    private static bool IsHedged(Token[] tokens, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
        {
            if (
                tokens[i].Word.Text
                is "about"
                    or "around"
                    or "roughly"
                    or "approximately"
                    or "nearly"
                    or "almost"
                    or "over"
                    or "under"
                    or "some"
                    or "approx"
                    or "circa"
                    or "least"
                    or "than"
                    or "like"
                    or "close"
                    or "bit"
            )
            {
                return true;
            }
        }

        return false;
    }
}
