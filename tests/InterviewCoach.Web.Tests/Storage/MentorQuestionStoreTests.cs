using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class MentorQuestionStoreTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly MentorQuestion Question = new(
        "",
        Topic.Monitoring,
        "Who is woken when it fails?",
        [new RubricPoint("p1", "Names a person or a rota", [])],
        "The one on call."
    );

    private readonly TestDatabase _database;

    public MentorQuestionStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private MentorQuestionStore Questions => new(_database.Source, TimeProvider.System);

    private GrantStore Grants => new(_database.Source, TimeProvider.System);

    [Fact]
    public async Task A_question_is_asked_of_who_shows_the_mentor_the_project_until_they_take_it_back()
    {
        var (candidate, project) = await Some.ProjectAsync(_database);
        var (_, other) = await Some.ProjectAsync(_database, "# Other\n", candidate);
        var mentor = await Some.AccountAsync(_database);
        var id = await Questions.AddAsync(mentor, Question, None);
        Assert.False(await Questions.AssignAsync(mentor, id, candidate, project, None));

        await Grants.TakeUpAsync(
            mentor,
            (await Grants.InviteAsync(candidate, new GrantScope(project, null), None))!,
            None
        );
        Assert.Contains(await Questions.MenteesAsync(mentor, None), one => one.Project == project);
        Assert.False(await Questions.AssignAsync(mentor, id, candidate, other, None));
        Assert.True(await Questions.AssignAsync(mentor, id, candidate, project, None));

        var asked = Assert.Single(await Questions.AssignedAsync(candidate, project, None));
        Assert.Equal((Question.Text, Question.Topic, "The one on call."), (asked.Text, asked.Topic, asked.Reference));
        Assert.Equal("Names a person or a rota", Assert.Single(asked.Rubric).Text);
        Assert.Empty(await Questions.AssignedAsync(candidate, other, None));

        await Grants.RevokeAsync(candidate, (await Grants.ListAsync(candidate, None))[0].Id, None);
        Assert.Empty(await Questions.AssignedAsync(candidate, project, None));
    }

    [Fact]
    public async Task A_removed_question_is_asked_of_nobody()
    {
        var (me, project) = await Some.ProjectAsync(_database);
        var id = await Questions.AddAsync(me, Question, None);
        Assert.True(await Questions.AssignAsync(me, id, me, null, None));
        Assert.Equal(1, Assert.Single(await Questions.ListAsync(me, None)).Assigned);

        await Questions.RetireAsync(me, id, None);

        Assert.Empty(await Questions.ListAsync(me, None));
        Assert.Empty(await Questions.AssignedAsync(me, project, None));
        Assert.False(await Questions.AssignAsync(me, id, me, null, None));
    }

    [Fact]
    public async Task Nobody_assigns_or_removes_anothers_question()
    {
        var (mentor, stranger) = (await Some.AccountAsync(_database), await Some.AccountAsync(_database));
        var id = await Questions.AddAsync(mentor, Question, None);

        Assert.False(await Questions.AssignAsync(stranger, id, stranger, null, None));
        await Questions.RetireAsync(stranger, id, None);

        Assert.Single(await Questions.ListAsync(mentor, None));
    }
}
