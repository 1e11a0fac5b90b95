using InterviewCoach.Core.Assessing.Coverage;

namespace InterviewCoach.Core.Assessing.Fitting;

/// <summary>
/// Learns from examples which points ask for a kind of content and which sentences show it: for each kind a logistic
/// regression with a ridge penalty of its examples against those of all others, by steps that a separable quadratic bound
/// makes safe, so that the same examples give the same weights. No weight but the constant is below zero: a further word
/// never takes away what was shown.
/// </summary>
public sealed class KindFitting(AnswerAssessor assessor)
{
    /// <summary>The name under which examples stand that show no kind at all.</summary>
    public const string None = "none";

    private const int Rounds = 400;
    private const double Ridge = 0.5;

    /// <summary>A sentence of another kind may show this one as well, which nobody marked.</summary>
    private const double OfOthers = 0.5;

    /// <summary>What stands in fewer examples tells nothing of others.</summary>
    private const int LeastExamples = 2;
    private const double Least = 0.12;

    /// <param name="Features">What is in the text.</param>
    /// <param name="Of">The kinds that it stands with as an example.</param>
    /// <param name="Not">The kinds that it stands with as one that is none of them.</param>
    private sealed record Example(string[] Features, IReadOnlySet<string> Of, IReadOnlySet<string> Not);

    /// <summary>For "kind asks" and "kind shows" the features and their weights.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<(string Feature, double Weight)>> Fit(
        IReadOnlyList<KindExamples> examples
    )
    {
        var points = Read(examples.SelectMany(of => of.Points.Select(text => (text, of.Kind, true))));
        var sentences = Read(
            examples.SelectMany(of =>
                of.Shown.Select(text => (text, of.Kind, true))
                    .Concat(of.NotShown.Select(text => (text, of.Kind, false)))
            )
        );
        points = Frequent(points);
        sentences = Frequent(sentences);
        var kinds = examples.Select(of => of.Kind).Where(kind => kind != None).ToList();
        var fitted = kinds
            .AsParallel()
            .AsOrdered()
            .SelectMany(kind =>
                new[] { ($"{kind} asks", Weights(points, kind)), ($"{kind} shows", Weights(sentences, kind)) }
            )
            .ToList();
        return fitted.ToDictionary(pair => pair.Item1, pair => pair.Item2);
    }

    /// <summary>One example for each text; it may stand with several kinds.</summary>
    private List<Example> Read(IEnumerable<(string Text, string Kind, bool Shows)> texts) =>
        [
            .. texts
                .GroupBy(one => one.Text, StringComparer.Ordinal)
                .Select(of => new Example(
                    [
                        .. WeightedWords
                            .FeaturesOf(assessor.Reader.Read(of.Key).Tokens, assessor.Reader.Lexicon)
                            .Order(StringComparer.Ordinal),
                    ],
                    of.Where(one => one.Shows).Select(one => one.Kind).ToHashSet(StringComparer.Ordinal),
                    of.Where(one => !one.Shows).Select(one => one.Kind).ToHashSet(StringComparer.Ordinal)
                )),
        ];

    private static List<Example> Frequent(List<Example> examples)
    {
        var counts = examples.SelectMany(one => one.Features).CountBy(feature => feature).ToDictionary();
        return
        [
            .. examples.Select(one =>
                one with
                {
                    Features = [.. one.Features.Where(feature => counts[feature] >= LeastExamples)],
                }
            ),
        ];
    }

    private static IReadOnlyList<(string Feature, double Weight)> Weights(List<Example> examples, string kind)
    {
        double ofKind = examples.Count(one => one.Of.Contains(kind));
        // Between one half of all and what is true among the examples: a kind is rarer than half, but not one in eighty.
        var importance = Math.Sqrt(examples.Count / Math.Max(1, ofKind)) / 2;
        var names = examples.SelectMany(one => one.Features).Distinct().Order(StringComparer.Ordinal).ToArray();
        var index = names
            .Select((name, i) => (name, i))
            .ToDictionary(pair => pair.name, pair => pair.i, StringComparer.Ordinal);
        var rows = examples.ConvertAll(one => Array.ConvertAll(one.Features, feature => index[feature]));
        var shows = examples.ConvertAll(one => one.Of.Contains(kind));
        var counts = examples.ConvertAll(one =>
            one.Of.Contains(kind) ? importance
            : one.Not.Contains(kind) || one.Of.Contains(None) ? 1
            : OfOthers
        );
        var weights = new double[names.Length];
        var curvature = new double[names.Length];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var feature in rows[i])
            {
                curvature[feature] += 0.25 * counts[i] * rows[i].Length;
            }
        }

        var constant = index[WeightedWords.Constant];
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[names.Length];
            for (var i = 0; i < rows.Count; i++)
            {
                var odds = 0.0;
                foreach (var feature in rows[i])
                {
                    odds += weights[feature];
                }

                var slope = counts[i] * ((shows[i] ? 1 : 0) - (1 / (1 + Math.Exp(-odds))));
                foreach (var feature in rows[i])
                {
                    gradient[feature] += slope;
                }
            }

            for (var k = 0; k < weights.Length; k++)
            {
                var ridge = k == constant ? 0 : Ridge;
                weights[k] += (gradient[k] - (ridge * weights[k])) / (curvature[k] + ridge);
                weights[k] = k == constant ? weights[k] : Math.Max(0, weights[k]);
            }
        }

        return
        [
            .. names
                .Zip(weights)
                .Where(pair => Math.Abs(pair.Second) >= Least || pair.First == WeightedWords.Constant)
                .OrderByDescending(pair => pair.Second)
                .ThenBy(pair => pair.First, StringComparer.Ordinal),
        ];
    }
}
