using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class WriteUpHeatTests
{
    private static readonly WriteUp Kiln = (
        (WriteUpReading.Read)
            WriteUpReader.Read("# Kiln\n\nTiles crack in the kiln,\nand nobody knows why.\n\nF1 is 0.59.\n", "kiln.md")
    ).WriteUp;

    [Fact]
    public void Questions_on_one_passage_meet_there_and_the_worst_is_the_hottest()
    {
        var told = new Told(
            Told.Question("a", Topic.Metrics, 3),
            Told.Question("b", Topic.Validation, 4),
            Told.Question("c", Topic.Leakage, 6)
        )
            .Ask(0)
            .Answer("Yes.", 4, ["Yes"])
            .Ask(1)
            .Skip()
            .Ask(2)
            .Answer("No.", 5, ["No"])
            .Finish();

        var heat = Assert.Single(SessionReport.Of(told.Events, new ReportSources([Kiln], null)).Heat);

        Assert.Equal((6, 6), (heat.Lines, heat.Outline.Count));
        Assert.Equal(
            [(1, new LineSpan(3, 4), 2d, TopicLevel.Partial), (2, LineSpan.At(6), 5d, TopicLevel.Strong)],
            heat.Passages.Select(passage => (passage.Number, passage.Lines, passage.Score!.Value, passage.Level))
        );
        Assert.Equal([2, 5], heat.Passages[0].QuestionSeqs);
    }

    [Fact]
    public void Without_the_text_the_grounds_themselves_are_the_passages()
    {
        var heat = Assert.Single(SessionReport.Of(Told.Walk(4).Events).Heat);

        Assert.Equal((0, 3), (heat.Lines, heat.Passages.Count));
        Assert.Empty(heat.Outline);
    }
}
