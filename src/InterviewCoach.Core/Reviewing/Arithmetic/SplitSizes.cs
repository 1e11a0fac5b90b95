using InterviewCoach.Core.Profiles.Datasets;
using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Reviewing.Arithmetic;

/// <summary>What a part of a split is for.</summary>
internal enum SplitRole
{
    Train,
    Validation,
    Test,
    Total,
}

/// <summary>A part of a split, as stated.</summary>
/// <param name="Value">Rows, or per cent where <paramref name="IsShare"/>.</param>
internal sealed record SplitPart(SplitRole Role, double Value, bool IsShare, bool IsGuess, SourceQuote At);

/// <summary>The parts of one split that are stated together: in a sentence, a list or a table.</summary>
/// <param name="Parts">Each role once.</param>
/// <param name="IsWhole">Whether the words say that these parts are all: "split into".</param>
internal sealed record SplitSizes(IReadOnlyList<SplitPart> Parts, bool IsWhole)
{
    private static readonly string[] Guesses =
    [
        "about",
        "around",
        "roughly",
        "approximately",
        "over",
        "nearly",
        "almost",
        "than",
        "approx",
        "~",
        "≈",
    ];

    private static readonly HashSet<string> OfElse =
    [
        .. (
            "accuracy score scores precision recall f1 auc rmse mae r2 error loss epochs epoch minutes hours seconds fold folds "
            + "features columns classes seed batch version iterations steps state random_state performance achieved achieves reaches"
        ).Split(' '),
    ];

    /// <summary>Heads of columns whose per cents are parts of the rows; under others they are scores.</summary>
    private static readonly HashSet<string> SharesOfAWhole =
    [
        "share",
        "shares",
        "percentage",
        "percent",
        "proportion",
        "portion",
        "ratio",
        "fraction",
    ];

    private static readonly HashSet<string> Splitting =
    [
        "split",
        "splits",
        "splitting",
        "divided",
        "partitioned",
        "separated",
    ];

    public SplitPart? Of(SplitRole role) => Parts.FirstOrDefault(part => part.Role == role);

    /// <summary>All splits that a text states.</summary>
    public static IEnumerable<SplitSizes> In(WriteUp writeUp)
    {
        var items = new List<SplitPart>();
        foreach (var passage in writeUp.Passages)
        {
            if (passage.Kind != PassageKind.ListItem && Joined(items, isWhole: false) is { } list)
            {
                items.Clear();
                yield return list;
            }

            switch (passage.Kind)
            {
                case PassageKind.Table:
                    foreach (var grid in TableGrid.In(writeUp, passage).SelectMany(grid => Columns(writeUp, grid)))
                    {
                        yield return grid;
                    }

                    break;
                case PassageKind.ListItem:
                    var stated = Sentences(writeUp, passage).ToList();
                    foreach (var split in stated.Where(split => split.Parts.Count > 1))
                    {
                        yield return split;
                    }

                    if (stated is [{ Parts: [{ IsShare: false } only] }])
                    {
                        items.Add(only);
                    }

                    break;
                case PassageKind.Paragraph or PassageKind.Quote or PassageKind.Html:
                    foreach (var split in Sentences(writeUp, passage))
                    {
                        yield return split;
                    }

                    break;
                default:
                    items.Clear();
                    break;
            }
        }

        if (Joined(items, isWhole: false) is { } last)
        {
            yield return last;
        }
    }

    /// <summary>Parts as one split, where each role is there once; else null.</summary>
    private static SplitSizes? Joined(IReadOnlyList<SplitPart> parts, bool isWhole) =>
        parts.Count > 0
        && parts.Select(part => part.Role).Distinct().Count() == parts.Count
        && parts.All(part => part.IsShare == parts[0].IsShare)
            ? new SplitSizes([.. parts], isWhole)
            : null;

    private static IEnumerable<SplitSizes> Sentences(WriteUp writeUp, Passage passage)
    {
        if (passage.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            yield break;
        }

        foreach (var sentence in SentenceCutter.Cut(passage.Text))
        {
            var words = sentence
                .Where(lexeme => lexeme.Kind == LexemeKind.Word)
                .Select(word => Word(passage.Text, word))
                .ToList();
            var isWhole = words.Exists(word => Splitting.Contains(word));
            var parts = Segments(passage.Text, sentence)
                .Select(segment => Part(writeUp, passage, segment, isWhole))
                .OfType<SplitPart>()
                .ToList();
            foreach (var kind in parts.GroupBy(part => part.IsShare))
            {
                // "98 % on the training set and 95 % on the test set" are scores.
                if (
                    (!kind.Key || (isWhole && !words.Exists(word => OfElse.Contains(word))))
                    && Joined([.. kind], isWhole) is { } split
                    && split.Parts.Any(part => part.Role != SplitRole.Total)
                )
                {
                    yield return split;
                }
            }
        }
    }

    /// <summary>A sentence cut at commas, "and" and the like: each piece tells of one part.</summary>
    private static IEnumerable<List<Lexeme>> Segments(string text, List<Lexeme> sentence)
    {
        var segment = new List<Lexeme>();
        foreach (var lexeme in sentence)
        {
            var cuts = lexeme.Kind switch
            {
                LexemeKind.Mark => text[lexeme.Start] is ',' or ';' or '/' or '|' or '+' or '&'
                    || (text[lexeme.Start] is ':' or '(' or ')' && segment.Exists(IsPlain)),
                LexemeKind.Word => Word(text, lexeme) is "and" or "with" or "into" or "leaving" or "plus",
                _ => false,
            };
            if (!cuts)
            {
                segment.Add(lexeme);
                continue;
            }

            yield return segment;
            segment = [];
        }

        yield return segment;
    }

