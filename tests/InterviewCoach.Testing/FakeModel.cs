using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace InterviewCoach.Testing;

/// <summary>What the fake does when it is asked.</summary>
/// <param name="Pieces">The words of the reply, piece by piece.</param>
public sealed record FakeReply(params string[] Pieces)
{
    /// <summary>Before the first piece.</summary>
    public TimeSpan Wait { get; init; }

    /// <summary>Between one piece and the next.</summary>
    public TimeSpan Pace { get; init; }

    /// <summary>Told of each piece, by its place from 0, when the fake sets about sending it.</summary>
    public Action<int>? Sending { get; init; }

    /// <summary>An HTTP status instead of a reply.</summary>
    public int? Status { get; init; }

    /// <summary>Whether the line breaks after the pieces, with no end of the reply.</summary>
    public bool Cut { get; init; }

    /// <summary>Whether what comes is not of the wire's format.</summary>
    public bool Garbage { get; init; }

    /// <summary>Whether it stops because it would not.</summary>
    public bool Refuses { get; init; }

    /// <summary>Whether a refusal is said in so many words, beside the reply, as OpenAI's models do; else it is an end of its own.</summary>
    public bool RefusesInWords { get; init; }

    /// <summary>A tool that it calls after the pieces, whether or not it was offered any.</summary>
    public string? Tool { get; init; }

    /// <summary>With what, as JSON.</summary>
    public string ToolArguments { get; init; } = """{"path":"/etc/passwd"}""";

    /// <summary>How often it calls it in one breath.</summary>
    public int ToolTimes { get; init; } = 1;

    /// <summary>The last piece is held back until this is done; null for at once.</summary>
    public Task? BeforeLast { get; init; }

    internal async IAsyncEnumerable<string> PacedAsync([EnumeratorCancellation] CancellationToken gone)
    {
        for (var piece = 0; piece < Pieces.Length; piece++)
        {
            if (piece > 0 && Pace > TimeSpan.Zero)
            {
                await Task.Delay(Pace, gone);
            }

            if (piece == Pieces.Length - 1 && BeforeLast is { } released)
            {
                await released.WaitAsync(gone);
            }

            Sending?.Invoke(piece);
            yield return Pieces[piece];
        }
    }

    /// <summary>Never says anything.</summary>
    public static FakeReply Hang => new() { Wait = TimeSpan.FromHours(1) };

    /// <summary>The text in pieces of a few letters, as providers send it.</summary>
    public static FakeReply Of(string text) => new(text.Chunk(7).Select(piece => new string(piece)).ToArray());
}

