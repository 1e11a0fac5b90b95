using System.Buffers;
using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Reads the name of a metric at a lexeme, with the words that belong to it: average, cut-off, overlap, split.</summary>
internal static class MetricNameReader
{
    private const int LongestCutOff = 16;

    private static readonly SearchValues<char> CutOffMarks = SearchValues.Create(".:-–[]kK");

    /// <summary>The averages that belong to a canonical name.</summary>
    public static IReadOnlyList<string> AverageWords { get; } = ["macro", "micro", "weighted"];

    private static readonly PhraseTable<string> AveragePhrases = Averages();

    /// <summary>The name that begins at the lexeme, or null.</summary>
    /// <param name="lexicon">The names.</param>
    /// <param name="text">The text of the lexemes.</param>
    /// <param name="lexemes">The lexemes.</param>
    /// <param name="at">Where to look.</param>
    /// <param name="inHeader">Whether the text names a row or column, so that "P" and "R" are names.</param>
    public static MetricName? Read(MetricLexicon lexicon, string text, List<Lexeme> lexemes, int at, bool inHeader)
    {
        var (definition, next) = lexicon.Metrics.Match(text, lexemes, at);
        var overlap = "";
        if (definition is null)
        {
            (definition, overlap) = Glued(lexicon, text, lexemes[at]);
            next = at + 1;
        }

        if (definition is null)
        {
            return null;
        }

        var canonical = definition.Name;
        var cut = CutOff(text, lexemes, ref next, definition.Overlap, overlap);
        if (cut.Length > 0 && definition.Name == "PR-AUC")
        {
            // "Average precision" is an area; "average precision@10" is a mean of precisions.
            definition = lexicon.Find("precision") ?? definition;
            canonical = definition.Name;
        }

        if (definition.Kind == MetricNameKind.Header && !inHeader && cut.Length == 0)
        {
            return null;
        }

        var split = SplitBefore(lexicon, text, lexemes, at);
        if (definition.Averages)
        {
            var average = AverageBefore(text, lexemes, at) ?? AverageBehind(text, lexemes, ref next);
            canonical = average is null ? canonical : $"{canonical} {average}";
        }

        if (cut.Length > 0 && definition.Kind != MetricNameKind.Plain)
        {
            definition = definition with { Kind = MetricNameKind.Plain };
        }

        return new MetricName(definition, canonical + cut, split, at, next);
    }

    /// <summary>Whether a name with its overlap in one word may stand here: a word that ends in a digit.</summary>
    public static bool MayBeGlued(string text, Lexeme lexeme) =>
        lexeme.Kind == LexemeKind.Word && char.IsAsciiDigit(text[lexeme.End - 1]);

    /// <summary>"mAP50" and "AP75": a name with its overlap in one word.</summary>
    private static (MetricDefinition?, string) Glued(MetricLexicon lexicon, string text, Lexeme lexeme)
    {
        if (!MayBeGlued(text, lexeme))
        {
            return (null, "");
        }

        var word = text[lexeme.Start..lexeme.End];
        var digits = word.Length - word.AsSpan().TrimEnd("0123456789").Length;
        if (digits is 0 or > 2 || digits == word.Length)
        {
            return (null, "");
        }

        var letters = word[..^digits];
        var definition = letters is "map" or "Map"
            ? lexicon.Find("mAP")
            : lexicon.Metrics.Match(letters, [lexeme with { Start = 0, End = letters.Length }], 0).Meaning;
        return definition is { Overlap: true } || definition is { Name: "NDCG" or "MRR" }
            ? (definition, word[^digits..])
            : (null, "");
    }

