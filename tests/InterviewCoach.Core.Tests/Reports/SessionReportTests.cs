using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Tests.Interviews;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class SessionReportTests
{
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
    public void A_session_that_just_began_has_one_open_question()
    {
        var report = SessionReport.Of(Some.After(Some.Begin));

        Assert.Equal((1, 3, 1), (report.Asked, report.Planned, report.Count(QuestionOutcome.Unanswered)));
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
}
