using System.Globalization;
using System.Text.RegularExpressions;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reviewing.Stories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>The share of the most frequent class, which is the accuracy of always answering with it.</summary>
/// <param name="Share">0 to 1, as the stated counts or shares round.</param>
/// <param name="At">Where they are stated.</param>
internal sealed partial record MajorityShare(Printed Share, SourceQuote At)
{
    private static readonly string[] ClassWords = ["class", "label", "category", "target", "sentiment", "outcome"];

    private static readonly string[] CountWords =
    [
        "count",
        "sample",
        "image",
        "number",
        "row",
        "record",
        "instance",
        "example",
        "support",
        "total",
    ];

    /// <summary>The share, where it is stated and no two statements of it differ; null else.</summary>
    public static MajorityShare? Of(Story story)
    {
        var stated = Tables(story.WriteUp)
            .Concat(
                story
                    .Facts<Fact.Dataset>()
                    .Where(dataset => dataset is { Imbalance: not null, Split: null or "test" })
                    .Select(dataset => OfWords(dataset.Imbalance!, dataset.At))
                    .OfType<MajorityShare>()
            )
            .Concat(Sentences(story.WriteUp))
            .ToList();
        return stated.Count > 0 && stated.TrueForAll(other => other.Share.Meets(stated[0].Share)) ? stated[0] : null;
    }

    /// <summary>"95 % of entries are negative", "60 % / 40 %": one share of two, or shares that make a whole.</summary>
    private static MajorityShare? OfWords(string words, SourceQuote at)
    {
        var shares = Percentage()
            .Matches(words)
            .Select(match => Printed.Of(match.Groups[1].Value))
            .OfType<Printed>()
            .ToList();
        if (shares.Count == 1)
        {
            var share = shares[0].Times(0.01);
            return new MajorityShare(share.Value >= 0.5 ? share : new Printed(1 - share.Value, share.Slack), at);
        }

        return
            shares.Count > 1
            && Math.Abs(shares.Sum(share => share.Value) - 100) <= shares.Sum(share => share.Slack) + 1e-9
            ? new MajorityShare(shares.MaxBy(share => share.Value).Times(0.01), at)
            : null;
    }

    /// <summary>"492 frauds out of 284,807 transactions": two classes, one of them counted.</summary>
    private static IEnumerable<MajorityShare> Sentences(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages)
        {
            if (
                passage.Kind is not (PassageKind.Paragraph or PassageKind.ListItem or PassageKind.Quote)
                || passage.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0
            )
            {
                continue;
            }

            foreach (Match match in ShareOf().Matches(passage.Text))
            {
                var lines = passage.LinesOf(match.Index, match.Length);
                var quote = new SourceQuote(writeUp.FileName, lines, writeUp.Text(lines).Trim());
                if (OfWords(match.Groups[1].Value, quote) is { } stated)
                {
                    yield return stated;
                }
            }

            foreach (Match match in OutOf().Matches(passage.Text))
            {
                var (part, whole) = (Number(match.Groups[1].Value), Number(match.Groups[2].Value));
                if (part > 0 && part < whole && whole >= 100)
                {
                    var lines = passage.LinesOf(match.Index, match.Length);
                    var quote = new SourceQuote(writeUp.FileName, lines, writeUp.Text(lines).Trim());
                    yield return new MajorityShare(new Printed(Math.Max(part, whole - part) / whole, 0), quote);
                }
            }
        }
    }

    /// <summary>Tables of classes with their counts.</summary>
    private static IEnumerable<MajorityShare> Tables(WriteUp writeUp)
    {
        foreach (var passage in writeUp.Passages.Where(passage => passage.Kind == PassageKind.Table))
        {
            foreach (var grid in TableGrid.In(writeUp, passage))
            {
                if (
                    grid.Header is not { } header
                    || grid.Rows.Count < 2
                    || !Names(header.Cell(0), ClassWords)
                    || Column(header) is not (> 0 and var column)
                )
                {
                    continue;
                }

                var counts = grid
                    .Rows.Where(row => !Names(row.Cell(0), ["total", "sum", "all", "avg", "accuracy"]))
                    .Select(row => Number(row.Cell(column)))
                    .ToList();
                if (counts.Count >= 2 && counts.TrueForAll(count => count > 0))
                {
                    yield return new MajorityShare(
                        new Printed(counts.Max() / counts.Sum(), 0),
                        new SourceQuote(writeUp.FileName, passage.Lines, writeUp.Text(passage.Lines).Trim())
                    );
                }
            }
        }
    }

    private static int Column(TableRow header) =>
        Enumerable
            .Range(1, Math.Max(0, header.Cells.Count - 1))
            .FirstOrDefault(column => Names(header.Cell(column), CountWords));

    private static bool Names(string cell, string[] words) =>
        words.Any(word => cell.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static double Number(string text) =>
        double.TryParse(
            text.Trim().Replace(",", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : -1;

    /// <summary>"2 % of the transactions are fraud", "14.5 % churned"; not "85 % of the frauds are found".</summary>
    [GeneratedRegex(
        @"\b([0-9]{1,3}(?:\.[0-9]{1,4})?\s?%)\s+(?:of\s+(?:the\s+|all\s+|our\s+)?(?:[a-z]+\s+){1,2}(?:are|were|is|have|had|belong to)\s+(?:the\s+|in the\s+)?(?:fraud|frauds|fraudulent|positives?|negatives?|spam|ham|late|churned|churners|defaults?|defaulted|defaulters|sick|malignant|benign|majority|legitimate|normal|class)\b|(?:churned|defaulted|fraudulent|positives?|negatives?)\b)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"([0-9]{1,3}(?:\.[0-9]{1,4})?)\s?%", RegexOptions.NonBacktracking, 10_000)]
    private static partial Regex Percentage();

    [GeneratedRegex(
        @"\b([0-9][0-9,]*)\s+(?:cases? of\s+)?(?:frauds?|fraudulent|positives?|defaults?|churners?|churned|spam|defects?|failures?|anomal(?:y|ies)|cases?)(?:\s+[a-z]+){0,2}\s+out of\s+(?:a total of\s+|the\s+)?([0-9][0-9,]*)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        10_000
    )]
    private static partial Regex OutOf();
}
