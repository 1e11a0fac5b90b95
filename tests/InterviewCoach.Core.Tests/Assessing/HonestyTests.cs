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
    public void No_check_is_told_by(string answer) =>
        Assert.False(Covers(Leaks, "How did you make sure that nothing leaked?", answer));

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
