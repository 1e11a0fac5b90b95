using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Tests.Interviews.Zoo;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Core.Tests.Interviews;

/// <summary>What a mentor who watches has the interviewer ask.</summary>
public sealed class WhisperTests
{
    private const string Asked = "What did the dispatchers say when it was wrong?";
    private static readonly Guid First = new("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void The_interviewer_asks_it_when_the_candidate_has_answered_and_then_goes_on()
    {
        var room = new Room();
        room.Do(Whisper());
        Assert.Single(Transcript.Of(room.Events));

        room.Answers("It is about orders, because the depot lost money on each of them.");
        var asked = Assert.IsType<FollowUpAsked>(room.Events[^1]);
        Assert.Equal(
            (FollowUpKind.Mentor, Asked, "Ada"),
            (asked.FollowUp.Kind, asked.Text, asked.FollowUp.Probe!.Term)
        );
        Assert.Empty(room.State.Whispers);

        room.Answers("They said that the list was useless on Mondays, so I looked at the weekdays apart.");
        Assert.IsType<QuestionAsked>(room.Events[^1]);
    }

    [Fact]
    public void It_is_asked_before_the_interview_closes()
    {
        var room = new Room(questions: 1);
        room.Do(Whisper());
        room.Do(Some.Skip(room.State));
        room.Replies();

        Assert.IsType<FollowUpAsked>(room.Events[^1]);
        room.Answers("They said nothing, as far as I know, and I should have asked them more often.");
        Assert.IsType<InterviewFinished>(room.Events[^1]);
    }

    [Fact]
    public void It_is_no_part_of_what_is_judged()
    {
        var room = new Room();
        room.Answers("It says it: the orders are about it, because the depot lost money.");
        var before = SessionReport.Of(room.Events).Topics[0].Score;
        room = new Room();
        room.Do(Whisper());
        room.Answers("It says it: the orders are about it, because the depot lost money.");
        room.Answers("They said that the list was useless on Mondays, so I looked at the weekdays apart.");

        var question = SessionReport.Of(room.Events).Topics[0].Questions[0];
        Assert.Equal(before, question.Score);
        Assert.Null(Assert.Single(question.Probes).Score);
    }

    [Fact]
    public void A_resent_whisper_is_one_whisper_even_when_it_was_asked()
    {
        var room = new Room();
        room.Do(Whisper());
        Assert.IsType<Decision.Known>(Interview.Decide(room.State, Whisper()));
        room.Answers("It is about orders, because the depot lost money on each of them.");

        Assert.IsType<Decision.Known>(Interview.Decide(room.State, Whisper()));
    }

    [Theory]
    [InlineData(" ", Refusal.EmptyWhisper)]
    [InlineData(null, Refusal.WhisperTooLong)]
    public void A_question_is_there_and_has_a_length(string? text, Refusal reason)
    {
        var whisper = Whisper(text ?? new string('x', Interview.LongestWhisper + 1));

        Assert.Equal(reason, Assert.IsType<Decision.Refused>(Interview.Decide(new Room().State, whisper)).Reason);
    }

    [Fact]
    public void A_mentor_does_not_take_the_interview_over()
    {
        var room = new Room();
        for (var i = 0; i < Interview.MostWhispers; i++)
        {
            room.Do(Whisper(id: Guid.NewGuid()));
        }

        var refused = Interview.Decide(room.State, Whisper(id: Guid.NewGuid()));
        Assert.Equal(Refusal.TooManyWhispers, Assert.IsType<Decision.Refused>(refused).Reason);
    }

    [Fact]
    public void Nothing_is_whispered_when_it_is_over()
    {
        var room = new Room();
        room.Do(Some.Finish(room.State));

        Assert.Equal(
            Refusal.NotRunning,
            Assert.IsType<Decision.Refused>(Interview.Decide(room.State, Whisper())).Reason
        );
    }

    private static InterviewCommand.Whisper Whisper(string text = Asked, Guid? id = null) =>
        new(id ?? First, "Ada", text, Some.Noon);

    private sealed class Room
    {
        public Room(int questions = 3) => Do(Some.Start(questions));

        public List<InterviewEvent> Events { get; } = [];

        public InterviewState State { get; private set; } = InterviewState.Initial;

        public void Do(InterviewCommand command)
        {
            var accepted = Assert.IsType<Decision.Accepted>(Interview.Decide(State, command));
            Events.AddRange(accepted.Events);
            State = accepted.Events.Aggregate(State, Interview.Evolve);
        }

        public void Answers(string text)
        {
            Do(new InterviewCommand.Answer(Guid.NewGuid(), State.QuestionSeq, text, Some.Noon));
            Replies();
        }

        public void Replies() => Do(Arena.Interviewer.Reply(State, new InterviewMaterial(""), Some.Noon));
    }
}
