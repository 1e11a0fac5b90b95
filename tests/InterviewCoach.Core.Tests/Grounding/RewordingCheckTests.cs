using InterviewCoach.Core.Grounding;

namespace InterviewCoach.Core.Tests.Grounding;

public sealed class RewordingCheckTests
{
    private const string Engine =
        "That is clear. You report an AUC of 0.871 for LightGBM. Which baseline did you compare it with, and what did the baseline reach?";

    [Theory]
    [InlineData(
        "Thanks, I follow you. With an AUC of 0.871 for LightGBM, which baseline did you compare it with, and what did that baseline reach?"
    )]
    [InlineData(
        "Understood. You report an AUC of 0.871 for LightGBM. What baseline was it compared with, and how far did the baseline reach?"
    )]
    public void The_same_in_other_words_may_be_said(string text) => Assert.Null(Check(Engine, text));

    [Theory]
    [InlineData(
        "You report an AUC of 0.871 for LightGBM. Which baseline did you compare it with? And who made it?",
        DropReason.OffTopic
    )]
    [InlineData("You report an AUC of 0.871 for LightGBM, and compared it with a baseline.", DropReason.OffTopic)]
    [InlineData("Which baseline did you compare it with, and what did the baseline reach?", DropReason.Order)]
    [InlineData(
        "For LightGBM you report an AUC of 0.871. Which baseline did you compare it with, and what did it reach?",
        DropReason.Order
    )]
    [InlineData(
        "You report an AUC of 0.871 for LightGBM. Why did you not compare it with what the baseline did reach?",
        DropReason.OffTopic
    )]
    [InlineData(
        "You report an AUC of 0.871 for LightGBM. Is that better than which baseline you compare it with?",
        DropReason.OffTopic
    )]
    [InlineData("Tell me a story instead?", DropReason.OffTopic)]
    [InlineData("You passed and will be hired.", DropReason.Judgement)]
    [InlineData("You report an AUC of 0.971 for LightGBM. Which baseline did you compare it with?", DropReason.Number)]
    public void Anything_else_is_dropped(string text, DropReason reason) => Assert.Equal(reason, Check(Engine, text));

    [Theory]
    [InlineData(
        "Why ROC-AUC, and not recall? Who set ROC-AUC?",
        "So why ROC-AUC, and not recall? And who set ROC-AUC?",
        null
    )]
    [InlineData(
        "Why ROC-AUC, and not recall? Who set ROC-AUC?",
        "So why recall, and not ROC-AUC? And who set ROC-AUC?",
        DropReason.Order
    )]
    [InlineData("mAP@0.5 is 0.73. Which rows is that on?", "So mAP@0.5 is 0.73. Which rows is that on?", null)]
    public void What_the_engine_names_twice_may_be_named_twice_and_in_no_other_order(
        string engine,
        string text,
        DropReason? reason
    ) => Assert.Equal(reason, Check(engine, text));

    [Fact]
    public void A_word_that_only_resembles_a_negation_is_none() =>
        Assert.Null(
            Check("Noted. Which baseline did you compare it with?", "I see. Which baseline did you compare it with?")
        );

    [Fact]
    public void What_the_candidate_said_is_no_source_for_what_is_asked() =>
        Assert.NotNull(Check("Why that model?", "Why that model, and what has EvilCorp to do with it?"));

    [Fact]
    public void A_question_may_not_become_two_in_the_same_breath() =>
        Assert.Equal(DropReason.OffTopic, Check("Why that model?", "Why? Why that model?"));

    [Fact]
    public void An_endless_reply_is_cut() =>
        Assert.NotNull(
            Check("Why that model?", string.Join(' ', Enumerable.Repeat("I see.", 50)) + " Why that model?")
        );

    private static DropReason? Check(string engine, string model)
    {
        var check = new RewordingCheck(Given.Words, engine, Given.Grounds.Instructions);
        var buffer = new SentenceBuffer();
        foreach (var sentence in buffer.Add(model).Append(buffer.Rest()).Where(one => one.Length > 0))
        {
            if (check.Next(sentence) is { } reason)
            {
                return reason;
            }
        }

        return check.Whole();
    }
}
