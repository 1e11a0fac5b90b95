using System.Net;
using System.Text.Json;

namespace InterviewCoach.Web.Tests.Api;

/// <summary>How often somebody may ask, over requests and over open lines.</summary>
public sealed class CallLimitTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Who_calls_too_often_is_told_to_wait_and_the_line_lives()
    {
        await using var app = await StartAsync(("Accounts__RoomCallsPerSecond", "1"));
        using var person = await People.RegisterAsync(app.Address, database.Source, "hasty");
        var session = await person.Site.StartInterviewAsync(await person.Site.DemoAsync());
        var cookies = JsonSerializer.Serialize(new Dictionary<string, string> { ["Cookie"] = person.Site.Cookies });
        await using var room = await NodeRoom.ConnectAsync(app.Address, cookies);
        await using var second = await NodeRoom.ConnectAsync(app.Address, cookies);

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 40).Select(n => (n % 2 == 0 ? room : second).InvokeAsync("Join", session, 0))
        );

        var refused = replies.Where(reply => reply.GetProperty("error").GetString() == "too_fast").ToList();
        Assert.InRange(refused.Count, 1, 39);
        Assert.All(refused, reply => Assert.Contains("Wait a few seconds", reply.GetProperty("message").GetString()));
        JsonElement again;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        do
        {
            await Task.Delay(100, patience.Token);
            again = await room.InvokeAsync("Join", session, 0);
        } while (again.GetProperty("error").GetString() == "too_fast");

        Assert.Equal(JsonValueKind.Null, again.GetProperty("error").ValueKind);
    }

    [Fact]
    public async Task Who_uploads_too_often_is_told_when_to_come_back()
    {
        await using var app = await StartAsync(("Accounts__FormsPerMinute", "3"));
        using var person = await People.RegisterAsync(app.Address, database.Source, "uploader");
        using var other = await People.RegisterAsync(app.Address, database.Source, "beside-the-uploader");

        var replies = new List<HttpResponseMessage>();
        for (var n = 0; n < 5; n++)
        {
            replies.Add(await person.Site.UploadAsync($"{n}.md", "# Churn\n\nAccuracy 0.91.\n"u8.ToArray()));
        }

        using var meanwhile = await other.Site.UploadAsync("other.md", "# Other\n\nAccuracy 0.92.\n"u8.ToArray());
        Assert.Equal(HttpStatusCode.Found, replies[0].StatusCode);
        Assert.Contains(replies, reply => reply.StatusCode == HttpStatusCode.TooManyRequests);
        Assert.All(
            replies.Where(reply => reply.StatusCode == HttpStatusCode.TooManyRequests),
            reply => Assert.NotNull(reply.Headers.RetryAfter)
        );
        Assert.Equal(HttpStatusCode.Found, meanwhile.StatusCode);
        replies.ForEach(reply => reply.Dispose());
    }

    private Task<CoachProcess> StartAsync((string, string) limit)
    {
        database.Require();
        return CoachProcess.StartAsync([
            ("ConnectionStrings__Coach", database.ConnectionString),
            .. People.Settings,
            limit,
        ]);
    }
}
