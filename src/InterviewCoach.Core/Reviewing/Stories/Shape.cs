using System.Globalization;
using System.Text.RegularExpressions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Stories;

/// <summary>How a write-up is made: its words, its code, and the files beside it.</summary>
internal sealed partial class Shape(WriteUp writeUp, IReadOnlyList<WriteUp> others)
{
    private const double Uneven = 65;

    private static readonly HashSet<string> Programming = new(StringComparer.Ordinal)
    {
        "python",
        "py",
        "python3",
        "r",
        "sql",
        "scala",
        "java",
        "julia",
        "javascript",
        "js",
        "cpp",
        "c++",
        "matlab",
    };

    /// <summary>Words of prose in all.</summary>
    public int Words { get; } = writeUp.Passages.Where(IsProse).Sum(CountWords);

    /// <summary>Whether a year is named in prose or a table.</summary>
    public bool NamesAYear =>
        writeUp.Passages.Any(passage =>
            passage.Kind is not (PassageKind.Code or PassageKind.Output or PassageKind.FrontMatter)
            && Year().IsMatch(passage.Text)
        );

    /// <summary>Whether a file of tests or of an automatic check is among the sources.</summary>
    public bool HasTestFiles =>
        others.Any(other =>
            other.FileName.Contains(".github/workflows", StringComparison.OrdinalIgnoreCase)
            || other.FileName.Split('/')[^1].StartsWith("test_", StringComparison.OrdinalIgnoreCase)
            || other.FileName.EndsWith("_test.py", StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Whether a file that names packages is among the sources.</summary>
    public bool HasEnvironmentFiles =>
        others.Any(other =>
            other.Format is WriteUpFormat.Requirements or WriteUpFormat.PyProject or WriteUpFormat.Dockerfile
        );

    /// <summary>Lines of code in a programming language, lines of words and tables, and the longest piece of code.</summary>
    public (int Code, int Words, Passage? Longest) CodeAndWords
    {
        get
        {
            var code = writeUp
                .Passages.Where(passage =>
                    passage.Kind == PassageKind.Code
                    && passage.Language is { } language
                    && Programming.Contains(language.Split(' ')[0])
                )
                .ToList();
            return (
                code.Sum(Height),
                writeUp.Passages.Where(passage => IsProse(passage) || passage.Kind == PassageKind.Table).Sum(Height),
                code.MaxBy(Height)
            );
        }
    }

    /// <summary>
    /// Words in the paragraphs among the first lines that a reader sees, and where these lines end. Front matter is not seen;
    /// rows of badges and pictures are looked past, and so are empty lines beyond the first.
    /// </summary>
    public (int Words, int End) Opening(int lines)
    {
        var (words, seen, end, last) = (0, 0, 0, 0);
        foreach (
            var passage in writeUp.Passages.Where(passage =>
                passage.Kind != PassageKind.FrontMatter && (CountWords(passage) > 0 || !IsProse(passage))
            )
        )
        {
            if (end > 0)
            {
                seen += Math.Clamp(passage.Lines.Start - last - 1, 0, 1);
            }

            if (seen >= lines)
            {
                break;
            }

            seen += Height(passage);
            (end, last) = (Math.Max(end, passage.Lines.Start), passage.Lines.End);
            words += passage.Kind is PassageKind.Paragraph or PassageKind.Quote or PassageKind.Html
                ? CountWords(passage)
                : 0;
        }

        return (words, Math.Max(end, lines));
    }

    /// <summary>Whether the words about how classes are spread tell of uneven ones: "2 %", "95 % negative", "9 : 1".</summary>
    public static bool IsUneven(string spread)
    {
        var shares = Percentage()
            .Matches(spread)
            .Select(match => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            .ToList();
        return shares.Count == 0
            ? spread.Contains("imbalance", StringComparison.OrdinalIgnoreCase)
                || spread.Contains("unbalanced", StringComparison.OrdinalIgnoreCase)
            : shares.Max() >= Uneven || shares.Max() <= 100 - Uneven;
    }

    private static int Height(Passage passage) => passage.Lines.End - passage.Lines.Start + 1;

    private static bool IsProse(Passage passage) =>
        passage.Kind is PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote or PassageKind.Html;

    private static int CountWords(Passage passage)
    {
        var (words, within) = (0, false);
        foreach (var c in passage.Text)
        {
            words += !within && char.IsLetterOrDigit(c) ? 1 : 0;
            within = !char.IsWhiteSpace(c) && (within || char.IsLetterOrDigit(c));
        }

        return words;
    }

    [GeneratedRegex(@"\b(19[5-9]\d|20[0-3]\d)\b", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Year();

    [GeneratedRegex(@"(\d{1,3}(?:\.\d{1,4})?)\s?%", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Percentage();
}
