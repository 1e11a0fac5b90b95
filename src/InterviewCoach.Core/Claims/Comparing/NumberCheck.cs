using InterviewCoach.Core.Profiles;

namespace InterviewCoach.Core.Claims.Comparing;

/// <summary>Numbers that are no scores: sizes, counts, times, rates, shares of a split.</summary>
internal sealed class NumberCheck(FactWords words)
{
    private const double Aligned = 0.3;
    private const int FewestShared = 3;
    private const int MostOfSame = 8;
    private const int FewestAround = 2;
    private const int Window = 60;

    public IEnumerable<Mismatch> Compare(Told said, IReadOnlyList<Fact.Metric> scores, ToldProject project)
    {
        foreach (var split in said.Splits)
        {
            var stated = project.Sentences.Where(sentence => sentence.Splits.Count > 0).ToList();
            if (stated.Count > 0 && !stated.Exists(sentence => sentence.Splits.Any(other => IsSameSplit(split, other))))
            {
                yield return new Mismatch(
                    MismatchKind.Validation,
                    project.Project.Id,
                    split,
                    stated[0].Splits[0],
                    said.At,
                    stated[0].At
                );
            }
        }

        var near = project.Near(said.Words);
        foreach (var number in said.Numbers)
        {
            if (!IsOfFew(number) && said.Splits.Any(split => split.Split('/').Contains(number.Written)))
            {
                continue;
            }

            if (scores.Any(score => score.ValueText.Contains(number.Written, StringComparison.Ordinal)))
            {
                continue;
            }

            if (
                (
                    OfSame(number, said, project)
                    ?? Beside(number, said, near, FewestShared, project)
                    ?? Beside(number, said, project.Near(Around(number, said)), FewestAround, project)
                )
                is var (sentence, other)
            )
            {
                yield return new Mismatch(
                    KindOf(number, other),
                    project.Project.Id,
                    number.Written,
                    other.Written,
                    said.At,
                    sentence.At
                );
            }
        }
    }

    /// <summary>A number of the same things that differs, where no number of them agrees.</summary>
    private (Told Sentence, StatedNumber Number)? OfSame(StatedNumber number, Told said, ToldProject project)
    {
        var same = new List<(Told Sentence, StatedNumber Number)>();
        foreach (var sentence in project.Sentences.Where(sentence => !sentence.IsPlanned))
        {
            foreach (var other in sentence.Numbers.Where(other => number.IsOfSame(other, words) && number.MayBe(other)))
            {
                if (number.Agrees(other))
                {
                    return null;
                }

                same.Add((sentence, other));
            }
        }

        // A number that stands elsewhere in the project may be that of a part.
        if (same.Count is 0 or > MostOfSame || number.Digits > 1 && !IsOfFew(number) && IsAnywhere(number, project))
        {
            return null;
        }

        var nearest = same.OrderByDescending(one => one.Sentence.Words.Count(said.Words.Contains))
            .ThenByDescending(one => number.Nouns.Count(one.Number.Nouns.Contains))
            .First();
        var shared = nearest.Sentence.Words.Count(said.Words.Contains);
        var isSure = same.DistinctBy(one => one.Number.Value).Count() == 1 || shared >= 2;
        return isSure && (shared >= 1 || IsOfTeam(number)) ? nearest : null;
    }

    /// <summary>A number in the sentence that speaks of the same, where the project has no such number at all.</summary>
    private (Told Sentence, StatedNumber Number)? Beside(
        StatedNumber number,
        Told said,
        IReadOnlyList<(Told Sentence, double Score, int Shared)> near,
        int fewest,
        ToldProject project
    )
    {
        if (!number.IsSpecific || IsAnywhere(number, project))
        {
            return null;
        }

        foreach (var (sentence, score, shared) in near.Take(2))
        {
            if (score < Aligned || shared < fewest || sentence.IsPlanned)
            {
                break;
            }

            var others = sentence
                .Numbers.Where(other => other.Unit == number.Unit && !said.Numbers.Any(mine => mine.Agrees(other)))
                .ToList();
            if (
                others.Count == 1
                && (
                    number.Nouns.Count == 0
                    || others[0].Nouns.Count == 0
                    || number.IsOfSame(others[0], words)
                    || number.Unit != NumberUnit.Plain
                )
            )
            {
                return (sentence, others[0]);
            }
        }

        return null;
    }

    /// <summary>The telling words around a number: a long line speaks of several things.</summary>
    private HashSet<string> Around(StatedNumber number, Told said)
    {
        var at = said.Text.IndexOf(number.Written, StringComparison.Ordinal);
        if (at < 0)
        {
            return [];
        }

        var from = Math.Max(0, at - Window);
        var to = Math.Min(said.Text.Length, at + number.Written.Length + Window);
        var text = said.Text[from..to];
        var cut = text.LastIndexOf(';', Math.Min(text.Length - 1, at - from));
        return TextWords.Of(cut < 0 ? text : text[(cut + 1)..], words.Common);
    }

    internal static bool IsAnywhere(StatedNumber number, ToldProject project) =>
        project.Sentences.Any(sentence => sentence.Numbers.Any(number.Agrees))
        || project.Metrics.Any(metric => MetricCheck.Number(metric) is { } score && number.Agrees(score));

    private MismatchKind KindOf(StatedNumber number, StatedNumber other) =>
        IsOfTeam(number) && IsOfTeam(other) ? MismatchKind.Ownership
        : number.Nouns.Any(words.Folds.Contains) ? MismatchKind.Validation
        : MismatchKind.Number;

    /// <summary>People and folds are few: the same small number elsewhere is of something else.</summary>
    private bool IsOfFew(StatedNumber number) => IsOfTeam(number) || number.Nouns.Any(words.Folds.Contains);

    private bool IsOfTeam(StatedNumber number) => number.Nouns.Concat(number.Heads).Any(words.Team.Contains);

    private static bool IsSameSplit(string one, string other) =>
        one == other
        || one.AsSpan().Count('/') != other.AsSpan().Count('/') && one.Split('/')[0] == other.Split('/')[0];
}
