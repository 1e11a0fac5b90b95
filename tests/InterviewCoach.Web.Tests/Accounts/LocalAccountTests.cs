using System.Net;
using InterviewCoach.Web.Accounts;

namespace InterviewCoach.Web.Tests.Accounts;

public sealed class LocalAccountTests : IClassFixture<CoachApp>
{
    private readonly CoachApp _app;

    public LocalAccountTests(CoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("LOCALHOST", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("127.8.8.8", true)]
    [InlineData("[::1]", true)]
    [InlineData("::1", true)]
    [InlineData("elsewhere.example", false)]
    [InlineData("localhost.elsewhere.example", false)]
    [InlineData("192.168.0.7", false)]
    [InlineData("", false)]
    public void Only_a_loopback_name_can_mean_this_machine(string host, bool local) =>
        Assert.Equal(local, LocalAccount.IsLoopbackName(host));

    [Fact]
    public async Task A_name_that_was_pointed_at_this_machine_is_nobody()
    {
        using var site = new CoachSite(_app.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "elsewhere.example" } };

        using var response = await site.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.DoesNotContain("Demo", await response.Content.ReadAsStringAsync());
    }
}
