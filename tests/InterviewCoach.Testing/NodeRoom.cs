using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;

namespace InterviewCoach.Testing;

/// <summary>A room's real JavaScript client in Node, driven from a test.</summary>
public sealed class NodeRoom : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process _process;
    private readonly Channel<(string Name, JsonElement Value)> _events = Channel.CreateUnbounded<(
        string,
        JsonElement
    )>();
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Task _reading;
    private int _lastCall;

    private NodeRoom(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    /// <summary>Connects. Throws where the server lets nobody in.</summary>
    /// <param name="headers">Sent with the handshake, as JSON; null for none.</param>
    /// <param name="hub">Path of the hub.</param>
    public static async Task<NodeRoom> ConnectAsync(Uri address, string? headers = null, string hub = "/hubs/interview")
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Node", "room.mjs"));
        start.ArgumentList.Add(TestCluster.ModulesFolder);
        start.ArgumentList.Add(new Uri(address, hub).ToString());
        if (headers is not null)
        {
            start.ArgumentList.Add(headers);
        }

        var room = new NodeRoom(Process.Start(start)!);
        var (name, value) = await room._events.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        return name == "Started" ? room : throw new InvalidOperationException(value.ToString());
    }

    /// <summary>Calls a hub method. Throws where the hub answers with an error rather than a result.</summary>
    public async Task<JsonElement> InvokeAsync(string method, params object?[] args)
    {
        var id = Interlocked.Increment(ref _lastCall);
        var call = _calls[id] = new TaskCompletionSource<JsonElement>(
            TaskCreationOptions.RunContinuationsAsynchronously
        );
        await _process.StandardInput.WriteLineAsync(
            JsonSerializer.Serialize(
                new Dictionary<string, object?>
                {
                    ["id"] = id,
                    ["call"] = method,
                    ["args"] = args,
                }
            )
        );
        await _process.StandardInput.FlushAsync();
        return await call.Task.WaitAsync(Patience);
    }

    /// <summary>The next thing that the hub sends.</summary>
    public async Task<(string Name, JsonElement Value)> NextAsync() =>
        await _events.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var message = JsonDocument.Parse(line).RootElement;
            if (message.TryGetProperty("event", out var name))
            {
                _events.Writer.TryWrite((name.GetString()!, message.GetProperty("value")));
            }
            else if (_calls.TryRemove(message.GetProperty("id").GetInt32(), out var call))
            {
                if (message.TryGetProperty("error", out var error))
                {
                    call.SetException(new InvalidOperationException(error.GetString()));
                }
                else
                {
                    call.SetResult(message.GetProperty("result"));
                }
            }
        }

        _events.Writer.TryComplete();
    }
}
