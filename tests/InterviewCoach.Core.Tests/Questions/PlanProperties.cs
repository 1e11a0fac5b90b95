using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

/// <summary>Laws of every plan, over write-ups put together by chance.</summary>
public sealed partial class PlanProperties
{
    private static readonly string[] Things =
    [
        "glaze",
        "harbour",
        "lichen",
        "tram",
        "organ",
        "beehive",
        "ferry",
        "quarry",
    ];
    private static readonly string[] Models =
    [
        "CatBoost",
        "logistic regression",
        "U-Net",
        "BERT",
        "Prophet",
        "k-means",
        "Zwirn-7",
    ];
    private static readonly string[] Metrics = ["accuracy", "F1", "RMSE", "NDCG@10", "ROC-AUC", "silhouette"];
    private static readonly string[] Skills =
    [
        "SMOTE",
        "Docker",
        "FastAPI",
        "SHAP",
        "Optuna",
        "LangChain",
        "PostgreSQL",
        "TF-IDF",
    ];

    private static readonly Dictionary<string, Question> Bank = Some.ShippedBank.Questions.ToDictionary(question =>
        question.Id
    );

    private static readonly Gen<Material> Materials =
        from parts in Gen.Choose(0, 12 * 8 * 7 - 1).NonEmptyListOf()
        from claims in Gen.Choose(0, Skills.Length - 1).ListOf()
        from task in Gen.Choose(0, Enum.GetValues<ProjectTask>().Length - 1)
        from type in Gen.Choose(0, Enum.GetValues<ProjectType>().Length - 1)
        from seed in Gen.Choose(0, 1_000)
        select Material.Of(parts, claims, (ProjectTask)task, (ProjectType)type, seed);

    [Fact]
    public void No_word_that_a_slot_fills_is_foreign_to_the_sources() =>
        Check(material => material.Plan(40).Questions.All(question => Foreign(material, question).Count == 0));

    [Fact]
    public void Without_its_grounds_a_question_is_gone() =>
        Check(material =>
            material
                .Plan(10)
                .Questions.Where(question => question.Topic is not (Topic.Opening or Topic.Closing))
                .All(question =>
                    material
                        .Without(question.Grounds)
                        .Plan(10)
                        .Questions.All(other => other.Id != question.Id || other.Text != question.Text)
                )
        );

    [Fact]
    public void No_two_questions_of_a_plan_are_of_one_group_or_one_text() =>
        Check(material =>
        {
            var questions = material.Plan(40).Questions;
            var groups = questions.Select(question => question.Group).OfType<string>().ToList();
            return groups.Distinct().Count() == groups.Count
                && questions.Select(question => question.Text).Distinct().Count() == questions.Count;
        });

    [Fact]
    public void Every_text_of_a_planned_question_is_whole() =>
        Check(material =>
            material
                .Plan(40)
                .Questions.All(question =>
                    new[] { question.Text, question.Why, question.Clarification, question.Hint }
                        .Concat(question.Ladder)
                        .Concat(question.Rubric.SelectMany(point => new[] { point.Text, point.FollowUp ?? "" }))
                        .All(text => text.AsSpan().IndexOfAny('{', '}') < 0)
                )
        );

    /// <summary>Words of the spoken question that neither the bank's own words nor the sources hold.</summary>
    private static List<string> Foreign(Material material, PlannedQuestion question)
    {
        var own = Words(
            Bank[question.Id].Text.Template + " the training data validation test cross-validation leaderboard"
        );
        var sources = Words(material.Text);
        return Words(question.Text).Where(word => !own.Contains(word) && !sources.Contains(word)).ToList();
    }

