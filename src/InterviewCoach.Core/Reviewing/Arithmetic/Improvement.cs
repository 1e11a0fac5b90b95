using System.Text.RegularExpressions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>A claim of the form "from A to B, which is X % better".</summary>
/// <param name="From">The first number, as printed.</param>
/// <param name="To">The second, as printed.</param>
/// <param name="Percent">The claimed change, in per cent, as printed.</param>
/// <param name="AreShares">Whether both numbers are per cent.</param>
/// <param name="IsGuess">Whether the change is said to be rough: "about 20 %".</param>
internal sealed partial record Improvement(
    Printed From,
    Printed To,
    Printed Percent,
    bool AreShares,
    bool IsGuess,
    SourceQuote At
)
{
    /// <summary>How far a rough number may be off, as a share of it.</summary>
    private const double Roughness = 0.15;

    private const int LongestSentence = 600;

    /// <summary>
    /// Whether the two numbers give the change in any way that people mean it: relative to the first or to the second, in
    /// percentage points, or as the share of the errors that is gone.
    /// </summary>
    public bool AddsUp
    {
        get
        {
            var (low, high) = (Percent.Low, Percent.High);
            if (IsGuess)
            {
                (low, high) = (low * (1 - Roughness), high * (1 + Roughness));
            }

            return Readings().Any(reading => reading.Low <= high && reading.High >= low);
        }
    }

    /// <summary>The change relative to the first number, in per cent.</summary>
    public double Relative => 100 * Math.Abs(To.Value - From.Value) / From.Value;

    private IEnumerable<(double Low, double High)> Readings()
    {
        var (least, most) = Apart(From, To);
        if (From.Low > 0)
        {
            yield return (100 * least / From.High, 100 * most / From.Low);
        }

        if (To.Low > 0)
        {
            yield return (100 * least / To.High, 100 * most / To.Low);
        }

        var whole = AreShares || Math.Max(From.Value, To.Value) > 1 ? 1 : 100;
        yield return (whole * least, whole * most);
        var all = whole == 1 ? 100 : 1;
        if (From.High < all)
        {
            yield return (100 * least / (all - From.Low), 100 * most / (all - From.High));
        }
    }

    /// <summary>The smallest and the largest distance that rounding leaves open.</summary>
    private static (double Least, double Most) Apart(Printed one, Printed other) =>
        (
            Math.Max(0, Math.Max(one.Low - other.High, other.Low - one.High)),
            Math.Max(one.High - other.Low, other.High - one.Low)
        );

    /// <summary>The claims of a text. A sentence with two pairs or two changes is left alone.</summary>
    public static IEnumerable<Improvement> In(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages)
        {
            if (
                passage.Kind is not (PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote)
                || !passage.Text.Contains('%', StringComparison.Ordinal)
                || !passage.Text.Contains("from", StringComparison.OrdinalIgnoreCase)
            )
            {
                continue;
            }

            foreach (var (start, sentence) in Cut(passage.Text))
            {
                if (sentence.Length <= LongestSentence && Read(writeUp, passage, start, sentence) is { } claim)
                {
                    yield return claim;
                }
            }
        }
    }

    private static Improvement? Read(WriteUp writeUp, Passage passage, int start, string sentence)
    {
        var pairs = Pair().Matches(sentence);
        if (pairs is not [var pair])
        {
            return null;
        }

        var rest = sentence.Remove(pair.Index, pair.Length).Insert(pair.Index, " … ");
        var changes = Change().Matches(rest);
        if (
            changes is not [var change]
            || Printed.Of(pair.Groups[1].Value) is not { Value: > 0 } from
            || Printed.Of(pair.Groups[3].Value) is not { } to
            || Printed.Of(change.Groups[2].Value + change.Groups[4].Value) is not { } percent
        )
        {
            return null;
        }

        var areShares = pair.Groups[2].Value == "%" || pair.Groups[4].Value == "%";
        var lines = passage.LinesOf(start + pair.Index, pair.Length);
        return new Improvement(
            from,
            to,
            percent,
            areShares,
            change.Groups[1].Success || change.Groups[3].Success,
            new SourceQuote(writeUp.FileName, lines, sentence.Trim())
        );
    }

    private static IEnumerable<(int Start, string Text)> Cut(string text)
    {
        var start = 0;
        foreach (Match end in Ends().Matches(text))
        {
            yield return (start, text[start..end.Index]);
            start = end.Index;
        }

        yield return (start, text[start..]);
    }

    [GeneratedRegex(@"[.!?;](\s|$)|\n", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Ends();

    /// <summary>"from 0.71 to 0.78", "from 12 % (baseline) to 9 %".</summary>
    [GeneratedRegex(
        @"\bfrom\s+(?:an?\s+|about\s+)?[$€£]?([0-9][0-9,]*(?:\.[0-9]+)?)\s?(%?)[a-z ]{0,12}(?:\([^)]{0,40}\)\s*)?\s*\bto\s+(?:an?\s+|about\s+)?[$€£]?([0-9][0-9,]*(?:\.[0-9]+)?)\s?(%?)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Pair();

    /// <summary>"by 12 %", "a 12 % improvement", "12 % better".</summary>
    [GeneratedRegex(
        @"(?:\b(about|around|roughly|approximately|nearly|almost|over|more than|up to|some|~|≈)\s*)?(?:([0-9][0-9,]*(?:\.[0-9]+)?)\s?%\s*(?:relative |absolute |overall |total )?(?:improvement|increase|reduction|decrease|gain|lift|drop|boost|better|worse|higher|lower|faster|fewer|less|more|jump|rise|cut|uplift|decline)\b|by\s+(?:(about|around|roughly|approximately|nearly|almost|over|more than|up to|some|~|≈)\s*)?([0-9][0-9,]*(?:\.[0-9]+)?)\s?%)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Change();
}
