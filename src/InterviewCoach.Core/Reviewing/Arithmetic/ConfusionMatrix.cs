using System.Globalization;
using System.Text.RegularExpressions;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>A confusion matrix that a text states.</summary>
/// <param name="Cells">Rows and columns over the same classes in the same order; which of them is the truth may be unknown.</param>
/// <param name="IsOrdered">Whether the order of rows and columns is known to be the same.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Headings">The headings above it.</param>
internal sealed partial record ConfusionMatrix(
    double[][] Cells,
    bool IsOrdered,
    SourceQuote At,
    IReadOnlyList<string> Headings
)
{
    private const int MostClasses = 20;

    private static readonly string[] Named = ["tp", "fp", "fn", "tn"];

    public int Classes => Cells.Length;

    public double Total => Cells.Sum(row => row.Sum());

    /// <summary>The accuracies that it may be read as.</summary>
    public IEnumerable<double> Accuracies()
    {
        yield return Enumerable.Range(0, Classes).Sum(k => Cells[k][k]) / Total;
        if (!IsOrdered)
        {
            yield return Enumerable.Range(0, Classes).Sum(k => Cells[k][Classes - 1 - k]) / Total;
        }
    }

    /// <summary>What precision, recall or F1 may be: of each class, read either way, and their averages.</summary>
    public IEnumerable<double> Scores(string name)
    {
        double[][][] readings = IsOrdered
            ? [Cells, Turned(Cells)]
            : [Cells, Turned(Cells), Mirrored(Cells), Turned(Mirrored(Cells))];
        foreach (var cells in readings)
        {
            var truths = cells.Select(row => row.Sum()).ToArray();
            var calls = Enumerable.Range(0, Classes).Select(k => cells.Sum(row => row[k])).ToArray();
            var scores = Enumerable
                .Range(0, Classes)
                .Select(k => Score(name, cells[k][k], truths[k], calls[k]))
                .ToArray();
            foreach (var score in scores)
            {
                yield return score;
            }

            yield return scores.Average();
            yield return scores.Zip(truths).Sum(pair => pair.First * pair.Second) / Total;
            yield return Enumerable.Range(0, Classes).Sum(k => cells[k][k]) / Total;
        }
    }

    /// <summary>The matrices of a text: tables of predicted against true classes, and the four cells by name.</summary>
    public static IEnumerable<ConfusionMatrix> In(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages)
        {
            if (passage.Kind is PassageKind.Heading or PassageKind.Image or PassageKind.FrontMatter)
            {
                continue;
            }

            if (passage.Kind == PassageKind.Table)
            {
                foreach (var grid in TableGrid.In(writeUp, passage))
                {
                    if (OfGrid(writeUp, passage, grid) is { } matrix)
                    {
                        yield return matrix;
                    }
                }
            }
            else if (OfCells(writeUp, passage) is { } matrix)
            {
                yield return matrix;
            }
        }
    }

    private static double Score(string name, double hits, double truths, double calls)
    {
        var precision = calls == 0 ? 0 : hits / calls;
        var recall = truths == 0 ? 0 : hits / truths;
        return name switch
        {
            "precision" => precision,
            "recall" => recall,
            _ => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall),
        };
    }

    private static ConfusionMatrix? OfGrid(WriteUp writeUp, Passage passage, TableGrid grid)
    {
        var classes = grid.Rows.Count;
        if (grid.Header is null || classes is < 2 or > MostClasses || grid.Header.Cells.Count != classes + 1)
        {
            return null;
        }

        var says = string.Join(
            ' ',
            grid.Header.Cells.Concat(grid.Rows.Select(row => row.Cell(0)))
                .Append(passage.HeadingPath is [.., var heading] ? heading : "")
        );
        if (
            !says.Contains("predict", StringComparison.OrdinalIgnoreCase)
            && !says.Contains("confusion", StringComparison.OrdinalIgnoreCase)
        )
        {
            return null;
        }

        var cells = grid
            .Rows.Select(row => Enumerable.Range(1, classes).Select(k => Count(row.Cell(k))).ToArray())
            .ToArray();
        if (cells.Any(row => row.Any(double.IsNaN)) || cells.Sum(row => row.Sum()) <= 0)
        {
            return null;
        }

        var columns = Enumerable.Range(1, classes).Select(k => Class(grid.Header.Cell(k))).ToList();
        var rows = grid.Rows.Select(row => Class(row.Cell(0))).ToList();
        return new ConfusionMatrix(cells, columns.SequenceEqual(rows), Quote(writeUp, passage), passage.HeadingPath);
    }

    private static ConfusionMatrix? OfCells(WriteUp writeUp, Passage passage)
    {
        const int longest = 4_000;
        if (passage.Text.Length > longest)
        {
            return null;
        }

        var found = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (Match match in Cell().Matches(passage.Text))
        {
            var name = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[4].Value;
            var number = match.Groups[1].Success ? match.Groups[2].Value : match.Groups[3].Value;
            var initials = Initials(name);
            if (!found.TryAdd(initials, Count(number)))
            {
                return null;
            }
        }

        if (!Array.TrueForAll(Named, name => found.TryGetValue(name, out var count) && !double.IsNaN(count)))
        {
            return null;
        }

        double[][] cells =
        [
            [found["tp"], found["fn"]],
            [found["fp"], found["tn"]],
        ];
        return cells.Sum(row => row.Sum()) <= 0
            ? null
            : new ConfusionMatrix(cells, IsOrdered: true, Quote(writeUp, passage), passage.HeadingPath);
    }

    private static string Initials(string name) =>
        name.Length == 2
            ? name.ToLowerInvariant()
            : string.Concat(name.Split(' ', '-').Select(word => char.ToLowerInvariant(word[0])));

    /// <summary>The class that a head names: "Actual: yes" and "Predicted yes" are "yes".</summary>
    private static string Class(string head) =>
        Role().Replace(head.ToLowerInvariant(), "").Trim(' ', ':', '(', ')', '=', '*', '-', '_');

    private static double Count(string text) =>
        double.TryParse(
            text.Trim().Trim('*', ' ').Replace(",", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
            ? count
            : double.NaN;

    private static double[][] Turned(double[][] cells) =>
        [.. Enumerable.Range(0, cells.Length).Select(k => cells.Select(row => row[k]).ToArray())];

    private static double[][] Mirrored(double[][] cells) => [.. cells.Select(row => row.Reverse().ToArray())];

    private static SourceQuote Quote(WriteUp writeUp, Passage passage) =>
        new(writeUp.FileName, passage.Lines, writeUp.Text(passage.Lines).Trim());

    [GeneratedRegex(
        @"\b(TP|FP|FN|TN|true positives?|false positives?|false negatives?|true negatives?)\b\**(?:\s*\((?:TP|FP|FN|TN)\))?\**\s*[:=–-]\s*\**([0-9][0-9,]*)|\b([0-9][0-9,]*)\s+(true positives?|false positives?|false negatives?|true negatives?)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex Cell();

    [GeneratedRegex(
        @"\b(actual|true|truth|predicted|predict|prediction|pred|class|label|real|reference)\b",
        RegexOptions.NonBacktracking,
        10_000
    )]
    private static partial Regex Role();
}