    /// <summary>"@10", "@k", "@0.5:0.95", "50-95", "@[.5:.95]", "(IoU=0.5)", written out as "@…", or "".</summary>
    private static string CutOff(string text, List<Lexeme> lexemes, ref int next, bool overlap, string glued)
    {
        var scan = lexemes[next - 1].End - glued.Length;
        if (glued.Length == 0)
        {
            scan = SkipSpaces(text, scan);
            var sign = scan < text.Length && scan - lexemes[next - 1].End <= 1 ? text[scan] : '\0';
            if (sign == '@')
            {
                scan = SkipSpaces(text, scan + 1);
            }
            else if (overlap && (sign is '_' or '-' || char.IsAsciiDigit(sign)))
            {
                scan += sign is '_' or '-' ? 1 : 0;
            }
            else
            {
                return "";
            }
        }

        var start = scan;
        while (
            scan < text.Length
            && scan - start < LongestCutOff
            && (char.IsAsciiDigit(text[scan]) || CutOffMarks.Contains(text[scan]))
        )
        {
            scan++;
        }

        var cut = text[start..scan].Trim('[', ']').TrimStart('-', ':', '–').TrimEnd('.', '-', ':', '–');
        if (cut.Length == 0)
        {
            return "";
        }

        while (next < lexemes.Count && lexemes[next].Start < scan)
        {
            next++;
        }

        return "@" + (overlap && IsOverlap(cut) ? Overlap(cut) : cut);
    }

    /// <summary>Whether a cut-off is an overlap ("0.5", "50", "50-95") and no place in a ranking ("5", "10").</summary>
    private static bool IsOverlap(string cut) =>
        cut.Contains('.', StringComparison.Ordinal) || cut[0] is >= '3' && cut.Length > 1;

    private static string Overlap(string cut)
    {
        var parts = cut.Split(':', '-', '–').Where(part => part.Length > 0).ToList();
        return string.Join(
            ':',
            parts
                .Where((_, i) => i == 0 || i == parts.Count - 1)
                .Select(part =>
                    part.StartsWith('.') ? "0" + part
                    : part.Contains('.', StringComparison.Ordinal)
                        ? part.TrimEnd('0') is var trimmed && trimmed.EndsWith('.') ? part
                            : part[..2] + part[2..].TrimEnd('0')
                    : "0." + part.TrimEnd('0')
                )
        );
    }

    private static string? SplitBefore(MetricLexicon lexicon, string text, List<Lexeme> lexemes, int at)
    {
        // "test accuracy", "val_loss", "mean CV RMSE", "5-fold cross-validated F1": up to four words back.
        for (var back = at - 1; back >= 0 && back >= at - 6; back--)
        {
            var lexeme = lexemes[back];
            if (
                lexeme.Kind == LexemeKind.Number && !lexeme.Number!.Odd
                || lexeme.Kind == LexemeKind.Mark && text[lexeme.Start] is not ('-' or '_')
            )
            {
                return null;
            }

            var (split, next) = lexicon.Splits.Match(text, lexemes, back);
            if (split is not null && next <= at)
            {
                return split;
            }
        }

        return null;
    }

    private static string? AverageBefore(string text, List<Lexeme> lexemes, int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4; back--)
        {
            if (AveragePhrases.Match(text, lexemes, back).Meaning is { } average)
            {
                return average;
            }

            if (
                lexemes[back].Kind == LexemeKind.Number
                || lexemes[back].Kind == LexemeKind.Mark && text[lexemes[back].Start] is not ('-' or '_')
            )
            {
                return null;
            }
        }

        return null;
    }

    private static string? AverageBehind(string text, List<Lexeme> lexemes, ref int next)
    {
        var at = next;
        while (
            at < lexemes.Count
            && lexemes[at].Kind == LexemeKind.Mark
            && text[lexemes[at].Start] is '(' or '-' or '_' or '['
        )
        {
            at++;
        }

        if (at >= lexemes.Count || at - next > 1 || lexemes[at].Start - lexemes[next - 1].End > 2)
        {
            return null;
        }

        var (average, after) = AveragePhrases.Match(text, lexemes, at);
        if (average is null)
        {
            return null;
        }

        next =
            after < lexemes.Count && lexemes[after].Kind == LexemeKind.Mark && text[lexemes[after].Start] is ')' or ']'
                ? after + 1
                : after;
        return average;
    }

    private static int SkipSpaces(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    private static PhraseTable<string> Averages()
    {
        var table = new PhraseTable<string>();
        foreach (var average in AverageWords)
        {
            table.Add(average, exact: false, average);
            table.Add(average + " avg", exact: false, average);
            table.Add(average + " average", exact: false, average);
            table.Add(average + " averaged", exact: false, average);
        }

        return table;
    }
}
