using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace InterviewCoach.Web.Pages;

/// <summary>The browser's files under <c>wwwroot</c>, each named with its content's hash so that it may be kept for ever.</summary>
public sealed class ClientFiles(IWebHostEnvironment environment)
{
    private readonly ConcurrentDictionary<string, string> _urls = new();

    /// <summary>The address of <c>wwwroot/client/NAME</c>, which changes when the file does.</summary>
    public string Url(string name) => _urls.GetOrAdd(name, Versioned);

    private string Versioned(string name)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"client/{name}");
        if (!file.Exists)
        {
            return $"/client/{name}";
        }

        using var content = file.CreateReadStream();
        return $"/client/{name}?v={Convert.ToHexStringLower(SHA256.HashData(content))[..12]}";
    }
}

internal static class ClientFilesSetup
{
    public static void UseClientFiles(this WebApplication app) =>
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = served =>
                    served.Context.Response.Headers.CacheControl = served.Context.Request.Query.ContainsKey("v")
                        ? "public, max-age=31536000, immutable"
                        : "no-cache",
            }
        );
}
