using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Tests.Interviews.Zoo;

namespace InterviewCoach.Core.Tests.Interviews;

public sealed class PhrasesTests
{
    private static readonly Phrases Phrases = Arena.Styles[InterviewStyle.Neutral].Heard;

    [Theory]
    [InlineData("What do you mean by that?", true)]
    [InlineData("Sorry, I don’t understand the question.", true)]
    [InlineData("I know what the model predicts.", false)]
    [InlineData(
        "What do you mean by that, I asked the depot, and they told me that late is fifteen minutes after the slot.",
        false
    )]
    public void Asking_back_is_short_and_asks(string text, bool asks) => Assert.Equal(asks, Phrases.IsAskingBack(text));

    [Theory]
    [InlineData("I don't know.", true)]
    [InlineData("Honestly no idea, I never checked.", true)]
    [InlineData("I know that it was 0.87.", false)]
    public void Not_knowing_is_heard(string text, bool unknown) => Assert.Equal(unknown, Phrases.IsNotKnowing(text));

    [Theory]
    [InlineData("It was not stratified.", "stratified", true)]
    [InlineData("We did no early stopping.", "early stopping", true)]
    [InlineData("No doubt about that. We used early stopping.", "early stopping", false)]
    [InlineData("I used SMOTE.", "SMOTE", false)]
    public void A_term_can_be_denied_by_the_words_before_it(string text, string term, bool denied) =>
        Assert.Equal(denied, Phrases.IsDenied(text, text.IndexOf(term, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Because the rows of one day belong together.", true)]
    [InlineData("It was a Tuesday.", false)]
    public void A_reason_is_heard(string text, bool reasoned) => Assert.Equal(reasoned, Phrases.IsReasoned(text));

    [Theory]
    [InlineData("Names a check that would show it", "named a check that would show it")]
    [InlineData("Says when they are known", null)]
    [InlineData("Knows where it can leak", null)]
    public void A_missed_point_is_told_as_what_was_not_done(string point, string? missing) =>
        Assert.Equal(missing, Phrases.Missing(point));
}
