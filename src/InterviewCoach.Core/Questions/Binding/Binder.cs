using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>One way to ask a question of a project: its slots filled and its Grounds named.</summary>
/// <param name="Values">By slot.</param>
/// <param name="Grounds">
/// The words that provoked it, each once: those it speaks of, then further places that state the same and would provoke it too.
/// </param>
/// <param name="Own">How many of the Grounds, from the first, it speaks of.</param>
/// <param name="Severity">Of the Finding behind it, if there is one.</param>
/// <param name="QuoteNames">Whether the sentence that it reads back names a model, a metric, a dataset or a skill of the project.</param>
internal sealed record BoundQuestion(
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyList<SourceQuote> Grounds,
    int Own,
    Severity? Severity,
    bool QuoteNames
);

/// <summary>Finds the ways in which questions can be asked of one project.</summary>
internal sealed class Binder(
    ProjectProfile profile,
    ClaimLedger ledger,
    IReadOnlyList<Finding> findings,
    TargetRole? role,
    Approach approach,
    Families families
)
{
    /// <summary>How many ways to ask one question are offered, so that the planner can spread the Grounds.</summary>
    private const int MaxWays = 3;

    /// <summary>How many metrics of different names are offered, the headline among them.</summary>
    private const int MaxMetrics = 2;

    /// <summary>How many further places that state the same are named.</summary>
    private const int MaxEchoes = 8;

    private readonly ProfileFacts facts = new(profile, families, Tools(ledger, families), Models(ledger, families));
    private readonly Dictionary<SpokenQuote, bool> naming = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<string>? names;
    private readonly string? title = SpokenTitle.Of(profile, families);

    /// <summary>The ways, the most fitting first; none when a condition fails or a slot would read badly.</summary>
    public IEnumerable<BoundQuestion> Bind(Question question)
    {
        var when = question.When;
        if (
            (when.Tasks.Count > 0 && !when.Tasks.Contains(profile.Task))
            || (when.Types.Count > 0 && !when.Types.Contains(profile.Type))
            || (when.Approaches.Count > 0 && !when.Approaches.Contains(approach))
            || (when.Roles.Count > 0 && role is { } wanted && !when.Roles.Contains(wanted))
            || when.Missing.Any(key => !facts.Lacks(key))
            || (facts.ReadsInPart && when.Findings.Count > 0 && !question.Slots.Contains(Slots.Code))
        )
        {
            return [];
        }

        IEnumerable<Part> ways = [new Part([], [], null)];
        // A quote is of the first fact: the others need not read well aloud.
        var slots = question.Slots;
        foreach (var keys in when.Facts.GroupBy(key => (key.Kind, key.Aspect, key.Presence)))
        {
            ways = Extend(ways, Bound(keys.ToList(), when, slots));
            slots = question.UnquotedSlots;
        }

        if (when.Findings.Count > 0)
        {
            ways = Extend(ways, Fired(when.Findings, question.Slots));
        }

        if (when.Claims is { } claims)
        {
            ways = Extend(
                ways,
                Claimed(claims, question.Slots),
                // A sentence read back in front of a skill is about that skill, or else the one has nothing to do with the other.
                question.Slots.Contains(Slots.Quote)
                    ? (way, part) => OnOneLine(way, part)
                    : null
            );
        }

        return ways.Select(way => Complete(way, question)).OfType<BoundQuestion>().Take(MaxWays);
    }

    private static bool OnOneLine(Part way, Part part) =>
        way.Facts.Count == 0
        || part.Facts.Select(fact => fact.At)
            .Concat(part.Echoes)
            .Any(at => at.File == way.Facts[0].At.File && at.Lines.Overlaps(way.Facts[0].At.Lines));

    private static List<Part> Extend(
        IEnumerable<Part> ways,
        IEnumerable<Part> more,
        Func<Part, Part, bool>? mayMeet = null
    )
    {
        var next = mayMeet is null ? more.Take(MaxWays).ToList() : more.ToList();
        return ways.SelectMany(way =>
                next.Where(part => mayMeet is null || mayMeet(way, part))
                    .Select(part => new Part(
                        [.. way.Facts, .. part.Facts],
                        [.. way.Echoes, .. part.Echoes],
                        part.Severity ?? way.Severity
                    ))
            )
            .Take(MaxWays)
            .ToList();
    }

    /// <summary>One or two are enough of what is ranked; statements and the like offer several.</summary>
    private IEnumerable<Part> Bound(List<FactKey> keys, Conditions when, IReadOnlyList<string> slots) =>
        keys[0].Kind switch
        {
            FactKind.Metric => Measured(keys, when, slots).Take(MaxMetrics),
            FactKind.Rival or FactKind.TrainMetric => [new Part([], [], null)],
            FactKind.Model or FactKind.Dataset or FactKind.DatasetName or FactKind.DatasetSize => Parts(keys, slots)
                .Take(1),
            _ => Parts(keys, slots),
        };

    private IEnumerable<Part> Parts(List<FactKey> keys, IReadOnlyList<string> slots)
    {
        var found = slots.Contains(Slots.Quote) ? ToQuote(keys) : facts.Find(keys);
        var all = found.Where(fact => fact.Fills(slots)).ToList();
        var places = keys[0].Kind == FactKind.Model ? [.. all, .. facts.Uses] : all;
        return all.Select(fact => new Part([fact], Echoes(fact, places, slots), null));
    }

    /// <summary>What reads as a statement; of what the project is, anything rather than nothing: core topics rest on it.</summary>
    private IReadOnlyList<BoundFact> ToQuote(List<FactKey> keys)
    {
        var found = facts.FindToQuote(keys);
        var quotable = found.Where(facts.IsQuotable(keys[0])).ToList();
        return quotable.Count == 0 && keys[0].Aspect == Aspect.Overview ? found : quotable;
    }

    /// <summary>The other places that would fill the slots with the same words.</summary>
    private static List<SourceQuote> Echoes(BoundFact fact, IEnumerable<BoundFact> all, IReadOnlyList<string> slots) =>
        all.Where(other =>
                other.At != fact.At
                && slots.All(slot =>
                    slot == Slots.Quote
                        ? other.At.Text == fact.At.Text
                        : other.Values.GetValueOrDefault(slot) == fact.Values.GetValueOrDefault(slot)
                )
            )
            .Select(other => other.At)
            .Distinct()
            .Take(MaxEchoes)
            .ToList();

    private IEnumerable<Part> Measured(List<FactKey> keys, Conditions when, IReadOnlyList<string> slots)
    {
        var rivals = when.Facts.Where(key => key.Kind == FactKind.Rival).ToList();
        var wantsRival = rivals.Count > 0;
        var wantsTraining = when.Facts.Any(key => key.Kind == FactKind.TrainMetric);
        var metrics = facts.Metrics(keys);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var tried = new HashSet<string>(StringComparer.Ordinal);
        foreach (var metric in metrics.Where(metric => !named.Contains(metric.Name)))
        {
            if (wantsRival && !tried.Add(metric.Name))
            {
                // Only the number that the project stands for is held against another model's.
                continue;
            }

            var bound = new List<BoundFact> { facts.Bound(metric) };
            if (wantsRival && facts.RivalOf(metric) is { } rival && rivals.TrueForAll(key => IsSo(key, metric, rival)))
            {
                bound.Add(BoundFact.OfRival(rival));
            }

            if (wantsTraining && facts.TrainingOf(metric) is { } training)
            {
                bound.Add(BoundFact.OfTraining(training));
            }

            if (
                bound.Count == 1 + (wantsRival ? 1 : 0) + (wantsTraining ? 1 : 0)
                && bound.TrueForAll(fact => fact.Fills(slots))
            )
            {
                named.Add(metric.Name);
                yield return new Part(bound, Echoes(bound[0], metrics.Select(facts.Bound), slots), null);
            }
        }
    }

    /// <summary>Two values are close when luck could have set them apart: one in twenty of the larger.</summary>
    private static bool IsSo(FactKey key, Fact.Metric metric, Fact.Metric rival)
    {
        const double Close = 0.05;
        var isClose =
            Math.Abs(metric.Value - rival.Value) <= Close * Math.Max(Math.Abs(metric.Value), Math.Abs(rival.Value));
        return key.Qualifier switch
        {
            "close" => isClose,
            "apart" => !isClose,
            _ => true,
        };
    }

    private IEnumerable<Part> Fired(IReadOnlyList<string> rules, IReadOnlyList<string> slots) =>
        findings
            .Where(finding => rules.Contains(finding.RuleId))
            .OrderByDescending(finding => finding.Severity)
            .Select(finding =>
                (finding.Severity, Fact: BoundFact.Of(finding.At, (Slots.Code, SlotValue.CodeLine(finding.At.Text))))
            )
            .Where(fired => fired.Fact.Fills(slots))
            .Where(fired => !slots.Contains(Slots.Quote) || facts.Spoken(fired.Fact.At.Text) is { IsStatement: true })
            .Select(fired => new Part([fired.Fact], [], fired.Severity));

    /// <summary>The claims, those that stand for the project first; what is only listed is left alone where something is shown.</summary>
    private IEnumerable<Part> Claimed(ClaimCondition condition, IReadOnlyList<string> slots)
    {
        var claims = Fitting(condition).ToList();
        return claims
            .Where(claim =>
                claim.Level >= EvidenceLevel.Described
                || !claims.Exists(other => other.Level >= EvidenceLevel.Described)
            )
            .OrderByDescending(Standing)
            .Select(claim =>
                (
                    Fact: BoundFact.Of(claim.Evidence[0].At, (Slots.Skill, SlotValue.Name(claim.Skill))),
                    Echoes: claim.Evidence.Skip(1).Take(MaxEchoes).Select(evidence => evidence.At)
                )
            )
            .Where(claimed => claimed.Fact.Fills(slots))
            .Select(claimed => new Part([claimed.Fact], claimed.Echoes.ToList(), null));
    }

    private IEnumerable<Claim> Fitting(ClaimCondition condition) =>
        ledger.Claims.Where(claim =>
            claim.Evidence.Count > 0
            && (condition.Levels.Count == 0 || condition.Levels.Contains(claim.Level))
            && (condition.Skills.Count == 0 || condition.Skills.Contains(claim.Skill))
            && !condition.Except.Contains(claim.Skill)
            && !claim.Evidence.Any(evidence =>
                condition.Without.Any(word => WholeWords.Find(evidence.At.Text, word) >= 0)
            )
            && !claim.Evidence.All(evidence => WholeWords.IsTail(claim.Skill, evidence.At.Text))
            && (
                !families.Knows(Families.Proof, claim.Skill)
                || claim.Evidence.Any(evidence => families.Holds(Families.Proof, claim.Skill, evidence.At.Text))
            )
        );

    /// <summary>What the project is called by comes first, then what it shows most of; a platform comes after what was done on it.</summary>
    private int Standing(Claim claim) =>
        (WholeWords.Find(profile.Title, claim.Skill) >= 0 ? 4 : 0)
        + (
            claim.Level >= EvidenceLevel.Demonstrated ? 2
            : claim.Level == EvidenceLevel.Described ? 1
            : 0
        )
        + (
            approach != Approach.Learned && families.Lists(Families.Skill, SnakeCase.Name(approach), claim.Skill)
                ? 5
                : 0
        )
        - (families.Lists(Families.Skill, "platform", claim.Skill) ? 3 : 0)
        - (families.Lists(Families.Skill, "vendor", claim.Skill) ? 2 : 0)
        - (
            facts.MainModel is { } main
            && families.Lists(Families.Skill, "model", claim.Skill)
            && !Headline.SameName(claim.Skill, main)
                ? 3
                : 0
        )
        - (families.IsGeneric(claim.Skill) ? 2 : 0);

    private BoundQuestion? Complete(Part way, Question question)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var slot in question.Slots)
        {
            var value = slot switch
            {
                Slots.Title => title,
                Slots.Quote => way.Facts.Count == 0 ? null : facts.Spoken(way.Facts[0].At.Text)?.Text,
                _ => way
                    .Facts.Select(fact => fact.Values.GetValueOrDefault(slot))
                    .FirstOrDefault(found => found is not null),
            };
            if (value is null)
            {
                return null;
            }

            values[slot] = value;
        }

        var own = way.Facts.Select(fact => fact.At).Distinct().ToList();
        List<SourceQuote> grounds = own.Count == 0 ? Frame(question.Topic) : [.. own, .. way.Echoes.Except(own)];
        var quoteNames =
            values.ContainsKey(Slots.Quote) && facts.Spoken(way.Facts[0].At.Text) is { } quote && NamesSomething(quote);
        return new BoundQuestion(values, grounds, own.Count, way.Severity, quoteNames);
    }

    /// <summary>
    /// What an opening or a closing that may be asked of any project rests on: what the write-up says first, or what it
    /// leaves open.
    /// </summary>
    private List<SourceQuote> Frame(Topic topic)
    {
        FactKey[] keys = topic switch
        {
            Topic.Opening => [Said(Aspect.Overview)],
            Topic.Closing => [Said(Aspect.NextStep), Said(Aspect.Limitation), Said(Aspect.Overview)],
            _ => [],
        };
        return keys.SelectMany(key => facts.FindToQuote([key]).Take(1)).Select(fact => fact.At).Take(1).ToList();
    }

    /// <summary>Whether the sentence holds the name of a model, a metric, a dataset or a skill of the project.</summary>
    private bool NamesSomething(SpokenQuote quote)
    {
        if (!naming.TryGetValue(quote, out var holds))
        {
            names ??=
            [
                .. facts.Names(),
                .. ledger.Claims.Select(claim => claim.Skill).Where(skill => skill.Length > 2),
            ];
            holds = quote.Says(names);
            naming.Add(quote, holds);
        }

        return holds;
    }

    /// <summary>
    /// Claimed skills that are a program or a service, or go by capitals alone as RAG does: not what a dataset is called by.
    /// </summary>
    private static List<string> Tools(ClaimLedger ledger, Families families) =>
        ledger
            .Claims.Select(claim => claim.Skill)
            .Where(skill =>
                skill.All(char.IsUpper)
                || (
                    !families.Lists(Families.Skill, "technique", skill)
                    && !families.Lists(Families.Skill, "task", skill)
                )
            )
            .ToList();

    /// <summary>The models among the claimed skills, for a write-up that names its model nowhere else.</summary>
    private static List<(string Name, SourceQuote At)> Models(ClaimLedger ledger, Families families) =>
        ledger
            .Claims.Where(claim =>
                claim.Level >= EvidenceLevel.Described
                && families.Lists(Families.Skill, "model", claim.Skill)
                && !families.IsGeneric(claim.Skill)
            )
            .Select(claim => (claim.Skill, claim.Evidence[0].At))
            .ToList();

    private static FactKey Said(Aspect aspect) =>
        new($"statement.{SnakeCase.Name(aspect)}", FactKind.Statement, Aspect: aspect);

    private sealed record Part(IReadOnlyList<BoundFact> Facts, IReadOnlyList<SourceQuote> Echoes, Severity? Severity);
}
