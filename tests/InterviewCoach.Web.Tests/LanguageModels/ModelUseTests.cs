using System.Diagnostics;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.Web.LanguageModels;

namespace InterviewCoach.Web.Tests.LanguageModels;

/// <summary>Each thing that a model is asked for as a whole, against a provider that does everything wrong.</summary>
public sealed class ModelUseTests : IClassFixture<TestDatabase>
{
    private readonly TestDatabase _database;

    public ModelUseTests(TestDatabase database)
    {
        database.Require();
        _database = database;
    }

    public static MatrixTheoryData<string, ModelTask> UsesInThisBuild =>
        new(ModelRig.InThisBuild.Select(row => row.Data), ModelUse.All.Select(use => use.Task));

    [Theory]
    [MemberData(nameof(UsesInThisBuild))]
    public async Task A_good_reply_is_shown_and_every_fault_shows_nothing_in_time(string provider, ModelTask task)
    {
        var use = ModelUse.All.Single(use => use.Task == task);
        await using var rig = await StartAsync(provider);
        rig.Fake.Script = _ => FakeReply.Of(use.Good);
        var good = await use.AskAsync(rig, "");
        Assert.True(
            good.Shown is not null,
            $"{good.Outcome}: {(await rig.Store.ListAsync(rig.Owner, 1, CancellationToken.None))[0]}"
        );

        foreach (var (name, reply, expected) in Faults(use))
        {
            rig.Fake.Script = _ => reply;
            var clock = Stopwatch.StartNew();
            var (shown, outcome) = await use.AskAsync(rig, "");

            Assert.True(shown is null, $"{name} was shown: {shown}");
            Assert.True(expected.Contains(outcome), $"{name} came to {outcome}");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(1), $"{name}: {clock.Elapsed}");
            // Good replies between, for a breaker that opens would end the others.
            rig.Fake.Script = _ => FakeReply.Of(use.Good);
            await use.AskAsync(rig, "");
            await use.AskAsync(rig, "");
        }
    }

    [Theory]
    [MemberData(nameof(UsesInThisBuild))]
    public async Task One_that_hangs_is_waited_for_no_longer_than_the_limit(string provider, ModelTask task)
    {
        var use = ModelUse.All.Single(use => use.Task == task);
        await using var rig = await StartAsync(provider);
        rig.Fake.Script = _ => FakeReply.Of(use.Good);
        await use.AskAsync(rig, "");
        rig.Options.FirstSentence = TimeSpan.FromSeconds(2);
        rig.Fake.Script = _ => FakeReply.Hang;

        var clock = Stopwatch.StartNew();
        var (shown, outcome) = await use.AskAsync(rig, "");

        Assert.Null(shown);
        Assert.Equal(CallOutcome.TooSlow, outcome);
        Assert.InRange(clock.Elapsed, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(2));
    }

    private static (string Name, FakeReply Reply, CallOutcome[] Expected)[] Faults(ModelUse use) =>
        [
            ("429", new FakeReply { Status = 429 }, [CallOutcome.Failed]),
            ("cut", new FakeReply(use.Good[..10]) { Cut = true }, [CallOutcome.Cut, CallOutcome.Failed]),
            ("garbage", new FakeReply { Garbage = true }, [CallOutcome.Failed]),
            ("refusal", new FakeReply("I cannot.") { Refuses = true }, [CallOutcome.Refused]),
            ("empty", new FakeReply(), [CallOutcome.Dropped]),
            ("no JSON", FakeReply.Of("Sure, here you go."), [CallOutcome.Dropped]),
            ("half of it", FakeReply.Of(use.Good[..(use.Good.Length / 2)]), [CallOutcome.Dropped]),
            ("more than it", FakeReply.Of($"{use.Good} {use.Good}"), [CallOutcome.Dropped]),
            ("endless", FakeReply.Of(new string('x', 20_000)), [CallOutcome.Dropped]),
            ("a tool", new FakeReply { Tool = "send_mail" }, [CallOutcome.Dropped]),
            .. use.Obey("Welche Ausgangswerte wurden damals verglichen und warum?")
                .Select(reply => ("wrong language", FakeReply.Of(reply), new[] { CallOutcome.Dropped })),
            .. use.Obey("The AUC is 0.999.")
                .Select(reply => ("a number of its own", FakeReply.Of(reply), new[] { CallOutcome.Dropped })),
        ];

    private Task<ModelRig> StartAsync(string provider) =>
        ModelRig.StartAsync(
            _database,
            provider,
            options => (options.TokensPerSession, options.TokensPerDay) = (100_000_000, 100_000_000)
        );
}
