using InterviewCoach.Core.Drills;

namespace InterviewCoach.Core.Tests.Drills;

public sealed class SpacedRepetitionTests
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_was_defended_well_comes_back_later_than_what_was_not()
    {
        var dues = Enum.GetValues<Recall>()
            .Select(recall => SpacedRepetition.Review(null, recall, Monday).DueAt)
            .ToList();

        Assert.Equal(dues.Order(), dues);
        Assert.Equal(4, dues.Distinct().Count());
        Assert.Equal(Monday.AddDays(1), dues[0]);
    }

    [Fact]
    public void What_holds_again_and_again_is_asked_ever_more_rarely()
    {
        var memory = SpacedRepetition.Review(null, Recall.Good, Monday);
        var last = TimeSpan.Zero;
        for (var i = 0; i < 6; i++)
        {
            var wait = memory.DueAt - memory.ReviewedAt;
            Assert.True(wait > last);
            last = wait;
            memory = SpacedRepetition.Review(memory, Recall.Good, memory.DueAt);
        }
    }

    [Fact]
    public void What_was_forgotten_is_due_soon_and_counted()
    {
        var held = SpacedRepetition.Review(
            SpacedRepetition.Review(null, Recall.Easy, Monday),
            Recall.Good,
            Monday.AddDays(8)
        );

        var forgotten = SpacedRepetition.Review(held, Recall.Again, held.DueAt);

        Assert.Equal(1, forgotten.Lapses);
        Assert.Equal(3, forgotten.Reviews);
        Assert.True(forgotten.DueAt - forgotten.ReviewedAt < held.DueAt - held.ReviewedAt);
    }

    [Fact]
    public void It_is_recalled_at_nine_times_in_ten_when_its_stability_has_passed()
    {
        var memory = SpacedRepetition.Review(null, Recall.Easy, Monday);

        Assert.Equal(1, SpacedRepetition.Recallability(memory, Monday));
        Assert.Equal(
            SpacedRepetition.Retention,
            SpacedRepetition.Recallability(memory, Monday.AddDays(Math.Round(memory.Stability))),
            1
        );
    }

    [Fact]
    public void A_review_before_the_last_one_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            SpacedRepetition.Review(SpacedRepetition.Review(null, Recall.Good, Monday), Recall.Good, Monday.AddDays(-1))
        );
}
