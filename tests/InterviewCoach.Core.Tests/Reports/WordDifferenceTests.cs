using InterviewCoach.Core.Reports.Progress;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class WordDifferenceTests
{
    [Fact]
    public void Words_that_stayed_went_and_came_are_told_apart() =>
        Assert.Equal(
            [
                new DifferenceRun(DifferenceKind.Same, "I split"),
                new DifferenceRun(DifferenceKind.Removed, "at random"),
                new DifferenceRun(DifferenceKind.Added, "by month"),
                new DifferenceRun(DifferenceKind.Same, "because of leakage."),
            ],
            WordDifference.Between("I split at random because of leakage", "I split by month because of leakage.")
        );

    [Theory]
    [InlineData("", "")]
    [InlineData("", "one two")]
    [InlineData("one two", "")]
    [InlineData("a b c a b b a", "c b a b a c")]
    [InlineData("the same", "the same")]
    [InlineData("x", "y")]
    public void Both_texts_can_be_put_together_again(string before, string after)
    {
        var runs = WordDifference.Between(before, after);

        Assert.Equal(before, Join(runs, DifferenceKind.Removed));
        Assert.Equal(after, Join(runs, DifferenceKind.Added));
    }

    [Fact]
    public void Random_texts_can_be_put_together_again()
    {
        var seed = 7u;
        string Next()
        {
            var words = new List<string>();
            for (var i = 0; i < 40; i++)
            {
                seed = (seed * 1664525) + 1013904223;
                words.Add(((char)('a' + (seed >> 28) % 5)).ToString());
            }

            return string.Join(' ', words);
        }

        for (var i = 0; i < 200; i++)
        {
            var (before, after) = (Next(), Next());
            var runs = WordDifference.Between(before, after);
            Assert.Equal(before, Join(runs, DifferenceKind.Removed));
            Assert.Equal(after, Join(runs, DifferenceKind.Added));
        }
    }

    [Fact]
    public void Long_texts_with_nothing_in_common_are_two_texts()
    {
        var before = string.Join(' ', Enumerable.Range(0, 8000).Select(i => $"a{i}"));
        var after = string.Join(' ', Enumerable.Range(0, 8000).Select(i => $"b{i}"));

        Assert.Equal(
            [DifferenceKind.Removed, DifferenceKind.Added],
            WordDifference.Between(before, after).Select(run => run.Kind)
        );
    }

    private static string Join(IReadOnlyList<DifferenceRun> runs, DifferenceKind kind) =>
        string.Join(
            ' ',
            runs.Where(run => run.Kind == DifferenceKind.Same || run.Kind == kind).Select(run => run.Text)
        );
}
