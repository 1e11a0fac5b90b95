using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class ScheduleTests
{
    private static readonly Topic[] Topics =
    [
        Topic.Opening,
        Topic.Data,
        Topic.Metrics,
        Topic.Monitoring,
        Topic.Leakage,
        Topic.Closing,
    ];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(9, 1)]
    [InlineData(11, 2)]
    [InlineData(16, 5)]
    public void Out_of_time_the_core_topics_come_first_and_then_only_the_closing(int minutes, int? next) =>
        Assert.Equal(next, Schedule.Next(After(minutes), Some.Noon.AddMinutes(minutes)));

    [Fact]
    public void Behind_the_last_question_there_is_none() =>
        Assert.Null(Schedule.Next(After(1) with { PlanIndex = Topics.Length - 1 }, Some.Noon));

    [Fact]
    public void An_absence_is_no_time_spent() => Assert.Equal(1, Schedule.Next(After(0), Some.Noon.AddHours(3)));

    [Theory]
    [InlineData(2, false)]
    [InlineData(6, true)]
    public void It_is_late_when_more_time_than_questions_is_gone(int minutes, bool late) =>
        Assert.Equal(late, Schedule.IsLate(After(minutes)));

    /// <summary>Somebody who has thought for so many minutes about the first of six questions in ten minutes.</summary>
    private static InterviewState After(int minutes)
    {
        var plan = new InterviewPlan(1, Topics.Select((topic, n) => Some.Question(n + 1, topic)).ToList());
        var start = Some.Start() with { Plan = plan, Settings = new InterviewSettings(InterviewStyle.Neutral, 10) };
        var state = InterviewState.Of(Some.After(_ => start));
        for (var minute = 1; minute <= minutes; minute++)
        {
            state = state.Counted(Some.Noon.AddMinutes(minute));
        }

        return state;
    }
}
