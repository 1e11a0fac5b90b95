using InterviewCoach.Web.Storage.Identity;
using InterviewCoach.Web.Tests.Storage;

namespace InterviewCoach.Web.Tests.Accounts;

/// <summary>
/// What can be tried without a provider: which settings are refused, and whose account an account elsewhere opens.
/// </summary>
public sealed class OpenIdTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Issuer = "https://login.example.org";
    private static readonly CancellationToken None = CancellationToken.None;

    private ExternalLoginStore Logins => new(database.Source, TimeProvider.System);

    [Fact]
    public async Task A_build_without_its_part_says_how_to_get_it()
    {
        Assert.SkipWhen(
            File.Exists(
                Path.Combine(AppContext.BaseDirectory, "Microsoft.AspNetCore.Authentication.OpenIdConnect.dll")
            ),
            "This build speaks OpenID Connect."
        );

        Assert.Contains("-p:OpenIdConnect=true", await RefusalAsync("MultiUser", Issuer, "coach"));
    }

    [Theory]
    [InlineData("Local", Issuer, "coach", "Accounts__Mode=MultiUser")]
    [InlineData("MultiUser", "http://login.example.org", "coach", "no https address")]
    [InlineData("MultiUser", Issuer, "", "Accounts__OpenId__ClientId is missing")]
    public async Task Settings_that_cannot_work_are_refused_in_one_line(
        string mode,
        string authority,
        string clientId,
        string told
    ) => Assert.Contains(told, await RefusalAsync(mode, authority, clientId));

    [Fact]
    public async Task An_account_elsewhere_opens_the_account_that_connected_it_and_no_other()
    {
        database.Require();
        var (ada, bob) = (await Some.AccountAsync(database), await Some.AccountAsync(database));
        Assert.Null(await Logins.FindAsync(Issuer, "ada-1", None));

        Assert.True(await Logins.LinkAsync(ada, Issuer, "ada-1", None));
        Assert.False(await Logins.LinkAsync(bob, Issuer, "ada-1", None));

        Assert.Equal(ada, await Logins.FindAsync(Issuer, "ada-1", None));
        Assert.Null(await Logins.FindAsync("https://other.example.org", "ada-1", None));
        Assert.Null(await Logins.SinceAsync(bob, Issuer, None));

        // Another one takes the first one's place.
        Assert.True(await Logins.LinkAsync(ada, Issuer, "ada-2", None));
        Assert.Null(await Logins.FindAsync(Issuer, "ada-1", None));
        await Logins.UnlinkAsync(ada, Issuer, None);
        Assert.Null(await Logins.FindAsync(Issuer, "ada-2", None));
    }

    private async Task<string> RefusalAsync(string mode, string authority, string clientId)
    {
        database.Require();
        var (exitCode, output) = await CoachProcess.RunToEndAsync(
            ("ConnectionStrings__Coach", database.ConnectionString),
            ("Accounts__Mode", mode),
            ("Accounts__OpenId__Authority", authority),
            ("Accounts__OpenId__ClientId", clientId)
        );
        Assert.Equal(1, exitCode);
        return output;
    }
}
