using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Questions.Binding;

/// <summary>Answers conditions from a profile: which Facts satisfy them, the best first.</summary>
internal sealed class ProfileFacts(
    ProjectProfile profile,
    Families families,
    IReadOnlyCollection<string> tools,
    IReadOnlyList<(string Name, SourceQuote At)> modelSkills
)
{
    /// <summary>Facts that show the same thing as a presence key: the thing is missing only when both are.</summary>
    private static readonly Dictionary<PresenceKey, string> FactsOfPresence = new()
    {
        [PresenceKey.ProblemStatement] = "statement.problem",
        [PresenceKey.DecisionOrStakeholder] = "statement.decision",
        [PresenceKey.DataSource] = "statement.data_source",
        [PresenceKey.LabelsExplained] = "statement.labels",
        [PresenceKey.Baseline] = "baseline",
        [PresenceKey.ModelChoiceReason] = "statement.model_reason",
        [PresenceKey.MetricJustification] = "statement.metric_choice",
        [PresenceKey.ValidationScheme] = "validation",
        [PresenceKey.TestSetHeldOut] = "validation.held_out",
        [PresenceKey.ClassImbalanceAddressed] = "statement.imbalance",
        [PresenceKey.LeakageAddressed] = "statement.leakage",
        [PresenceKey.ErrorAnalysis] = "statement.error_analysis",
        [PresenceKey.Limitations] = "statement.limitation",
        [PresenceKey.NextSteps] = "statement.next_step",
        [PresenceKey.DeadEnds] = "statement.dead_end",
        [PresenceKey.Deployment] = "statement.deployment",
        [PresenceKey.Monitoring] = "statement.monitoring",
        [PresenceKey.RunInstructions] = "statement.run_instructions",
        [PresenceKey.TestsOrCi] = "statement.testing",
        [PresenceKey.OwnershipStatement] = "ownership.contribution",
        [PresenceKey.ImpactStatement] = "impact",
        [PresenceKey.EthicsOrBias] = "statement.ethics",
    };

    /// <summary>How many Facts are offered for one condition: a long table of results needs no more to be asked about.</summary>
    private const int MaxOffered = 48;
    private const int MaxNames = 100;

    private static readonly string[] We = ["we", "our", "us", "team", "group"];
    private static readonly string[] I = ["I", "my", "me", "myself"];
    private static readonly string[] Models = ["model", "models", "algorithm", "algorithms", "architecture", "network"];

    private readonly Headline headline = new(profile, families);
    private readonly ProseLanguage language = new(profile, families);
    private readonly Dictionary<string, IReadOnlyList<BoundFact>> offered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<BoundFact>> quotable = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SpokenQuote?> spoken = new(StringComparer.Ordinal);
    private IReadOnlyList<BoundFact>? uses;
    private readonly Dictionary<Fact.Metric, BoundFact> bound = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IReadOnlyList<Fact.Metric>> measured = new(StringComparer.Ordinal);

    /// <summary>Whether the write-up is in a language that is read in part: what it lacks cannot be told.</summary>
    public bool ReadsInPart => language.ReadsInPart;

    /// <summary>Whether nothing of the profile satisfies the condition.</summary>
    public bool Lacks(FactKey key) =>
        key.Presence is { } presence
            ? !profile.Present.ContainsKey(presence)
                && (
                    !FactsOfPresence.TryGetValue(presence, out var fact)
                    || FactKey.Parse(fact, families) is not { } same
                    || Lacks(same)
                )
            : !Find([key]).Any(fact => IsSpoken(key, fact))
                && !(key.Kind == FactKind.Baseline && profile.Present.ContainsKey(PresenceKey.Baseline));

    /// <summary>A model or dataset whose name reads badly is as good as missing: no question can speak of it.</summary>
    private static bool IsSpoken(FactKey key, BoundFact fact) =>
        key.Kind is not (FactKind.Model or FactKind.Tried or FactKind.DatasetName or FactKind.DatasetSize)
        || fact.Fills(fact.Values.Keys);

    /// <summary>The first Facts that satisfy all the conditions, which are of one kind (for statements: of one aspect).</summary>
    public IReadOnlyList<BoundFact> Find(IReadOnlyList<FactKey> keys) =>
        Once(offered, keys, () => All(keys).Take(MaxOffered));

    /// <summary>Of all the Facts that satisfy the conditions, those that read best when quoted, the best first.</summary>
    public IReadOnlyList<BoundFact> FindToQuote(IReadOnlyList<FactKey> keys) =>
        Once(
            quotable,
            keys,
            () => All(keys).OrderByDescending(fact => Spoken(fact.At.Text)?.Worth ?? -10).Take(MaxOffered)
        );

    /// <summary>
    /// Whether a sentence may be read back as what the condition says it is: a statement, not a word to the reader; with "we"
    /// or "I" still in it where it shows who did the work; with a model in it where it gives the reason for one; and so on.
    /// </summary>
    public Func<BoundFact, bool> IsQuotable(FactKey key) => fact => IsQuotableAs(key, fact);

    private bool IsQuotableAs(FactKey key, BoundFact fact)
    {
        return Spoken(fact.At.Text) is { IsStatement: true } quote
            && (key.Kind, key.Qualifier, key.Aspect) switch
            {
                (FactKind.Ownership, "we", _) => quote.Says(We) && !quote.Says(families.Of(Families.Quote, "we_see")),
                (FactKind.Ownership, "first_person", _) => quote.Says(I)
                    && quote.Says(families.Of(Families.Quote, "did")),
                (FactKind.Ownership, "contribution", _) => quote.Says(families.Of(Families.Quote, "shares"))
                    && (
                        quote.Says(We)
                        || quote.Says(I)
                        || quote.Says(families.Of(Families.Quote, "doers"))
                        || Named(quote.Text)
                    ),
                (FactKind.Statement, _, Aspect.ModelReason) => quote.Says(families.Of(Families.Quote, "reasons"))
                    && (
                        quote.Says(Models) || quote.Says(Uses.Select(use => use.Values["model.name"]).OfType<string>())
                    ),
                (FactKind.Ownership, "author_credit", _) => Named(quote.Text),
                (FactKind.Statement, _, Aspect.DataSource) => quote.Says(families.Of(Families.Quote, "sources"))
                    && !Holds("upkeep")
                    && !Holds("not_sources"),
                (FactKind.Statement, _, Aspect.Problem) => !Holds("definition") && !Holds("page"),
                (FactKind.Statement, _, Aspect.NextStep) => !Holds("found"),
                (FactKind.Statement, _, Aspect.Monitoring) => quote.Says(families.Of(Families.Quote, "watched")),
                (FactKind.Statement, _, Aspect.DeadEnd) => quote.Says(families.Of(Families.Quote, "failed")),
                (FactKind.Statement, _, Aspect.ErrorAnalysis) => quote.Says(families.Of(Families.Quote, "errors")),
                (FactKind.Statement, _, Aspect.Testing) => quote.Says(families.Of(Families.Quote, "tests")),
                (FactKind.Impact, "aspirational", _) => !HasFigure(quote.Text)
                    && quote.Says(families.Of(Families.Quote, "hopes"))
                    && !Holds("not_impact"),
                (FactKind.Impact, "numbered", _) => HasFigure(quote.Text) && !Holds("not_impact"),
                (FactKind.Impact, _, _) => !Holds("not_impact"),
                (FactKind.Statement, _, Aspect.Deployment) => quote.Says(families.Of(Families.Quote, "deployed")),
                (FactKind.Statement, _, Aspect.Labels) => quote.Says(families.Of(Families.Quote, "labelling")),
                (FactKind.Statement, _, Aspect.Limitation) => quote.Says(families.Of(Families.Quote, "limits"))
                    && !Holds("upkeep")
                    && !Holds("found"),
                (FactKind.People, _, _) => quote.Says(families.Of(Families.Quote, "people"))
                    && !quote.Says(families.Of(Families.Quote, "upkeep")),
                (FactKind.Statement, _, Aspect.Leakage) => quote.Says(families.Of(Families.Quote, "leaks")),
                (FactKind.Statement, _, Aspect.Feature) => quote.Says(families.Of(Families.Quote, "features"))
                    && !TellsWhoDidIt()
                    && !quote.Says(families.Of(Families.Quote, "offered"))
                    && !quote.Says(families.Of(Families.Quote, "supposed")),
                _ => true,
            };

        bool TellsWhoDidIt() => profile.Facts.Any(other => other is Fact.Ownership && other.At.Text == fact.At.Text);

        // What tells against it may stand behind the part that is read back.
        bool Holds(string family) => families.Holds(Families.Quote, family, fact.At.Text);
    }

    /// <summary>
    /// Whether an amount stands in it: "Q1" and "GPT-4o" are names, and the 1 of "promotion 1 is the best" is a number of
    /// something, where "5 days" is an amount.
    /// </summary>
    private bool HasFigure(string quote)
    {
        for (var at = 0; at < quote.Length; at++)
        {
            if (
                !char.IsDigit(quote[at])
                || (at > 0 && (char.IsLetterOrDigit(quote[at - 1]) || quote[at - 1] is '-' or '_'))
            )
            {
                continue;
            }

            var end = at + 1;
            while (end < quote.Length && (char.IsDigit(quote[end]) || quote[end] is '.' or ','))
            {
                end++;
            }

            var word = quote[end..].TrimStart().Split([' ', ',', '.', ')', '-'], 2)[0];
            var before = quote[..at].TrimEnd().Split(' ')[^1];
            if (
                end - at > 1
                || word.StartsWith('%')
                || families.Lists(Families.Quote, "units", word)
                || (word.Length > 3 && word.EndsWith('s') && before.Length > 0 && char.IsLower(before[0]))
            )
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    /// <summary>Whether two words with capitals stand side by side behind the first word: somebody's name, it may be.</summary>
    private static bool Named(string quote)
    {
        var words = quote.Split(' ');
        return Enumerable
            .Range(0, Math.Max(0, words.Length - 1))
            .Any(at => IsCapital(words[at]) && IsCapital(words[at + 1]) && (at > 0 || words.Length > 2));

        static bool IsCapital(string word) => word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);
    }

    /// <summary>The sentence as it is read back. Many questions read the same one: it is made fit for that once.</summary>
    public SpokenQuote? Spoken(string text)
    {
        if (!spoken.TryGetValue(text, out var quote))
        {
            quote = SpokenQuote.Of(text) is { } said && language.IsEnglish(said.Text) ? said : null;
            spoken.Add(text, quote);
        }

        return quote;
    }

    /// <summary>What the project names: models, metrics and datasets, each once.</summary>
    public IEnumerable<string> Names() =>
        profile
            .Facts.Select(fact =>
                fact switch
                {
                    Fact.ModelUse use => use.Name,
                    Fact.Metric metric => metric.Name,
                    Fact.Dataset dataset => dataset.Name,
                    _ => null,
                }
            )
            .OfType<string>()
            .Where(name => name.Length > 2)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MaxNames);

    /// <summary>The metrics that satisfy all the conditions, the headline first.</summary>
    public IReadOnlyList<Fact.Metric> Metrics(IReadOnlyList<FactKey> keys) =>
        Once(
            measured,
            keys,
            () => headline.Metrics.Where(metric => keys.All(key => Satisfies(metric, key))).Take(MaxOffered)
        );

    /// <summary>What a metric puts into slots.</summary>
    public BoundFact Bound(Fact.Metric metric)
    {
        if (!bound.TryGetValue(metric, out var fact))
        {
            fact = BoundFact.Of(metric);
            bound.Add(metric, fact);
        }

        return fact;
    }

    /// <summary>Many questions ask the same of the profile: each answer is found once.</summary>
    private static IReadOnlyList<T> Once<T>(
        Dictionary<string, IReadOnlyList<T>> answers,
        IReadOnlyList<FactKey> keys,
        Func<IEnumerable<T>> find
    )
    {
        var name = string.Join(' ', keys.Select(key => key.Name));
        if (!answers.TryGetValue(name, out var answer))
        {
            answer = find().ToList();
            answers.Add(name, answer);
        }

        return answer;
    }

    private IEnumerable<BoundFact> All(IReadOnlyList<FactKey> keys) =>
        keys[0].Kind switch
        {
            FactKind.Metric => Metrics(keys).Select(Bound),
            FactKind.Model => ModelsOf(keys),
            FactKind.Tried => Tried(keys),
            FactKind.Baseline => Baselines(keys),
            FactKind.Dataset => profile.Facts.OfType<Fact.Dataset>().Select(dataset => BoundFact.Of(dataset)),
            FactKind.DatasetName => profile
                .Facts.OfType<Fact.Dataset>()
                .Where(dataset => dataset.Name is not null)
                .Select(dataset =>
                    BoundFact.Of(
                        dataset,
                        "dataset.name",
                        language.IsForeign(dataset.Name!)
                            ? null
                            : SpokenDataset.Of(dataset.Name, dataset.At.Text, tools, families)
                    )
                ),
            FactKind.DatasetSize => profile
                .Facts.OfType<Fact.Dataset>()
                .Where(dataset =>
                    dataset.Size is not null && !families.Holds(Families.Quote, "bounds", dataset.At.Text)
                )
                .Select(dataset => BoundFact.Of(dataset, "dataset.size", SpokenDataset.Size(dataset.Size))),
            FactKind.Validation => profile
                .Facts.OfType<Fact.Validation>()
                // An A/B test is what becomes of a model, not how its rows were split.
                .Where(validation => !families.Holds(Families.Approach, "experiment", validation.Scheme))
                .Where(validation => keys.All(key => Satisfies(validation, key)))
                .Select(validation =>
                    BoundFact.Of(
                        validation,
                        "validation.scheme",
                        language.IsForeign(validation.Scheme) ? null : SlotValue.Scheme(validation.Scheme)
                    )
                ),
            FactKind.Ownership => profile
                .Facts.OfType<Fact.Ownership>()
                .Where(ownership =>
                    keys.All(key => key.Qualifier is "" || key.Qualifier == SnakeCase.Name(ownership.Kind))
                )
                .Select(ownership => BoundFact.Of(ownership)),
            FactKind.Impact => profile
                .Facts.OfType<Fact.Impact>()
                .Where(impact =>
                    keys.All(key => key.Qualifier is "" or "numbered" || key.Qualifier == SnakeCase.Name(impact.Kind))
                )
                .Select(impact => BoundFact.Of(impact)),
            FactKind.Statement => Statements(keys),
            FactKind.Presence => Presence(keys[0].Presence),
            FactKind.People => profile
                .Facts.OfType<Fact.Statement>()
                .Where(statement => families.Holds(Families.Quote, "people", statement.At.Text))
                .Select(statement => BoundFact.Of(statement.At)),
            FactKind.Figures => FigureReader.Read(profile, families).Select(at => BoundFact.Of(at)),
            FactKind.OtherLanguage when ReadsInPart => Statements(Aspect.Overview),
            FactKind.OneOfSeveral when profile.OneOf is { } list => [BoundFact.Of(list)],
            FactKind.Several when profile.Several is { } title => [BoundFact.Of(title)],
            _ => [],
        };

    public Fact.Metric? RivalOf(Fact.Metric metric) => headline.RivalOf(metric);

    public Fact.Metric? TrainingOf(Fact.Metric metric) => headline.TrainingOf(metric);

    private bool Satisfies(Fact.Metric metric, FactKey key) =>
        key.Qualifier switch
        {
            "" => true,
            "model" => headline.IsModel(metric.Model),
            "split" => metric.Split is not null,
            "no_split" => metric.Split is null,
            "near_perfect" => IsNearPerfect(metric),
            _ when key.Qualifier.StartsWith("split.", StringComparison.Ordinal) => metric.Split
                == key.Qualifier["split.".Length..],
            _ => families.Holds(Families.Metric, key.Qualifier, metric.Name),
        };

    /// <summary>A share of at least 97 in 100, of a metric that ends at 1 or 100 %.</summary>
    private bool IsNearPerfect(Fact.Metric metric) =>
        metric.Split != "train"
        && families.Holds(Families.Metric, "bounded", metric.Name)
        && (metric.Unit == "%" ? metric.Value is >= 97 and <= 100 : metric.Value is >= 0.97 and <= 1);

    private bool Satisfies(Fact.Validation validation, FactKey key) =>
        key.Qualifier switch
        {
            "" => true,
            "held_out" => validation.HeldOut,
            "not_held_out" => !validation.HeldOut,
            _ => families.Holds(Families.Validation, key.Qualifier, validation.Scheme),
        };

    /// <summary>The models that stand for the project; then those that the metrics name.</summary>
    private IEnumerable<BoundFact> ModelsOf(IReadOnlyList<FactKey> keys)
    {
        var uses = headline
            .Models.Where(use => keys.All(key => key.Qualifier != "chosen" || use.Role == ModelRole.Chosen))
            .Select(use => (use.Name, use.At));
        var scored = keys.Any(key => key.Qualifier == "chosen")
            ? []
            : headline
                .Metrics.Where(metric => headline.IsModel(metric.Model))
                .Select(metric => (Name: metric.Model!, metric.At));
        var named = uses.Concat(scored).ToList();
        if (
            keys.Any(key => key.Family is not null)
            && headline.Models is [var main, ..]
            && !families.IsGeneric(main.Name)
        )
        {
            // "The network" beside the boosted trees that were chosen is one that was let go.
            named.RemoveAll(model => families.IsGeneric(model.Name));
        }

        return (named.Count > 0 || keys.Any(key => key.Qualifier == "chosen") ? named : modelSkills)
            .Where(model =>
                keys.All(key => key.Family is null || families.Holds(key.Family, key.Qualifier, model.Name))
            )
            .Select(model => BoundFact.Of(model.At, ("model.name", ModelName(model.Name))));
    }

    /// <summary>The model that stands for the project; null where none is named.</summary>
    public string? MainModel => headline.Models.Count > 0 ? headline.Models[0].Name : null;

    /// <summary>Every place that names a model, whatever part it plays there.</summary>
    public IReadOnlyList<BoundFact> Uses =>
        uses ??= profile
            .Facts.OfType<Fact.ModelUse>()
            .Select(use => BoundFact.Of(use, "model.name", ModelName(use.Name)))
            .ToList();

    /// <summary>A name that is a small word of another language is none: "als" in German.</summary>
    private string? ModelName(string name) =>
        language.IsForeign(name) || SlotValue.Name(name) is not { } spoken ? null
        : families.IsGeneric(spoken) && !spoken.EndsWith('s') ? "the " + spoken
        : spoken;

    private IEnumerable<BoundFact> Tried(IReadOnlyList<FactKey> keys)
    {
        var main = headline.Models.Count > 0 ? headline.Models[0].Name : null;
        return profile
            .Facts.OfType<Fact.ModelUse>()
            .Where(use => use.Role == ModelRole.Tried && !Headline.SameName(use.Name, main))
            .Where(use => !families.IsGeneric(use.Name))
            .Where(use => keys.All(key => key.Family is null || families.Holds(key.Family, key.Qualifier, use.Name)))
            .Select(use => BoundFact.Of(use, "tried.name", ModelName(use.Name)));
    }

    /// <summary>What is compared with. A rule such as the most frequent class was given no features and no care: it is not learned.</summary>
    private IEnumerable<BoundFact> Baselines(IReadOnlyList<FactKey> keys) =>
        profile
            .Facts.Where(fact =>
                keys.All(key =>
                    key.Qualifier.Length == 0
                    || fact is not Fact.Baseline { Name: var name }
                    || !families.Holds(Families.Part, Families.Trivial, name)
                )
            )
            .Select(fact =>
                fact switch
                {
                    Fact.Baseline baseline => BoundFact.Of(baseline, "baseline.name", SlotValue.Name(baseline.Name)),
                    Fact.ModelUse { Role: ModelRole.Baseline } use => BoundFact.Of(
                        use,
                        "baseline.name",
                        SlotValue.Name(use.Name)
                    ),
                    _ => null,
                }
            )
            .OfType<BoundFact>();

    /// <summary>Statements of the aspect; of those narrowed by a family, the ones that hold a word of it.</summary>
    private IEnumerable<BoundFact> Statements(IReadOnlyList<FactKey> keys) =>
        Statements(keys[0].Aspect)
            .Where(statement =>
                keys.All(key =>
                    key.Qualifier.Length == 0
                    || families.Holds(Families.Quote, FactKey.QuoteFamily(key), statement.At.Text)
                )
            );

    private IEnumerable<BoundFact> Statements(Aspect? aspect) =>
        profile
            .Facts.OfType<Fact.Statement>()
            .Where(statement => statement.Aspect == aspect)
            .Select(statement => BoundFact.Of(statement, "statement.subject", Subject(statement)));

    private string? Subject(Fact.Statement statement) =>
        statement.Subject is { } subject && !language.IsForeign(subject) ? SlotValue.Name(subject) : null;

    private IEnumerable<BoundFact> Presence(PresenceKey? key)
    {
        if (key is not { } presence)
        {
            return [];
        }

        if (profile.Present.TryGetValue(presence, out SourceQuote? at))
        {
            return [BoundFact.Of(at)];
        }

        return FactsOfPresence.TryGetValue(presence, out var fact) && FactKey.Parse(fact, families) is { } same
            ? Find([same])
            : [];
    }
}
