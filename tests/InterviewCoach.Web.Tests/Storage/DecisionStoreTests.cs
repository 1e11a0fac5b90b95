using InterviewCoach.Web.Storage;
using Npgsql;

namespace InterviewCoach.Web.Tests.Storage;

public sealed class DecisionStoreTests : IClassFixture<TestDatabase>
{
    private const string Name = "00112233445566778899aabbccddeeff";
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public DecisionStoreTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    private DecisionStore Decisions => new(_database.Source, TimeProvider.System);

    [Fact]
    public async Task The_last_decision_on_a_finding_holds_until_it_is_taken_back()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var dismissed = new FindingDecision(Name, DecisionKind.Dismissed, "It is a “toy” project; '); drop table");

        await Decisions.DecideAsync(owner, project, new FindingDecision(Name, DecisionKind.Accepted, ""), None);
        await Decisions.DecideAsync(owner, project, dismissed, None);
        Assert.Equal(dismissed, Assert.Single(await Decisions.ListAsync(owner, project, None)));

        await Decisions.UndoAsync(owner, project, Name, None);
        Assert.Empty(await Decisions.ListAsync(owner, project, None));
    }

    [Fact]
    public async Task A_stranger_decides_nothing_and_sees_nothing()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var stranger = await Some.AccountAsync(_database);
        var decision = new FindingDecision(Name, DecisionKind.Dismissed, "A reason.");
        await Decisions.DecideAsync(owner, project, decision, None);

        await Decisions.DecideAsync(stranger, project, decision with { Reason = "Forged." }, None);
        await Decisions.UndoAsync(stranger, project, Name, None);

        Assert.Empty(await Decisions.ListAsync(stranger, project, None));
        Assert.Equal(decision, Assert.Single(await Decisions.ListAsync(owner, project, None)));
    }

    [Fact]
    public async Task A_dismissal_without_a_reason_is_refused_by_the_database_too()
    {
        var (owner, project) = await Some.ProjectAsync(_database);

        await Assert.ThrowsAsync<PostgresException>(() =>
            Decisions.DecideAsync(owner, project, new FindingDecision(Name, DecisionKind.Dismissed, " "), None)
        );
    }
}
