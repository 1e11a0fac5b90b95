using System.Text.Json;

namespace InterviewCoach.Cli.Tests;

/// <summary>Shapes and exit statuses that programs rely on.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task A_profile_tells_the_task_the_metrics_and_every_key_that_may_be_present()
    {
        var profile = await JsonAsync("profile", Coach.Demo, "--format", "json");

        Assert.Equal("binary_classification", profile.GetProperty("task").GetString());
        var metric = profile
            .GetProperty("metrics")
            .EnumerateArray()
            .First(one =>
                one.GetProperty("name").GetString() == "ROC-AUC" && one.GetProperty("value").GetDouble() == 0.91
            );
        Assert.Equal(47, metric.GetProperty("line").GetInt32());
        Assert.Equal(24, profile.GetProperty("present").EnumerateObject().Count());
        Assert.Contains(
            profile.GetProperty("skills").EnumerateArray(),
            skill =>
                skill.GetProperty("name").GetString() == "XGBoost"
                && skill.GetProperty("level").GetString() is "described" or "demonstrated"
        );
    }

    [Fact]
    public async Task A_question_tells_its_grounds_and_its_rubric()
    {
        var asked = await JsonAsync("questions", Coach.Demo, "--format", "json", "--seed", "3");

        foreach (var question in asked.GetProperty("questions").EnumerateArray())
        {
            Assert.All(
                question.GetProperty("grounds").EnumerateArray(),
                ground => Assert.True(ground.GetProperty("line").GetInt32() > 0)
            );
            Assert.InRange(question.GetProperty("rubric").GetArrayLength(), 3, 5);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public async Task A_review_exits_with_1_where_something_is_found_unless_told_not_to(string format)
    {
        var found = await Coach.RunAsync("review", Coach.Demo, "--format", format);
        var zero = await Coach.RunAsync("review", Coach.Demo, "--format", format, "--exit-zero");

        Assert.Equal(1, found.ExitCode);
        Assert.Equal(0, zero.ExitCode);
        Assert.Equal(found.Output, zero.Output);
        using var document = JsonDocument.Parse(found.Output);
        Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
    }

    [Fact]
    public async Task Answers_are_assessed_line_by_line_in_order_under_the_ids_they_came_with()
    {
        var lines = string.Join(
            '\n',
            Enumerable
                .Range(1, 5)
                .Select(i =>
                    $$"""{"id":{{i}},"question":"Why F1?","rubric":[{"id":"a","text":"A miss costs more than a false alarm"}],"answer":"A missed order costs more than a false alarm."}"""
                )
        );

        var run = await Coach.RunOnAsync(lines, "assess");

        Assert.Equal(0, run.ExitCode);
        var ids = run
            .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetInt32());
        Assert.Equal([1, 2, 3, 4, 5], ids);
    }

    [Fact]
    public async Task The_same_interview_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var answers = folder.Write(
            "answers.jsonl",
            "\"I split by month, so that no later order was seen.\"\n\"I do not know.\"\n\"XGBoost won by 0.07.\"\n"
        );
        string[] arguments = ["interview", Coach.Demo, "--answers", answers, "--seed", "5", "--format", "json"];

        var (one, other) = (await Coach.RunAsync(arguments), await Coach.RunAsync(arguments));

        Assert.Equal(0, one.ExitCode);
        Assert.Equal(one.Output, other.Output);
        using var document = JsonDocument.Parse(one.Output);
        Assert.True(document.RootElement.GetProperty("transcript").GetArrayLength() > 4);
    }

    [Theory]
    [InlineData("profile", "no-such-file.md")]
    [InlineData("review", "no-such-folder")]
    [InlineData("questions")]
    [InlineData("explain", "no-such-rule")]
    [InlineData("no-such-verb")]
    public async Task Wrong_use_is_told_in_one_line(params string[] arguments) =>
        (await Coach.RunAsync(arguments)).Refusal();

    private static async Task<JsonElement> JsonAsync(params string[] arguments)
    {
        var run = await Coach.RunAsync(arguments);
        Assert.True(run.ExitCode is 0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}
