using InterviewCoach.Core.Evaluating;

namespace InterviewCoach.Core.Tests.Evaluating;

public sealed class MetricValueTests
{
    [Theory]
    [InlineData("~0.137", 0.137, "")]
    [InlineData("91.25%", 91.25, "%")]
    [InlineData("91.25%", 0.9125, "")]
    [InlineData("0.9125", 91.25, "%")]
    [InlineData("~ $ 12K", 12, "K")]
    [InlineData("$12K", 12000, "$")]
    [InlineData("1,234.5", 1234.5, "")]
    [InlineData("1\u202F234", 1234, "")]
    [InlineData("0,83", 0.83, "")]
    [InlineData("80-85%", 85, "%")]
    [InlineData("91.25% (+/- 3.5%)", 91.25, "%")]
    [InlineData("150 (75%)", 75, "%")]
    [InlineData("in the 60's", 60, "")]
    [InlineData("1.5e-3", 0.0015, "")]
    [InlineData(".91", 0.91, "")]
    [InlineData("-0.25", -0.25, "")]
    public void A_found_number_agrees_with_the_value_as_written(string written, double found, string unit)
    {
        Assert.True(MetricValue.Agrees(MetricValue.Readings(written), found, unit));
    }

    [Theory]
    [InlineData("0.93", 0.94)]
    [InlineData("0.93", 0.934)]
    [InlineData("91.25% (+/- 3.5%)", 3.5)]
    [InlineData("no number", 0)]
    public void Another_number_does_not(string written, double found)
    {
        Assert.False(MetricValue.Agrees(MetricValue.Readings(written), found, ""));
    }
}
