using System.Net;
using Npgsql;

namespace InterviewCoach.Web.Tests.Accounts;

public sealed class SignInLifeTests : IClassFixture<SharedCoachApp>
{
    private readonly SharedCoachApp _app;

    public SignInLifeTests(SharedCoachApp app)
    {
        app.Require();
        _app = app;
    }

    [Theory]
    [InlineData("signed_in_at", "13 days 23 hours", true)]
    [InlineData("signed_in_at", "14 days 1 minute", false)]
    [InlineData("seen_at", "2 days 23 hours", true)]
    [InlineData("seen_at", "3 days 1 minute", false)]
    public async Task A_sign_in_that_is_old_or_was_not_used_for_days_is_over(string column, string age, bool holds)
    {
        using var person = await _app.PersonAsync($"aged-{column.Length}-{age.Length}-{holds}");
        await using var command = _app.Database.Source.CreateCommand(
            $"update sign_in set {column} = now() - $2::interval where owner_id = $1"
        );
        command.Parameters.Add(new NpgsqlParameter { Value = person.Owner });
        command.Parameters.Add(new NpgsqlParameter { Value = age });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());

        using var reply = await person.Site.GetAsync("/account");

        Assert.Equal(holds ? HttpStatusCode.OK : HttpStatusCode.Found, reply.StatusCode);
    }
}