    /// <summary>What a piece says: exactly one number with exactly one role, or a number of rows with none, which may be the whole.</summary>
    private static SplitPart? Part(WriteUp writeUp, Passage passage, List<Lexeme> segment, bool isWhole)
    {
        var numbers = segment.Where(IsPlain).ToList();
        var words = segment
            .Where(other => other.Kind == LexemeKind.Word)
            .Select(word => Word(passage.Text, word))
            .ToList();
        var roles = words.Select(RoleOf).OfType<SplitRole>().Distinct().ToList();
        if (numbers is not [var lexeme] || roles.Count > 1 || IsOfElse(passage.Text, segment, lexeme))
        {
            return null;
        }

        var number = lexeme.Number!;
        if (roles.Count == 0 && (number.Percent || !IsOfRows(passage.Text, segment, lexeme, isWhole)))
        {
            return null;
        }

        var isGuess =
            number.Suffix.Length > 0
            || number.Text.AsSpan().IndexOfAny('~', '≈', '+') >= 0
            || words.Exists(word => Guesses.Contains(word));
        var lines = passage.LinesOf(lexeme.Start, lexeme.End - lexeme.Start);
        return new SplitPart(
            roles.Count == 0 ? SplitRole.Total : roles[0],
            number.Value,
            number.Percent,
            isGuess,
            new SourceQuote(writeUp.FileName, lines, writeUp.Text(lines).Trim())
        );
    }

    /// <summary>Whether a number may count rows or be a share of them.</summary>
    private static bool IsPlain(Lexeme lexeme) =>
        lexeme.Number is { Odd: false, Upper: null, Decade: false, Currency: false } number
        && (number.Percent || (!number.HasPoint && number.Value >= 2 && number.Suffix is "" or "k" or "m"));

    /// <summary>Whether the words beside a number say that it is of something else: "20 epochs", "accuracy of 95 %".</summary>
    private static bool IsOfElse(string text, List<Lexeme> segment, Lexeme number)
    {
        var at = segment.IndexOf(number);
        for (var near = Math.Max(0, at - 3); near < Math.Min(segment.Count, at + 3); near++)
        {
            if (segment[near].Kind == LexemeKind.Word && OfElse.Contains(Word(text, segment[near])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word that counts things follows the number: "1,000 images", "1,000 labelled rows".</summary>
    private static bool IsOfRows(string text, List<Lexeme> segment, Lexeme number, bool isWhole)
    {
        var at = segment.IndexOf(number);
        for (var next = at + 1; next < Math.Min(segment.Count, at + 4); next++)
        {
            var word = segment[next].Kind == LexemeKind.Word ? Word(text, segment[next]) : "";
            if (DatasetWords.Contains(DatasetWords.Units, word) || (isWhole && word.EndsWith('s') && word.Length > 3))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<SplitSizes> Columns(WriteUp writeUp, TableGrid grid)
    {
        for (var column = 1; column < Math.Min(grid.ColumnCount, 12); column++)
        {
            var parts = new List<SplitPart>();
            var areShares = AreShares(Words(grid.ColumnName(column)));
            foreach (var row in grid.Rows)
            {
                var words = Words(row.Cell(0));
                var roles = words.Select(word => RoleOf(word) ?? TotalOf(word)).OfType<SplitRole>().Distinct().ToList();
                var number = Lexer.Read(row.Cell(column)) is [{ Number: { Odd: false, Upper: null } only }]
                    ? only
                    : null;
                if (
                    roles.Count != 1
                    || number is null
                    || number.Currency
                    || (number.Percent && !areShares)
                    || (number.HasPoint && !areShares)
                    || words.Count > 3
                )
                {
                    parts.Clear();
                    break;
                }

                var at = new SourceQuote(
                    writeUp.FileName,
                    LineSpan.At(row.Line),
                    writeUp.Lines[row.Line - 1].Text.Trim()
                );
                parts.Add(new SplitPart(roles[0], number.Value, number.Percent, number.Suffix.Length > 0, at));
            }

            if (parts.Count > 1 && Joined(parts, isWhole: true) is { } split)
            {
                yield return split;
            }
        }
    }

    private static bool AreShares(List<string> head) =>
        head.Exists(SharesOfAWhole.Contains) && !head.Exists(OfElse.Contains);

    private static List<string> Words(string text) =>
        [.. Lexer.Read(text).Where(lexeme => lexeme.Kind == LexemeKind.Word).Select(word => Word(text, word))];

    private static string Word(string text, Lexeme word) => text[word.Start..word.End].ToLowerInvariant();

    private static SplitRole? TotalOf(string word) =>
        word is "total" or "all" or "overall" or "sum" ? SplitRole.Total : null;

    private static SplitRole? RoleOf(string word) =>
        word switch
        {
            "train" or "training" => SplitRole.Train,
            "val" or "validation" or "valid" or "dev" or "development" => SplitRole.Validation,
            "test" or "testing" or "holdout" => SplitRole.Test,
            _ => null,
        };
}
