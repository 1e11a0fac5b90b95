namespace InterviewCoach.Browser.Tests;

/// <summary>The page's WebSocket, which can be cut and stays cut until mended.</summary>
internal sealed class CuttableLine
{
    private volatile bool _cut;
    private IWebSocketRoute? _current;

    public void Connect(IWebSocketRoute route)
    {
        if (_cut)
        {
            _ = route.CloseAsync();
            return;
        }

        _current = route;
        route.ConnectToServer();
    }

    public async Task CutAsync()
    {
        _cut = true;
        if (_current is not null)
        {
            await _current.CloseAsync();
        }
    }

    public void Mend() => _cut = false;
}
