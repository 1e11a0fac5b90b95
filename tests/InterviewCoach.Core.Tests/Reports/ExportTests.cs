using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Exports;
using InterviewCoach.Core.WriteUps;
using Markdig;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class ExportTests
{
    private const string Evil =
        "<script>alert(1)</script> \"'><img src=x onerror=alert(1)> **bold** [x](javascript:alert(1)) | `c` https://evil.example \u001b[31m";

    /// <summary>A Session in which every text that comes from outside is hostile.</summary>
    private static readonly SessionReport Hostile = SessionReport.Of(
        new Told(
            new PlannedQuestion(
                "a",
                Topic.Metrics,
                Evil,
                Evil,
                [new SourceQuote(Evil, LineSpan.At(3), Evil)],
                [new RubricPoint("p1", Evil, []), new RubricPoint("p2", Evil, [])],
                Evil,
                Evil
            )
        )
            .Ask(0)
            .Answer(Evil, 1, [Evil, null], [new Contradiction(2, Evil, Evil, "onerror")])
            .FollowUp(
                new FollowUp(
                    FollowUpKind.Probe,
                    Probe: new AskedProbe("x", Topic.Data, Evil, Evil, [new RubricPoint("p1", Evil, [])])
                ),
                Evil
            )
            .Answer(Evil, 1, [Evil])
            .Finish()
            .Events
    );

    [Fact]
    public void Strangers_words_are_only_text_in_HTML()
    {
        var html = ReportHtml.Document(Hostile);

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("href=\"javascript", html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", html);
    }

    [Fact]
    public void The_HTML_file_loads_nothing_and_runs_nothing()
    {
        var html = ReportHtml.Document(SessionReport.Of(Told.Walk(2).Events));

        Assert.StartsWith("<!doctype html>", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain(" src=", html);
        Assert.DoesNotContain("url(", html);
        Assert.DoesNotContain("<link", html);
        Assert.DoesNotContain("http://", html);
        Assert.DoesNotContain("https://", html);
        Assert.Contains("--accent", html);
    }

    [Fact]
    public void Every_link_within_the_file_leads_somewhere()
    {
        var html = ReportHtml.Document(
            SessionReport.Of(Told.Walk(2, new Contradiction(7, "a", "b", "I split")).Events)
        );
        var targets = html.Split("href=\"#").Skip(1).Select(rest => rest.Split('"')[0]).Distinct();

        Assert.All(targets, target => Assert.Contains($"id=\"{target}\"", html));
    }

    [Fact]
    public void Strangers_words_are_only_text_in_Markdown()
    {
        var html = Markdown.ToHtml(
            ReportMarkdown.Write(Hostile),
            new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()
        );

        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<a href=\"javascript", html);
        Assert.DoesNotContain("<strong>bold", html);
        Assert.DoesNotContain("<a href=\"https://evil", html);
        Assert.DoesNotContain("<code>", html);
    }

    [Theory]
    [InlineData("- no list", "\\- no list")]
    [InlineData("1. no list", "1\\. no list")]
    [InlineData("# no heading", "\\# no heading")]
    [InlineData("a\n\nb", "a b")]
    [InlineData("2.5 is a number", "2\\.5 is a number")]
    public void Inline_text_begins_no_block(string text, string escaped) =>
        Assert.Equal(escaped, MarkdownText.Inline(text));

    [Fact]
    public void The_text_has_no_control_characters_for_a_terminal() =>
        Assert.DoesNotContain('\u001b', ReportText.Write(Hostile));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(2.5, 2, 1)]
    [InlineData(5, 5, 0)]
    [InlineData(99, 5, 0)]
    public void Dots_are_filled_to_halves(double score, int whole, int half)
    {
        var svg = LevelDots.Svg("Metrics", score).Html;

        Assert.Equal(whole, svg.Split("<circle class=\"dot-on\"").Length - 1);
        Assert.Equal(half, svg.Split("<path class=\"dot-on\"").Length - 1);
        Assert.Contains("<title>Metrics:", svg);
    }

    [Fact]
    public void A_map_with_impossible_lines_is_drawn_all_the_same()
    {
        var heat = new WriteUpHeat(
            "a.md",
            3,
            [10, 20, 900],
            [new PassageHeat(1, new LineSpan(-5, int.MaxValue), "q", 99, [7])]
        );

        var svg = HeatMap.Svg(heat).Html;

        Assert.Contains("<desc>", svg);
        Assert.Contains(">1</text>", svg);
    }

    [Fact]
    public void A_report_that_was_read_back_is_written_the_same()
    {
        var report = SessionReport.Of(Told.Walk(2).Events);
        var back = Assert.IsType<ReportReading.Read>(ReportJson.Read(ReportJson.Write(report))).Report;

        Assert.Equal(ReportHtml.Document(report), ReportHtml.Document(back));
        Assert.Equal(ReportMarkdown.Write(report), ReportMarkdown.Write(back));
        Assert.Equal(ReportText.Write(report), ReportText.Write(back));
    }
}
