using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Reviews;
using InterviewCoach.Core.Tests.Reports;
using InterviewCoach.Core.WriteUps;
using static InterviewCoach.Core.Tests.Reviews.Mentored;

namespace InterviewCoach.Core.Tests.Reviews;

public sealed class ReviewTests
{
    private static readonly DateTimeOffset Noon = Told.Noon;

    [Fact]
    public void A_remark_stands_at_the_words_it_is_about()
    {
        var comment = Assert.Single(Begun().Does(Comment()).State.Comments);

        Assert.Equal("split by kiln", comment.Anchor.Words);
        Assert.Equal("Say which kilns.", comment.Text);
    }

    [Fact]
    public void A_remark_can_be_about_a_line_of_the_write_up()
    {
        var anchor = Subject.AnchorIn("kiln.md", LineSpan.At(5), 0, 10)!;

        Assert.Equal("Recall 0.9", Begun().Does(Comment(anchor: anchor)).State.Comments[0].Anchor.Words);
        Assert.Equal(Subject.WriteUps[0].Hash, anchor.Hash);
    }

    [Theory]
    [InlineData("other.md", 1, 0, 5)]
    [InlineData("kiln.md", 0, 0, 5)]
    [InlineData("kiln.md", 4, 0, 5)]
    [InlineData("kiln.md", 900, 0, 5)]
    [InlineData("kiln.md", 5, 9, 3)]
    public void There_is_no_anchor_where_there_is_nothing_to_read(string file, int line, int from, int to) =>
        Assert.Null(Subject.AnchorIn(file, LineSpan.At(line), from, to));

    [Fact]
    public void An_anchor_that_was_made_up_is_refused()
    {
        var turn = new Anchor.OnTurn(3, new TextQuote("I said that I am a genius", "", "", 0));
        var source = new Anchor.OnWriteUp(
            "kiln.md",
            ContentHash.Of("another text"),
            new TextQuote("Recall", "", "", 0)
        );

        Assert.Contains("not there", Begun().Refused(Comment(anchor: turn)));
        Assert.Contains("not there", Begun().Refused(Comment(anchor: source)));
        Assert.Contains("not there", Begun().Refused(Comment(anchor: new Anchor.OnTurn(99, null))));
    }

    [Fact]
    public void A_resent_remark_is_one_remark_even_after_it_was_withdrawn()
    {
        var review = Begun().Does(Comment());

        Assert.IsType<ReviewDecision.Known>(review.Do(Comment()));
        review.Does(new ReviewCommand.WithdrawComment(First, Noon));
        Assert.IsType<ReviewDecision.Known>(review.Do(Comment()));
        Assert.Empty(review.State.Comments);
        Assert.Contains(review.Events, one => one is ReviewEvent.CommentDrafted);
    }