/// <summary>
/// A provider over real HTTP, in the wire formats of Anthropic's Messages and OpenAI's chat completions, streaming.
/// </summary>
public sealed class FakeModel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonElement> _requests = new();
    private int _responses;

    private FakeModel(WebApplication app) => _app = app;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it says to a request; the body is what was sent.</summary>
    public Func<JsonElement, FakeReply> Script { get; set; } = _ => FakeReply.Of("Hello.");

    /// <summary>What was sent so far.</summary>
    public IReadOnlyCollection<JsonElement> Requests => _requests;

    public static async Task<FakeModel> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var fake = new FakeModel(builder.Build());
        fake._app.MapPost("/v1/messages", context => fake.AnswerAsync(context, AnthropicAsync));
        fake._app.MapPost("/v1/chat/completions", context => fake.AnswerAsync(context, OpenAIAsync));
        await fake._app.StartAsync();
        fake.Address = new Uri(fake._app.Urls.First());
        return fake;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        try
        {
            await _app.StopAsync(now.Token);
        }
        catch (OperationCanceledException)
        {
            // Those that hang are not waited for.
        }

        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(
        HttpContext context,
        Func<HttpResponse, string, FakeReply, CancellationToken, Task> write
    )
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = body.RootElement.Clone();
        _requests.Enqueue(request);
        var reply = Script(request);
        var gone = context.RequestAborted;
        try
        {
            if (reply.Status is { } status)
            {
                context.Response.StatusCode = status;
                context.Response.Headers.RetryAfter = "30";
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(
                    """{"type":"error","error":{"type":"rate_limit_error","message":"Slow down."}}""",
                    gone
                );
                return;
            }

            context.Response.ContentType = "text/event-stream";
            await context.Response.StartAsync(gone);
            await context.Response.Body.FlushAsync(gone);
            if (reply.Wait > TimeSpan.Zero)
            {
                await Task.Delay(reply.Wait, gone);
            }

            if (reply.Garbage)
            {
                await SendAsync(context.Response, "message_start", "{\"type\":\"message_start\", nonsense", gone);
                return;
            }

            await write(context.Response, $"r{Interlocked.Increment(ref _responses)}", reply, gone);
            if (reply.Cut)
            {
                context.Abort();
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever asked has left.
        }
    }

    private static async Task AnthropicAsync(HttpResponse response, string id, FakeReply reply, CancellationToken gone)
    {
        await SendAsync(
            response,
            "message_start",
            """{"type":"message_start","message":{"id":"msg_ID","type":"message","role":"assistant","model":"fake","content":[],"stop_reason":null,"stop_sequence":null,"usage":{"input_tokens":120,"output_tokens":1}}}""".Replace(
                "ID",
                id,
                StringComparison.Ordinal
            ),
            gone
        );
        await SendAsync(
            response,
            "content_block_start",
            """{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""",
            gone
        );
        await SendAsync(response, "ping", """{"type":"ping"}""", gone);
        await foreach (var piece in reply.PacedAsync(gone))
        {
            await SendAsync(
                response,
                "content_block_delta",
                """{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"""
                    + JsonSerializer.Serialize(piece)
                    + "}}",
                gone
            );
        }

        if (reply.Cut)
        {
            return;
        }

        await SendAsync(response, "content_block_stop", """{"type":"content_block_stop","index":0}""", gone);
        for (var n = 1; reply.Tool is { } tool && n <= reply.ToolTimes; n++)
        {
            await SendAsync(
                response,
                "content_block_start",
                $$$"""{"type":"content_block_start","index":{{{n}}},"content_block":{"type":"tool_use","id":"toolu_{{{id}}}_{{{n}}}","input":{},"name":{{{JsonSerializer.Serialize(tool)}}}}}""",
                gone
            );
            await SendAsync(
                response,
                "content_block_delta",
                $$$"""{"type":"content_block_delta","index":{{{n}}},"delta":{"type":"input_json_delta","partial_json":{{{JsonSerializer.Serialize(reply.ToolArguments)}}}}}""",
                gone
            );
            await SendAsync(
                response,
                "content_block_stop",
                $$$"""{"type":"content_block_stop","index":{{{n}}}}""",
                gone
            );
        }

        var reason =
            reply.Refuses ? "refusal"
            : reply.Tool is null ? "end_turn"
            : "tool_use";
        await SendAsync(
            response,
            "message_delta",
            """{"type":"message_delta","delta":{"stop_sequence":null,"stop_reason":"""
                + JsonSerializer.Serialize(reason)
                + """},"usage":{"output_tokens":40}}""",
            gone
        );
        await SendAsync(response, "message_stop", """{"type":"message_stop"}""", gone);
    }

    private static async Task OpenAIAsync(HttpResponse response, string id, FakeReply reply, CancellationToken gone)
    {
        await SendAsync(response, null, Chunk(id, """{"role":"assistant","content":""}""", null), gone);
        await foreach (var piece in reply.PacedAsync(gone))
        {
            await SendAsync(
                response,
                null,
                Chunk(id, "{\"content\":" + JsonSerializer.Serialize(piece) + "}", null),
                gone
            );
        }

        if (reply.Cut)
        {
            return;
        }

        for (var n = 0; reply.Tool is { } tool && n < reply.ToolTimes; n++)
        {
            await SendAsync(
                response,
                null,
                Chunk(
                    id,
                    $$$"""{"tool_calls":[{"index":{{{n}}},"id":"call_{{{id}}}_{{{n}}}","type":"function","function":{"name":{{{JsonSerializer.Serialize(tool)}}},"arguments":{{{JsonSerializer.Serialize(reply.ToolArguments)}}}}}]}""",
                    null
                ),
                gone
            );
        }

        if (reply is { Refuses: true, RefusesInWords: true })
        {
            await SendAsync(response, null, Chunk(id, """{"refusal":"I cannot help with that."}""", null), gone);
        }

        var reason =
            reply is { Refuses: true, RefusesInWords: false } ? "content_filter"
            : reply.Tool is null ? "stop"
            : "tool_calls";
        await SendAsync(response, null, Chunk(id, "{}", reason), gone);
        await SendAsync(
            response,
            null,
            """{"id":"ID","object":"chat.completion.chunk","created":1,"model":"fake","choices":[],"usage":{"prompt_tokens":120,"completion_tokens":40,"total_tokens":160}}""".Replace(
                "ID",
                id,
                StringComparison.Ordinal
            ),
            gone
        );
        await SendAsync(response, null, "[DONE]", gone);
    }

    private static string Chunk(string id, string delta, string? reason) =>
        $$"""{"id":"{{id}}","object":"chat.completion.chunk","created":1,"model":"fake","choices":[{"index":0,"delta":"""
        + delta
        + ""","finish_reason":"""
        + JsonSerializer.Serialize(reason)
        + "}]}";

    private static async Task SendAsync(HttpResponse response, string? name, string data, CancellationToken gone)
    {
        await response.WriteAsync(name is null ? $"data: {data}\n\n" : $"event: {name}\ndata: {data}\n\n", gone);
        await response.Body.FlushAsync(gone);
    }
}
