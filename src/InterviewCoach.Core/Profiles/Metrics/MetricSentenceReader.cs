using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>Reads the metrics out of one sentence, with what its context gives.</summary>
internal static class MetricSentenceReader
{
    private const int NearLexemes = 8;

    /// <summary>Most words that a line may have whose number is named only by what stands above it.</summary>
    private const int MostWordsInLabel = 12;

    public static IEnumerable<MetricReading> Read(MetricSentence sentence, MetricContext context)
    {
        if ((!sentence.HasName && context.Metric is null) || !sentence.HasNumber || IsVetoed(sentence, context))
        {
            yield break;
        }

        var any = false;
        foreach (var (name, value) in MetricLinker.Link(sentence))
        {
            any = true;
            var (definition, canonical) = Named(name, context);
            var model = ScoredModel.Of(sentence, value) ?? context.Model;
            var split = name.Split ?? SplitOf(sentence, name, value) ?? context.Split;
            if (canonical == "score" && !IsOfModel(sentence, value, model, split))
            {
                continue;
            }

            yield return new MetricReading(definition, canonical, value.Number, model, split);
        }

        if (any || context.Metric is not { } above || sentence.Names.Any(name => !name.IsWeak))
        {
            yield break;
        }

        foreach (var value in Labelled(sentence).Where(value => MetricNumbers.Fits(above.Definition, value.Number)))
        {
            yield return new MetricReading(
                above.Definition,
                above.Canonical,
                value.Number,
                ScoredModel.Of(sentence, value) ?? context.Model,
                SplitOf(sentence, above, value) ?? above.Split ?? context.Split
            );
        }
    }

    /// <summary>Anything may have a score: a product, a player, a rule. A split or "XGBoost score: 0.91" makes it one of a model.</summary>
    private static bool IsOfModel(MetricSentence sentence, Mention.Value value, string? model, string? split) =>
        MetricNumbers.IsStrong(value.Number)
        && (split is not null || (model is not null && sentence.Mark(value.Index - 1) is ':' or '='));

    /// <summary>A bare "score" under a heading or lead-in that names one metric is that metric.</summary>
    private static (MetricDefinition, string) Named(MetricName name, MetricContext context) =>
        name.Canonical == "score" && context.Metric is { IsWeak: false } above
            ? (above.Definition, above.Canonical)
            : (name.Definition, name.Canonical);

    private static bool IsVetoed(MetricSentence sentence, MetricContext context) =>
        context.IsOthers
        || (context.IsPlan && !sentence.Has(MetricCue.Reached))
        || (sentence.Has(MetricCue.Others) && !sentence.Has(MetricCue.Author));

    /// <summary>The values of "Random forest: 0.91", "0.91" and "SVM (0.88)", to be named by what stands above.</summary>
    private static IEnumerable<Mention.Value> Labelled(MetricSentence sentence)
    {
        var words = sentence.Lexemes.Count(lexeme => lexeme.Kind != LexemeKind.Mark);
        if (words > MostWordsInLabel)
        {
            yield break;
        }

        foreach (var value in sentence.Mentions.OfType<Mention.Value>())
        {
            var opens =
                value.Index == 0
                || sentence.Mark(value.Index - 1) is ':' or '=' or '-' or '–' or '—' or '(' or '|' or '→' or '/' or '>';
            if (opens && MetricNumbers.IsStrong(value.Number) && !MetricNumbers.IsOtherThing(sentence, value.Index))
            {
                yield return value;
            }
        }
    }

    private static string? SplitOf(MetricSentence sentence, MetricName name, Mention.Value value)
    {
        if (sentence.Splits.Count == 0)
        {
            return null;
        }

        var splits = sentence.Splits.Where(found => found.Board != name).Select(found => found.Split).ToList();
        var next =
            sentence.Mentions.Find(other => other is Mention.Value later && later.Index > value.Index)?.First
            ?? int.MaxValue;
        return splits
                .Find(split =>
                    split.First >= value.Next && split.First < next && split.First - value.Next <= NearLexemes
                )
                ?.Name
            ?? splits
                .LastOrDefault(split => split.First >= Math.Min(name.Next, value.Index) && split.First < value.Index)
                ?.Name
            ?? (splits.Select(split => split.Name).Distinct().Count() == 1 ? splits[0].Name : null);
    }
}
