using System.Globalization;

namespace InterviewCoach.Core.Assessing.Scoring;

/// <summary>A weighted sum of features, squeezed between 0 and 1. The weights are fitted by <c>coach fit-assessor</c>.</summary>
internal sealed record LogisticModel(IReadOnlyList<string> Names, double[] Weights)
{
    /// <summary>Between 0 and 1.</summary>
    public double Probability(ReadOnlySpan<double> features) => 1 / (1 + Math.Exp(-LogOdds(features)));

    public double LogOdds(ReadOnlySpan<double> features)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return sum;
    }

    /// <summary>Reads weights by name; a feature without one weighs nothing. Null when a number cannot be read.</summary>
    public static LogisticModel? Parse(IReadOnlyList<string> names, IReadOnlyDictionary<string, string> weights)
    {
        var values = new double[names.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var text = weights.GetValueOrDefault(names[i], "0");
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]))
            {
                return null;
            }
        }

        return new LogisticModel(names, values);
    }
}
