using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>What covers no point although it holds its words, and what covers one although it denies something.</summary>
public sealed class HonestyTests
{
    private static readonly RubricPoint Reason = new("reason", "Gives a reason tied to the data or the task", []);
    private static readonly RubricPoint Leaks = new(
        "leaks",
        "Checked for duplicates or related rows across the split",
        []
    );
    private static readonly RubricPoint Misleads = new("misleads", "Says where accuracy misleads", []);

    [Theory]
    [InlineData("I cannot explain why I chose XGBoost.")]
    [InlineData("I don't remember why, and we did not have a baseline.")]
    [InlineData("Gives a reason tied to the data or the task.")]
    [InlineData("I am a quick learner and I work very well in teams under pressure.")]
    public void No_reason_is_given_by(string answer) =>
        Assert.False(Covers(Reason, "Why did you choose XGBoost and not a simpler model?", answer));

    [Theory]
    [InlineData("We never checked for leakage.")]
    [InlineData("I did not check for duplicates.")]
    [InlineData("We did not look for duplicates across the split.")]
    [InlineData("I did not check for duplicates and I did not look at the features.")]
    [InlineData("I did not check for duplicates, only for missing values.")]
    [InlineData("I did not check for duplicates because there was no time.")]
    [InlineData("Nobody checked for related rows, since the deadline was near.")]
    public void No_check_is_told_by(string answer) =>
        Assert.False(Covers(Leaks, "How did you make sure that nothing leaked?", answer));

    [Theory]
    [InlineData("I checked for duplicates with a hash and none crossed the split.")]
    [InlineData("We did not trust the ids, so we checked for duplicate rows by hashing them.")]
    public void A_check_is_told_by(string answer) =>
        Assert.True(Covers(Leaks, "How did you make sure that nothing leaked?", answer));

    [Fact]
    public void A_saying_covers_nothing() =>
        Assert.False(Covers(Misleads, "What does your accuracy mean here?", "Accuracy never misleads."));

    [Fact]
    public void What_was_not_done_for_a_reason_covers_a_reason() =>
        Assert.True(
            Covers(
                Reason,
                "Why did you choose XGBoost and not a simpler model?",
                "I did not stay with logistic regression because it missed the interactions between hour and weather."
            )
        );

    private static bool Covers(RubricPoint point, string question, string answer) =>
        Concepts.Assessor.Assess(new AnswerTask(question, [point], null, null, answer)).Points[0].Covered;
}
