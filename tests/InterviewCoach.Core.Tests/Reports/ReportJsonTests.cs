using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class ReportJsonTests
{
    [Fact]
    public void A_report_comes_back_as_it_was_written()
    {
        var json = ReportJson.Write(SessionReport.Of(Told.Walk(2).Events));

        var read = Assert.IsType<ReportReading.Read>(ReportJson.Read(json));

        Assert.Equal(json, ReportJson.Write(read.Report));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"schema\":3}")]
    [InlineData("{\"schema\":\"interview-coach/report\",\"version\":99}")]
    [InlineData("{\"schema\":\"interview-coach/report\",\"version\":1}")]
    [InlineData("{\"schema\":\"interview-coach/report\",\"version\":1,\"report\":null}")]
    [InlineData("{\"schema\":\"interview-coach/report\",\"version\":1,\"report\":{\"topics\":[null]}}")]
    public void What_is_no_report_is_refused_in_one_line(string text) =>
        Assert.DoesNotContain('\n', Assert.IsType<ReportReading.Refused>(ReportJson.Read(text)).Message);

    [Fact]
    public void A_list_with_a_gap_is_refused()
    {
        var json = ReportJson.Write(SessionReport.Of(Told.Walk(2).Events)).Replace("\"fixes\": [", "\"fixes\": [null,");

        Assert.IsType<ReportReading.Refused>(ReportJson.Read(json));
    }
}
