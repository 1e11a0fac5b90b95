using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Core.Sharing;
using InterviewCoach.Core.Tests.Reports;

namespace InterviewCoach.Core.Tests.Sharing;

public sealed class RedactedReportTests
{
    private static SessionReport Redacted(Told told)
    {
        var report = SessionReport.Of(told.Events);
        var said = report.QuestionsInOrder().SelectMany(question => question.Turns).Select(turn => turn.Text);
        return RedactedReport.Of(report, Redactor.For(["Maria Lopez"], said, Redactor.TermsOf([])));
    }

    private static Told Session() =>
        new Told(Told.Question("validation.why", Topic.Validation))
            .Ask(0)
            .Answer(
                "Maria split the 4,812 seams by Tarkov, since robots drift.",
                3.5,
                ["Maria split the 4,812 seams", null],
                owned: true
            )
            .Finish();

    [Fact]
    public void Nothing_in_any_export_names_anybody_or_gives_a_figure_away()
    {
        var report = Redacted(Session());

        foreach (
            var export in new[]
            {
                ReportHtml.Document(report),
                ReportJson.Write(report),
                ReportMarkdown.Write(report),
                ReportText.Write(report),
            }
        )
        {
            Assert.DoesNotContain("Maria", export);
            Assert.DoesNotContain("Tarkov", export);
            Assert.DoesNotContain("4,812", export);
            Assert.DoesNotContain("kiln.md", export);
        }
    }

    [Fact]
    public void Marks_stay_on_their_words()
    {
        var turn = Redacted(Session()).Topics[0].Questions[0].Turns[1];

        Assert.Equal("[name] split the [number] seams by [name], since robots drift.", turn.Text);
        var mark = Assert.Single(turn.Marks);
        Assert.Equal("[name] split the [number] seams", turn.Text.Substring(mark.Start, mark.Length));
    }

    [Fact]
    public void How_it_went_is_the_same()
    {
        var (before, after) = (SessionReport.Of(Session().Events), Redacted(Session()));

        Assert.Equal(before.Topics.Select(topic => topic.Score), after.Topics.Select(topic => topic.Score));
        Assert.Equal(before.Verdict.Kind, after.Verdict.Kind);
        Assert.Equal(before.StartedAt, after.StartedAt);
    }
}
