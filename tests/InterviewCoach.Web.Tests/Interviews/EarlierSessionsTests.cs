using InterviewCoach.Core.Assessing;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Tests.Storage;
using static InterviewCoach.Core.Interviews.InterviewEvent;

namespace InterviewCoach.Web.Tests.Interviews;

public sealed class EarlierSessionsTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public EarlierSessionsTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private SessionStore Sessions => new(_database.Source);
    private EarlierSessions Earlier => new(Sessions, new HistoryStore(_database.Source));

    [Fact]
    public async Task What_went_badly_comes_back_the_worst_first()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        await SessionAsync(owner, project, Some.Noon, ("metrics.a", 2.0), ("metrics.b", 4.5), ("metrics.c", 0.5));

        Assert.Equal(["metrics.c", "metrics.a"], await Earlier.WeakAsync(owner, project, None));
    }

    [Fact]
    public async Task What_went_well_since_is_not_weak_any_more()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        await SessionAsync(owner, project, Some.Noon, ("metrics.a", 1.0), ("metrics.b", 1.0));
        await SessionAsync(owner, project, Some.Noon.AddDays(1), ("metrics.a", 4.0));

        Assert.Equal(["metrics.b"], await Earlier.WeakAsync(owner, project, None));
    }

    [Fact]
    public async Task Nobody_else_and_no_other_project_is_looked_at()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        await SessionAsync(owner, project, Some.Noon, ("metrics.a", 1.0));
        var (_, other) = await Some.ProjectAsync(_database, "# Another\n", owner);
        var stranger = await Some.AccountAsync(_database);

        Assert.Empty(await Earlier.WeakAsync(owner, other, None));
        Assert.Empty(await Earlier.WeakAsync(stranger, project, None));
    }

    private async Task SessionAsync(
        OwnerId owner,
        ProjectId project,
        DateTimeOffset at,
        params (string Id, double Score)[] questions
    )
    {
        var plan = new InterviewPlan(1, questions.Select(q => Some.Question with { Id = q.Id }).ToList());
        List<InterviewEvent> events = [Some.Started with { Plan = plan, At = at }];
        foreach (var (question, n) in questions.Select((question, n) => (question, n)))
        {
            events.Add(new QuestionAsked(n, "Why F1?", at));
            events.Add(new AnswerGiven(Guid.NewGuid(), "Because a miss costs more than a false alarm.", at));
            var points = new[] { new PointAssessment("cost", question.Score > 2, false, 0.9, "") };
            var answer = new Assessment(question.Score, points, [], Ownership: true, []);
            events.Add(new AnswerAssessed(events.Count, answer, question.Score, points, Answers: true, at));
        }

        events.Add(new InterviewFinished("Done.", ByCandidate: false, at));
        await Sessions.CreateAsync(owner, new SessionId(Guid.NewGuid()), project, events, None);
    }
}
