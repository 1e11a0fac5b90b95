using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using InterviewCoach.Web.Api;

namespace InterviewCoach.Web.Tests.Api;

public sealed partial class SafetyTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;

    public SafetyTests(CoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Fact]
    public async Task A_form_of_a_page_that_was_opened_beside_another_is_taken()
    {
        // Two tabs at once: the browser keeps the second one's cookie, and the first one's form holds the first token.
        using var first = new CoachSite(_app.Address);
        using var second = new CoachSite(_app.Address);
        var project = await first.DemoAsync();
        var token = FormToken().Match(await first.PageAsync(project)).Groups[1].Value;
        await second.PageAsync(project);

        using var fromHere = await PostAsync(
            project,
            token,
            second.Cookies,
            _app.Address.GetLeftPart(UriPartial.Authority)
        );
        using var silent = await PostAsync(project, token, second.Cookies, origin: null);

        Assert.Equal(HttpStatusCode.Found, fromHere.StatusCode);
        Assert.StartsWith("/sessions/", fromHere.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
    }

    [Theory]
    [InlineData("https://elsewhere.example", null)]
    [InlineData("null", null)]
    [InlineData(null, "cross-site")]
    [InlineData(null, "same-site")]
    public async Task A_form_from_elsewhere_is_refused_even_with_a_good_token(string? origin, string? site)
    {
        using var person = new CoachSite(_app.Address);
        var project = await person.DemoAsync();
        var token = FormToken().Match(await person.PageAsync(project)).Groups[1].Value;

        using var refused = await PostAsync(project, token, person.Cookies, origin, site);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_form_of_a_page_here_that_hides_its_address_is_taken()
    {
        using var person = new CoachSite(_app.Address);
        var project = await person.DemoAsync();
        var token = FormToken().Match(await person.PageAsync(project)).Groups[1].Value;

        using var taken = await PostAsync(project, token, person.Cookies, "null", "same-origin");

        Assert.Equal(HttpStatusCode.Found, taken.StatusCode);
    }

    [Fact]
    public async Task A_line_that_a_page_elsewhere_opens_is_refused() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            NodeRoom.ConnectAsync(
                _app.Address,
                JsonSerializer.Serialize(new Dictionary<string, string> { ["Origin"] = "https://elsewhere.example" })
            )
        );

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "20010DB800010002")]
    [InlineData("2001:db8:1:2:ffff::1", "20010DB800010002")]
    public void Limits_count_a_network_of_IPv6_as_one(string address, string counted) =>
        Assert.Equal(counted, RequestLimits.Network(IPAddress.Parse(address)));

    private async Task<HttpResponseMessage> PostAsync(
        string path,
        string token,
        string cookies,
        string? origin,
        string? site = null
    )
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = _app.Address,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([
                new("_handler", "start"),
                new("__RequestVerificationToken", token),
                new("Form.Minutes", "10"),
            ]),
            Headers = { { "Cookie", cookies } },
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        return await http.SendAsync(request);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex FormToken();
}
