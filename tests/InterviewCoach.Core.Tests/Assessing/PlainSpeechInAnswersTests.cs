using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Assessing;

/// <summary>Answers that say what a point asks for without any of its words.</summary>
public sealed class PlainSpeechInAnswersTests
{
    private const string Question =
        "Before the technology: who is this for, what changes for them, and how well does it work?";

    private static readonly RubricPoint[] Rubric =
    [
        new("problem", "Says which problem it solves and for whom", ["the problem", "the goal"]),
        new("limits", "Names what it cannot do or what is still open", ["limitation", "limited"]),
    ];

    [Fact]
    public void Cover_their_points()
    {
        var assessment = Assess(
            "It is for the crews of two ferries, who decide at noon whether a second boat goes out. "
                + "Only one stormy winter is in the test, and delays over an hour are underestimated."
        );

        Assert.All(assessment.Points, point => Assert.True(point.Covered, point.Id));
        Assert.Equal(
            "It is for the crews of two ferries, who decide at noon whether a second boat goes out.",
            assessment.Points[0].Quote
        );
    }

    [Theory]
    [InlineData("We used XGBoost and pandas.")]
    [InlineData("It is a very powerful state of the art solution for businesses.")]
    [InlineData("Who is this for, what changes for them, and how well does it work?")]
    public void Cover_nothing_where_they_say_nothing_of_it(string answer) =>
        Assert.DoesNotContain(Assess(answer).Points, point => point.Covered);

    private static Assessment Assess(string answer) =>
        Concepts.Assessor.Assess(new AnswerTask(Question, Rubric, null, null, answer));
}
