using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;

namespace InterviewCoach.Core.Tests.Reviews;

public sealed class AgreementTests
{
    private static Agreement Of(params (int Mentor, double Engine)[] cases) =>
        Assert.Single(Agreement.Of(cases.Select(one => new ScoredTwice(Topic.Metrics, one.Mentor, one.Engine))));

    [Fact]
    public void The_same_scores_throughout_agree_fully() =>
        Assert.Equal(1, Of((0, 0), (1, 1.4), (3, 2.5), (5, 5)).Kappa);

    [Fact]
    public void What_chance_would_do_as_well_is_no_agreement() =>
        Assert.Equal(0, Of((0, 0), (0, 1), (1, 0), (1, 1)).Kappa!.Value, 9);

    [Fact]
    public void Opposite_scores_are_below_chance() => Assert.Equal(-1, Of((0, 5), (5, 0)).Kappa!.Value, 9);

    [Fact]
    public void It_is_the_weighted_kappa_of_the_books()
    {
        var agreement = Of((1, 1), (2, 3), (3, 2), (4, 4), (5, 3));

        var (mentor, engine) = (new[] { 1, 2, 3, 4, 5 }, new[] { 1, 3, 2, 4, 3 });
        var chance = mentor.Sum(m => engine.Sum(e => (m - e) * (m - e))) / 5d;
        Assert.Equal(1 - (6 / chance), agreement.Kappa!.Value, 9);
    }

    [Fact]
    public void All_the_same_score_leaves_nothing_to_agree_on() => Assert.Null(Of((3, 3), (3, 3), (3, 3)).Kappa);

    [Fact]
    public void A_few_cases_are_never_called_poor()
    {
        var agreement = Of((0, 5), (5, 0), (1, 4), (4, 1), (2, 3), (3, 2));

        Assert.True(agreement.Kappa < Agreement.Poor);
        Assert.False(agreement.IsPoor);
    }

    [Fact]
    public void Many_cases_that_disagree_are_called_poor_and_many_that_agree_are_not()
    {
        var scores = Enumerable.Range(0, 30).Select(i => i % 6).ToList();

        Assert.True(Of([.. scores.Select(score => (score, 5d - score))]).IsPoor);
        Assert.False(Of([.. scores.Select(score => (score, Math.Min(5d, score + 1)))]).IsPoor);
    }

    [Fact]
    public void The_interval_holds_the_value_and_narrows_with_more_cases()
    {
        (int, double)[] some = [(0, 1), (1, 1), (2, 3), (3, 3), (4, 2), (5, 4), (2, 2), (3, 5)];

        var few = Of(some);
        var many = Of([.. Enumerable.Repeat(some, 8).SelectMany(one => one)]);

        Assert.InRange(few.Kappa!.Value, few.Low!.Value, few.High!.Value);
        Assert.True(many.High - many.Low < few.High - few.Low);
    }

    [Fact]
    public void Topics_stand_apart_in_their_order() =>
        Assert.Equal(
            [Topic.Metrics, Topic.Leakage],
            Agreement.Of([new(Topic.Leakage, 1, 1), new(Topic.Metrics, 2, 2)]).Select(one => one.Topic)
        );
}
