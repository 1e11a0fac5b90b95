using InterviewCoach.Core.Profiles.Lexing;

namespace InterviewCoach.Core.Profiles.Metrics;

/// <summary>
/// Binds the values of a sentence to the names in it. Names and values come in runs ("precision and recall of 0.91 and
/// 0.88"); a run of values belongs to the names before it, or, standing right before a name, to that ("95% accuracy").
/// </summary>
internal sealed class MetricLinker
{
    private const int FarthestWords = 14;

    private const int WeakWords = 4;

    private const int WordsBetweenValues = 6;

    private readonly MetricSentence sentence;

    private readonly List<Run<MetricName>> names = [];

    private readonly List<Run<Mention.Value>> values = [];

    private MetricLinker(MetricSentence sentence) => this.sentence = sentence;

    private sealed record Run<T>(List<T> Items, int First)
    {
        public int Next { get; set; }

        public bool Used { get; set; }
    }

    /// <summary>The bound values, in the order of the text.</summary>
    public static IEnumerable<(MetricName Name, Mention.Value Value)> Link(MetricSentence sentence)
    {
        var linker = new MetricLinker(sentence);
        linker.Group();
        return linker.values.SelectMany(linker.LinkRun);
    }

    private void Group()
    {
        foreach (var mention in sentence.Mentions)
        {
            switch (mention)
            {
                case Mention.Named { Metric: var name }:
                    AddName(name);
                    break;
                case Mention.Value value when !MetricNumbers.IsOtherThing(sentence, value.Index):
                    AddValue(value);
                    break;
                default:
                    break;
            }
        }
    }

    private void AddName(MetricName name)
    {
        var run = names.Count > 0 && (values.Count == 0 || values[^1].First < names[^1].First) ? names[^1] : null;
        if (run is not null)
        {
            var gap = Gap.Between(sentence, run.Next, name.First);
            var last = run.Items[^1];
            if (last.Canonical == name.Canonical && gap.Words <= 1)
            {
                // "Mean Absolute Error (MAE)": one name, said twice.
                run.Items[^1] = name with
                {
                    Split = name.Split ?? last.Split,
                };
                run.Next = name.Next;
                return;
            }

            if (IsGeneral(name) && !IsGeneral(last) && name.First == run.Next)
            {
                // "The NDCG@10 scores were …" names one metric.
                run.Next = name.Next;
                return;
            }

            if (IsGeneral(last) && !IsGeneral(name) && gap is { Words: 0, Commas: 0, BreaksLine: false })
            {
                // "Private LB AUC", "CV score (RMSE)": the second says what the first is a score of.
                run.Items[^1] = name with
                {
                    Split = name.Split ?? last.Split ?? (last.Canonical == "score" ? null : "leaderboard"),
                };
                run.Next = name.Next;
                return;
            }

            var joined = gap.OnlyJoins && (gap.Words + gap.Commas + gap.Marks > 0 || !last.IsWeak);
            if (joined && gap is { IsExplicit: false, BreaksLine: false } && !name.IsWeak)
            {
                run.Items.Add(name);
                run.Next = name.Next;
                return;
            }
        }

        names.Add(new Run<MetricName>([name], name.First) { Next = name.Next });
    }

    private void AddValue(Mention.Value value)
    {
        var run = values.Count > 0 && (names.Count == 0 || names[^1].First < values[^1].First) ? values[^1] : null;
        if (run is not null)
        {
            var last = run.Items[^1];
            var gap = Gap.Between(sentence, run.Next, value.First);
            var alike =
                last.Number.Percent == value.Number.Percent
                && (last.Number.HasPoint == value.Number.HasPoint || last.Number.Percent);
            if (!gap.BreaksLine && alike && (gap.OnlyJoins || gap.Words <= WordsBetweenValues))
            {
                run.Items.Add(value);
                run.Next = value.Next;
                return;
            }
        }

        values.Add(new Run<Mention.Value>([value], value.First) { Next = value.Next });
    }

