using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reports;

namespace InterviewCoach.Core.Tests.Reports;

public sealed class VerdictTests
{
    private static readonly Contradiction Tiles = new(7, "48,200 tiles", "rows: 4,820", "about 4,820 tiles");

    [Theory]
    [InlineData(4.5, VerdictKind.Ready)]
    [InlineData(2.5, VerdictKind.Nearly)]
    [InlineData(1, VerdictKind.NotYet)]
    public void The_core_topics_decide(double score, VerdictKind kind) =>
        Assert.Equal(kind, SessionReport.Of(Told.Walk(score).Events).Verdict.Kind);

    [Fact]
    public void Whoever_contradicts_the_write_up_is_not_ready() =>
        Assert.Equal(VerdictKind.Nearly, SessionReport.Of(Told.Walk(4.5, Tiles).Events).Verdict.Kind);

    [Fact]
    public void Two_answers_are_too_little()
    {
        var told = new Told(
            Told.Question("a", Topic.Metrics),
            Told.Question("b", Topic.Validation),
            Told.Question("c", Topic.Leakage)
        )
            .Ask(0)
            .Answer("I split by kiln, since tiles of one kiln crack together.", 4, ["I split by kiln"])
            .Ask(1)
            .Answer("I split by kiln, since tiles of one kiln crack together.", 4, ["I split by kiln"])
            .Ask(2)
            .Skip()
            .Finish();

        var verdict = SessionReport.Of(told.Events).Verdict;

        Assert.Equal(VerdictKind.TooLittle, verdict.Kind);
        Assert.Contains("2 answers of substance", verdict.Reason);
    }

    [Fact]
    public void Two_core_topics_are_too_little()
    {
        var told = new Told(
            Told.Question("a", Topic.Metrics),
            Told.Question("b", Topic.Validation),
            Told.Question("c", Topic.Data)
        );
        for (var i = 0; i < 3; i++)
        {
            told.Ask(i).Answer("I split by kiln, since tiles of one kiln crack together.", 4, ["I split by kiln"]);
        }

        var verdict = SessionReport.Of(told.Finish().Events).Verdict;

        Assert.Equal(VerdictKind.TooLittle, verdict.Kind);
        Assert.Contains("2 core topics of 6", verdict.Reason);
    }

    [Fact]
    public void There_are_at_most_three_fixes_and_a_contradiction_comes_first()
    {
        var fixes = SessionReport.Of(Told.Walk(1, Tiles).Events).Verdict.Fixes;

        Assert.Equal(3, fixes.Count);
        Assert.Contains("about 4,820 tiles", fixes[0].Text);
        Assert.Contains("48,200 tiles", fixes[0].Text);
        Assert.Equal(7, fixes[0].Sources[0].Lines.Start);
        Assert.Equal(3, fixes.DistinctBy(fix => fix.QuestionSeq).Count());
    }

    [Fact]
    public void A_fix_names_the_question_the_lines_and_what_was_missed()
    {
        var fix = SessionReport.Of(Told.Walk(1).Events).Verdict.Fixes[0];

        Assert.Equal(
            "Asked about “line 3 of the kiln”, you left something out. A strong answer says why it was chosen.",
            fix.Text
        );
        Assert.Equal((3, "What of Metrics.why?"), (fix.Sources[0].Lines.Start, fix.QuestionText));
    }

    [Fact]
    public void A_point_that_is_no_sentence_of_the_bank_is_quoted_as_it_is()
    {
        var told = new Told(Told.Question("a", Topic.Metrics, 3, "The seed, 42")).Ask(0).DontKnow().Finish();

        Assert.Equal(
            "You had no answer to “What of a?”. Prepare one. A strong answer holds this: The seed, 42.",
            SessionReport.Of(told.Events).Verdict.Fixes[0].Text
        );
    }

    [Fact]
    public void We_throughout_is_a_thing_to_mend()
    {
        Topic[] topics = [Topic.Metrics, Topic.Ownership, Topic.Leakage];
        var told = new Told([.. topics.Select(topic => Told.Question($"{topic}", topic))]);
        for (var i = 0; i < topics.Length; i++)
        {
            told.Ask(i).Answer("We split by kiln, since tiles of one kiln crack together.", 5, ["We split by kiln"]);
        }

        var fix = Assert.Single(SessionReport.Of(told.Finish().Events).Verdict.Fixes);

        Assert.Equal(Topic.Ownership, fix.Topic);
        Assert.Contains("none of 3 answers", fix.Text);
    }

    [Fact]
    public void A_session_without_a_fault_has_nothing_to_fix() =>
        Assert.Empty(SessionReport.Of(Told.Walk(4.5).Events).Verdict.Fixes);
}
