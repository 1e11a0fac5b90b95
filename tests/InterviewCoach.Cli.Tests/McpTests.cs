using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace InterviewCoach.Cli.Tests;

/// <summary><c>coach mcp</c> as an editor's assistant uses it: the protocol's own client, over standard input and output.</summary>
public sealed class McpTests : IAsyncLifetime
{
    private readonly TemporaryFolder _outside = new();
    private readonly TemporaryFolder _workspace = new();
    private McpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        File.Copy(Coach.Demo, Path.Combine(_workspace.Path, "README.md"));
        _outside.Write("secret.md", "# Secret\n\nWe use XGBoost for the secret.");
        _client = await McpClient.CreateAsync(
            new StdioClientTransport(
                new StdioClientTransportOptions
                {
                    Command = Coach.Program.Program,
                    Arguments = [Coach.Program.Assembly, "mcp", _workspace.Path],
                }
            ),
            // A tool that is slow to start on a busy machine is no tool of an older protocol.
            new McpClientOptions { DiscoverProbeTimeout = Timeout.InfiniteTimeSpan }
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        _workspace.Dispose();
        _outside.Dispose();
    }

    [Fact]
    public async Task It_offers_its_tools_each_with_words_on_what_it_does()
    {
        var tools = await _client.ListToolsAsync();

        Assert.Equal(
            [
                "answer_question",
                "assess_answer",
                "explain_rule",
                "finish_interview",
                "list_claims",
                "review",
                "start_interview",
            ],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(tools, tool => Assert.NotEmpty(tool.Description));
    }

    [Fact]
    public async Task It_reviews_a_file_and_explains_a_rule_that_fired()
    {
        var review = await JsonAsync("review", new() { ["paths"] = new[] { "README.md" } });

        var found = review.GetProperty("findings")[0];
        Assert.Equal("README.md", found.GetProperty("file").GetString());
        var page = await TextAsync("explain_rule", new() { ["rule"] = found.GetProperty("ruleId").GetString() });
        Assert.Contains(found.GetProperty("ruleId").GetString()!, page);
    }

    [Fact]
    public async Task It_lists_claims_with_their_level_and_lines()
    {
        var claims = await JsonAsync("list_claims", new() { ["paths"] = new[] { "README.md" } });

        var airflow = claims.EnumerateArray().Single(claim => claim.GetProperty("name").GetString() == "Airflow");
        Assert.Equal("listed", airflow.GetProperty("level").GetString());
    }

    [Fact]
    public async Task It_interviews_and_judges_and_reports()
    {
        var begun = await JsonAsync(
            "start_interview",
            new() { ["paths"] = new[] { "README.md" }, ["mode"] = "pressure" }
        );
        Assert.Equal("running", begun.GetProperty("status").GetString());
        Assert.NotEqual(0, begun.GetProperty("said").GetArrayLength());
        var interview = begun.GetProperty("interview").GetString();

        var next = await JsonAsync(
            "answer_question",
            new()
            {
                ["interview"] = interview,
                ["answer"] = "I split by month, since a random split would let the driver's average see the future.",
            }
        );
        Assert.InRange(next.GetProperty("assessment").GetProperty("score").GetDouble(), 0, 5);
        Assert.NotEqual(0, next.GetProperty("assessment").GetProperty("points").GetArrayLength());

        var report = await TextAsync("finish_interview", new() { ["interview"] = interview });
        Assert.Contains("I split by month", report);
    }

    [Fact]
    public async Task It_assesses_a_single_answer_against_a_stranger_s_rubric()
    {
        var assessed = await JsonAsync(
            "assess_answer",
            new()
            {
                ["question"] = "How did you split?",
                ["answer"] = "By time: the last three months were kept for the test.",
                ["rubric"] = new[] { "The test data are later than the training data" },
                ["writeup"] = "README.md",
            }
        );

        Assert.Equal(1, assessed.GetProperty("points").GetArrayLength());
    }

    [Theory]
    [InlineData("../secret.md")]
    [InlineData("/etc/hostname")]
    [InlineData("link.md")]
    public async Task Nothing_outside_of_its_workspace_is_read(string path)
    {
        File.CreateSymbolicLink(Path.Combine(_workspace.Path, "link.md"), Path.Combine(_outside.Path, "secret.md"));

        var result = await CallAsync("list_claims", new() { ["paths"] = new[] { path } });

        Assert.True(result.IsError);
        Assert.Contains("workspace", Text(result));
        Assert.DoesNotContain("XGBoost", Text(result));
    }

    [Fact]
    public async Task Wrong_use_is_told_in_words_and_the_next_call_works()
    {
        var wrong = await CallAsync("answer_question", new() { ["interview"] = "none", ["answer"] = "Yes." });

        Assert.True(wrong.IsError);
        Assert.Contains("start_interview", Text(wrong));
        Assert.NotEmpty(await TextAsync("list_claims", new() { ["paths"] = new[] { "README.md" } }));
    }

    [Fact]
    public async Task A_workspace_that_is_not_there_is_refused() =>
        Assert.Contains("no such folder", (await Coach.RunAsync("mcp", "no-such-folder")).Refusal());

    private async Task<JsonElement> JsonAsync(string tool, Dictionary<string, object?> arguments) =>
        JsonDocument.Parse(await TextAsync(tool, arguments)).RootElement;

    private async Task<string> TextAsync(string tool, Dictionary<string, object?> arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.False(result.IsError ?? false, Text(result));
        return Text(result);
    }

    private async Task<CallToolResult> CallAsync(string tool, Dictionary<string, object?> arguments) =>
        await _client.CallToolAsync(tool, arguments);

    private static string Text(CallToolResult result) =>
        Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
}
