using InterviewCoach.Core.Interviews;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class InterviewTests
{
    [Fact]
    public void Starting_asks_the_first_question()
    {
        var events = Some.After(Some.Begin);

        Assert.Collection(
            events,
            e => Assert.IsType<InterviewStarted>(e),
            e => Assert.Equal((0, "Question 1?"), (Assert.IsType<QuestionAsked>(e).PlanIndex, ((QuestionAsked)e).Text))
        );
    }

    [Fact]
    public void A_plan_without_questions_is_refused() =>
        Assert.Equal(Refusal.EmptyPlan, Refused(InterviewState.Initial, Some.Start(questions: 0)));

    [Fact]
    public void An_interview_starts_only_once() =>
        Assert.Equal(Refusal.AlreadyStarted, Refused(After(Some.Begin), Some.Start()));

    [Fact]
    public void An_answer_waits_for_a_reply_and_the_reply_asks_the_next_question()
    {
        var answered = After(Some.Begin, Some.Answer);
        Assert.True(answered.InterviewerIsNext);

        var replied = After(Some.Begin, Some.Answer, Some.Reply);
        Assert.False(replied.InterviewerIsNext);
        Assert.Equal("question.2", replied.Current.Id);
    }

    [Fact]
    public void A_second_reply_is_refused_so_that_two_reminders_make_one() =>
        Assert.Equal(
            Refusal.NothingToReplyTo,
            Refused(After(Some.Begin, Some.Answer, Some.Reply), Some.Reply(InterviewState.Initial))
        );

    [Fact]
    public void The_reply_to_the_last_answer_finishes()
    {
        var events = Some.After(Some.Begin(1), Some.Answer, Some.Reply);

        Assert.False(Assert.IsType<InterviewFinished>(events[^1]).ByCandidate);
        Assert.Equal(InterviewStatus.Finished, InterviewState.Of(events).Status);
    }

    [Fact]
    public void Not_knowing_gets_a_scaffold_once_and_then_the_next_question()
    {
        var first = Some.After(Some.Begin, Some.DontKnow, Some.Reply);
        Assert.Equal("Think of 1.", Assert.IsType<HintGiven>(first[^1]).Text);

        var second = After(Some.Begin, Some.DontKnow, Some.Reply, Some.DontKnow, Some.Reply);
        Assert.Equal("question.2", second.Current.Id);
    }

    [Fact]
    public void A_clarification_stays_on_the_question()
    {
        var events = Some.After(Some.Begin, Some.Clarify, Some.Reply);

        Assert.Equal("Question 1, in other words?", Assert.IsType<ClarificationGiven>(events[^1]).Text);
        Assert.Equal("question.1", InterviewState.Of(events).Current.Id);
    }

    [Fact]
    public void A_skip_leads_to_the_next_question() =>
        Assert.Equal("question.2", After(Some.Begin, Some.Skip, Some.Reply).Current.Id);

    [Fact]
    public void A_resent_message_gets_the_number_of_the_first_one()
    {
        var message = Guid.NewGuid();
        InterviewCommand Answer(InterviewState state) =>
            new InterviewCommand.Answer(message, state.QuestionSeq, "Once.", Some.Noon);
        var state = After(Some.Begin, Answer, Some.Reply);

        var again = Interview.Decide(state, new InterviewCommand.Answer(message, 2, "Once.", Some.Noon));

        Assert.Equal(new Decision.Known(3), again);
    }

    [Fact]
    public void A_message_resent_after_the_end_is_still_known()
    {
        var message = Guid.NewGuid();
        InterviewCommand Answer(InterviewState state) =>
            new InterviewCommand.Answer(message, state.QuestionSeq, "Last.", Some.Noon);
        var state = After(Some.Begin(1), Answer, Some.Reply);

        Assert.IsType<Decision.Known>(Interview.Decide(state, Answer(state)));
    }

    [Fact]
    public void An_answer_to_a_question_that_was_left_is_refused()
    {
        var state = After(Some.Begin, Some.Answer, Some.Reply);
        var late = new InterviewCommand.Answer(Guid.NewGuid(), QuestionSeq: 2, "Late.", Some.Noon);

        Assert.Equal(Refusal.QuestionMovedOn, Refused(state, late));
    }

    [Fact]
    public void A_move_out_of_turn_is_refused()
    {
        var state = After(Some.Begin, Some.Answer);

        Assert.Equal(Refusal.NotYourTurn, Refused(state, Some.Skip(state)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    public void An_empty_answer_is_refused(string text)
    {
        var state = After(Some.Begin);

        Assert.Equal(
            Refusal.EmptyAnswer,
            Refused(state, new InterviewCommand.Answer(Guid.NewGuid(), state.QuestionSeq, text, Some.Noon))
        );
    }

    [Fact]
    public void The_longest_answer_is_taken_and_one_character_more_is_refused()
    {
        var state = After(Some.Begin);
        InterviewCommand.Answer Long(int length) =>
            new(Guid.NewGuid(), state.QuestionSeq, new string('a', length), Some.Noon);

        Assert.IsType<Decision.Accepted>(Interview.Decide(state, Long(Interview.MaxAnswerLength)));
        Assert.Equal(Refusal.AnswerTooLong, Refused(state, Long(Interview.MaxAnswerLength + 1)));
    }

    [Fact]
    public void Nothing_happens_after_the_end()
    {
        var finished = After(Some.Begin, Some.Finish);
        var abandoned = After(Some.Begin, Some.Abandon);

        Assert.Equal(Refusal.NotRunning, Refused(finished, Some.Answer(finished)));
        Assert.Equal(Refusal.NotRunning, Refused(finished, Some.Abandon(finished)));
        Assert.Equal(Refusal.NotRunning, Refused(abandoned, Some.Finish(abandoned)));
        Assert.Equal(Refusal.NothingToReplyTo, Refused(abandoned, Some.Reply(abandoned)));
    }

    [Fact]
    public void A_hub_call_on_an_interview_that_never_began_is_refused() =>
        Assert.Equal(Refusal.NotRunning, Refused(InterviewState.Initial, Some.Answer(InterviewState.Initial)));

    private static InterviewState After(params Func<InterviewState, InterviewCommand>[] commands) =>
        InterviewState.Of(Some.After(commands));

    private static Refusal Refused(InterviewState state, InterviewCommand command) =>
        Assert.IsType<Decision.Refused>(Interview.Decide(state, command)).Reason;
}
