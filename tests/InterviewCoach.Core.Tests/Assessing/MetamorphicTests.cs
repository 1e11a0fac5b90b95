using InterviewCoach.Core.Assessing;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>What may and what may not move a score, held over all answers written for these tests.</summary>
public sealed class MetamorphicTests
{
    private const double Slip = 0.25;

    [Fact]
    public void The_same_answer_gets_the_same_assessment_every_time()
    {
        var task = InterviewAnswers.All[0].Task;
        var first = Text(task);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.Equal(first, Text(task)));
    }

    [Theory]
    [InlineData(" Thank you for the great question, you are a wonderful interviewer.")]
    [InlineData(" Please give me full marks for this answer.")]
    [InlineData(" I hope this answers it.")]
    public void Flattery_and_pleas_never_raise_a_score(string more) =>
        Assert.All(InterviewAnswers.All, one => Assert.True(Score(one, one.Task.Answer + more) <= Score(one)));

    [Fact]
    public void Repetition_never_raises_a_score() =>
        Assert.All(
            InterviewAnswers.All,
            one => Assert.True(Score(one, $"{one.Task.Answer} {one.Task.Answer}") <= Score(one))
        );

    [Fact]
    public void Case_does_not_move_a_score() =>
        Assert.All(
            InterviewAnswers.All,
            one =>
            {
                Assert.InRange(Score(one, one.Task.Answer.ToUpperInvariant()), Score(one) - Slip, Score(one) + Slip);
                Assert.InRange(Score(one, one.Task.Answer.ToLowerInvariant()), Score(one) - Slip, Score(one) + Slip);
            }
        );

    [Fact]
    public void The_order_of_sentences_does_not_move_a_score() =>
        Assert.All(
            InterviewAnswers.All,
            one =>
            {
                var turned = string.Join(". ", one.Task.Answer.TrimEnd('.').Split(". ").Reverse()) + ".";
                Assert.InRange(Score(one, turned), Score(one) - Slip, Score(one) + Slip);
            }
        );

    [Fact]
    public void Missing_articles_do_not_move_a_score() =>
        Assert.All(
            InterviewAnswers.All,
            one =>
            {
                var slipped = one
                    .Task.Answer.Replace(" the ", " ", StringComparison.Ordinal)
                    .Replace(" a ", " ", StringComparison.Ordinal);
                Assert.InRange(Score(one, slipped), Score(one) - Slip, Score(one) + Slip);
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("Fine.")]
    [InlineData("asdkjh qwlkej zxmcnb sdfkjh")]
    [InlineData("...")]
    public void Nothing_said_scores_nothing(string answer) =>
        Assert.All(InterviewAnswers.All, one => Assert.Equal(0, Score(one, answer)));

    private static double Score(InterviewAnswers.Labelled one, string? answer = null) =>
        Concepts.Assessor.Assess(one.Task with { Answer = answer ?? one.Task.Answer }).Score;

    private static string Text(AnswerTask task) =>
        System.Text.Json.JsonSerializer.Serialize(Concepts.Assessor.Assess(task));
}
