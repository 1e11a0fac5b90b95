using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Identity;

namespace InterviewCoach.Web.Tests.Storage;

/// <summary>What a node hears of the others by way of the database.</summary>
public sealed class HintStreamTests : IClassFixture<TestDatabase>
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly TestDatabase _database;

    public HintStreamTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    [Fact]
    public async Task Every_node_hears_that_a_sign_in_ended_whichever_way()
    {
        var owner = await Some.AccountAsync(_database);
        await ExecuteAsync("update account set security_stamp = 'one' where owner_id = $1", owner);
        var signIns = new SignInStore(_database.Source, TimeProvider.System);
        await using var hints = await ListeningAsync();

        await signIns.EndAsync(owner, await signIns.AddAsync(owner, "a browser", None), None);
        await HearAsync<Hint.SignInEnded>(hints);
        await ExecuteAsync("update account set security_stamp = 'two' where owner_id = $1", owner);
        await HearAsync<Hint.SignInEnded>(hints);
        await ExecuteAsync("update account set disabled_at = now() where owner_id = $1", owner);
        await HearAsync<Hint.SignInEnded>(hints);
        await ExecuteAsync("update account set disabled_at = null where owner_id = $1", owner);
        await HearAsync<Hint.SignInEnded>(hints);
        await signIns.AddAsync(owner, "another browser", None);
        await ExecuteAsync("delete from account where owner_id = $1", owner);
        await HearAsync<Hint.SignInEnded>(hints);
    }

    [Fact]
    public async Task A_watcher_whose_node_died_is_gone_and_the_candidate_hears_of_it()
    {
        var (owner, project) = await Some.ProjectAsync(_database);
        var session = new SessionId(Guid.NewGuid());
        await new SessionStore(_database.Source).CreateAsync(owner, session, project, [Some.Started, Some.Asked], None);
        var (now, later) = (
            new WatcherStore(_database.Source, new Clock(0)),
            new WatcherStore(_database.Source, new Clock(31))
        );
        var (living, dead) = (Guid.NewGuid(), Guid.NewGuid());
        await now.AddAsync(owner, session, living, owner, "Ada", None);
        await now.AddAsync(owner, session, dead, owner, "Grace", None);
        await using var hints = await ListeningAsync();

        await later.KeepAsync([living], None);

        Assert.Equal(new Hint.Watchers(owner, session), await HearAsync<Hint.Watchers>(hints));
        Assert.Equal(["Ada"], await later.NamesAsync(owner, session, None));
        await later.KeepAsync([], None);
        Assert.Equal(["Ada"], await later.NamesAsync(owner, session, None));
    }

    private async Task<IAsyncEnumerator<Hint>> ListeningAsync()
    {
        var hints = new HintStream(_database.Source).ListenAsync(None).GetAsyncEnumerator(None);
        await HearAsync<Hint.Reconnected>(hints);
        return hints;
    }

    private static async Task<T> HearAsync<T>(IAsyncEnumerator<Hint> hints)
        where T : Hint
    {
        do
        {
            Assert.True(await hints.MoveNextAsync());
        } while (hints.Current is not T);

        return (T)hints.Current;
    }

    private async Task ExecuteAsync(string sql, OwnerId owner)
    {
        await using var command = _database.Source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = owner.Value });
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Clock(int seconds) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Some.Noon.AddSeconds(seconds);
    }
}
