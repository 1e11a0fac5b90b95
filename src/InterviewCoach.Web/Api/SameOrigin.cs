namespace InterviewCoach.Web.Api;

/// <summary>
/// Whether a request was made by a page of this app, by what the browser says of it. A page elsewhere cannot make a
/// browser say otherwise; a program that is no browser says nothing, and has nobody's cookies.
/// </summary>
internal static class SameOrigin
{
    /// <summary>
    /// Whether a browser says that the request was made by a page elsewhere. A page that hides where it is (no-referrer)
    /// sends the origin "null"; then the browser's own comparison counts.
    /// </summary>
    public static bool IsFromElsewhere(HttpRequest request) =>
        (Origin(request), Site(request)) switch
        {
            (null, var site) => site is "cross-site" or "same-site",
            ("null", var site) => site is not "same-origin",
            (var origin, _) => !IsOwn(request, origin),
        };

    /// <summary>Whether a browser says that the request was made by a page of this app.</summary>
    public static bool IsFromHere(HttpRequest request) =>
        Origin(request) is { } origin
        && IsOwn(request, origin)
        && origin.StartsWith(request.Scheme + ":", StringComparison.OrdinalIgnoreCase)
        && Site(request) is (null or "same-origin");

    private static string? Origin(HttpRequest request) =>
        request.Headers.Origin is [{ Length: > 0 } origin, ..] ? origin : null;

    private static string? Site(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site, ..] ? site : null;

    private static bool IsOwn(HttpRequest request, string origin) =>
        request.Headers.Origin.Count == 1
        && Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
