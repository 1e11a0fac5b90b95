using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class CohortStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public CohortStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private CohortStore Cohorts => new(_database.Source, TimeProvider.System);

    private CohortDoorStore Doors => new(_database.Source, TimeProvider.System);

    private GrantedStore Granted => new(_database.Source);

    private CohortShareStore Shares => new(_database.Source, TimeProvider.System);

    private MentorQuestionStore Questions => new(_database.Source, TimeProvider.System);

    private NoticeStore Notices => new(_database.Source, TimeProvider.System);

    private OwnedRowStore Rows => new(_database.Source, TimeProvider.System);

    private QueueStore Queue => new(_database.Source);

    [Fact]
    public async Task A_mentor_reads_what_a_member_shows_the_cohort_and_nothing_else()
    {
        var (cohort, mentor, member) = await CohortAsync();
        var (_, project) = await Some.ProjectAsync(_database, owner: member);
        var (_, other) = await Some.ProjectAsync(_database, "# Other\n", member);
        var (on, beside) = (await SessionAsync(member, project), await SessionAsync(member, other));
        Assert.Null(await Granted.OwnerOfAsync(mentor, on, byCohort: true, None));

        Assert.True(await Shares.ShowAsync(member, cohort, new GrantScope(project, null), None));

        Assert.Equal(member, await Granted.OwnerOfAsync(mentor, on, byCohort: true, None));
        Assert.Equal(member, await Granted.OwnerOfAsync(mentor, project, byCohort: true, None));
        Assert.Null(await Granted.OwnerOfAsync(mentor, beside, byCohort: true, None));
        Assert.Null(await Granted.OwnerOfAsync(mentor, other, byCohort: true, None));
        Assert.Null(await Granted.OwnerOfAsync(await Some.AccountAsync(_database), on, byCohort: true, None));

        Assert.True(await Shares.ShowAsync(member, cohort, new GrantScope(null, beside), None));
        Assert.Equal(member, await Granted.OwnerOfAsync(mentor, beside, byCohort: true, None));
        Assert.Null(await Granted.OwnerOfAsync(mentor, other, byCohort: true, None));
    }

    [Fact]
    public async Task Another_member_and_who_made_the_cohort_without_mentoring_it_read_nothing()
    {
        var administrator = await Some.AccountAsync(_database);
        var cohort = await Cohorts.MakeAsync(administrator, "Autumn", mentors: false, None);
        var (member, fellow) = (await JoinedAsync(administrator, cohort), await JoinedAsync(administrator, cohort));
        var session = await SessionAsync(member, (await Some.ProjectAsync(_database, owner: member)).Project);
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);

        Assert.Null(await Granted.OwnerOfAsync(administrator, session, byCohort: true, None));
        Assert.Null(await Granted.OwnerOfAsync(fellow, session, byCohort: true, None));
        Assert.Empty(await Queue.ListAsync(administrator, cohort: null, None));
        Assert.Empty(await Cohorts.PeopleAsync(fellow, cohort, None));
        Assert.Equal(1, (await Cohorts.PeopleAsync(administrator, cohort, None)).Single(one => one.Id == member).Shown);
    }

    [Fact]
    public async Task Who_leaves_is_read_no_more_and_shows_nothing_when_they_come_back()
    {
        var (cohort, mentor, member) = await CohortAsync();
        var session = await SessionAsync(member, (await Some.ProjectAsync(_database, owner: member)).Project);
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);
        Assert.Equal(member, await Granted.OwnerOfAsync(mentor, session, byCohort: true, None));

        Assert.False(await Doors.LeaveAsync(await Some.AccountAsync(_database), cohort, member, None));
        Assert.True(await Doors.LeaveAsync(member, cohort, member, None));

        Assert.Null(await Granted.OwnerOfAsync(mentor, session, byCohort: true, None));
        Assert.Empty(await Queue.ListAsync(mentor, cohort: null, None));
        Assert.Null(await Cohorts.FindAsync(member, cohort, None));
        var again = await Cohorts.InviteAsync(mentor, cohort, asMentor: false, None);
        await Doors.JoinAsync(member, again!, None);
        Assert.Null(await Granted.OwnerOfAsync(mentor, session, byCohort: true, None));
    }

    [Fact]
    public async Task A_mentor_who_goes_and_a_cohort_that_closes_open_nothing_any_more()
    {
        var (cohort, maker, member) = await CohortAsync();
        var session = await SessionAsync(member, (await Some.ProjectAsync(_database, owner: member)).Project);
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);
        var second = await Some.AccountAsync(_database);
        var invitation = await Cohorts.InviteAsync(maker, cohort, asMentor: true, None);
        Assert.Equal([member], (await Doors.MentorAsync(second, invitation!, None))!.Value.Members);
        Assert.Equal(member, await Granted.OwnerOfAsync(second, session, byCohort: true, None));

        Assert.False(await Doors.DismissAsync(member, cohort, second, None));
        Assert.True(await Doors.DismissAsync(maker, cohort, second, None));
        Assert.Null(await Granted.OwnerOfAsync(second, session, byCohort: true, None));
        Assert.Equal(member, await Granted.OwnerOfAsync(maker, session, byCohort: true, None));

        Assert.False(await Doors.CloseAsync(new Doer(member, "Ada"), cohort, None));
        Assert.True(await Doors.CloseAsync(new Doer(maker, "Grace"), cohort, None));
        var told = Assert.Single(await Notices.ListAsync(member, None));
        Assert.Equal((NoticeKind.CohortEnded, "Grace"), (told.Kind, told.Who));
        Assert.Empty(await Notices.ListAsync(maker, None));
        Assert.Null(await Granted.OwnerOfAsync(maker, session, byCohort: true, None));
        Assert.Empty(await Shares.ListAsync(member, None));
    }

    [Fact]
    public async Task A_cohort_whose_maker_removes_the_account_goes_to_the_mentor_who_was_longest_with_it()
    {
        var (cohort, maker, member) = await CohortAsync();
        var session = await SessionAsync(member, (await Some.ProjectAsync(_database, owner: member)).Project);
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);
        var (heir, later) = (await MentoringAsync(maker, cohort), await MentoringAsync(maker, cohort));
        var forCandidates = (await Cohorts.InviteAsync(maker, cohort, asMentor: false, None))!;
        Assert.Equal(new CohortFate("Autumn", "Somebody", 1), Assert.Single(await Cohorts.FatesAsync(maker, None)));

        await Rows.RemoveAccountAsync(maker, None);

        Assert.True((await Cohorts.FindAsync(heir, cohort, None))!.Made);
        Assert.False((await Cohorts.FindAsync(later, cohort, None))!.Made);
        Assert.Equal(member, await Granted.OwnerOfAsync(later, session, byCohort: true, None));
        Assert.Null(await Granted.OwnerOfAsync(maker, session, byCohort: true, None));
        Assert.Equal(cohort, await Doors.JoinAsync(await Some.AccountAsync(_database), forCandidates, None));
        Assert.Equal(2, (await Cohorts.InvitationsAsync(heir, cohort, None)).Count);
        Assert.Equal(NoticeKind.CohortYours, Assert.Single(await Notices.ListAsync(heir, None)).Kind);
        Assert.Empty(await Notices.ListAsync(later, None));
        Assert.Empty(await Notices.ListAsync(member, None));
    }

    [Fact]
    public async Task A_cohort_without_another_mentor_ends_with_its_makers_account_and_its_members_are_told()
    {
        var (cohort, maker, member) = await CohortAsync();
        var session = await SessionAsync(member, (await Some.ProjectAsync(_database, owner: member)).Project);
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);
        await using var disable = _database.Source.CreateCommand(
            "update account set disabled_at = now() where owner_id = $1"
        );
        disable.Parameters.Add(new() { Value = (await MentoringAsync(maker, cohort)).Value });
        await disable.ExecuteNonQueryAsync();
        Assert.Equal(new CohortFate("Autumn", null, 1), Assert.Single(await Cohorts.FatesAsync(maker, None)));

        await Rows.RemoveAccountAsync(maker, None);

        Assert.Null(await Cohorts.FindAsync(member, cohort, None));
        Assert.Null(await Granted.OwnerOfAsync(maker, session, byCohort: true, None));
        var told = Assert.Single(await Notices.ListAsync(member, None));
        Assert.Equal((NoticeKind.CohortEnded, ""), (told.Kind, told.Who));
    }

    [Fact]
    public async Task What_is_read_by_way_of_a_cohort_is_told_with_the_cohorts_name_for_as_long_as_it_has_one()
    {
        var (cohort, mentor, member) = await CohortAsync();
        var session = await SessionAsync(member, (await Some.ProjectAsync(_database, owner: member)).Project);
        await Shares.ShowAsync(member, cohort, new GrantScope(null, session), None);
        var readings = new ReadingStore(_database.Source, TimeProvider.System);

        await readings.RecordAsync(member, mentor, ReadingStore.ByCohort, project: null, session, None);
        await readings.RecordAsync(member, mentor, "mentor", project: null, session, None);

        var told = (await readings.ListAsync(member, None)).ToDictionary(one => one.Way, one => one.Cohort);
        Assert.Equal("Autumn", told[ReadingStore.ByCohort]);
        Assert.Null(told["mentor"]);
        await Doors.CloseAsync(new Doer(mentor, "Ada"), cohort, None);
        Assert.All(await readings.ListAsync(member, None), one => Assert.Null(one.Cohort));
    }

    [Fact]
    public async Task A_mentors_invitation_lets_one_in_and_a_candidates_a_class_and_neither_is_the_other()
    {
        var (cohort, maker, _) = await CohortAsync();
        var forMentor = (await Cohorts.InviteAsync(maker, cohort, asMentor: true, None))!;
        var forCandidates = (await Cohorts.InviteAsync(maker, cohort, asMentor: false, None))!;
        var (one, two) = (await Some.AccountAsync(_database), await Some.AccountAsync(_database));

        Assert.Null(await Doors.JoinAsync(one, forMentor, None));
        Assert.Null(await Doors.MentorAsync(one, forCandidates, None));
        Assert.Equal(cohort, (await Doors.MentorAsync(one, forMentor, None))?.Cohort);
        Assert.Null(await Doors.MentorAsync(two, forMentor, None));
        Assert.Equal(cohort, await Doors.JoinAsync(one, forCandidates, None));
        Assert.Equal(cohort, await Doors.JoinAsync(two, forCandidates, None));

        await Cohorts.WithdrawAsync(maker, (await Cohorts.InvitationsAsync(maker, cohort, None))[0].Id, None);
        Assert.Null(await Doors.FindAsync(forCandidates, None));
        Assert.Null(await Doors.JoinAsync(await Some.AccountAsync(_database), forCandidates, None));
    }

    [Fact]
    public async Task Nobody_invites_into_or_shows_to_a_cohort_that_is_not_theirs()
    {
        var (cohort, _, member) = await CohortAsync();
        var stranger = await Some.AccountAsync(_database);
        var (_, foreign) = await Some.ProjectAsync(_database);

        Assert.Null(await Cohorts.InviteAsync(stranger, cohort, asMentor: true, None));
        Assert.Null(await Cohorts.InviteAsync(member, cohort, asMentor: true, None));
        Assert.False(await Shares.ShowAsync(stranger, cohort, GrantScope.Everything, None));
        Assert.False(await Shares.ShowAsync(member, cohort, new GrantScope(foreign, null), None));
        Assert.Null(await Cohorts.FindAsync(stranger, cohort, None));
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);
        Assert.False(await Shares.HideAsync(stranger, (await Shares.ListAsync(member, None))[0].Id, None));
    }

    [Fact]
    public async Task A_question_for_a_cohort_is_asked_of_its_members_while_the_mentor_is_one_of_it()
    {
        var (cohort, mentor, member) = await CohortAsync();
        var (_, project) = await Some.ProjectAsync(_database, owner: member);
        var question = new MentorQuestion(
            "",
            Topic.Monitoring,
            "Who is woken?",
            [new RubricPoint("p1", "A rota", [])],
            null
        );
        var id = await Questions.AddAsync(mentor, question, None);
        Assert.Null(await Questions.AssignAsync(member, id, cohort, None));

        Assert.Equal([member], await Questions.AssignAsync(mentor, id, cohort, None));
        Assert.Empty((await Questions.AssignAsync(mentor, id, cohort, None))!);
        Assert.Equal("Who is woken?", Assert.Single(await Questions.AssignedAsync(member, project, None)).Text);
        Assert.Equal("Autumn", Assert.Single(await Questions.ListAsync(mentor, None)).Cohorts);

        // Asked once, though it is assigned by both ways.
        await Shares.ShowAsync(member, cohort, GrantScope.Everything, None);
        Assert.True(await Questions.AssignAsync(mentor, id, member, null, None));
        Assert.Single(await Questions.AssignedAsync(member, project, None));

        await Doors.DismissAsync(mentor, cohort, mentor, None);
        Assert.Empty(await Questions.AssignedAsync(member, project, None));
    }

    [Fact]
    public async Task The_queue_is_narrowed_to_a_cohort_and_holds_a_session_once()
    {
        var (autumn, mentor, member) = await CohortAsync();
        var spring = await Cohorts.MakeAsync(mentor, "Spring", mentors: true, None);
        await Doors.JoinAsync(member, (await Cohorts.InviteAsync(mentor, spring, asMentor: false, None))!, None);
        var (_, project) = await Some.ProjectAsync(_database, owner: member);
        var (both, one) = (await SessionAsync(member, project), await SessionAsync(member, project));
        await Shares.ShowAsync(member, autumn, new GrantScope(project, null), None);
        await Shares.ShowAsync(member, spring, new GrantScope(null, both), None);

        var all = await Queue.ListAsync(mentor, cohort: null, None);

        Assert.Equal(
            new HashSet<(SessionId, string)> { (both, "Autumn, Spring"), (one, "Autumn") },
            all.Select(row => (row.Session, row.Cohorts)).ToHashSet()
        );
        Assert.Equal(2, all.Count);
        Assert.Equal(both, Assert.Single(await Queue.ListAsync(mentor, spring, None)).Session);
    }

    private async Task<(Guid Cohort, OwnerId Mentor, OwnerId Member)> CohortAsync()
    {
        var mentor = await Some.AccountAsync(_database);
        var cohort = await Cohorts.MakeAsync(mentor, "Autumn", mentors: true, None);
        return (cohort, mentor, await JoinedAsync(mentor, cohort));
    }

    private async Task<OwnerId> MentoringAsync(OwnerId maker, Guid cohort)
    {
        var mentor = await Some.AccountAsync(_database);
        await Doors.MentorAsync(mentor, (await Cohorts.InviteAsync(maker, cohort, asMentor: true, None))!, None);
        return mentor;
    }

    private async Task<OwnerId> JoinedAsync(OwnerId maker, Guid cohort)
    {
        var member = await Some.AccountAsync(_database);
        var invitation = await Cohorts.InviteAsync(maker, cohort, asMentor: false, None);
        Assert.Equal(cohort, await Doors.JoinAsync(member, invitation!, None));
        return member;
    }

    private async Task<SessionId> SessionAsync(OwnerId owner, ProjectId project)
    {
        var session = new SessionId(Guid.NewGuid());
        InterviewEvent[] events = [Some.Started, Some.Asked, Some.Answer()];
        await new SessionStore(_database.Source).CreateAsync(owner, session, project, events, None);
        return session;
    }
}
