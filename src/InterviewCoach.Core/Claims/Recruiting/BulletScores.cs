using System.Text.RegularExpressions;
using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Claims.Recruiting;

/// <summary>Whether a score is one that a candidate may put on a CV, and under which model's name, by its own sentence.</summary>
internal static partial class BulletScores
{
    /// <summary>"Random split 0.86, by field 0.78; I report 0.78": of several, the one that is said to be reported.</summary>
    public static bool IsReported(Fact.Metric metric)
    {
        var reported = Reported().Matches(metric.At.Text).Select(match => match.Groups["value"].Value).ToList();
        return reported.Count == 0 || reported.Exists(value => IsSame(value, metric.ValueText));
    }

    /// <summary>Whether nothing between the score and the model says that the model is the other one of a comparison.</summary>
    public static bool IsOfModel(Fact.Metric metric)
    {
        if (metric.Model is not { } model)
        {
            return false;
        }

        var text = metric.At.Text;
        var value = text.IndexOf(metric.ValueText, StringComparison.Ordinal);
        var name = text.IndexOf(model, StringComparison.OrdinalIgnoreCase);
        if (value < 0 || name < 0 || text.Contains('|', StringComparison.Ordinal))
        {
            // In a table, or under a heading: the reader of tables has told whose it is.
            return true;
        }

        var between =
            value < name
                ? text[(value + metric.ValueText.Length)..name]
                : text[Math.Min(text.Length, name + model.Length)..value];
        return value < name
            ? !Compares().IsMatch(between) && !Score().IsMatch(between)
            : !Score().IsMatch(between) || !Compares().IsMatch(between);
    }

    /// <summary>Whether its sentence sets it beside another one.</summary>
    public static bool IsCompared(Fact.Metric metric) =>
        metric.Model is not null
        && !IsOfModel(metric)
        && metric.At.Text.Contains(metric.ValueText, StringComparison.Ordinal);

    private static bool IsSame(string one, string other) =>
        one.TrimEnd('%', '.', ',') == other.TrimEnd('%', '.', ',')
        || other.Contains(one.TrimEnd('.', ','), StringComparison.Ordinal);

    [GeneratedRegex(
        @"\b(I|we|honestly) (only )?(report|reported|quote|quoted|trust|count|stand by|use|go with) (the )?(honest )?(?<value>\d+([.,]\d+)?)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Reported();

    [GeneratedRegex(
        @"\b(vs|versus|against|compared|over|than|beside|beats|beating|while|whereas|but)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Compares();

    [GeneratedRegex(@"\d[.,]\d|\d ?%", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Score();
}
