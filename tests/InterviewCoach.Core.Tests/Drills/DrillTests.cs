using InterviewCoach.Core.Drills;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.Tests.Interviews.Zoo;
using InterviewCoach.Core.Tests.Skills;
using InterviewCoach.Core.WriteUps;
using static InterviewCoach.Core.Interviews.InterviewEvent;
using Some = InterviewCoach.Core.Tests.Interviews.Some;

namespace InterviewCoach.Core.Tests.Drills;

/// <summary>A drill from the claims to what they stand at.</summary>
public sealed class DrillTests
{
    private const string Challenge =
        "I trained it on 40,000 rows to predict churn. It beat logistic regression by four points of ROC-AUC on the same split, with max_depth 4 tuned by cross-validation on the training rows.";

    private const string EarlyStopping =
        "It watches a separate validation set, not the test rows; watching the test rows picks the round that suits them, so the score is too good. Afterwards I refit on the whole training data with the best iteration.";

    private const string Missing =
        "Each split learns a default direction for missing values. That is wrong when missing means something different in production, and a zero that stands for missing is read as a number.";

    private static readonly DrillClaim XgBoost = new(
        "XGBoost",
        EvidenceLevel.Described,
        new SourceQuote("readme.md", LineSpan.At(12), "We trained XGBoost on the orders of two years.")
    );

    [Fact]
    public void A_claim_is_challenged_by_how_far_it_is_backed()
    {
        var described = Plan(XgBoost).Questions[0];
        Assert.Contains("We trained XGBoost on the orders of two years", described.Text, StringComparison.Ordinal);
        Assert.Equal(12, Assert.Single(described.Grounds).Lines.Start);

        var bare = Plan(new DrillClaim("Kubernetes", EvidenceLevel.Unsupported, null)).Questions[0];
        Assert.Contains("Kubernetes", bare.Text, StringComparison.Ordinal);
        Assert.Empty(bare.Grounds);
    }

    [Fact]
    public void No_slot_is_left_open_for_any_skill_of_the_catalogue_at_any_level()
    {
        var claims = ShippedCatalogue
            .Instance.Skills.SelectMany(skill =>
                Enum.GetValues<EvidenceLevel>()
                    .Select(level => new DrillClaim(
                        skill.Name,
                        level,
                        level == EvidenceLevel.Unsupported ? null : XgBoost.Evidence
                    ))
            )
            .ToList();

        var plan = DrillPlanner.Plan(DrillBookTests.Shipped, ShippedCatalogue.Instance, claims, seed: 1);

        Assert.True(plan.Questions.Count > 1_000);
        Assert.All(
            plan.Questions,
            question =>
            {
                Assert.DoesNotContain('{', question.Text + question.Hint);
                Assert.Equal(2, question.Drill!.Deeper.Count);
                Assert.All(question.Drill.Deeper, deeper => Assert.DoesNotContain('{', deeper.Text));
            }
        );
    }

    [Fact]
    public void What_holds_is_asked_two_levels_deeper_and_is_then_defended()
    {
        var events = Play(Challenge, EarlyStopping, Missing);

        Assert.Equal(2, events.OfType<FollowUpAsked>().Count(asked => asked.FollowUp.Probe is not null));
        var result = Assert.Single(DrillResult.Of(events));
        Assert.Equal(("XGBoost", Standing.Defended, 3), (result.Skill, result.Standing, result.Levels.Count));
        Assert.True(result.Recall >= Recall.Good);
    }

    [Fact]
    public void Who_knows_the_project_and_not_the_tool_is_shaky()
    {
        var result = Assert.Single(
            DrillResult.Of(Play(Challenge, "It stops early when it is done, I think, as usual."))
        );

        Assert.Equal((Standing.Shaky, Recall.Hard), (result.Standing, result.Recall));
    }

    [Theory]
    [InlineData("We used it since it is known to be a very good model for everything.")]
    [InlineData("/skip")]
    [InlineData("We never ran one, it was on the slides.")]
    [InlineData("bananas because validation tuned instead of the query so that pipeline, baseline and split")]
    [InlineData("It ran there, and it was good, and we used it a lot, and nothing broke ever.")]
    public void What_does_not_hold_is_undefended_and_asked_no_deeper(string said)
    {
        var events = Play(said);

        Assert.DoesNotContain(events, one => one is FollowUpAsked { FollowUp.Probe: not null });
        var result = Assert.Single(DrillResult.Of(events));
        Assert.Equal((Standing.Undefended, Recall.Again), (result.Standing, result.Recall));
    }

    [Fact]
    public void What_was_not_answered_is_not_judged() => Assert.Empty(DrillResult.Of(Play()));

    [Fact]
    public void What_is_overdue_comes_first_then_what_nothing_backs_and_never_what_is_not_due()
    {
        DrillClaim[] claims =
        [
            new("pandas", EvidenceLevel.Demonstrated, XgBoost.Evidence),
            new("Kubernetes", EvidenceLevel.Unsupported, null),
            XgBoost,
            new("Docker", EvidenceLevel.Described, XgBoost.Evidence),
        ];
        var records = DrillRecord.Of([
            new DrillResult("pandas", Some.Noon.AddDays(-60), 2, [1], 3),
            new DrillResult("Docker", Some.Noon.AddHours(-1), 2, [5, 5, 5], 3),
        ]);

        var due = DrillChoice.Due(claims, records, Some.Noon).Select(claim => claim.Skill);

        Assert.Equal(["pandas", "Kubernetes", "XGBoost"], due);
    }

    [Fact]
    public void A_record_remembers_when_a_claim_was_last_defended()
    {
        var record = DrillRecord.Of([
            new DrillResult("XGBoost", Some.Noon, 2, [4, 4, 4], 3),
            new DrillResult("XGBoost", Some.Noon.AddDays(9), 2, [1], 3),
        ])["XGBoost"];

        Assert.Equal((Standing.Undefended, Some.Noon), (record.Standing, record.DefendedAt));
        Assert.Equal(Some.Noon.AddDays(10), record.Memory.DueAt);
    }

    private static InterviewPlan Plan(DrillClaim claim) =>
        DrillPlanner.Plan(DrillBookTests.Shipped, ShippedCatalogue.Instance, [claim], seed: 0);

    /// <summary>The events up to the reply to the last thing said.</summary>
    private static List<InterviewEvent> Play(params string[] said)
    {
        var events = new List<InterviewEvent>();
        var state = InterviewState.Initial;
        Do(Some.Start() with { Plan = Plan(XgBoost) });
        foreach (var words in said)
        {
            Do(
                words == "/skip"
                    ? Some.Skip(state)
                    : new InterviewCommand.Answer(Guid.NewGuid(), state.QuestionSeq, words, Some.Noon)
            );
            Do(Arena.Interviewer.Reply(state, new InterviewMaterial(""), Some.Noon));
        }

        return events;

        void Do(InterviewCommand command)
        {
            var accepted = Assert.IsType<Decision.Accepted>(Interview.Decide(state, command));
            events.AddRange(accepted.Events);
            state = accepted.Events.Aggregate(state, Interview.Evolve);
        }
    }
}
