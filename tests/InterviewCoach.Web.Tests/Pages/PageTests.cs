using System.Net;
using System.Text;

namespace InterviewCoach.Web.Tests.Pages;

public sealed class PageTests : IClassFixture<CoachApp>, IDisposable
{
    private readonly CoachSite _site;

    public PageTests(CoachApp app)
    {
        app.Require();
        _site = new CoachSite(app.Address);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_home_page_offers_the_demo() => Assert.StartsWith("/projects/", await _site.DemoAsync());

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/projects/00000000-0000-0000-0000-000000000001")]
    [InlineData("/projects/not-an-id")]
    [InlineData("/sessions/00000000-0000-0000-0000-000000000001")]
    [InlineData("/sessions/00000000-0000-0000-0000-000000000001/report")]
    public async Task What_is_not_there_is_a_404_that_leads_on(string path)
    {
        using var response = await _site.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Go to your projects", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_write_up_is_shown_with_numbered_lines_and_anchored_passages()
    {
        var page = await _site.PageAsync(
            await _site.AddProjectAsync("# Title\n\nFirst line\nsecond line\n\n- an item\n")
        );

        Assert.Contains("id=\"L4\"", page);
        Assert.Contains("id=\"P1\"", page);
        Assert.Contains("second line", page);
    }

    [Fact]
    public async Task Markup_in_a_write_up_is_shown_as_text()
    {
        var page = await _site.PageAsync(
            await _site.AddProjectAsync(
                "# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> [x](javascript:alert(1))"
            )
        );

        Assert.DoesNotContain("<script>alert", page);
        Assert.DoesNotContain("<img src=x", page);
        Assert.DoesNotContain("href=\"javascript:", page);
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt;", page);
    }

    [Fact]
    public async Task A_notebook_may_be_pasted()
    {
        var page = await _site.PageAsync(
            await _site.AddProjectAsync(
                """{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{"cell_type":"markdown","metadata":{},"source":["# Pasted notebook\n","\n","It predicts churn."]}]}"""
            )
        );

        Assert.Contains("Pasted notebook", page);
        Assert.Contains("write-up.ipynb", page);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("  \n\t ", "is empty")]
    public async Task An_empty_write_up_is_refused_in_words(string text, string told) =>
        Assert.Contains(told, await RefusedAsync(_site.HandInAsync(text)));

    [Fact]
    public async Task A_write_up_over_2_MB_is_refused_in_words() =>
        Assert.Contains("over 2 MB", await RefusedAsync(_site.HandInAsync(new string('a', (2 * 1024 * 1024) + 1))));

    public static TheoryData<string, byte[], string> BadFiles =>
        new()
        {
            { "binary.md", [0x89, 0x50, 0x4E, 0x47, 0, 1, 2, 3], "text file" },
            { "latin1.md", "caf\u00e9"u8.ToArray().Select(b => b == 0xC3 ? (byte)0xE9 : b).ToArray(), "UTF-8" },
            { "notebook.ipynb", "this is no notebook"u8.ToArray(), "notebook" },
            { "deep.ipynb", Encoding.UTF8.GetBytes(new string('[', 10_000) + new string(']', 10_000)), "notebook" },
            { "empty.md", [], "empty" },
            { "huge.md", new byte[(3 * 1024 * 1024)], "2 MB" },
            { "program.exe", "text"u8.ToArray(), ".md" },
        };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_file_that_cannot_be_read_is_refused_in_words(string fileName, byte[] content, string told) =>
        Assert.Contains(
            told,
            await RefusedAsync(_site.UploadAsync(fileName, content)),
            StringComparison.OrdinalIgnoreCase
        );

    [Fact]
    public async Task A_refused_text_is_still_in_the_form_and_nothing_is_stored()
    {
        var before = Projects(await _site.PageAsync("/"));
        var notebook = """{"cells": 3, "note": "keep me"}""";

        var page = await RefusedAsync(_site.HandInAsync(notebook));

        Assert.Contains("keep me", page);
        Assert.Equal(before, Projects(await _site.PageAsync("/")));
    }

    [Theory]
    [InlineData("a\U0001F600", 450, ".md")]
    [InlineData("..\\..\\", 20, "up.md")]
    [InlineData("<b>", 90, ".md")]
    public async Task A_strange_file_name_is_only_a_name(string part, int times, string ending)
    {
        var name = string.Concat(Enumerable.Repeat(part, times)) + ending;

        using var response = await _site.UploadAsync(name, "# Named strangely\n\nA text."u8.ToArray());

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }

    [Fact]
    public async Task A_title_too_long_is_cut_between_characters()
    {
        var path = await _site.AddProjectAsync("# x" + string.Concat(Enumerable.Repeat("\U00020BB7", 300)));

        Assert.Contains("\U00020BB7…</h1>", WebUtility.HtmlDecode(await _site.PageAsync(path)));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var response = await _site.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, "/")
            {
                Content = new FormUrlEncodedContent(
                    new Dictionary<string, string> { ["_handler"] = "new-project", ["Form.Text"] = "# Forged" }
                ),
            }
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("could not be read", await response.Content.ReadAsStringAsync());
        Assert.DoesNotContain("Forged", await _site.PageAsync("/"));
    }

    [Fact]
    public async Task Nothing_on_a_page_runs_or_loads_from_elsewhere()
    {
        var project = await _site.DemoAsync();
        var session = await _site.StartInterviewAsync(project);
        foreach (var path in new[] { "/", project, $"/sessions/{session}", $"/sessions/{session}/report", "/history" })
        {
            using var response = await _site.GetAsync(path);
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            var page = await response.Content.ReadAsStringAsync();

            Assert.Contains("default-src 'none'", policy);
            Assert.DoesNotContain("unsafe-inline", policy);
            Assert.DoesNotContain("http://", page.Replace("http://www.w3.org", ""));
            Assert.DoesNotContain("https://", page);
            Assert.DoesNotMatch("<script(?![^>]*src=)", page);
            Assert.DoesNotContain(" style=\"", page);
            Assert.DoesNotContain(" onclick=", page);
        }
    }

    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Health_is_told_without_signing_in(string path)
    {
        using var response = await _site.GetAsync(path);

        Assert.Equal("Healthy", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_bundle_is_kept_for_ever_under_its_hash()
    {
        var page = await _site.PageAsync("/");
        var sheet = page.Split("rel=\"stylesheet\" href=\"")[1].Split('"')[0];

        using var response = await _site.GetAsync(sheet);

        Assert.Contains("immutable", response.Headers.CacheControl!.ToString());
        Assert.Contains("--accent", await response.Content.ReadAsStringAsync());
    }

    private static async Task<string> RefusedAsync(Task<HttpResponseMessage> handingIn)
    {
        using var response = await handingIn;
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("role=\"alert\"", page);
        return page;
    }

    private static int Projects(string page) => page.Split("class=\"card\"").Length;
}
