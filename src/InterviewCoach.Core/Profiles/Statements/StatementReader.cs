using InterviewCoach.Core.Profiles.Presence;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Profiles.Statements;

/// <summary>Finds what a source says of models, baselines, validation, ownership, impact and the other aspects of a project.</summary>
public static class StatementReader
{
    /// <summary>Aspects that are presence keys under another name, and how many of each an interviewer can use.</summary>
    private static readonly (Aspect Aspect, PresenceKey Key, int Most)[] ByPresence =
    [
        (Aspect.Problem, PresenceKey.ProblemStatement, 1),
        (Aspect.Decision, PresenceKey.DecisionOrStakeholder, 2),
        (Aspect.DataSource, PresenceKey.DataSource, 2),
        (Aspect.Labels, PresenceKey.LabelsExplained, 2),
        (Aspect.MetricChoice, PresenceKey.MetricJustification, 2),
        (Aspect.ModelReason, PresenceKey.ModelChoiceReason, 3),
        (Aspect.Imbalance, PresenceKey.ClassImbalanceAddressed, 2),
        (Aspect.Leakage, PresenceKey.LeakageAddressed, 3),
        (Aspect.ErrorAnalysis, PresenceKey.ErrorAnalysis, 3),
        (Aspect.Deployment, PresenceKey.Deployment, 2),
        (Aspect.Monitoring, PresenceKey.Monitoring, 2),
        (Aspect.Testing, PresenceKey.TestsOrCi, 2),
        (Aspect.RunInstructions, PresenceKey.RunInstructions, 1),
        (Aspect.DeadEnd, PresenceKey.DeadEnds, 3),
        (Aspect.NextStep, PresenceKey.NextSteps, 4),
        (Aspect.Limitation, PresenceKey.Limitations, 4),
        (Aspect.Ethics, PresenceKey.EthicsOrBias, 2),
    ];

    private static readonly (Aspect Aspect, string Group, int Most)[] ByGroup =
    [
        (Aspect.Preprocessing, "statement/preprocessing", 4),
        (Aspect.Feature, "statement/feature", 4),
        (Aspect.Constraint, "statement/constraint", 3),
    ];

    /// <summary>The Facts, kind after kind.</summary>
    public static IEnumerable<Fact> Read(CuedText text)
    {
        if (text.WriteUp.Format is not (WriteUpFormat.Markdown or WriteUpFormat.PlainText or WriteUpFormat.Notebook))
        {
            return [];
        }

        var models = new ModelReader(text);
        return models
            .Models()
            .Cast<Fact>()
            .Concat(models.Baselines())
            .Concat(ValidationReader.Read(text))
            .Concat(OwnershipReader.Read(text))
            .Concat(ImpactReader.Read(text))
            .Concat(Statements(text));
    }

    private static IEnumerable<Fact> Statements(CuedText text)
    {
        var file = text.WriteUp.FileName;
        if (OverviewReader.First(text) is { } overview)
        {
            yield return new Fact.Statement(Aspect.Overview, null, overview.Quote(file));
        }

        var present = text.Evidence.Best;
        foreach (var (aspect, key, most) in ByPresence)
        {
            if (present.TryGetValue(key, out var best))
            {
                foreach (var sentence in Others(text, key, best, most))
                {
                    yield return new Fact.Statement(aspect, Subject(text, aspect, sentence), sentence.Quote(file));
                }
            }
        }

        foreach (var (aspect, name, most) in ByGroup)
        {
            if (text.Book.Group(name) is { } group)
            {
                var strongest = text
                    .Sentences.Where(sentence => States(sentence, group))
                    .OrderByDescending(sentence => sentence.Score(group))
                    .ThenBy(sentence => sentence.Index)
                    .Take(most)
                    .OrderBy(sentence => sentence.Index);
                foreach (var sentence in strongest)
                {
                    yield return new Fact.Statement(aspect, null, sentence.Quote(file));
                }
            }
        }
    }

    /// <summary>The best evidence and the next best, in document order.</summary>
    private static IEnumerable<Sentence> Others(CuedText text, PresenceKey key, Sentence best, int most)
    {
        if (most == 1)
        {
            return [best];
        }

        return text
            .Evidence.Of(key)
            .Where(scored =>
                scored.Sentence != best
                && scored.Sentence.Kind is not (PassageKind.Heading or PassageKind.Code or PassageKind.Table)
            )
            .OrderByDescending(scored => scored.Score)
            .ThenBy(scored => scored.Sentence.Index)
            .Take(most - 1)
            .Select(scored => scored.Sentence)
            .Append(best)
            .OrderBy(sentence => sentence.Index);
    }

    private static bool States(Sentence sentence, CueGroup group) =>
        sentence.IsProse
        && !sentence.Is(Reservation.Planned | Reservation.Boilerplate | Reservation.Gloss | Reservation.Denied)
        && sentence.OwnScore(group) > 0
        && sentence.Score(group) >= group.Enough;

    private static string? Subject(CuedText text, Aspect aspect, Sentence sentence)
    {
        var group = aspect switch
        {
            Aspect.ModelReason => "name/model",
            Aspect.MetricChoice => "name/metric",
            Aspect.Imbalance => "name/balancing",
            _ => null,
        };
        return group is not null && Names.Of(sentence, text.Book.Group(group)) is [var first, ..] ? first.Text : null;
    }
}
