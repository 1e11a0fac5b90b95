using InterviewCoach.Core.Knowledge;
using InterviewCoach.Core.Questions;

namespace InterviewCoach.Core.Tests.Questions;

public sealed class QuestionBankTests
{
    private const string Good = """
        topic: metrics
        questions:
          - id: metrics.one
            when:
              facts: [metric]
            text: "Why {metric.name}?"
            why: "Shows the reason."
            rubric:
              - id: reason
                text: "Gives a reason"
                cues: [because]
        """;

    [Fact]
    public void A_good_file_loads()
    {
        var question = Assert.Single(Some.Load(new KnowledgeFile("questions/metrics.yaml", Good)).Questions);

        Assert.Equal("metrics.one", question.Id);
        Assert.Equal(Topic.Metrics, question.Topic);
        Assert.Equal(["metric.name"], question.Slots);
        Assert.Equal(["because"], Assert.Single(question.Rubric).Cues);
    }

    [Fact]
    public void A_ladder_goes_deeper_in_at_most_three_steps()
    {
        const string Why = "why: \"Shows the reason.\"";
        string With(string ladder) => Good.Replace(Why, $"{Why}\n    ladder: {ladder}", StringComparison.Ordinal);

        var good = Assert.Single(
            Some.Load(
                new KnowledgeFile("questions/metrics.yaml", With("[\"Why {metric.value}?\", \"And why that?\"]"))
            ).Questions
        );

        Assert.Equal(["Why {metric.value}?", "And why that?"], good.Ladder.Select(rung => rung.Template));
        Assert.Equal(["metric.name", "metric.value"], good.Slots);
        Assert.Contains("4 rungs", Assert.Single(Errors(With("[a, b, c, d]"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "{model.name}",
            Assert.Single(Errors(With("[\"{model.name}?\"]"))).Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("topic: metrics", "topic: metricks", 1, "Unknown topic 'metricks'")]
    [InlineData("id: metrics.one", "id: Metrics One", 3, "must look like 'topic.slug'")]
    [InlineData("id: metrics.one", "id: metrics.one\n    colour: red", 4, "Unknown key 'colour'")]
    [InlineData("facts: [metric]", "facts: [metrik]", 5, "Unknown fact 'metrik'")]
    [InlineData("facts: [metric]", "facts: [metric]\n      tasks: [guessing]", 6, "Unknown task 'guessing'")]
    [InlineData("facts: [metric]", "facts: [metric]\n      project_types: [x]", 6, "Unknown project type 'x'")]
    [InlineData("facts: [metric]", "facts: [metric]\n      roles: [chef]", 6, "Unknown role 'chef'")]
    [InlineData(
        "facts: [metric]",
        "facts: [metric, rival]\n      missing: [nonsense.x]",
        6,
        "Unknown fact 'nonsense.x'"
    )]
    [InlineData("facts: [metric]", "missing: [baseline]", 5, "Nothing would be its grounds")]
    [InlineData("{metric.name}", "{metric.colour}", 6, "needs a slot of that name")]
    [InlineData("{metric.name}", "{metric.model}", 6, "needs 'metric.model' among its facts")]
    [InlineData("{metric.name}", "{model.name}", 6, "needs 'model' among its facts")]
    [InlineData("why: \"Shows the reason.\"", "difficulty: 9", 7, "'difficulty' must be a number from 1 to 3")]
    [InlineData("why: \"Shows the reason.\"", "difficulty: 1", 3, "'why' is missing")]
    [InlineData("cues: [because]", "cues: []", 11, "'cues' is empty")]
    [InlineData("topic: metrics\n", "", 2, "'topic' is missing")]
    public void What_is_wrong_is_told_with_its_line(string good, string bad, int line, string message)
    {
        var error = Assert.Single(
            Errors(Good.Replace(good, bad, StringComparison.Ordinal)),
            e => e.Message.Contains(message, StringComparison.Ordinal)
        );

        Assert.Equal(line, error.Line);
        Assert.Equal("questions/metrics.yaml", error.Path);
    }

    [Fact]
    public void A_question_without_a_rubric_is_refused()
    {
        var errors = Errors(Good[..Good.IndexOf("    rubric", StringComparison.Ordinal)]);

        Assert.Contains(
            errors,
            error => error is { Line: 3 } && error.Message.StartsWith("'rubric' is missing", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_id_is_used_once()
    {
        var again = Good[Good.IndexOf("  - id", StringComparison.Ordinal)..];

        var error = Assert.Single(Errors(Good + "\n" + again));

        Assert.Equal("The id 'metrics.one' is used twice.", error.Message);
        Assert.Equal(12, error.Line);
    }

    [Theory]
    [InlineData("questions: [")]
    [InlineData("- just\n- a list")]
    [InlineData("")]
    [InlineData("topic: metrics\nquestions: none")]
    [InlineData("topic: metrics\nquestions:\n  - text")]
    [InlineData("topic: {a: b}\nquestions:\n  - id: [x]\n    when: here\n    rubric: yes")]
    public void Broken_files_give_errors_and_no_exception(string text) => Assert.NotEmpty(Errors(text));

    [Fact]
    public void Every_error_of_a_file_is_told_at_once()
    {
        var bad = Good.Replace("facts: [metric]", "facts: [metrik]", StringComparison.Ordinal)
            .Replace("cues: [because]", "cues: []", StringComparison.Ordinal);

        Assert.Superset(new HashSet<int> { 5, 11 }, Errors(bad).Select(error => error.Line).ToHashSet());
    }

    private static IReadOnlyList<KnowledgeError> Errors(string text) =>
        Assert
            .IsType<QuestionBankReading.Faulty>(QuestionBank.Load([new KnowledgeFile("questions/metrics.yaml", text)]))
            .Errors;
}
