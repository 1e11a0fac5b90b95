using InterviewCoach.Core.Profiles.Lexing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>
/// Reads the metrics out of a table: names over the columns, names before the rows, a pair "Metric | Value", or cells
/// that only the heading above names.
/// </summary>
internal sealed class MetricGridReader
{
    private const int MostColumns = 60;

    private const int MostWordsInName = 8;

    private readonly MetricLexicon lexicon;

    private readonly MetricContext context;

    private readonly List<Heading> columns = [];

    private readonly List<TableRow> rows;

    private readonly TableRow? header;

    private bool? rowsAreNamed;

    private MetricGridReader(MetricLexicon lexicon, TableGrid grid, MetricContext context)
    {
        (this.lexicon, this.context) = (lexicon, context);
        (header, rows) = HeaderOf(grid);
        var count = Math.Min(MostColumns, rows.Append(header).Max(row => row?.Cells.Count ?? 0));
        for (var column = 0; column < count; column++)
        {
            columns.Add(Name(header?.Cell(column) ?? ""));
        }
    }

    /// <summary>What the head of a column or row says.</summary>
    private sealed record Heading(
        string Text,
        MetricSentence Sentence,
        MetricName? Metric,
        string? Model,
        string? Split,
        bool IsDerived,
        bool IsNoScore,
        bool IsPercent
    )
    {
        public bool IsOnlyMetric =>
            Metric is { IsWeak: false } metric
            && Sentence.Lexemes.Count(lexeme => lexeme.Kind != LexemeKind.Mark) == metric.Next - metric.First;

        public bool Is(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (Text.Equals(word, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>The metrics of a table, each with the line of its row.</summary>
    public static IEnumerable<(MetricReading Reading, int Line)> Read(
        MetricLexicon lexicon,
        TableGrid grid,
        MetricContext context
    )
    {
        if (context.IsOthers || grid.ColumnCount == 0)
        {
            return [];
        }

        var reader = new MetricGridReader(lexicon, grid, context);
        return reader.IsSettings() ? [] : reader.rows.SelectMany(reader.Row);
    }

    /// <summary>Where the first row only groups the columns ("Train | | Test | "), the second one names them.</summary>
    private (TableRow? Header, List<TableRow> Rows) HeaderOf(TableGrid grid)
    {
        var body = grid.Rows.ToList();
        if (grid.Header is not { } top || body.Count < 2 || top.Cells.Any(cell => Name(cell).Metric is not null))
        {
            return (grid.Header, body);
        }

        var second = body[0];
        if (
            second.Cells.Any(cell => cell.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && Name(cell).Metric is null)
            || second.Cells.Count(cell => Name(cell).Metric is not null) < 2
        )
        {
            return (top, body);
        }

        var group = "";
        var cells = new List<string>();
        for (var column = 0; column < second.Cells.Count; column++)
        {
            group = top.Cell(column).Length > 0 ? top.Cell(column) : group;
            cells.Add(
                Name(second.Cells[column]).Metric is null
                    ? second.Cells[column]
                    : $"{group} {second.Cells[column]}".Trim()
            );
        }

        return (second with { Cells = cells }, body.GetRange(1, body.Count - 1));
    }

    /// <summary>A table of settings ("Parameter | Value") holds no scores.</summary>
    private bool IsSettings() =>
        columns.Count > 0
        && columns[0]
            .Is(
                "parameter",
                "parameters",
                "hyperparameter",
                "hyperparameters",
                "hyper-parameter",
                "hyper-parameters",
                "setting",
                "config",
                "argument",
                "option",
                "feature",
                "features",
                "column",
                "variable",
                "library",
                "package",
                "tool"
            );

    private IEnumerable<(MetricReading, int)> Row(TableRow row)
    {
        var cells = row.Cells.Take(columns.Count).Select(cell => Cell(cell)).ToList();
        var labelColumn = cells.FindIndex(cell => cell.Lexemes.Exists(lexeme => lexeme.Kind == LexemeKind.Word));
        var label = labelColumn < 0 ? Name("") : Name(row.Cells[labelColumn]);
        if (
            label.IsDerived
            || context.IsPlan && !columns.Exists(column => column.Is("achieved", "actual", "result", "current"))
        )
        {
            yield break;
        }

        var named = RowName(row, cells);
        for (var column = 0; column < cells.Count; column++)
        {
            var head = columns[column];
            if (head.IsNoScore || column == labelColumn && head.Metric is null)
            {
                continue;
            }

            // A report's row "accuracy" has its value under one of the other metrics.
            var metric =
                head.Metric is { } own
                && !(named is not null && (own.Canonical == "score" || (named.IsOnlyMetric && labelColumn == 0)))
                    ? own
                    : named?.Metric ?? (IsNamedAbove(head) ? context.Metric : null);
            if (metric is null)
            {
                foreach (var reading in Prose(cells[column], head, label))
                {
                    yield return (reading, row.Line);
                }

                continue;
            }

            if (metric.Canonical == "score" && context.Metric is { IsWeak: false } above)
            {
                metric = above;
            }

            foreach (var value in Values(cells[column], metric))
            {
                var number =
                    value.Unit.Length == 0 && head.IsPercent && value.Value > 1 ? value with { Unit = "%" } : value;
                yield return (Reading(metric, number, head, named is null ? label : null), row.Line);
            }
        }
    }

    private MetricReading Reading(MetricName metric, NumberReading number, Heading head, Heading? label)
    {
        var split = metric.Split ?? head.Split ?? label?.Split ?? context.Split;
        var model = label?.Model ?? head.Model;
        string? subset = null;
        if (label is { Model: null, Split: null, Text.Length: > 0 })
        {
            var classes =
                columns[0].Is("class", "classes", "category", "label", "labels", "target", "entity", "")
                || IsAverage(label.Text);
            (model, subset) = classes ? (model, label.Text) : (model ?? label.Text, subset);
        }
        else if (
            label is null
            && head is { Model: null, Split: null, Metric: null, Text.Length: > 0 }
            && !head.Is("value", "score", "result", "results", "values")
        )
        {
            model ??= head.Text;
        }

        var canonical = metric.Canonical;
        if (
            subset is not null
            && metric.Definition.Averages
            && !canonical.Contains(' ', StringComparison.Ordinal)
            && AverageOf(subset) is { } average
        )
        {
            (canonical, subset) = ($"{canonical} {average}", null);
        }

        return new MetricReading(metric.Definition, canonical, number, model ?? context.Model, split, subset);
    }

    /// <summary>The metric that the row itself names, in whichever cell: "RMSE | 0.21", "Ridge | RMSE | 0.21".</summary>
    private Heading? RowName(TableRow row, List<MetricSentence> cells)
    {
        for (var column = 0; column < Math.Min(cells.Count, 3); column++)
        {
            if (columns[column].Metric is { IsWeak: false })
            {
                return null;
            }

            if (
                columns[column].Metric is null
                && !MetricLinker.Link(cells[column]).Any()
                && cells[column].Lexemes.Count(lexeme => lexeme.Kind == LexemeKind.Word) <= MostWordsInName
                && Name(row.Cells[column]) is { Metric: not null } name
            )
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether the rows are models, so that the columns are what they were tried on.</summary>
    private bool ComparesModels =>
        columns is [var first, ..]
        && first.Is(
            "model",
            "models",
            "method",
            "methods",
            "algorithm",
            "classifier",
            "architecture",
            "approach",
            "backbone"
        );

    /// <summary>Whether a row names a metric of its own, so that the other rows are no scores.</summary>
    private bool RowsAreNamed =>
        rowsAreNamed ??= rows.Exists(row => row.Cells.Count > 0 && Name(row.Cells[0]).Metric is { IsWeak: false });

    /// <summary>Whether the metric that stands above the table may name a column that does not name one itself.</summary>
    private bool IsNamedAbove(Heading head) =>
        columns.TrueForAll(column => column.Metric is null)
        && !RowsAreNamed
        && (
            head.Model is not null
            || head.Split is not null
            || ComparesModels && !head.Text.Contains('(', StringComparison.Ordinal)
            || head.Is("value", "values", "result", "results", "performance", "mean", "average")
        );

    /// <summary>Sentences in a cell of a column that names nothing: "RMSE: 0.21".</summary>
    private IEnumerable<MetricReading> Prose(MetricSentence cell, Heading head, Heading label)
    {
        if (cell.Mentions.Exists(mention => mention is Mention.Named))
        {
            var within = context with { Metric = null, Model = label.Model ?? head.Model ?? context.Model };
            return MetricSentenceReader.Read(cell, within);
        }

        return [];
    }

    /// <summary>The scores in a cell that should hold one, or several between slashes, or each with its class: "1.00 (cat) 0.96 (dog)".</summary>
    private static IEnumerable<NumberReading> Values(MetricSentence cell, MetricName metric)
    {
        var values = cell.Mentions.OfType<Mention.Value>().ToList();
        if (values.Count == 0 || cell.Lexemes.Count(lexeme => lexeme.Kind == LexemeKind.Word) > 6)
        {
            yield break;
        }

        for (var i = 0; i < values.Count; i++)
        {
            var first =
                i == 0
                    ? WordsBefore(cell, values[0].Index) == 0
                    : Gap.Between(cell, values[i - 1].Next, values[i].First)
                        is { OnlyJoins: true, OpensParenthesis: false }
                            or { Words: 0, Commas: 0, Marks: 0, OpensParenthesis: false, ClosesParenthesis: false };
            if (!first)
            {
                yield break;
            }

            if (
                MetricNumbers.Fits(metric.Definition, values[i].Number)
                && !MetricNumbers.IsOtherThing(cell, values[i].Index)
            )
            {
                yield return values[i].Number;
            }
        }
    }

    private static int WordsBefore(MetricSentence cell, int at) =>
        cell.Lexemes.Take(at).Count(lexeme => lexeme.Kind == LexemeKind.Word);

    private MetricSentence Cell(string text)
    {
        var folded = FoldedText.Of(text);
        return new MetricSentence(lexicon, folded, Lexer.Read(folded), inHeader: true);
    }

    private Heading Name(string text)
    {
        var sentence = Cell(text);
        var names = sentence.Names.ToList();
        var metric = names.Count == 0 ? null : names.Find(name => !name.IsWeak) ?? names[0];
        var derived = sentence.Has(MetricCue.DerivedHeader) || sentence.Mark(0) is 'Δ';
        return new Heading(
            text.Trim(),
            sentence,
            metric,
            sentence.Mentions.OfType<Mention.Model>().FirstOrDefault()?.Name,
            metric?.Split ?? sentence.Mentions.OfType<Mention.Split>().FirstOrDefault()?.Name,
            derived,
            derived || (metric is null && sentence.Has(MetricCue.NotAScoreHeader)) || sentence.Mark(0) is '#',
            text.Contains('%', StringComparison.Ordinal)
        );
    }

    private static bool IsAverage(string label) => AverageOf(label) is not null;

    private static string? AverageOf(string label) =>
        MetricNameReader.AverageWords.FirstOrDefault(word =>
            label.StartsWith(word, StringComparison.OrdinalIgnoreCase)
        );
}