    private static HashSet<string> Words(string text) =>
        Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).ToHashSet();

    private static void Check(Func<Material, bool> law) =>
        Prop.ForAll(Materials.ToArbitrary(), law)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(60).WithEndSize(14).WithReplay(20260504, 7));

    [GeneratedRegex(
        @"[\p{L}\d]+(?:[.,%@-][\p{L}\d]+)*",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1_000
    )]
    private static partial Regex Word();

    /// <summary>A project of which every word is known.</summary>
    private sealed record Material(
        ProjectProfile Profile,
        ClaimLedger Ledger,
        IReadOnlyList<Finding> Findings,
        int Seed
    )
    {
        public string Text =>
            string.Join(
                '\n',
                Profile
                    .Facts.Select(fact => fact.At.Text)
                    .Concat(Ledger.Claims.SelectMany(claim => claim.Evidence.Select(evidence => evidence.At.Text)))
                    .Concat(Findings.Select(finding => finding.At.Text))
                    .Append(Profile.Title)
            );

        public static Material Of(
            IEnumerable<int> parts,
            IEnumerable<int> claims,
            ProjectTask task,
            ProjectType type,
            int seed
        )
        {
            var facts = parts.Distinct().SelectMany((part, index) => Facts(part, 2 + 3 * index)).ToList();
            var ledger = new ClaimLedger(
                claims
                    .Distinct()
                    .Select(skill => new Claim(
                        Skills[skill],
                        EvidenceLevel.Described,
                        [
                            new Evidence(
                                EvidenceLevel.Described,
                                Some.Quote(500 + skill, $"We built that part with {Skills[skill]} in the spring.")
                            ),
                        ]
                    ))
                    .ToList()
            );
            var findings = facts
                .OfType<Fact.Metric>()
                .Take(2)
                .Select(
                    (metric, index) =>
                        new Finding(
                            index == 0 ? "no-baseline" : "fit-before-split",
                            Severity.Warning,
                            metric.At,
                            "It is so.",
                            "Change it."
                        )
                )
                .ToList();
            var profile = Some.Profile(task, [Some.Overview, .. facts]) with { Type = type };
            return new Material(profile, ledger, findings, seed);
        }

        public InterviewPlan Plan(int minutes) =>
            QuestionPlanner.Plan(Some.ShippedBank, Profile, Ledger, Findings, new PlanOptions(Seed, minutes));

        public Material Without(IReadOnlyList<SourceQuote> grounds) =>
            this with
            {
                Profile = Profile with { Facts = Profile.Facts.Where(fact => !grounds.Contains(fact.At)).ToList() },
                Ledger = new ClaimLedger(
                    Ledger
                        .Claims.Where(claim => !claim.Evidence.Any(evidence => grounds.Contains(evidence.At)))
                        .ToList()
                ),
                Findings = Findings.Where(finding => !grounds.Contains(finding.At)).ToList(),
            };

        private static IEnumerable<Fact> Facts(int part, int line)
        {
            var thing = Things[part % 8];
            var model = Models[part / 8 % 7];
            var metric = Metrics[part % 6];
            var value = $"0.{100 + part}";
            SourceQuote At(string text) => Some.Quote(line, text);
            return (part / 56) switch
            {
                0 =>
                [
                    new Fact.Metric(
                        metric,
                        part / 1000.0,
                        value,
                        "",
                        model,
                        "test",
                        At($"{model} has {metric} {value} on test rows of {thing}.")
                    ),
                ],
                1 =>
                [
                    new Fact.ModelUse(model, ModelRole.Chosen, At($"We chose {model} for every {thing} in the set.")),
                ],
                2 => [new Fact.ModelUse(model, ModelRole.Tried, At($"Before that, {model} was tried on the {thing}."))],
                3 =>
                [
                    new Fact.Dataset($"{thing}set", $"{part},000 rows", At($"The {thing}set holds {part},000 rows.")),
                ],
                4 => [new Fact.Validation($"80/20 split by {thing}", true, At($"An 80/20 split by {thing} was made."))],
                5 => [new Fact.Baseline(model, At($"Our baseline is {model}, run once for each {thing}."))],
                6 => [new Fact.Ownership(OwnershipKind.We, At($"We walked along the {thing} every single morning."))],
                7 =>
                [
                    new Fact.Impact(
                        ImpactKind.Aspirational,
                        At($"People near the {thing} could save {part} hours a year.")
                    ),
                ],
                8 =>
                [
                    new Fact.Statement(
                        Aspect.Deployment,
                        null,
                        At($"A small service answers questions about the {thing} at night.")
                    ),
                ],
                9 =>
                [
                    new Fact.Statement(
                        Aspect.Feature,
                        thing,
                        At($"Features are the {thing}, the wind and the hour of day.")
                    ),
                ],
                10 =>
                [
                    new Fact.Statement(Aspect.Limitation, null, At($"So far it has never seen a {thing} under snow.")),
                ],
                _ =>
                [
                    new Fact.Statement(
                        Aspect.Preprocessing,
                        null,
                        At($"Every {thing} without a date was dropped from the table.")
                    ),
                ],
            };
        }
    }
}
