using System.Net;
using System.Text.RegularExpressions;

namespace InterviewCoach.Web.Tests.Accounts;

public sealed partial class PasswordFieldTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;

    public PasswordFieldTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Theory]
    [InlineData("only lower case words and blanks")]
    [InlineData("7294618350273946")]
    [InlineData("Ünïcödé — 密碼密碼密碼 🔑")]
    [InlineData(" a blank before, and one behind ")]
    public async Task A_password_of_one_kind_of_characters_will_do_and_counts_to_the_letter(string start)
    {
        var password = start + string.Concat(Enumerable.Repeat(" and more words", 6));
        Assert.True(password.Length > 64);
        var name = $"letters-{start.Length}-{(int)start[1]}";
        using var site = new CoachSite(_app.Address);
        using var registered = await site.SubmitAsync(
            "/register",
            "register",
            ("Form.Name", "Somebody"),
            ("Form.UserName", name),
            ("Form.Password", password)
        );
        Assert.Equal(HttpStatusCode.Found, registered.StatusCode);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignInAsync(name, password[..64]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignInAsync(name, password + "x"));
        Assert.Equal(HttpStatusCode.Found, await SignInAsync(name, password));
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/register")]
    [InlineData("/recover")]
    [InlineData("/setup")]
    public async Task Passwords_are_masked_and_may_be_pasted(string path)
    {
        using var site = new CoachSite(_app.Address);

        var page = await site.PageAsync(path);

        var fields = Field().Matches(page).Select(match => match.Value).ToList();
        Assert.NotEmpty(fields);
        Assert.All(fields, field => Assert.Contains("type=\"password\"", field, StringComparison.Ordinal));
        Assert.All(fields, field => Assert.Matches("autocomplete=\"(current|new)-password\"", field));
        Assert.DoesNotContain("onpaste", page, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<HttpStatusCode> SignInAsync(string name, string password)
    {
        using var site = new CoachSite(_app.Address);
        using var reply = await site.SubmitAsync(
            "/sign-in",
            "sign-in",
            ("Form.UserName", name),
            ("Form.Password", password)
        );
        return reply.StatusCode;
    }

    [GeneratedRegex("<input[^>]*name=\"[^\"]*Password[^\"]*\"[^>]*>", RegexOptions.None, 1000)]
    private static partial Regex Field();
}
