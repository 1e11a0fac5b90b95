using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>
/// Finds the evaluation numbers of the author's models and baselines: in prose, tables, lists, printed output and code
/// fences, with the name beside the value, over its column, before its row, or in the heading or lead-in above.
/// </summary>
public static class MetricReader
{
    private const int LongestQuote = 240;

    /// <summary>How far into a line a value is looked for: thousands may stand on one line, each with its own quote.</summary>
    private const int FarthestQuote = 8_000;

    /// <summary>The metrics that a source states, in document order, by the lexicon that the program was built with.</summary>
    public static IEnumerable<Fact.Metric> Read(WriteUp writeUp) => Read(writeUp, MetricLexicon.BuiltIn);

    /// <summary>The metrics that a source states, in document order.</summary>
    public static IEnumerable<Fact.Metric> Read(WriteUp writeUp, MetricLexicon lexicon)
    {
        if (writeUp.Format is not (WriteUpFormat.Markdown or WriteUpFormat.PlainText or WriteUpFormat.Notebook))
        {
            return [];
        }

        var contexts = new MetricContextReader(lexicon);
        return writeUp
            .Passages.SelectMany(passage => Passage(writeUp, passage, lexicon, contexts))
            .DistinctBy(found =>
                (
                    found.Reading.Canonical,
                    found.Reading.Number.Text,
                    found.Line,
                    found.Reading.Model,
                    found.Reading.Split,
                    found.Reading.Subset
                )
            )
            .Select(found => Metric(writeUp, found.Reading, found.Line));
    }

    private static IEnumerable<(MetricReading Reading, string Text, int Line)> Passage(
        WriteUp writeUp,
        Passage passage,
        MetricLexicon lexicon,
        MetricContextReader contexts
    )
    {
        contexts.Enter(passage);
        if (passage.Kind == PassageKind.Image || passage.Text.AsSpan().IndexOfAnyInRange('0', '9') < 0)
        {
            return [];
        }

        var isCode = passage.Kind is PassageKind.Code or PassageKind.Output;
        if (isCode && !CodeLine.MayState(passage))
        {
            return [];
        }

        var context = contexts.Context();
        var tables = Tables(writeUp, passage, lexicon, context);
        if (passage.Kind == PassageKind.Table)
        {
            return tables;
        }

        var taken = tables.Select(found => found.Line).ToHashSet();
        var prose = isCode
            ? TrainingLog.Shortened(Lines(passage, lexicon, context).ToList())
            : Prose(writeUp, passage, lexicon, context);
        return tables.Concat(prose.Where(found => !taken.Contains(found.Line))).OrderBy(found => found.Line);
    }

    private static List<(MetricReading Reading, string Text, int Line)> Tables(
        WriteUp writeUp,
        Passage passage,
        MetricLexicon lexicon,
        MetricContext context
    ) =>
        passage.Kind is PassageKind.ListItem or PassageKind.Heading or PassageKind.FrontMatter
        || passage
            is { Kind: PassageKind.Code, Language: "python" or "py" or "bash" or "sh" or "shell" or "sql" or "r" }
            ? []
            : TableGrid
                .In(writeUp, passage)
                .SelectMany(grid => MetricGridReader.Read(lexicon, grid, context))
                .Select(found => (found.Reading, "", found.Line))
                .ToList();

    private static IEnumerable<(MetricReading Reading, string Text, int Line)> Prose(
        WriteUp writeUp,
        Passage passage,
        MetricLexicon lexicon,
        MetricContext context
    )
    {
        if (passage.Kind == PassageKind.ListItem && IsUnticked(writeUp, passage))
        {
            yield break;
        }

        var text = FoldedText.Of(WithLineBreaks(passage));
        foreach (var lexemes in SentenceCutter.Cut(text))
        {
            if (!lexemes.Exists(lexeme => lexeme.Kind == LexemeKind.Number))
            {
                continue;
            }

            foreach (var reading in MetricSentenceReader.Read(new MetricSentence(lexicon, text, lexemes), context))
            {
                yield return (reading, text, passage.LineAt(reading.Number.Start));
            }
        }
    }

    /// <summary>Lines of code and output, each on its own.</summary>
    private static IEnumerable<(MetricReading Reading, string Text, int Line)> Lines(
        Passage passage,
        MetricLexicon lexicon,
        MetricContext context
    )
    {
        var offset = 0;
        foreach (var line in passage.Text.Split('\n'))
        {
            var start = offset;
            offset += line.Length + 1;
            if (line.AsSpan().IndexOfAnyInRange('0', '9') < 0 || CodeLine.Stated(passage, line) is not { } stated)
            {
                continue;
            }

            var text = FoldedText.Of(stated);
            foreach (var lexemes in SentenceCutter.Cut(text))
            {
                var sentence = new MetricSentence(lexicon, text, lexemes);
                foreach (var reading in MetricSentenceReader.Read(sentence, context))
                {
                    yield return (reading, text, passage.LineAt(start));
                }
            }
        }
    }

    /// <summary>The text with its line ends back in place: "Recall: 0.9" and "Precision: 0.8" on two lines are two statements.</summary>
    private static string WithLineBreaks(Passage passage)
    {
        if (passage.LineStarts is not { Count: > 1 } starts)
        {
            return passage.Text;
        }

        var text = passage.Text.ToCharArray();
        foreach (var start in starts)
        {
            if (start > 0 && start <= text.Length && text[start - 1] == ' ')
            {
                text[start - 1] = '\n';
            }
        }

        return new string(text);
    }

    private static bool IsUnticked(WriteUp writeUp, Passage passage) =>
        writeUp
            .Lines[passage.Lines.Start - 1]
            .Text.AsSpan()
            .TrimStart(" \t>")
            .TrimStart("-*+")
            .TrimStart()
            .StartsWith("[ ]", StringComparison.Ordinal);

    private static Fact.Metric Metric(WriteUp writeUp, MetricReading reading, int line)
    {
        var number = reading.Number;
        return new Fact.Metric(
            reading.Canonical,
            number.Value,
            number.Text,
            number.Unit,
            reading.Model,
            reading.Split,
            new SourceQuote(writeUp.FileName, LineSpan.At(line), Quote(writeUp.Lines[line - 1].Text, number.Text)),
            reading.Subset
        );
    }

    /// <summary>The line, cut around the value where it is long.</summary>
    private static string Quote(string whole, string value)
    {
        var line = whole.AsSpan().Trim();
        if (line.Length <= LongestQuote)
        {
            return line.ToString();
        }

        var near = line[..Math.Min(line.Length, FarthestQuote)];
        var at = Math.Max(0, near.IndexOf(value, StringComparison.Ordinal));
        var start = Math.Clamp(at - LongestQuote / 2, 0, line.Length - LongestQuote);
        var cut = line.Slice(start, LongestQuote);
        // Whole words at both ends.
        var first = start == 0 || line[start - 1] == ' ' ? 0 : cut.IndexOf(' ') + 1;
        var last = start + LongestQuote == line.Length || line[start + LongestQuote] == ' ' ? -1 : cut.LastIndexOf(' ');
        return (last > first ? cut[first..last] : cut[first..]).Trim().ToString();
    }
}
