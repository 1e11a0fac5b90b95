using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Loading;

namespace InterviewCoach.Core.Tests.Questions.Loading;

public sealed class MentorQuestionReaderTests
{
    private const string Good = """
        questions:
          - id: mentor.glaze
            topic: validation
            text: "Which glaze never appears in both halves?"
            rubric:
              - id: glaze
                text: "Names a glaze"
                cues: [celadon]
                follow_up: "Which one?"
          - id: mentor.kiln
            topic: impact
            text: "Who opens the kiln?"
            reference: "The night shift does, at five."
        """;

    [Fact]
    public void A_question_has_a_rubric_or_a_reference()
    {
        var questions = Assert.IsType<MentorQuestionReading.Read>(Read(Good)).Questions;

        Assert.Equal(["mentor.glaze", "mentor.kiln"], questions.Select(question => question.Id));
        Assert.Equal("Which one?", questions[0].Rubric[0].FollowUp);
        Assert.Equal("The night shift does, at five.", questions[1].Reference);
    }

    [Theory]
    [InlineData("topic: impact", "topic: pottery", 12, "pottery")]
    [InlineData("mentor.kiln", "mentor.glaze", 11, "taken")]
    [InlineData("reference:", "refrence:", 14, "refrence")]
    [InlineData("    text: \"Who opens the kiln?\"", "", 11, "'text' is missing")]
    public void A_fault_is_told_with_its_line(string right, string wrong, int about, string message)
    {
        var errors = Assert
            .IsType<MentorQuestionReading.Faulty>(Read(Good.Replace(right, wrong, StringComparison.Ordinal)))
            .Errors;

        Assert.Contains(
            errors,
            error =>
                error.Path == "own.yaml"
                && Math.Abs(error.Line - about) <= 1
                && error.Message.Contains(message, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("questions: []")]
    [InlineData("- a list")]
    public void A_file_without_questions_is_refused(string text) =>
        Assert.IsType<MentorQuestionReading.Faulty>(Read(text));

    private static MentorQuestionReading Read(string text) =>
        MentorQuestionReader.Read(new KnowledgeFile("own.yaml", text), Some.ShippedBank);
}
