using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Tests.Interviews.Zoo;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class SessionReplayTests
{
    private static readonly Played Stored = Arena.Play(Project.LateDeliveries, Candidates.Expert);

    [Fact]
    public void Under_the_same_bank_and_assessor_nothing_changes()
    {
        var replay = Replay(Stored.State.Plan);

        Assert.Equal(AskedQuestions.Of(Stored.Events).Count, replay.Questions.Count);
        Assert.All(replay.Questions, question => Assert.Equal(question.Before, question.Now));
        Assert.All(
            replay.Questions.SelectMany(question => question.Points),
            point => Assert.Equal(point.Before, point.Now)
        );
        Assert.Empty(replay.Added);
        Assert.Empty(replay.Dropped);
    }

    [Fact]
    public void Another_rubric_is_held_against_the_stored_answers()
    {
        var plan = Stored.State.Plan;
        var first = plan.Questions[0] with
        {
            Rubric = [new RubricPoint("submarines", "Says how deep the submarine dives", ["submarine"])],
        };

        var replay = Replay(plan with { Questions = [first, .. plan.Questions.Skip(1)] });

        Assert.Contains(new ReplayedPoint("submarines", Before: null, Now: false), replay.Questions[0].Points);
        Assert.True(replay.Questions[0].Now < replay.Questions[0].Before);
    }

    [Fact]
    public void What_would_be_asked_now_and_what_no_more_is_told()
    {
        var plan = Stored.State.Plan;
        var other = Some.Question(99);

        var replay = Replay(plan with { Questions = [.. plan.Questions.Skip(1), other] });

        Assert.Equal([other], replay.Added);
        Assert.Equal([plan.Questions[0]], replay.Dropped);
    }

    [Fact]
    public void Stored_events_read_back_are_the_same_session()
    {
        var read = Stored
            .Events.Select(happened =>
                SessionEventJson.Read(SessionEventJson.NameOf(happened), SessionEventJson.Write(happened))
            )
            .ToList();

        Assert.Equal(Stored.Events.Select(SessionEventJson.Write), read.Select(SessionEventJson.Write));
    }

    private static SessionReplay Replay(InterviewPlan present) =>
        SessionReplay.Of(Stored.Events, Arena.Interviewer, Project.LateDeliveries.Material, present);
}