    [Fact]
    public void A_draft_is_edited_and_a_withdrawn_one_is_not()
    {
        var review = Begun()
            .Does(Comment())
            .Does(new ReviewCommand.EditComment(First, CommentKind.Suggestion, "Name the two kilns.", Noon));
        Assert.Equal(
            (CommentKind.Suggestion, "Name the two kilns."),
            (review.State.Comments[0].Kind, review.State.Comments[0].Text)
        );

        review.Does(new ReviewCommand.WithdrawComment(First, Noon));
        Assert.Contains(
            "withdrawn",
            review.Refused(new ReviewCommand.EditComment(First, CommentKind.Comment, "x", Noon))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_remark_is_refused(string text) => Assert.Contains("empty", Begun().Refused(Comment(text)));

    [Fact]
    public void A_remark_has_a_length() =>
        Assert.Contains("4,000 is the most", Begun().Refused(Comment(new string('x', MentorReview.LongestText + 1))));

    [Fact]
    public void Nothing_happens_before_somebody_says_who_they_are()
    {
        Assert.Contains("not begun", new Mentored().Refused(Comment()));
        Assert.Contains("who reviews", new Mentored().Refused(new ReviewCommand.Start("  ", Noon)));
    }

    [Fact]
    public void The_engine_is_shown_only_when_every_topic_has_the_mentors_own_score()
    {
        var review = Begun().Does(new ReviewCommand.ScoreTopic(Subject.Topics[0], 4, Noon));
        Assert.Contains("Validation", review.Refused(new ReviewCommand.ShowEngine(Noon)));

        foreach (var topic in Subject.Topics.Skip(1))
        {
            review.Does(new ReviewCommand.ScoreTopic(topic, null, Noon));
        }

        Assert.True(review.Does(new ReviewCommand.ShowEngine(Noon)).State.SeesEngine);
    }

    [Fact]
    public void Scores_stand_once_the_engine_was_seen()
    {
        var review = Scored();

        Assert.Contains("yours stand", review.Refused(new ReviewCommand.ScoreTopic(Subject.Topics[0], 1, Noon)));
        Assert.Equal(4, review.State.Scores[Subject.Topics[0]]);
    }

    [Theory]
    [InlineData(Topic.Metrics, 6)]
    [InlineData(Topic.Metrics, -1)]
    [InlineData(Topic.Ethics, 3)]
    [InlineData((Topic)900, 3)]
    public void A_score_is_on_the_scale_and_of_a_topic_that_came_up(Topic topic, int score) =>
        Assert.NotEmpty(Begun().Refused(new ReviewCommand.ScoreTopic(topic, score, Noon)));

    [Fact]
    public void An_overrule_keeps_both_values_and_can_be_taken_back()
    {
        var review = Scored()
            .Does(new ReviewCommand.OverrulePoint(2, "p2", Covered: true, "It is in the second half.", Noon));
        Assert.Equal(
            new Overrule.OfPoint(2, "p2", Covered: true, Engine: false, "It is in the second half."),
            Assert.Single(review.State.Overrules)
        );

        review.Does(new ReviewCommand.OverrulePoint(2, "p2", Covered: false, "", Noon));
        Assert.Empty(review.State.Overrules);
        Assert.Equal(2, review.Events.Count(one => one is ReviewEvent.PointOverruled or ReviewEvent.OverruleWithdrawn));
    }

    [Fact]
    public void A_score_is_overruled_beside_the_engines()
    {
        var review = Scored()
            .Does(new ReviewCommand.OverruleScore(2, 5, "Complete.", Noon))
            .Does(new ReviewCommand.OverruleScore(2, 4, "Nearly complete.", Noon));

        Assert.Equal(new Overrule.OfScore(2, 4, 2.5, "Nearly complete."), Assert.Single(review.State.Overrules));
        Assert.Empty(review.Does(new ReviewCommand.OverruleScore(2, null, "", Noon)).State.Overrules);
    }

    [Fact]
    public void Nothing_is_overruled_that_was_not_seen_or_not_judged()
    {
        Assert.Contains("first", Begun().Refused(new ReviewCommand.OverrulePoint(2, "p2", Covered: true, "", Noon)));
        Assert.Contains(
            "nothing to overrule",
            Scored().Refused(new ReviewCommand.OverrulePoint(2, "p9", Covered: true, "", Noon))
        );
        Assert.Contains("no such question", Scored().Refused(new ReviewCommand.OverruleScore(3, 1, "", Noon)));
    }

    [Fact]
    public void A_review_is_submitted_once_with_a_verdict_and_stands_then()
    {
        var review = Begun().Does(Comment());
        Assert.Contains("verdict", review.Refused(new ReviewCommand.Submit(Noon)));

        review.Does(Verdict()).Does(new ReviewCommand.Submit(Noon));

        Assert.IsType<ReviewDecision.Known>(review.Do(new ReviewCommand.Submit(Noon)));
        Assert.Contains("stands as it is", review.Refused(new ReviewCommand.WithdrawComment(First, Noon)));
        Assert.Equal(Noon, review.State.SubmittedAt);
    }

    [Fact]
    public void A_note_is_the_mentors_own()
    {
        var review = Begun().Does(Comment()).Does(Comment("Nervous here.", Guid.NewGuid(), kind: CommentKind.Note));

        Assert.Equal(2, review.State.Comments.Count);
        Assert.Equal("Say which kilns.", Assert.Single(review.State.Shown).Text);
    }

    [Fact]
    public void What_is_stored_reads_back_the_same_whatever_the_order_of_its_keys()
    {
        var review = Scored()
            .Does(Comment())
            .Does(Comment("Here too.", Guid.NewGuid(), Subject.AnchorIn("kiln.md", LineSpan.At(5), 0, 10)))
            .Does(new ReviewCommand.EditComment(First, CommentKind.Note, "Hm.", Noon))
            .Does(new ReviewCommand.OverrulePoint(2, "p2", Covered: true, "Said.", Noon))
            .Does(new ReviewCommand.OverruleScore(2, 5, "Complete.", Noon))
            .Does(new ReviewCommand.OverruleScore(2, null, "", Noon))
            .Does(new ReviewCommand.WithdrawComment(First, Noon))
            .Does(Verdict())
            .Does(new ReviewCommand.Submit(Noon));

        foreach (var happened in review.Events)
        {
            var written = ReviewEventJson.Write(happened);
            Assert.Equal(happened, ReviewEventJson.Read(ReviewEventJson.NameOf(happened), written));
        }

        var turned =
            """{"text":"x","kind":"note","id":"00000000-0000-0000-0000-000000000001","anchor":{"seq":3,"on":"turn"},"at":"2026-05-04T12:00:00+00:00"}""";
        Assert.Equal(
            new Anchor.OnTurn(3, null),
            Assert.IsType<ReviewEvent.CommentDrafted>(ReviewEventJson.Read("comment_drafted", turned)).Anchor
        );
    }

    [Fact]
    public void Every_kind_of_event_has_a_name_to_be_stored_under() =>
        Assert.All(
            typeof(ReviewEvent).GetNestedTypes().Where(type => !type.IsAbstract),
            type => Assert.True(ReviewEventJson.Knows(type), type.Name)
        );
}
