using System.Diagnostics;
using System.Text.Json;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>The room with a language model, through the real client and a fake provider.</summary>
public sealed class RewordedRoomTests : IClassFixture<CoachApp>, IAsyncLifetime
{
    private readonly CoachApp _app;
    private FakeModel _fake = null!;
    private CoachProcess _coach = null!;

    public RewordedRoomTests(CoachApp app)
    {
        app.Require();
        _app = app;
    }

    private (string, string)[] Settings =>
        [
            .. _app.Settings,
            ("LanguageModel__Provider", "anthropic"),
            ("LanguageModel__Model", "fake"),
            ("LanguageModel__Endpoint", _fake.Address.ToString()),
            ("LanguageModel__FirstSentence", "00:00:15"),
            ("LanguageModel__ApiKey", ModelRig.Key),
        ];

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeModel.StartAsync();
        _coach = await CoachProcess.StartAsync(Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await _coach.DisposeAsync();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task The_next_question_is_said_by_the_model_and_the_engines_words_are_kept_with_it()
    {
        // The engine's own words with another beginning: what any model may say.
        _fake.Script = sent => FakeReply.Of("I see. " + WithoutLead(UtteranceOf(sent)));
        var (room, session) = await EnterAsync(_coach);
        await using var _ = room;

        await room.InvokeAsync("Skip", session, Guid.NewGuid(), 2);
        await room.NextAsync();
        var (name, words) = await room.NextAsync();
        Assert.True(name == "Worded", _coach.Output);
        while (true)
        {
            var (next, value) = await room.NextAsync();
            if (next == "Happened")
            {
                Assert.StartsWith("I see.", words.GetProperty("text").GetString(), StringComparison.Ordinal);
                var turn = value.GetProperty("turns").EnumerateArray().Single();
                Assert.StartsWith("I see.", turn.GetProperty("text").GetString(), StringComparison.Ordinal);
                Assert.NotEqual(turn.GetProperty("text").GetString(), turn.GetProperty("engineText").GetString());
                Assert.True(value.GetProperty("candidateIsNext").GetBoolean());
                break;
            }
        }

        using var site = new CoachSite(_coach.Address);
        var page = await site.PageAsync($"/sessions/{session}");
        Assert.Contains("I see.", page, StringComparison.Ordinal);
        Assert.Contains("Worded by a language model", page, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelRig.Key, _coach.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_hangs_delays_no_acknowledgement_and_the_engine_speaks()
    {
        _fake.Script = _ => FakeReply.Hang;
        var (room, session) = await EnterAsync(_coach);
        await using var _ = room;

        var clock = Stopwatch.StartNew();
        var acknowledged = await room.InvokeAsync("Answer", session, Guid.NewGuid(), 2, "It predicts late orders.");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
        Assert.Equal(3, acknowledged.GetProperty("seq").GetInt32());
        await room.NextAsync();
        var (name, reply) = await room.NextAsync();

        Assert.Equal("Happened", name);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(14.5), TimeSpan.FromSeconds(18));
        var turn = reply.GetProperty("turns").EnumerateArray().Single();
        Assert.Equal(JsonValueKind.Null, turn.GetProperty("engineText").ValueKind);
    }

    [Fact]
    public async Task A_crash_while_the_model_is_asked_leaves_the_engines_words()
    {
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _fake.Script = _ =>
        {
            asked.TrySetResult();
            return FakeReply.Hang;
        };
        var (room, session) = await EnterAsync(_coach);
        await room.InvokeAsync("Answer", session, Guid.NewGuid(), 2, "It predicts late orders.");
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await _coach.KillAsync();
        await room.DisposeAsync();

        _coach = await CoachProcess.StartAsync(Settings);
        await using var again = await NodeRoom.ConnectAsync(_coach.Address);
        var all = (await again.InvokeAsync("Join", session, 0)).GetProperty("update");

        Assert.Equal(5, all.GetProperty("lastSeq").GetInt32());
        Assert.True(all.GetProperty("candidateIsNext").GetBoolean());
        Assert.Equal(
            ["interviewer", "candidate", "interviewer"],
            all.GetProperty("turns").EnumerateArray().Select(turn => turn.GetProperty("speaker").GetString())
        );
    }

    [Fact]
    public async Task What_is_called_is_listed_and_a_model_that_is_down_leaves_the_app_ready()
    {
        _fake.Script = _ => new FakeReply { Status = 503 };
        var (room, session) = await EnterAsync(_coach);
        await using var _ = room;
        await room.InvokeAsync("Skip", session, Guid.NewGuid(), 2);
        await room.NextAsync();
        await room.NextAsync();

        using var site = new CoachSite(_coach.Address);
        var page = await site.PageAsync("/outbound");
        Assert.Contains(_fake.Address.Authority, page, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelRig.Key, page, StringComparison.Ordinal);
        Assert.True((await site.GetAsync("/readyz")).IsSuccessStatusCode);
        var health = await site.PageAsync("/health");
        Assert.Contains("anthropic", health, StringComparison.Ordinal);
        Assert.DoesNotContain(ModelRig.Key, health, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("429")]
    [InlineData("hang")]
    [InlineData("nobody there")]
    public async Task A_model_that_is_down_is_told_of_and_never_makes_the_app_unready(string fault)
    {
        _fake.Script = _ => fault == "429" ? new FakeReply { Status = 429 } : FakeReply.Hang;
        var host = fault == "nobody there" ? "127.0.0.1:9" : _fake.Address.Authority;
        await using var coach = await CoachProcess.StartAsync([
            .. Settings.Where(setting =>
                setting.Item1 is not ("LanguageModel__FirstSentence" or "LanguageModel__Endpoint")
            ),
            ("LanguageModel__FirstSentence", "00:00:01"),
            ("LanguageModel__Endpoint", $"http://{host}"),
        ]);

        using var site = new CoachSite(coach.Address);
        var asked = await HealthAsync(site);

        var model = asked.GetProperty("languageModel");
        Assert.Equal(
            ("anthropic", "fake", host, "set", "does not answer"),
            (Text("provider"), Text("model"), Text("host"), Text("key"), Text("state"))
        );
        Assert.Equal("answers", asked.GetProperty("database").GetString());
        Assert.DoesNotContain(ModelRig.Key, asked.GetRawText(), StringComparison.Ordinal);
        Assert.True((await site.GetAsync("/readyz")).IsSuccessStatusCode);
        Assert.True((await site.GetAsync("/healthz")).IsSuccessStatusCode);

        string? Text(string name) => model.GetProperty(name).GetString();
    }

    [Theory]
    [InlineData("anthropic", "", "LanguageModel__Model is missing")]
    [InlineData("claude", "m", "LanguageModel__Provider is one of none, anthropic")]
#if !SEMANTIC_KERNEL
    [InlineData("openai", "m", "-p:SemanticKernel=true")]
    [InlineData("azure-openai", "m", "-p:SemanticKernel=true")]
    [InlineData("ollama", "m", "-p:SemanticKernel=true")]
    [InlineData("compatible", "m", "-p:SemanticKernel=true")]
#endif
    public async Task The_app_refuses_to_start_in_one_line_that_says_what_to_write_and_shows_no_key(
        string provider,
        string model,
        string told
    )
    {
        var (exitCode, output) = await CoachProcess.RunToEndAsync([
            .. _app.Settings,
            ("LanguageModel__Provider", provider),
            ("LanguageModel__Model", model),
            ("LanguageModel__ApiKey", "sk-shown-to-nobody"),
        ]);

        Assert.Equal(1, exitCode);
        Assert.Contains(told, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("sk-shown-to-nobody", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_model_nothing_goes_out_and_the_page_says_so()
    {
        using var site = new CoachSite(_app.Address);

        Assert.Contains("None", await site.PageAsync("/outbound"), StringComparison.Ordinal);
    }

    private static async Task<(NodeRoom Room, Guid Session)> EnterAsync(CoachProcess coach)
    {
        using var site = new CoachSite(coach.Address);
        var session = await site.StartInterviewAsync(await site.DemoAsync());
        var room = await NodeRoom.ConnectAsync(coach.Address);
        await room.InvokeAsync("Join", session, 0);
        return (room, session);
    }

    private static async Task<JsonElement> HealthAsync(CoachSite site)
    {
        using var reply = await site.GetAsync("/health.json?ask=true");
        return JsonDocument.Parse(await reply.Content.ReadAsStringAsync()).RootElement;
    }

    private static string UtteranceOf(JsonElement sent)
    {
        var content = sent.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        var text =
            content.ValueKind == JsonValueKind.String
                ? content.GetString()
                : content[0].GetProperty("text").GetString();
        return JsonDocument.Parse(text!).RootElement.GetProperty("utterance").GetString()!;
    }

    /// <summary>Without the sentence that leads over to the question.</summary>
    private static string WithoutLead(string utterance) =>
        utterance[(utterance.IndexOfAny(['.', '!', '?']) + 1)..].Trim();
}
