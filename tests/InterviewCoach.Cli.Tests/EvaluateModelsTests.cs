using System.Text.Json;
using InterviewCoach.Testing;

namespace InterviewCoach.Cli.Tests;

public sealed class EvaluateModelsTests
{
    private const string Answers = """
        {"question":"How did you validate it?","rubric":[{"id":"held-out","text":"Names the data that was held out","covered":true},{"id":"cost","text":"Says what a mistake costs","covered":false}],"answer":"We kept the last quarter of the orders aside and looked at them once at the end."}
        """;

    private const string Opinion = """
        {"points":[{"id":"held-out","quote":"We kept the last quarter of the orders aside","covered":true},{"id":"cost","quote":"every mistake costs us forty euros","covered":true}]}
        """;

    [Fact]
    public async Task Without_a_model_one_line_says_what_to_set()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.jsonl", Answers);

        var run = await Coach.RunAsync("evaluate", "models", folder.Path);

        Assert.Contains("LanguageModel__Provider", run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_gives_the_same_figures_and_makes_no_call()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.jsonl", Answers);
        await using var fake = await FakeModel.StartAsync();
        fake.Script = _ => FakeReply.Of(Opinion);

        var first = await EvaluateAsync(fake, folder);
        var second = await EvaluateAsync(fake, folder);

        Assert.Single(fake.Requests);
        Assert.Equal(1, first.GetProperty("now").GetProperty("replies").GetInt32());
        Assert.Equal(0, second.GetProperty("now").GetProperty("replies").GetInt32());
        Assert.Equal(0, second.GetProperty("now").GetProperty("cost").GetDouble());
        foreach (var figure in new[] { "all", "sets", "usage", "prompt" })
        {
            Assert.Equal(first.GetProperty(figure).GetRawText(), second.GetProperty(figure).GetRawText());
        }
    }

    [Fact]
    public async Task An_opinion_counts_only_with_words_of_the_answer_and_costs_what_the_provider_counts()
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.jsonl", Answers);
        await using var fake = await FakeModel.StartAsync();
        fake.Script = _ => FakeReply.Of(Opinion);

        var run = await EvaluateAsync(fake, folder);

        // The fake counts 120 tokens in and 40 out; the quote about costs stands nowhere in the answer.
        Assert.Equal(1, run.GetProperty("all").GetProperty("opinions").GetInt32());
        Assert.Equal(0.002, run.GetProperty("usage").GetProperty("cost").GetDouble(), 6);
    }

    [Fact]
    public async Task Points_and_grades_are_measured_beside_the_engine_alone_set_by_set()
    {
        using var folder = new TemporaryFolder();
        folder.Write(
            "arguments.jsonl",
            """
            {"topic":"Cycling","rubric_point":"Cycling is good for the heart","answer":"My doctor is glad about every mile.","covered":1}
            {"topic":"Cycling","rubric_point":"Cycling is cheap","answer":"My doctor is glad about every mile.","covered":0}
            """
        );
        folder.Write(
            "grades.jsonl",
            """
            {"question":"Why split by time?","references":["The future must not leak into training."],"answer":"Because tomorrow is not known today.","score":4,"score_max":5}
            {"question":"Why split by time?","references":["The future must not leak into training."],"answer":"No idea at all, really.","score":1,"score_max":5}
            {"question":"Why split by time?","references":["The future must not leak into training."],"answer":"The future must not leak into training.","score":5,"score_max":5,"is_reference_source":true}
            {"question":"Why?","references":["So."],"answer":"There is no label here."}
            """
        );
        await using var fake = await FakeModel.StartAsync();
        fake.Script = sent =>
        {
            var said = sent.GetRawText();
            var quote =
                said.Contains("heart", StringComparison.Ordinal) ? "glad about every mile"
                : said.Contains("tomorrow", StringComparison.Ordinal) ? "tomorrow is not known today"
                : "";
            return FakeReply.Of(
                JsonSerializer.Serialize(
                    new
                    {
                        points = new[]
                        {
                            new
                            {
                                id = "p1",
                                quote,
                                covered = quote.Length > 0,
                            },
                        },
                    }
                )
            );
        };

        var run = await EvaluateAsync(fake, folder);

        Assert.Equal(4, run.GetProperty("answers").GetInt32());
        Assert.Equal(4, fake.Requests.Count);
        foreach (var set in new[] { "arguments", "grades" })
        {
            var figures = run.GetProperty("sets").GetProperty(set);
            Assert.Equal(2, figures.GetProperty("engine").GetProperty("of").GetInt32());
            Assert.Equal(2, figures.GetProperty("withModel").GetProperty("right").GetInt32());
            Assert.Equal(
                2 - figures.GetProperty("engine").GetProperty("right").GetInt32(),
                figures.GetProperty("mended").GetInt32()
            );
        }
    }

    [Fact]
    public async Task A_model_that_fails_is_told_in_one_line_without_what_was_sent_and_what_came_is_kept()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.jsonl", Answers);
        folder.Write("b.jsonl", Answers.Replace("validate", "check", StringComparison.Ordinal));
        await using var fake = await FakeModel.StartAsync();
        fake.Script = sent =>
            sent.GetRawText().Contains("check it", StringComparison.Ordinal)
                ? new FakeReply { Status = 401 }
                : FakeReply.Of(Opinion);

        var failed = await RunAsync(fake, folder);
        var asked = fake.Requests.Count;
        fake.Script = _ => FakeReply.Of(Opinion);
        var again = await EvaluateAsync(fake, folder);

        var line = failed.Refusal();
        Assert.Contains("did not answer", line, StringComparison.Ordinal);
        Assert.DoesNotContain("quarter", line, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-of-nobody", line, StringComparison.Ordinal);
        Assert.Equal(2, again.GetProperty("usage").GetProperty("replies").GetInt32());
        Assert.InRange(fake.Requests.Count - asked, 1, 2);
    }

    [Theory]
    [InlineData("{\"question\":\"Why?\",\"rubric\":[{\"text\":\"So\",\"covered\":true}]}")]
    [InlineData("not JSON")]
    public async Task A_line_that_is_no_labelled_answer_is_named(string line)
    {
        using var folder = new TemporaryFolder();
        folder.Write("answers.jsonl", Answers + "\n" + line);
        await using var fake = await FakeModel.StartAsync();

        var run = await RunAsync(fake, folder);

        Assert.Contains("answers.jsonl:", run.Refusal(), StringComparison.Ordinal);
        Assert.Empty(fake.Requests);
    }

    private static async Task<JsonElement> EvaluateAsync(FakeModel fake, TemporaryFolder folder)
    {
        var run = await RunAsync(fake, folder);
        Assert.Equal("", run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static Task<CoachRun> RunAsync(FakeModel fake, TemporaryFolder folder) =>
        Coach.RunWithAsync(
            new Dictionary<string, string>
            {
                ["LanguageModel__Provider"] = "anthropic",
                ["LanguageModel__Model"] = "fake",
                ["LanguageModel__Endpoint"] = $"{fake.Address}",
                ["ANTHROPIC_API_KEY"] = "sk-of-nobody",
            },
            "evaluate",
            "models",
            folder.Path,
            "--cache",
            Path.Combine(folder.Path, "cache"),
            "--price-in",
            "10",
            "--price-out",
            "20",
            "--format",
            "json"
        );
}
