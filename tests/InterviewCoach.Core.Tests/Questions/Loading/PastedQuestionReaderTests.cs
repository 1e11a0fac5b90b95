using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;
using InterviewCoach.Core.Questions.Loading;

namespace InterviewCoach.Core.Tests.Questions.Loading;

public sealed class PastedQuestionReaderTests
{
    [Fact]
    public void Each_line_is_a_question()
    {
        var questions = Questions("1. Which glaze cracks first?\n\n2) Who opens the kiln at night?\r\n");

        Assert.Equal(["Which glaze cracks first?", "Who opens the kiln at night?"], questions.Select(one => one.Text));
    }

    [Fact]
    public void Points_and_answers_stand_below_their_question()
    {
        var questions = Questions(
            "Which glaze cracks first?\n- Names a glaze\n* Says how often\nWho opens the kiln?\nAnswer: The night shift, at five."
        );

        Assert.Equal(["Names a glaze", "Says how often"], questions[0].Rubric.Select(point => point.Text));
        Assert.Empty(questions[1].Rubric);
        Assert.Equal("The night shift, at five.", questions[1].Reference);
    }

    [Fact]
    public void A_question_without_points_is_held_against_what_any_good_answer_holds() =>
        Assert.Equal(
            Some.ShippedBank.PlainRubric.Select(point => point.Id),
            Questions("Which glaze cracks first?").Single().Rubric.Select(point => point.Id)
        );

    [Theory]
    [InlineData("Who would miss it if you switched it off tomorrow?", Topic.Impact)]
    [InlineData("What is your favourite tile?", Topic.Framing)]
    public void The_topic_is_that_of_the_most_alike_question_of_the_bank(string text, Topic topic) =>
        Assert.Equal(topic, Questions(text).Single().Topic);

    [Fact]
    public void A_whole_file_is_read_as_one() =>
        Assert.Equal(
            "mentor.kiln",
            Questions("questions:\n  - id: mentor.kiln\n    topic: impact\n    text: Who?\n    reference: They do.")
                .Single()
                .Id
        );

    [Fact]
    public void The_same_question_has_the_same_id_and_is_asked_once()
    {
        var questions = Questions("Which glaze cracks first?\nWhich glaze cracks first?");

        Assert.Equal(Questions("Which glaze cracks first?").Single().Id, questions.Single().Id);
    }

    [Theory]
    [InlineData("   \n")]
    [InlineData("")]
    public void Nothing_pasted_is_no_question_and_no_fault(string text) => Assert.Empty(Questions(text));

    [Theory]
    [InlineData("\n- Names a glaze", 2, "Begin with the question")]
    [InlineData("questions:\n  - id: a\n    topic: pottery\n    text: Who?\n    reference: They.", 3, "pottery")]
    [InlineData("questions:\n  - &a\n    id: a", 2, "Anchors")]
    public void A_fault_is_told_with_its_line(string text, int line, string message)
    {
        var error = Assert.IsType<MentorQuestionReading.Faulty>(Read(text)).Errors[0];

        Assert.Equal(line, error.Line);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_much_is_refused_with_what_is_allowed()
    {
        var many = string.Join('\n', Enumerable.Range(1, 13).Select(n => $"Which of the {n} glazes cracks?"));

        Assert.Contains(
            "12 is the most",
            Assert.IsType<MentorQuestionReading.Faulty>(Read(many)).Errors[0].Message,
            StringComparison.Ordinal
        );
        Assert.IsType<MentorQuestionReading.Faulty>(Read(new string('a', 20_001)));
        Assert.IsType<MentorQuestionReading.Faulty>(Read(new string('a', 1_001)));
    }

    private static IReadOnlyList<MentorQuestion> Questions(string text) =>
        Assert.IsType<MentorQuestionReading.Read>(Read(text)).Questions;

    private static MentorQuestionReading Read(string text) =>
        PastedQuestionReader.Read(new KnowledgeFile("pasted", text), Some.ShippedBank);
}
