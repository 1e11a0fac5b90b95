using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Tests.Interviews;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class SessionReportTests
{
    private static readonly Contradiction Tiles = new(7, "48,200 tiles", "rows: 4,820", "about 4,820 tiles");

    [Fact]
    public void Each_question_ends_as_the_candidates_last_word_says()
    {
        var report = SessionReport.Of(
            Some.After(
                Some.Begin(5),
                Some.Answer,
                Some.Reply,
                Some.Skip,
                Some.Reply,
                Some.DontKnow,
                Some.Reply,
                Some.Clarify,
                Some.Reply,
                Some.DontKnow,
                Some.Reply,
                Some.DontKnow,
                Some.Reply,
                Some.Answer,
                Some.Reply,
                Some.Clarify,
                Some.Reply,
                Some.Finish
            )
        );

        Assert.Equal(
            [
                QuestionOutcome.Answered,
                QuestionOutcome.Skipped,
                QuestionOutcome.DontKnow,
                QuestionOutcome.Answered,
                QuestionOutcome.Unanswered,
            ],
            Assert.Single(report.Topics).Questions.Select(question => question.Outcome)
        );
        Assert.Equal((5, 5, 2), (report.Asked, report.Planned, report.Count(QuestionOutcome.Answered)));
    }

    [Fact]
    public void A_session_that_just_began_has_one_open_question_and_nothing_to_judge()
    {
        var report = SessionReport.Of(Some.After(Some.Begin));

        Assert.Equal((1, 3, 1), (report.Asked, report.Planned, report.Count(QuestionOutcome.Unanswered)));
        Assert.Equal(VerdictKind.TooLittle, report.Verdict.Kind);
    }

    [Fact]
    public void A_question_keeps_all_that_was_said_about_it()
    {
        var report = SessionReport.Of(Some.After(Some.Begin, Some.Clarify, Some.Reply, Some.Answer, Some.Reply));

        Assert.Equal(
            ["Question 1?", "What do you mean by that?", "Question 1, in other words?", "An answer."],
            report.Topics[0].Questions[0].Turns.Select(turn => turn.Text)
        );
    }

    [Fact]
    public void A_session_from_before_answers_were_assessed_says_so_and_judges_nothing()
    {
        var told = new Told(Told.Question("metrics.why", Topic.Metrics), Told.Question("data.why", Topic.Data))
            .Ask(0)
            .Say("I chose F1 because both errors cost the same.")
            .Ask(1)
            .Skip()
            .Finish();

        var report = SessionReport.Of(told.Events);

        Assert.Equal((false, VerdictKind.NotAssessed), (report.Assessed, report.Verdict.Kind));
        Assert.All(report.Topics, topic => Assert.Equal((null, TopicLevel.NotAssessed), (topic.Score, topic.Level)));
        Assert.All(
            report.QuestionsInOrder().SelectMany(q => q.Points),
            p => Assert.Equal(PointOutcome.NotAssessed, p.Outcome)
        );
    }

    [Fact]
    public void Covered_points_are_quoted_and_marked_where_they_were_said()
    {
        var question = SessionReport.Of(Told.Walk(4).Events).Topics[0].Questions[0];

        Assert.Equal((PointOutcome.Covered, "I split by kiln"), (question.Points[0].Outcome, question.Points[0].Quote));
        Assert.Equal(PointOutcome.Missed, question.Points[1].Outcome);
        var answer = question.Turns.Single(turn => turn.Kind == TurnKind.Answer);
        var mark = Assert.Single(answer.Marks);
        Assert.Equal("I split by kiln", answer.Text.Substring(mark.Start, mark.Length));
        Assert.Equal("Names the split", mark.Note);
    }

    [Fact]
    public void An_answer_that_does_not_count_is_worth_nothing_and_says_why()
    {
        var told = new Told(Told.Question("metrics.why", Topic.Metrics))
            .Ask(0)
            .Answer("It went fine.", 0.4, [null, null], answers: false, flags: [AnswerFlag.Evasive])
            .Finish();

        var question = SessionReport.Of(told.Events).Topics[0].Questions[0];

        Assert.Equal((QuestionOutcome.NotCounted, 0d), (question.Outcome, question.Score));
        Assert.Equal([AnswerFlag.Evasive], question.Flags);
        Assert.All(question.Points, point => Assert.Equal(PointOutcome.Missed, point.Outcome));
    }

    [Fact]
    public void A_good_answer_stays_answered_when_a_follow_up_is_skipped()
    {
        var told = new Told(Told.Question("metrics.why", Topic.Metrics))
            .Ask(0)
            .Answer("I took recall, since a missed crack costs a tile.", 4, ["I took recall", null])
            .FollowUp(new FollowUp(FollowUpKind.MissedPoint, "p2"))
            .Skip()
            .Finish();

        var question = SessionReport.Of(told.Events).Topics[0].Questions[0];

        Assert.Equal((QuestionOutcome.Answered, 4d), (question.Outcome, question.Score));
    }

    [Fact]
    public void An_answer_to_a_probe_leaves_the_questions_score_alone()
    {
        var probe = new AskedProbe(
            "leakage.smote",
            Topic.Leakage,
            "SMOTE",
            "When?",
            [new RubricPoint("p1", "After it", [])]
        );
        var told = new Told(Told.Question("metrics.why", Topic.Metrics))
            .Ask(0)
            .Answer("I took recall and used SMOTE.", 4, ["I took recall", null])
            .FollowUp(new FollowUp(FollowUpKind.Probe, Probe: probe))
            .Answer("Before the split, I think.", 1, [null])
            .Finish();

        var question = SessionReport.Of(told.Events).Topics[0].Questions[0];

        Assert.Equal(4, question.Score);
        var reported = Assert.Single(question.Probes);
        Assert.Equal(("SMOTE", 1d, PointOutcome.Missed), (reported.Term, reported.Score, reported.Points[0].Outcome));
    }

    [Theory]
    [InlineData(false, ContradictionOutcome.PutRight)]
    [InlineData(true, ContradictionOutcome.StoodBy)]
    public void A_contradiction_is_shown_with_both_quotes_and_what_became_of_it(
        bool again,
        ContradictionOutcome outcome
    )
    {
        var told = new Told(Told.Question("data.size", Topic.Data))
            .Ask(0)
            .Answer("We had about 4,820 tiles.", 2, [null, null], [Tiles])
            .FollowUp(new FollowUp(FollowUpKind.Contradiction, Contradiction: Tiles))
            .Answer("It is what I said.", 2, [null, null], again ? [Tiles] : [])
            .Finish();

        var found = Assert.Single(SessionReport.Of(told.Events).Topics[0].Questions[0].Contradictions);

        Assert.Equal(
            (3, "about 4,820 tiles", "48,200 tiles", "kiln.md", 7, outcome),
            (found.AnswerSeq, found.Said, found.Stated, found.File, found.Line, found.Outcome)
        );
    }

    [Fact]
    public void Depth_is_the_deepest_why_that_was_answered()
    {
        var told = new Told(Told.Question("metrics.why", Topic.Metrics))
            .Ask(0)
            .Answer("I took recall.", 4, ["I took recall", null])
            .FollowUp(new FollowUp(FollowUpKind.Why, Depth: 1))
            .Answer("A missed crack costs a tile.", 4, ["I took recall", null])
            .FollowUp(new FollowUp(FollowUpKind.Why, Depth: 2))
            .DontKnow()
            .Finish();

        Assert.Equal(new ReportedDepth(2, 1), SessionReport.Of(told.Events).Topics[0].Questions[0].Depth);
    }

    [Fact]
    public void Time_away_is_no_time_spent()
    {
        var told = new Told(Told.Question("metrics.why", Topic.Metrics))
            .Ask(0)
            .After(TimeSpan.FromSeconds(40))
            .Answer("I took recall.", 4, ["I took recall", null])
            .FollowUp(new FollowUp(FollowUpKind.MissedPoint, "p2"))
            .After(TimeSpan.FromHours(2))
            .Answer("Because a crack costs a tile.", 4, ["I took recall", null])
            .After(TimeSpan.FromSeconds(2))
            .Finish();

        Assert.Equal(
            new QuestionTiming(TimeSpan.FromSeconds(42), TimeSpan.FromSeconds(40)),
            SessionReport.Of(told.Events).Topics[0].Questions[0].Timing
        );
    }

    [Fact]
    public void The_last_self_rating_stands_beside_its_topic()
    {
        var told = Told.Walk(4).Rate(new TopicRating(Topic.Metrics, 1)).Rate(new TopicRating(Topic.Metrics, 5));

        var report = SessionReport.Of(told.Events);

        Assert.True(report.SelfRated);
        Assert.Equal([5, null, null], report.Topics.Select(topic => topic.SelfRating));
    }

    [Fact]
    public void Filler_words_are_counted_as_words()
    {
        var told = new Told(Told.Question("metrics.why", Topic.Metrics))
            .Ask(0)
            .Say("Um, you know, basically the number; basicallyness is no filler. You know?")
            .Finish();

        var fillers = SessionReport.Of(told.Events).Fillers;

        Assert.Equal(
            [("you know", 2), ("basically", 1), ("um", 1)],
            fillers.Found.Select(one => (one.Word, one.Count))
        );
        Assert.Equal(12, fillers.Words);
    }

    [Fact]
    public void The_same_events_give_the_same_report()
    {
        var events = Told.Walk(2, Tiles).Events;

        Assert.Equal(
            Core.Reports.Exports.ReportJson.Write(SessionReport.Of(events)),
            Core.Reports.Exports.ReportJson.Write(SessionReport.Of(events))
        );
    }
}
