using System.Globalization;
using System.Text.RegularExpressions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>Whether the parts of a split make the whole.</summary>
internal static partial class SplitSum
{
    /// <summary>A number with as many zeros at its end, beside ones with fewer, is taken as rounded there.</summary>
    private const int RoundedZeros = 3;

    /// <summary>What is wrong, in a sentence; null where the parts add up or could.</summary>
    public static string? WrongIn(SplitSizes split)
    {
        var parts = split.Parts.Where(part => part.Role != SplitRole.Total).ToList();
        if (parts.Count < 2 || split.Parts.Any(part => part.IsGuess))
        {
            return null;
        }

        return parts[0].IsShare ? WrongShares(parts)
            : split.Of(SplitRole.Total) is { IsShare: false } whole ? WrongCounts(parts, whole, split.IsWhole)
            : null;
    }

    /// <summary>Ratios like "70/20/20" beside a word of splitting that make neither 100 nor 10.</summary>
    public static IEnumerable<(string Text, int Sum, SourceQuote At)> Ratios(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages)
        {
            if (
                passage.Kind
                is not (PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote or PassageKind.Table)
            )
            {
                continue;
            }

            foreach (Match match in Ratio().Matches(passage.Text))
            {
                var shares = new[] { match.Groups[1], match.Groups[2], match.Groups[3] }
                    .Where(group => group.Success)
                    .Select(group => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture))
                    .ToList();
                if (
                    shares.Sum() is not (100 or 10)
                    && !IsNested(shares)
                    && shares.TrueForAll(share => share is >= 5 and <= 95)
                )
                {
                    var lines = passage.LinesOf(match.Index, match.Length);
                    var text = match.Value[..(match.Value.LastIndexOfAny([.. "0123456789"]) + 1)];
                    yield return (
                        text,
                        shares.Sum(),
                        new SourceQuote(writeUp.FileName, lines, writeUp.Text(lines).Trim())
                    );
                }
            }
        }
    }

    private static string? WrongShares(List<SplitPart> parts)
    {
        var sum = parts.Sum(part => part.Value);
        var slack = parts.Sum(Slack);
        var isMore = sum - slack > 100;
        var isLess = sum + slack < 100 && parts.Count == 3;
        return (isMore || isLess) && !IsNested([.. parts.Select(part => part.Value)])
            ? $"The parts of the split make {sum:0.##} %, not 100."
            : null;
    }

    /// <summary>A part may be cut out of another one: 80 for training, of which 10 for validation, and 20 for testing.</summary>
    private static bool IsNested(IReadOnlyList<double> parts) =>
        parts.Count == 3 && (parts[0] + parts[1] == 100 || parts[0] + parts[2] == 100 || parts[1] + parts[2] == 100);

    private static bool IsNested(List<int> parts) => IsNested([.. parts.Select(part => (double)part)]);

    private static string? WrongCounts(List<SplitPart> parts, SplitPart whole, bool isWhole)
    {
        var counts = parts.Select(part => part.Value).Append(whole.Value).ToList();
        var zeros = counts.Select(Zeros).ToList();
        var slack = zeros.Sum(count =>
            count >= RoundedZeros && zeros.Min() < RoundedZeros ? 0.5 * Math.Pow(10, RoundedZeros) : 0
        );
        var sum = parts.Sum(part => part.Value);
        if (Math.Abs(sum - whole.Value) <= slack || whole.Value < parts.Max(part => part.Value) * 0.5)
        {
            return null;
        }

        // Two of three may make the whole, with the third cut out of one of them; fewer rows than the whole may be all that was used.
        var isNested = parts.Count == 3 && parts.Exists(part => Math.Abs(sum - part.Value - whole.Value) <= slack);
        return isNested || (sum < whole.Value && !isWhole)
            ? null
            : $"The parts of the split make {sum:N0}, not {whole.Value:N0}.";
    }

    private static double Slack(SplitPart part) => part.Value == Math.Floor(part.Value) ? 0.5 : 0.05;

    private static int Zeros(double count)
    {
        var zeros = 0;
        for (var rest = (long)count; rest > 0 && rest % 10 == 0; rest /= 10)
        {
            zeros++;
        }

        return zeros;
    }

    [GeneratedRegex(
        @"\b([0-9]{1,2})\s?%?\s?[/:]\s?([0-9]{1,2})(?:\s?%?\s?[/:]\s?([0-9]{1,2}))?\s?%?\s*(?:\(?(?:train|training|stratified|random|data|split|ratio|holdout)[a-z/ -]{0,30})",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Ratio();
}
