using System.Collections.Concurrent;

namespace InterviewCoach.Browser.Tests;

/// <summary>Watches a page for what must never happen: a script error, a blocked resource, a request to elsewhere.</summary>
internal sealed class Conduct
{
    private readonly ConcurrentQueue<string> _offences = new();
    private readonly string _origin;

    public Conduct(IPage page, Uri address)
    {
        _origin = address.GetLeftPart(UriPartial.Authority);
        page.PageError += (_, error) => _offences.Enqueue($"script error: {error}");
        page.Console += (_, message) =>
        {
            // The browser itself reports a line that was cut, a page that is not there and a form that was refused; everything
            // else is ours.
            var browsersOwn =
                message.Text.Contains("WebSocket", StringComparison.Ordinal)
                || message.Text.Contains("ERR_", StringComparison.Ordinal)
                || (
                    (
                        message.Text.Contains("status of 404", StringComparison.Ordinal)
                        || message.Text.Contains("status of 422", StringComparison.Ordinal)
                    ) && message.Location.StartsWith(page.Url, StringComparison.Ordinal)
                );
            if (message.Type == "error" && !browsersOwn)
            {
                _offences.Enqueue($"console: {message.Text}");
            }
        };
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(_origin, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                _offences.Enqueue($"foreign request: {request.Url}");
            }
        };
    }

    public void Check() => Assert.Empty(_offences);
}