    private IEnumerable<(MetricName, Mention.Value)> LinkRun(Run<Mention.Value> run)
    {
        var before = names.LastOrDefault(name => name.First < run.First);
        var behind = names.Find(name => name.First > run.First);
        var forward = before is not null && Reaches(before, run);
        var backward = behind is not null && IsReachedFrom(run, behind);
        if (forward && backward)
        {
            var direct = Gap.Between(sentence, before!.Next, run.First);
            forward =
                !before.Used
                && direct.Words <= FarthestWords
                && (
                    direct is { IsExplicit: true, IsBlocked: false }
                    || direct is { IsExplicit: true, Commas: 0 }
                    || direct.Words + direct.Commas + direct.Marks == 0
                );
        }

        if (forward && before!.Used && run.First - before.Next > 6)
        {
            forward = false;
        }

        if (forward)
        {
            before!.Used = true;
            return Pair(before.Items, run.Items, all: Gap.Between(sentence, before.Next, run.First) is { Words: <= 3 });
        }

        if (!backward)
        {
            return [];
        }

        behind!.Used = true;
        var onlyOne = behind.Items.Count > 1 && run.Items.Count == 1 && FollowedByValue(behind);
        if (!onlyOne)
        {
            return Pair(behind.Items, run.Items, all: true);
        }

        var first = behind.Items[0];
        behind.Items.RemoveAt(0);
        behind.Used = false;
        return [(first, run.Items[0])];
    }

    /// <summary>Names to values one to one where there are as many; else one name to all values, or all names to one value.</summary>
    private static IEnumerable<(MetricName, Mention.Value)> Pair(
        List<MetricName> names,
        List<Mention.Value> values,
        bool all
    )
    {
        var pairs =
            names.Count == values.Count ? names.Zip(values)
            : values.Count == 1 && all ? names.Select(name => (name, values[0]))
            : values.Select(value => (names[^1], value));
        return pairs.Where(pair => MetricNumbers.Fits(pair.Item1.Definition, pair.Item2.Number));
    }

    private bool Reaches(Run<MetricName> before, Run<Mention.Value> run)
    {
        var gap = Gap.Between(sentence, before.Next, run.First);
        var name = before.Items[^1];
        var number = run.Items[0].Number;
        if (
            !MetricNumbers.Fits(name.Definition, number)
            || sentence.LastCue(MetricCue.Difference, before.Next, run.First) >= 0 && !gap.IsExplicit
        )
        {
            return false;
        }

        var direct =
            gap.Words + gap.Commas <= 3
            && (gap.IsExplicit || gap.OpensParenthesis || gap.Words + gap.Commas + gap.Marks == 0);
        if (name.IsWeak)
        {
            return direct && gap is { OtherWords: 0, BreaksLine: false } && MetricNumbers.IsStrong(number);
        }

        if (!MetricNumbers.IsStrong(number))
        {
            return direct && !gap.BreaksLine && IsScoreLike(name, number);
        }

        if (gap.BreaksLine && gap.Words > WeakWords)
        {
            return false;
        }

        return gap.Words <= FarthestWords && !gap.ClosesParenthesis | gap.IsExplicit && gap.Commas <= 2;
    }

    /// <summary>Whether a name only says that something is a score.</summary>
    private static bool IsGeneral(MetricName name) =>
        name.Canonical is "score" or "leaderboard score" or "Kaggle score";

    /// <summary>A bare whole number is a score only where it cannot be a count: "accuracy of 94", "RMSE of 937".</summary>
    private static bool IsScoreLike(MetricName name, NumberReading number) =>
        name.Definition.Scale switch
        {
            MetricScale.Share or MetricScale.Correlation => number.Value is 0 or 1 or >= 20 and <= 100,
            _ => number.Value is < 1990 or > 2035,
        };

    /// <summary>"0.43 on the leaderboard": a name that says where the score stands.</summary>
    private static bool IsPlace(MetricName name) => name.Canonical is "leaderboard score";

    private bool IsReachedFrom(Run<Mention.Value> run, Run<MetricName> behind)
    {
        var gap = Gap.Between(sentence, run.Next, behind.First);
        var name = behind.Items[0];
        var number = run.Items[^1].Number;
        return gap is { IsBlocked: false, Commas: 0, BreaksLine: false }
            && gap.Words <= (name.IsWeak && !IsPlace(name) ? 0 : 3)
            && gap.Marks == 0
            && !gap.ClosesParenthesis
            && (MetricNumbers.IsStrong(number) || (gap.Words == 0 && IsErrorInUnits(name, number)))
            && MetricNumbers.Fits(name.Definition, number);
    }

    /// <summary>"1821 RMSE": a whole number before the name of an error in the unit of what is predicted; a year is none.</summary>
    private static bool IsErrorInUnits(MetricName name, NumberReading number) =>
        !name.IsWeak && name.Definition.Scale == MetricScale.Error && number.Value is >= 10 and (< 1990 or > 2035);

    private bool FollowedByValue(Run<MetricName> behind) =>
        values.Exists(value =>
            value.First > behind.First
            && Reaches(behind, value)
            && Gap.Between(sentence, behind.Next, value.First).Words <= 3
        );
}
