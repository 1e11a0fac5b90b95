using System.Text.RegularExpressions;
using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions.Binding;
using InterviewCoach.Core.Questions.Planning;

namespace InterviewCoach.Core.Interviews;

/// <summary>
/// Whether a contradiction is plain enough to be raised. Telling somebody that they contradict themself when they do not
/// costs more than staying silent when they do.
/// </summary>
internal static partial class Doubt
{
    /// <summary>Whether to stay silent about it.</summary>
    public static bool IsIn(Contradiction found, string writeUp, Phrases phrases)
    {
        if (found.Source == ContradictionSource.Finding)
        {
            return false;
        }

        var said = Figures(found.Said);
        if (said.Count == 0)
        {
            // In words, or no figure at all: "two of the three" is seldom a measurement.
            return NumberWord(found.Said);
        }

        if (found.Source == ContradictionSource.EarlierAnswer && !IsOfTheSame(found))
        {
            return true;
        }

        // What the write-up states of the same measure somewhere is true of something: of a part, a model, another split.
        if (said.All(figure => IsStated(writeUp, figure, Measure(found.Said))))
        {
            return true;
        }

        // "0.84 instead of 0.71": another experiment is held against what is known.
        return Figures(found.Quote).Any(figure => !said.Contains(figure) && IsStated(writeUp, figure, ""))
            && Substance.Words(found.Quote).Any(word => Phrases.Is(phrases.Compares, word));
    }

    /// <summary>Two answers speak of the same when they have words in common besides the measure, and other figures.</summary>
    private static bool IsOfTheSame(Contradiction found)
    {
        const double alike = 0.2;
        var stated = Figures(found.Stated);
        return stated.Count > 0
            && !Figures(found.Said).All(stated.Contains)
            && Wording.Of(found.Stated).Likeness(Wording.Of(found.Quote)) >= alike;
    }

    /// <summary>In a line that names the measure, or in a table, whose head names it.</summary>
    private static bool IsStated(string writeUp, string figure, string measure)
    {
        for (var at = WholeWords.Find(writeUp, figure); at >= 0; at = WholeWords.Find(writeUp, figure, at + 1))
        {
            var begin = writeUp.LastIndexOf('\n', at) + 1;
            var end = writeUp.IndexOf('\n', at);
            var line = writeUp.AsSpan(begin, (end < 0 ? writeUp.Length : end) - begin);
            if (line.StartsWith("|") || line.Contains(measure, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first word of the measure: "roc" of "roc auc: 0.97".</summary>
    private static string Measure(string said) => said.Split(' ', ':')[0];

    /// <summary>"precision: eighty" has a value after the colon, and no digit in it.</summary>
    private static bool NumberWord(string said) => said.Contains(": ", StringComparison.Ordinal);

    private static List<string> Figures(string text) => Figure().Matches(text).Select(match => match.Value).ToList();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Figure();
}
