using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class GrantStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public GrantStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private GrantedStore Granted => new(_database.Source);

    private GrantStore Grants => new(_database.Source, TimeProvider.System);

    [Theory]
    [InlineData("session", true, false, false)]
    [InlineData("project", true, true, false)]
    [InlineData("everything", true, true, true)]
    public async Task A_mentor_reads_what_was_shown_and_nothing_else(
        string scope,
        bool same,
        bool sameProject,
        bool otherProject
    )
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var (_, other) = await Some.ProjectAsync(_database, "# Other\n", owner);
        var shown = await SessionAsync(owner, project);
        var mentor = await Some.AccountAsync(_database);
        var token = await Grants.InviteAsync(
            owner,
            scope switch
            {
                "session" => new GrantScope(null, shown),
                "project" => new GrantScope(project, null),
                _ => GrantScope.Everything,
            },
            None
        );

        Assert.Null(await Granted.OwnerOfAsync(mentor, shown, byCohort: false, None));
        Assert.Equal(owner, await Grants.TakeUpAsync(mentor, token!, None));

        Assert.Equal(same ? owner : null, await Granted.OwnerOfAsync(mentor, shown, byCohort: false, None));
        Assert.Equal(
            sameProject ? owner : (OwnerId?)null,
            await Granted.OwnerOfAsync(mentor, await SessionAsync(owner, project), byCohort: false, None)
        );
        Assert.Equal(
            otherProject ? owner : (OwnerId?)null,
            await Granted.OwnerOfAsync(mentor, await SessionAsync(owner, other), byCohort: false, None)
        );
        Assert.Equal(
            sameProject ? owner : (OwnerId?)null,
            await Granted.OwnerOfAsync(mentor, project, byCohort: false, None)
        );
        Assert.Equal(
            otherProject ? owner : (OwnerId?)null,
            await Granted.OwnerOfAsync(mentor, other, byCohort: false, None)
        );
    }

    [Fact]
    public async Task What_is_revoked_is_read_no_more_and_cannot_be_taken_up_again()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var session = await SessionAsync(owner, project);
        var mentor = await Some.AccountAsync(_database);
        var token = await Grants.InviteAsync(owner, GrantScope.Everything, None);
        await Grants.TakeUpAsync(mentor, token!, None);
        var grant = Assert.Single(await Grants.ListAsync(owner, None));

        Assert.False(await Grants.RevokeAsync(mentor, grant.Id, None));
        Assert.True(await Grants.RevokeAsync(owner, grant.Id, None));

        Assert.Null(await Granted.OwnerOfAsync(mentor, session, byCohort: false, None));
        Assert.Null(await Grants.TakeUpAsync(mentor, token!, None));
        Assert.Empty(await Grants.ListAsync(owner, None));
    }

    [Fact]
    public async Task An_invitation_is_taken_up_by_one_and_not_by_who_made_it()
    {
        var owner = await Some.AccountAsync(_database);
        var token = (await Grants.InviteAsync(owner, GrantScope.Everything, None))!;

        Assert.Null(await Grants.TakeUpAsync(owner, token, None));
        Assert.Equal(owner, await Grants.TakeUpAsync(await Some.AccountAsync(_database), token, None));
        Assert.Null(await Grants.TakeUpAsync(await Some.AccountAsync(_database), token, None));
    }

    [Fact]
    public async Task Nobody_invites_to_what_is_not_theirs()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var session = await SessionAsync(owner, project);
        var stranger = await Some.AccountAsync(_database);

        Assert.Null(await Grants.InviteAsync(stranger, new GrantScope(project, null), None));
        Assert.Null(await Grants.InviteAsync(stranger, new GrantScope(null, session), None));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; drop table mentor_grant; --aaaaaaaaaaaaaa")]
    public async Task What_is_no_invitation_opens_nothing(string token) =>
        Assert.Null(await Grants.TakeUpAsync(await Some.AccountAsync(_database), token, None));

    private async Task<SessionId> SessionAsync(OwnerId owner, ProjectId project)
    {
        var session = new SessionId(Guid.NewGuid());
        InterviewEvent[] events = [Some.Started, Some.Asked, Some.Answer()];
        await new SessionStore(_database.Source).CreateAsync(owner, session, project, events, None);
        return session;
    }
}
