using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.Reviews.Exports;
using InterviewCoach.Core.Tests.Reports;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Core.Tests.Reviews.Exports;

public sealed class ReviewHtmlTests
{
    private static readonly Anchor OnRecall = Mentored.Subject.AnchorIn("kiln.md", LineSpan.At(5), 0, 27)!;

    private static string Html(string? newest = null, params ReviewCommand[] commands)
    {
        var review = Mentored.Scored();
        foreach (var command in commands)
        {
            review.Does(command);
        }

        review.Does(Mentored.Verdict("Nearly <b>there</b>.")).Does(new ReviewCommand.Submit(Told.Noon));
        IReadOnlyList<WriteUp> versions = newest is null ? [] : [Read(newest, "kiln.md")];
        return ReviewHtml.Section([review.State], Mentored.Subject, versions).Html;
    }

    [Theory]
    [InlineData(
        "# Kilnwatch\n\nNew.\n\nTiles crack; cameras see it.\n\nRecall 0.9 on unseen kilns.\n",
        "line 7 of the newest version"
    )]
    [InlineData("Recall 0.9 on unseen kilns.\n\n# Kilnwatch\n\nTiles crack; all of them do.\n", "moved to line 1 of")]
    [InlineData("# Kilnwatch\n\nTiles crack.\n", "no longer in the newest version")]
    public void A_remark_on_the_write_up_is_looked_for_in_the_newest_version_and_never_lost(string newest, string said)
    {
        var html = Html(newest, Mentored.Comment("Of which month?", anchor: OnRecall));

        Assert.Contains(said, html);
        Assert.Contains("Of which month?", html);
        Assert.Contains("Recall 0.9 on unseen kilns", html);
    }

    [Fact]
    public void A_remark_on_a_source_that_was_renamed_is_found_in_the_other()
    {
        var review = Mentored.Scored();
        review
            .Does(Mentored.Comment("Of which month?", anchor: OnRecall))
            .Does(Mentored.Verdict("Nearly there."))
            .Does(new ReviewCommand.Submit(Told.Noon));
        WriteUp[] newest =
        [
            Read("# Notes\n\nNothing of it.\n", "notes.md"),
            Read("# Kilnwatch\n\nRecall 0.9 on unseen kilns.\n", "kilns.md"),
        ];

        var html = ReviewHtml.Section([review.State], Mentored.Subject, newest).Html;

        Assert.Contains("kilns.md, line 3 of the newest version", html);
    }

    private static WriteUp Read(string text, string name) =>
        ((WriteUpReading.Read)WriteUpReader.Read(text, name)).WriteUp;

    [Fact]
    public void Both_judgements_stand_side_by_side()
    {
        var html = Html(
            null,
            new ReviewCommand.OverrulePoint(2, "p2", Covered: true, "In the second half.", Told.Noon)
        );

        Assert.Contains("Coach: <b>missed</b>", html);
        Assert.Contains("Mentor: <b>covered</b>", html);
        Assert.Contains("In the second half.", html);
    }

    [Fact]
    public void What_a_mentor_writes_is_only_text_and_notes_are_not_shown()
    {
        var html = Html(
            null,
            Mentored.Comment("<img src=x>"),
            Mentored.Comment("Nervous.", Guid.NewGuid(), kind: CommentKind.Note)
        );

        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("<b>there", html);
        Assert.DoesNotContain("Nervous", html);
    }

    [Fact]
    public void Without_a_review_there_is_nothing() => Assert.Empty(ReviewHtml.Section([], Mentored.Subject, []).Html);
}
