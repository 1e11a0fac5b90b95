using InterviewCoach.Core.Interviews;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class RewordTests
{
    private const string Words = "So, question 1?";

    [Fact]
    public void The_last_utterance_may_be_said_in_other_words_and_keeps_its_own()
    {
        var events = Some.After(Some.Begin, Reword);

        var turn = Assert.Single(Transcript.Of(events));
        Assert.Equal(("Question 1?", Words), (turn.Text, turn.Heard));
        Assert.Equal(("a-model", "Prompt@1"), (turn.Reworded!.Model, turn.Reworded.Prompt));
    }

    [Fact]
    public void Other_words_change_nothing_but_what_was_heard()
    {
        var (before, after) = (
            InterviewState.Of(Some.After(Some.Begin)),
            InterviewState.Of(Some.After(Some.Begin, Reword))
        );

        Assert.Equal(before.LastSeq + 1, after.LastSeq);
        Assert.Equal(before.QuestionSeq, after.QuestionSeq);
        Assert.Equal(before.PlanIndex, after.PlanIndex);
        Assert.Same(before.Thread, after.Thread);
        Assert.Same(before.Said, after.Said);
        Assert.False(after.InterviewerIsNext);
    }

    [Fact]
    public void What_was_reworded_can_be_answered_under_its_own_number() =>
        Assert.IsType<Decision.Accepted>(
            Interview.Decide(
                InterviewState.Of(Some.After(Some.Begin, Reword)),
                new InterviewCommand.Answer(Guid.NewGuid(), 2, "An answer.", Some.Noon)
            )
        );

    [Fact]
    public void Words_that_come_too_late_or_twice_or_for_something_else_are_refused()
    {
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin, Some.Answer), 2));
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin, Some.Answer, Some.Reply), 2));
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin, Reword), 2));
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin, Reword), 3));
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin), 1));
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin, Some.Finish), 3));
        Assert.Equal(Refusal.NothingToReword, Refused(Some.After(Some.Begin), 2, " "));
    }

    [Fact]
    public void The_event_is_stored_and_read_again()
    {
        var happened = new UtteranceReworded(2, Words, "a-model", "Prompt@1", Some.Noon);

        Assert.Equal(
            happened,
            SessionEventJson.Read(SessionEventJson.NameOf(happened), SessionEventJson.Write(happened))
        );
    }

    private static InterviewCommand Reword(InterviewState state) =>
        new InterviewCommand.Reword(state.SpokenSeq, Words, "a-model", "Prompt@1", Some.Noon);

    private static Refusal Refused(IReadOnlyList<InterviewEvent> events, int seq, string words = Words) =>
        Assert
            .IsType<Decision.Refused>(
                Interview.Decide(
                    InterviewState.Of(events),
                    new InterviewCommand.Reword(seq, words, "a-model", "Prompt@1", Some.Noon)
                )
            )
            .Reason;
}
