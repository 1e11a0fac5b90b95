using InterviewCoach.Web.Api;

namespace InterviewCoach.Web.Tests.Api;

public sealed class LinksInLogsTests
{
    [Theory]
    [InlineData(
        "GET https://coach.example/shared/abc_-DEF123?x=1 - 200",
        "GET https://coach.example/shared/[token]?x=1 - 200"
    )]
    [InlineData("/Shared/a%41b", "/Shared/[token]")]
    [InlineData("/mentor/join/abc", "/mentor/join/[token]")]
    [InlineData("/cohorts/join/abc/", "/cohorts/join/[token]/")]
    [InlineData("?from=%2Fcohorts%2Fjoin%2Fabc&y=2", "?from=%2Fcohorts%2Fjoin%2F[token]&y=2")]
    [InlineData("/sessions/1/report joined what is shared / kept", "/sessions/1/report joined what is shared / kept")]
    public void A_token_in_an_address_is_not_told(string said, string logged) =>
        Assert.Equal(logged, LinksInLogs.Clean(said));
}
