using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Assessing;

public sealed class AnswerAssessorTests
{
    [Fact]
    public void A_point_that_is_said_is_more_likely_covered_than_one_that_is_not()
    {
        var assessment = Assess(
            "I compared it with a logistic regression as the baseline.",
            new RubricPoint("baseline", "Compares with a simple baseline", []),
            new RubricPoint("latency", "Mentions the latency limit of the service", [])
        );

        Assert.True(assessment.Points[0].Confidence > assessment.Points[1].Confidence + 0.3);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n ")]
    public void Silence_scores_nothing(string answer) =>
        Assert.Equal(0, Assess(answer, new RubricPoint("a", "Names the metric", [])).Score);

    [Fact]
    public void A_broken_knowledge_file_is_named_with_its_line()
    {
        var refused = Assert.IsType<AssessorLoading.Refused>(
            AnswerAssessor.Load([new KnowledgeFile("concepts/mine.yaml", "same:\n  - big, large\nfoo: 1\n")])
        );

        Assert.Equal(("concepts/mine.yaml", 3), (refused.Errors[0].Path, refused.Errors[0].Line));
    }

    private static Assessment Assess(string answer, params RubricPoint[] rubric) =>
        Concepts.Assessor.Assess(new AnswerTask("How do you know the model is any good?", rubric, null, null, answer));
}
