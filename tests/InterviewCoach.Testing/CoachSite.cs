using System.Net;
using System.Text.RegularExpressions;

namespace InterviewCoach.Testing;

/// <summary>The site as a browser without scripts sees it: pages, and forms with their tokens.</summary>
public sealed partial class CoachSite : IDisposable
{
    private readonly HttpClient _http;
    private readonly CookieContainer _cookies = new();

    public CoachSite(Uri address) =>
        _http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies })
        {
            BaseAddress = address,
        };

    /// <summary>What a browser would send as its cookies, for another client of the same person.</summary>
    public string Cookies => _cookies.GetCookieHeader(_http.BaseAddress!);

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public Task<string> PageAsync(string path) => _http.GetStringAsync(path);

    /// <summary>Sends a request as it is.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    /// <summary>Hands in a text. Returns the new project's path, or throws with the page that refused it.</summary>
    public async Task<string> AddProjectAsync(string text) => Location(await HandInAsync(text), "/projects/");

    /// <summary>Hands in a text, whatever comes of it.</summary>
    public Task<HttpResponseMessage> HandInAsync(string text) =>
        PostFormAsync(
            "/",
            "new-project",
            ("Form.Text", new StringContent(text), null),
            ("Form.Role", new StringContent("DataScientist"), null)
        );

    /// <summary>Uploads a file, whatever comes of it.</summary>
    public Task<HttpResponseMessage> UploadAsync(string fileName, byte[] content) =>
        PostFormAsync(
            "/",
            "new-project",
            ("Form.File", new ByteArrayContent(content), fileName),
            ("Form.Text", new StringContent(""), null)
        );

    /// <summary>The demo's path.</summary>
    public async Task<string> DemoAsync() => DemoLink().Match(await PageAsync("/")).Groups[1].Value;

    /// <summary>Starts an interview about a project. Returns the session's id.</summary>
    public async Task<Guid> StartInterviewAsync(string projectPath)
    {
        var started = await PostFormAsync(projectPath, "start", ("Form.Minutes", new StringContent("20"), null));
        return Guid.Parse(Location(started, "/sessions/").Split('/')[^1]);
    }

    /// <summary>Hands in a project's write-up again, whatever comes of it.</summary>
    public Task<HttpResponseMessage> HandInVersionAsync(string projectPath, string text) =>
        PostFormAsync(projectPath, "new-version", ("Form.Text", new StringContent(text), null));

    /// <summary>Submits a form of a page with the fields given, whatever comes of it.</summary>
    public Task<HttpResponseMessage> SubmitAsync(
        string path,
        string form,
        params (string Name, string Value)[] fields
    ) =>
        PostFormAsync(
            path,
            form,
            fields.Select(field => (field.Name, (HttpContent)new StringContent(field.Value), (string?)null)).ToArray()
        );

    public void Dispose() => _http.Dispose();

    /// <summary>Fills in and sends a form of a page, with its token.</summary>
    public async Task<HttpResponseMessage> PostFormAsync(
        string path,
        string form,
        params (string Name, HttpContent Value, string? FileName)[] fields
    )
    {
        var token = Token().Match(await PageAsync(path)).Groups[1].Value;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form), "_handler" },
            { new StringContent(token), "__RequestVerificationToken" },
        };
        foreach (var (name, value, fileName) in fields)
        {
            if (fileName is null)
            {
                value.Headers.ContentType = null;
                content.Add(value, name);
            }
            else
            {
                content.Add(value, name, fileName);
            }
        }

        return await _http.PostAsync(path, content);
    }

    private static string Location(HttpResponseMessage response, string prefix)
    {
        var location = response.Headers.Location?.ToString() ?? "";
        var path = Uri.TryCreate(location, UriKind.Absolute, out var absolute) ? absolute.AbsolutePath : location;
        return path.StartsWith(prefix, StringComparison.Ordinal)
            ? path
            : throw new InvalidOperationException($"{(int)response.StatusCode} instead of a redirect to {prefix}…");
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(
        "href=\"(/projects/[^\"]+)\"[^>]*>[^<]*</a></h3>\\s*<p class=\"meta\"><span class=\"tag\">Demo",
        RegexOptions.None,
        1000
    )]
    private static partial Regex DemoLink();
}
