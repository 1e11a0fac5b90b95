using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class SubstanceTests
{
    [Theory]
    [InlineData(AnswerFlag.Evasive)]
    [InlineData(AnswerFlag.OffTopic)]
    [InlineData(AnswerFlag.Copied)]
    [InlineData(AnswerFlag.Echo)]
    [InlineData(AnswerFlag.Gibberish)]
    [InlineData(AnswerFlag.Buzzwords)]
    public void What_is_flagged_so_is_no_answer(AnswerFlag flag) =>
        Assert.False(Substance.IsAnswer(Assessed(covered: true, flag), "As long as one likes it to be."));

    [Theory]
    [InlineData("Accuracy.", false, false)]
    [InlineData("By date.", true, true)]
    [InlineData("I split it by the date.", false, true)]
    public void A_word_is_an_answer_only_when_it_makes_a_point(string text, bool covered, bool answers) =>
        Assert.Equal(answers, Substance.IsAnswer(Assessed(covered), text));

    [Theory]
    [InlineData("So why did you choose gradient boosting here", "Why did you choose gradient boosting here?", true)]
    [InlineData("I choose gradient boosting since depots differ", "Why did you choose gradient boosting?", false)]
    [InlineData("Yes.", "yes.", true)]
    public void Words_that_stand_elsewhere_are_said_back(string text, string other, bool back) =>
        Assert.Equal(back, Substance.IsSaidBack(text, other));

    [Fact]
    public void Saying_it_again_says_no_more()
    {
        GivenAnswer[] before = [new(3, "We split the orders by date to keep the future out.")];

        Assert.False(Substance.SaysMore("We split orders by date, keep the future out.", before));
        Assert.True(Substance.SaysMore("Weather repeats within days, neighbours share routes and drivers.", before));
    }

    private static Assessment Assessed(bool covered, params AnswerFlag[] flags) =>
        new(2, [new PointAssessment("point", covered, false, 0.9, "")], [], false, flags);
}
