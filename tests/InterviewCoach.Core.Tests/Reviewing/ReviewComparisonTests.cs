using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviewing;

public class ReviewComparisonTests
{
    [Fact]
    public void A_finding_that_only_moved_is_neither_new_nor_solved()
    {
        var (before, after) = (Found("no-baseline", 9, "F1 is 0.61."), Found("no-baseline", 30, "F1 is 0.61."));

        var comparison = new ReviewComparison([before], [after]);

        Assert.Empty(comparison.Solved);
        Assert.NotNull(comparison.EarlierName(Name(after)));
    }

    [Fact]
    public void A_finding_stays_the_same_where_a_number_in_its_line_is_corrected()
    {
        var before = Found("no-baseline", 9, "XGBoost reaches an F1 of 0.61 on the test set.");
        var after = Found("no-baseline", 9, "XGBoost reaches an F1 of 0.64 on the test set.");

        var comparison = new ReviewComparison([before], [after]);

        Assert.Empty(comparison.Solved);
        Assert.Equal(Name(before), comparison.EarlierName(Name(after)));
    }

    [Fact]
    public void The_same_fault_in_another_place_is_a_new_finding_and_the_old_one_is_solved()
    {
        var before = Found("typo-in-heading", 3, "## Recieving data");
        var after = Found("typo-in-heading", 8, "## Seperate sets");

        var comparison = new ReviewComparison([before], [after]);

        Assert.Equal([before], comparison.Solved);
        Assert.Null(comparison.EarlierName(Name(after)));
    }

    [Fact]
    public void In_code_other_words_are_another_finding()
    {
        var before = Found("fit-before-split", 3, "X = scaler.fit_transform(df[cols])");
        var after = Found("fit-before-split", 3, "X = scaler.fit_transform(df[columns])");

        Assert.Null(new ReviewComparison([before], [after]).EarlierName(Name(after)));
    }

    private static string Name(Finding found) => Fingerprints.Of([found])[0];

    private static Finding Found(string rule, int line, string text) =>
        new(rule, Severity.Note, new SourceQuote("a.md", LineSpan.At(line), text), "Something.", "Do it.");
}
