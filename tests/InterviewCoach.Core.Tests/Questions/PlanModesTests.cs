using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Skills;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class PlanModesTests
{
    private static readonly Finding Leak = new(
        "fit-before-split",
        Severity.Error,
        Some.Quote(40, "scaler.fit_transform(X)"),
        "The scaler learns from all rows.",
        "Split first."
    );

    private static readonly MentorQuestion Glaze = new(
        "mentor.glaze",
        Topic.Validation,
        "Which glaze never appears in both halves?",
        [new RubricPoint("glaze", "Names a glaze", ["celadon", "glaze", "both", "none"], "Which one?")],
        "Celadon is only in the second half."
    );

    [Fact]
    public void Findings_only_asks_of_findings_and_of_nothing_else()
    {
        var plan = Plan(new PlanOptions(1, Mode: PlanMode.Findings), Leak);

        Assert.NotEmpty(plan.Questions);
        Assert.All(plan.Questions, question => Assert.Contains(Leak.At, question.Grounds));
    }

    [Fact]
    public void Of_some_lines_only_what_rests_on_them_is_asked()
    {
        var lines = new LineSpan(39, 41);

        var plan = Plan(new PlanOptions(1) { Lines = [lines] }, Leak);

        Assert.NotEmpty(plan.Questions);
        Assert.All(plan.Questions, question => Assert.Contains(question.Grounds, at => lines.Overlaps(at.Lines)));
    }

    [Fact]
    public void A_finding_is_asked_about_in_its_own_words_with_the_remedy_as_what_a_strong_answer_holds()
    {
        var question = FindingQuestion.Of(
            Leak with
            {
                Ask = "What had it seen?",
                Remedy = "Split first; fit on the rest.",
            }
        );

        Assert.Equal(("What had it seen?", Topic.Leakage), (question.Text, question.Topic));
        Assert.Equal(["Split first", "fit on the rest"], question.Rubric.Select(point => point.Text));
        Assert.Equal(Leak.At, question.Grounds[0]);
    }

    [Fact]
    public void Without_findings_there_is_nothing_to_ask_about_them() =>
        Assert.Empty(Plan(new PlanOptions(1, Mode: PlanMode.Findings)).Questions);

    [Fact]
    public void A_pressure_round_is_five_questions_hard_ones_first()
    {
        var plan = Plan(new PlanOptions(1, Minutes: 40, Mode: PlanMode.Pressure), Leak);

        Assert.Equal(PlanOptions.PressureCount, plan.Questions.Count);
        Assert.Equal(3, plan.Questions[0].Difficulty);
        Assert.DoesNotContain(plan.Questions, question => question.Topic is Topic.Opening or Topic.Closing);
    }

    [Fact]
    public void A_replay_asks_again_in_other_words_or_in_the_same_where_there_are_none()
    {
        var weak = Plan(new PlanOptions(3)).Questions.Skip(1).Take(5).ToList();

        var again = Plan(
            new PlanOptions(4, Mode: PlanMode.Replay) { Weak = weak.Select(question => question.Id).ToList() }
        ).Questions;

        Assert.Equal(weak.Count, again.Count);
        Assert.All(
            weak.Zip(again),
            pair =>
                Assert.True(
                    pair.First.Id == pair.Second.Id
                        || (pair.First.Group is not null && pair.First.Group == pair.Second.Group)
                )
        );
    }

    [Fact]
    public void A_replay_passes_over_ids_that_the_bank_does_not_know() =>
        Assert.Empty(Plan(new PlanOptions(4, Mode: PlanMode.Replay) { Weak = ["metrics.never-was"] }).Questions);

    [Fact]
    public void A_second_walkthrough_comes_back_to_what_was_weak()
    {
        var first = Plan(new PlanOptions(1));
        var weak = first.Questions[2];
        var options = new PlanOptions(2, AlreadyAsked: first.Questions.Select(question => question.Id).ToList())
        {
            Weak = [weak.Id],
        };

        Assert.Contains(
            Plan(options).Questions,
            question => question.Id == weak.Id || (weak.Group is not null && question.Group == weak.Group)
        );
    }

    [Fact]
    public void A_mentors_question_comes_after_the_last_one_of_its_topic()
    {
        var questions = Plan(new PlanOptions(1) { MentorQuestions = [Glaze] }).Questions.ToList();

        var at = questions.FindIndex(question => question.Id == Glaze.Id);
        Assert.Equal(at, questions.FindLastIndex(question => question.Topic == Topic.Validation));
        Assert.Equal(Topic.Validation, questions[at - 1].Topic);
        Assert.Equal(
            (Glaze.Text, Glaze.Reference, Glaze.Rubric),
            (questions[at].Text, questions[at].Reference, questions[at].Rubric)
        );
        Assert.Equal(Plan(new PlanOptions(1)).Questions.Count, questions.Count);
    }

    [Fact]
    public void A_mentors_question_of_no_planned_topic_comes_before_the_closing()
    {
        var communication = Glaze with { Topic = Topic.Communication };

        var questions = Plan(new PlanOptions(1, Minutes: 10) { MentorQuestions = [communication] }).Questions;

        Assert.Contains(questions, question => question.Id == Glaze.Id);
        Assert.Equal(Topic.Closing, questions[^1].Topic);
    }

    [Fact]
    public void What_a_mentor_asks_the_bank_does_not_ask_again()
    {
        var theirs = Some.ShippedBank.Questions.First(question => question.Id == "metrics.majority-class");
        var asked = new MentorQuestion("mentor.floor", Topic.Metrics, theirs.Text.Template, []);

        for (var seed = 0; seed < 20; seed++)
        {
            Assert.DoesNotContain(
                Plan(new PlanOptions(seed, 40) { MentorQuestions = [asked] }).Questions,
                question => question.Id == theirs.Id
            );
        }
    }

    private static InterviewPlan Plan(PlanOptions options, params Finding[] findings) =>
        QuestionPlanner.Plan(Some.ShippedBank, Some.Rich(), ClaimLedger.Empty, findings, options);
}
