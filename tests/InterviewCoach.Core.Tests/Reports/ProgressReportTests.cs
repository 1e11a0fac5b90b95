using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Progress;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class ProgressReportTests
{
    private static readonly Guid Project = Guid.Parse("00000000-0000-0000-0000-000000000001");

    [Fact]
    public void Two_attempts_make_no_trend() => Assert.Null(Trend.Of([1, 4]));

    [Fact]
    public void A_steady_rise_is_told_with_its_uncertainty()
    {
        var trend = Trend.Of([1, 2, 3, 4]);

        Assert.Equal(new Trend(1, 1, 1, 0.92), trend);
        Assert.Equal("rising by about 1.0 a session (between +1.0 and +1.0 a session, 92 % sure)", trend!.Words());
    }

    [Fact]
    public void Three_attempts_say_how_little_they_say() => Assert.Equal(0.67, Trend.Of([1, 2, 4])!.Confidence);

    [Fact]
    public void One_bad_day_does_not_turn_a_trend()
    {
        var trend = Trend.Of([1, 1.5, 2, 0, 3, 3.5, 4, 4.5]);

        Assert.InRange(trend!.Slope, 0.45, 0.6);
        Assert.True(trend.Low > 0);
    }

    [Fact]
    public void Up_and_down_is_no_trend()
    {
        var trend = Trend.Of([2, 3, 2, 3, 2]);

        Assert.StartsWith("no clear trend", trend!.Words());
    }

    [Fact]
    public void The_interval_gets_narrower_with_more_attempts()
    {
        double[] noise = [0.1, -0.1, 0.2, -0.2, 0, 0.1, -0.1, 0.2, -0.2, 0];
        double Width(int count)
        {
            var trend = Trend.Of(noise.Take(count).Select((n, i) => (0.2 * i) + n).ToList())!;
            return trend.High - trend.Low;
        }

        Assert.True(Width(10) < Width(5));
    }

    [Fact]
    public void Topics_are_laid_out_by_attempt_and_only_what_is_over_counts()
    {
        var running = new Told(Told.Question("a", Topic.Metrics)).Ask(0);

        var progress = ProgressReport.Of([Attempt(Told.Walk(2)), Attempt(Told.Walk(4), 1), Attempt(running, 2)]);

        Assert.Equal(2, progress.Attempts.Count);
        Assert.Equal([Topic.Metrics, Topic.Validation, Topic.Leakage], progress.Topics.Select(topic => topic.Topic));
        Assert.Equal([2d, 4d], progress.Topics[0].Scores.Select(score => score!.Value));
    }

    [Fact]
    public void Calibration_is_the_mean_of_what_one_thinks_less_what_it_was()
    {
        var progress = ProgressReport.Of([
            Attempt(Told.Walk(2).Rate(new TopicRating(Topic.Metrics, 4))),
            Attempt(Told.Walk(3).Rate(new TopicRating(Topic.Metrics, 4)), 1),
        ]);

        Assert.Equal([new Calibration(Topic.Metrics, 1.5, 2)], progress.Calibrations);
    }

    [Fact]
    public void What_was_weak_or_left_out_is_due_and_what_was_mended_is_not()
    {
        var first = new Told(Told.Question("a", Topic.Metrics), Told.Question("b", Topic.Data))
            .Ask(0)
            .Skip()
            .Ask(1)
            .Answer("Little.", 1, [null])
            .Finish();
        var second = new Told(Told.Question("b", Topic.Data)).Ask(0).Answer("Much, and well.", 4, ["Much"]).Finish();

        var progress = ProgressReport.Of([Attempt(first), Attempt(second, 1)]);

        var due = Assert.Single(progress.Due);
        Assert.Equal(("a", 1, QuestionOutcome.Skipped), (due.Question.Id, due.Times, due.Question.Outcome));
        Assert.Equal(
            [1d, 4d],
            ProgressReport.AttemptsAt(progress, Project, "b").Select(one => one.Question.Score!.Value)
        );
    }

    private static Attempt Attempt(Told told, int day = 0) =>
        new(
            new Guid(day + 1, 0, 0, new byte[8]),
            Project,
            "Kilnwatch",
            SessionReport.Of(told.Events) with
            {
                StartedAt = Told.Noon.AddDays(day),
            }
        );
}
