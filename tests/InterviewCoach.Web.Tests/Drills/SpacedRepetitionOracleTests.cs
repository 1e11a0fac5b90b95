using System.Diagnostics;
using System.Text.Json;
using InterviewCoach.Core.Drills;

namespace InterviewCoach.Web.Tests.Drills;

/// <summary>Our scheduler beside <c>ts-fsrs</c>, the reference implementation, over random histories.</summary>
public sealed class SpacedRepetitionOracleTests
{
    private const int Histories = 1_000;
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 8, 30, 0, TimeSpan.Zero);

    private sealed record Expected(long Due, double Stability, double Difficulty, int Lapses);

    [Fact]
    public async Task Due_dates_agree_with_the_oracle_on_a_thousand_random_histories()
    {
        // A fixed seed: the same histories every time.
        var random = new Random(20260101);
        var histories = Enumerable.Range(0, Histories).Select(_ => History(random)).ToList();

        var oracle = await OracleAsync(histories);

        Assert.Equal(Histories, oracle.Count);
        foreach (var (history, expected) in histories.Zip(oracle))
        {
            Memory? memory = null;
            foreach (var ((at, recall), then) in history.Zip(expected))
            {
                memory = SpacedRepetition.Review(memory, recall, at);
                Assert.Equal(then.Due, memory.DueAt.ToUnixTimeMilliseconds());
                Assert.Equal(then.Stability, memory.Stability, 6);
                Assert.Equal(then.Difficulty, memory.Difficulty, 6);
                Assert.Equal(then.Lapses, memory.Lapses);
            }
        }
    }

    /// <summary>Up to twenty reviews: on the same day, when due, early, or long after.</summary>
    private static List<(DateTimeOffset At, Recall Recall)> History(Random random)
    {
        var at = Start.AddMinutes(random.Next(0, 1440));
        var history = new List<(DateTimeOffset, Recall)>();
        for (var reviews = random.Next(1, 21); reviews > 0; reviews--)
        {
            history.Add((at, (Recall)random.Next(1, 5)));
            at = at.AddMinutes(
                random.Next(3) switch
                {
                    0 => random.Next(1, 600),
                    1 => random.Next(600, 10 * 1440),
                    _ => random.Next(1440, 400 * 1440),
                }
            );
        }

        return history;
    }

    private static async Task<List<List<Expected>>> OracleAsync(
        IEnumerable<List<(DateTimeOffset At, Recall Recall)>> histories
    )
    {
        using var node = System.Diagnostics.Process.Start(
            new ProcessStartInfo(
                "node",
                [Path.Combine(AppContext.BaseDirectory, "Node", "fsrs.mjs"), TestCluster.ModulesFolder]
            )
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
            }
        )!;
        var output = node.StandardOutput.ReadToEndAsync();
        foreach (var history in histories)
        {
            var reviews = history.Select(one => new[] { one.At.ToUnixTimeMilliseconds(), (long)one.Recall });
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(reviews));
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (await output)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<List<Expected>>(line, JsonSerializerOptions.Web)!)
            .ToList();
    }
}
