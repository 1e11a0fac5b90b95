using Microsoft.Extensions.AI;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>
/// Reads a stream, and leaves it the moment it is cancelled, whether or not what is behind it heeds the cancellation.
/// </summary>
internal sealed class ImpatientReader(IAsyncEnumerable<ChatResponseUpdate> stream, CancellationToken cancellation)
    : IAsyncDisposable
{
    private readonly IAsyncEnumerator<ChatResponseUpdate> _stream = stream.GetAsyncEnumerator(cancellation);
    private Task<bool>? _pending;

    public ChatResponseUpdate Current => _stream.Current;

    public async ValueTask<bool> MoveNextAsync()
    {
        var next = _stream.MoveNextAsync();
        if (next.IsCompletedSuccessfully)
        {
            return next.Result;
        }

        _pending = next.AsTask();
        var more = await _pending.WaitAsync(cancellation);
        _pending = null;
        return more;
    }

    public ValueTask DisposeAsync()
    {
        if (_pending is null or { IsCompleted: true })
        {
            return _stream.DisposeAsync();
        }

        // It is still at it: it is put away when it comes back, and nobody waits.
        _ = PutAwayAsync(_pending);
        return ValueTask.CompletedTask;
    }

    private async Task PutAwayAsync(Task<bool> pending)
    {
        await ((Task)pending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            await _stream.DisposeAsync();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The call was given up and told of; how the line closes after that concerns nobody.
        }
    }
}
