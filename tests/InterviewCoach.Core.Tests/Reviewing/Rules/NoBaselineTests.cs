namespace InterviewCoach.Core.Tests.Reviewing.Rules;

public class NoBaselineTests
{
    [Theory]
    [InlineData("The rule of today reaches an F1 of 0.52.", false)]
    [InlineData("The formula in place today gets 0.47.", false)]
    [InlineData("The rules of the library are in the appendix.", true)]
    public void What_is_done_today_is_a_baseline_when_its_number_is_said(string sentence, bool found) =>
        Assert.Equal(
            found,
            ReviewedStory
                .Findings(
                    "no-baseline",
                    $"# Parcels\n\nA forest predicts which parcels come late. It reaches an F1 of 0.61 on the test set. {sentence}"
                )
                .Count > 0
        );
}
