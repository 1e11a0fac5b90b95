using System.Net;
using System.Text.RegularExpressions;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace InterviewCoach.Web.Tests.Api;

/// <summary>What replies say of themselves.</summary>
public sealed partial class HeaderTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;

    public HeaderTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/")]
    [InlineData("/no-such-page")]
    [InlineData("/sessions/00000000-0000-0000-0000-000000000001/report.html")]
    [InlineData("/healthz")]
    [InlineData("/icon.svg")]
    public async Task Every_reply_says_what_a_browser_may_do_with_it(string path)
    {
        using var site = new CoachSite(_app.Address);

        using var reply = await site.GetAsync(path);

        var policy = One(reply, "Content-Security-Policy");
        foreach (
            var directive in new[]
            {
                "default-src 'none'",
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
                "script-src 'self'",
            }
        )
        {
            Assert.Contains(directive, policy.Split("; "));
        }

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", One(reply, "X-Content-Type-Options"));
        Assert.Equal("same-origin", One(reply, "Referrer-Policy"));
        Assert.Equal("same-origin", One(reply, "Cross-Origin-Opener-Policy"));
        if ((await reply.Content.ReadAsByteArrayAsync()).Length > 0)
        {
            Assert.NotNull(reply.Content.Headers.ContentType);
        }
    }

    [Fact]
    public async Task Nothing_that_is_somebodys_is_kept_by_a_cache()
    {
        using var person = await _app.PersonAsync("uncached");
        var project = await person.Site.AddProjectAsync("# Churn\n\nAccuracy 0.91 on the test set.\n");
        var session = await person.Site.StartInterviewAsync(project);
        foreach (
            var path in new[]
            {
                "/",
                project,
                "/account",
                "/data/export.zip",
                $"/sessions/{session}",
                $"/sessions/{session}/report.md",
                "/claims/ledger.json",
                "/health.json",
            }
        )
        {
            using var reply = await person.Site.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, reply.StatusCode);
            Assert.True(reply.Headers.CacheControl!.NoStore, path);
        }
    }

    [Fact]
    public async Task No_other_origin_may_read_anything()
    {
        using var site = new CoachSite(_app.Address);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, "/health.json");
            request.Headers.Add("Origin", "https://elsewhere.example");
            request.Headers.Add("Access-Control-Request-Method", "GET");

            using var reply = await site.SendAsync(request);

            Assert.DoesNotContain(
                reply.Headers,
                header => header.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    [Fact]
    public async Task What_is_to_be_kept_is_a_download_and_nothing_that_a_page_runs()
    {
        using var person = await _app.PersonAsync("downloads");
        var project = await person.Site.AddProjectAsync(
            "# A \"title\"; filename=x.exe\r\n\nAccuracy 0.91 on the test set.\n"
        );
        var session = await person.Site.StartInterviewAsync(project);
        foreach (var path in new[] { "report.html", "report.md", "report.json" })
        {
            using var reply = await person.Site.GetAsync($"/sessions/{session}/{path}");

            var disposition = reply.Content.Headers.ContentDisposition!;
            Assert.Equal("attachment", disposition.DispositionType);
            Assert.Matches("^report-[a-z0-9-]+\\.(html|md|json)$", disposition.FileName!.Trim('"'));
            Assert.Equal("utf-8", reply.Content.Headers.ContentType!.CharSet);
        }
    }

    [Fact]
    public async Task Neither_a_listing_nor_a_trace_is_given()
    {
        using var site = new CoachSite(_app.Address);
        using var request = new HttpRequestMessage(HttpMethod.Trace, "/sign-in");

        using var trace = await site.SendAsync(request);
        using var listing = await site.GetAsync("/client/");
        using var climbing = await site.GetAsync("/client/..%2f..%2fappsettings.json");

        Assert.False(trace.IsSuccessStatusCode);
        Assert.False(listing.IsSuccessStatusCode);
        Assert.False(climbing.IsSuccessStatusCode);
    }

    [Fact]
    public async Task What_goes_wrong_is_told_without_its_inside()
    {
        using var person = await _app.PersonAsync("meets-faults");
        foreach (var path in new[] { "/error", "/no-such-page", "/projects/not-an-id", "/history?q=%00%ff" })
        {
            using var reply = await person.Site.GetAsync(path);
            var page = await reply.Content.ReadAsStringAsync();
            Assert.DoesNotContain("Exception", page, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Npgsql", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Over_https_cookies_are_this_hosts_alone_and_the_browser_stays_with_https()
    {
        await using var app = await CoachProcess.StartAsync([
            .. _app.Settings,
            .. People.Settings,
            ("Accounts__TrustedProxies", "127.0.0.1"),
        ]);
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        using var page = await AskAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(app.Address, "/register")));
        var cookies = page.Headers.GetValues("Set-Cookie").ToList();
        using var form = new HttpRequestMessage(HttpMethod.Post, new Uri(app.Address, "/register"));
        form.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => cookie.Split(';')[0])));
        form.Content = new FormUrlEncodedContent([
            new("_handler", "register"),
            new(
                "__RequestVerificationToken",
                FormToken().Match(await page.Content.ReadAsStringAsync()).Groups[1].Value
            ),
            new("Form.Name", "Somebody"),
            new("Form.UserName", "comes-over-https"),
            new("Form.Password", People.Password),
        ]);
        using var registered = await AskAsync(form);

        Assert.Equal("max-age=31536000; includeSubDomains", One(page, "Strict-Transport-Security"));
        Assert.Equal(HttpStatusCode.Found, registered.StatusCode);
        Assert.NotEmpty(cookies);
        var signIn = registered.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(signIn);
        cookies.AddRange(signIn);
        Assert.All(
            cookies,
            cookie =>
            {
                Assert.StartsWith("__Host-coach", cookie, StringComparison.Ordinal);
                var parts = cookie.Split("; ").Skip(1).Select(part => part.ToLowerInvariant()).ToList();
                Assert.Contains("secure", parts);
                Assert.Contains("httponly", parts);
                Assert.Contains("path=/", parts);
                Assert.Contains(parts, part => part is "samesite=strict" or "samesite=lax");
                Assert.DoesNotContain(parts, part => part.StartsWith("domain", StringComparison.Ordinal));
            }
        );

        Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
        {
            request.Headers.Host = "coach.example";
            request.Headers.Add("X-Forwarded-Proto", "https");
            return http.SendAsync(request);
        }
    }

    [Fact]
    public async Task The_page_that_tells_of_a_fault_has_the_headers_of_every_other()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Accounts:Mode", "MultiUser")]);
        builder.AddProxies("127.0.0.1");
        await using var app = builder.Build();
        app.UseSafety();
        app.MapGet("/fault", string () => throw new InvalidOperationException("the inside of it"));
        app.MapGet("/error", () => "It went wrong.");
        await app.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(new Uri(app.Urls.First()), "/fault"));
        request.Headers.Host = "coach.example";
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var reply = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.InternalServerError, reply.StatusCode);
        Assert.Equal("It went wrong.", await reply.Content.ReadAsStringAsync());
        Assert.Contains("default-src 'none'", One(reply, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", One(reply, "X-Content-Type-Options"));
        Assert.StartsWith("max-age=31536000", One(reply, "Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.True(reply.Headers.CacheControl!.NoStore);
    }

    private static string One(HttpResponseMessage reply, string header) =>
        Assert.Single(reply.Headers.GetValues(header));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex FormToken();
}
