using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using InterviewCoach.Testing;
using Microsoft.AspNetCore.SignalR;
using Npgsql;

namespace InterviewCoach.Benchmarks;

/// <summary>
/// Turns per second through the live room, each durable before it is acknowledged, beside a bare echo hub and a loop of
/// single-row commits on the same machine and the same PostgreSQL, in one run. Ratios are what counts.
/// </summary>
internal static class TurnBenchmark
{
    private const int Connections = 8;
    private const int Sessions = 120;
    private const int EchoCalls = 20_000;
    private static readonly TimeSpan CommitTime = TimeSpan.FromSeconds(5);

    public static async Task RunAsync()
    {
        await using var cluster = new TestCluster();
        await cluster.InitializeAsync();
        if (cluster.Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        await using var app = new CoachApp(cluster);
        await app.InitializeAsync();
        var sessions = await StartSessionsAsync(app.Address);

        var echo = await EchoAsync();
        var commits = await CommitsAsync(app.Database.Source);
        var turns = await NodeAsync("turns", new Uri(app.Address, "/hubs/interview"), 0, sessions);

        Console.WriteLine($"{Connections} connections, PostgreSQL with fsync and synchronous_commit on");
        Console.WriteLine(
            $"echo hub          {echo.PerSecond, 9:N0} calls/s    p50 {echo.AcknowledgedP50:N2} ms   p99 {echo.AcknowledgedP99:N2} ms"
        );
        Console.WriteLine($"one-row commits   {commits, 9:N0} commits/s");
        Console.WriteLine(
            $"interview turns   {turns.PerSecond, 9:N0} turns/s    acknowledged p50 {turns.AcknowledgedP50:N2} ms, p99 {turns.AcknowledgedP99:N2} ms; replied p50 {turns.RepliedP50:N2} ms, p99 {turns.RepliedP99:N2} ms"
        );
        Console.WriteLine($"turns / echo calls       {turns.PerSecond / echo.PerSecond:N3}");
        Console.WriteLine(
            $"turns / one-row commits  {turns.PerSecond / commits:N3}   (a turn is two commits: the answer, then the reply)"
        );
    }

    private static async Task<IReadOnlyList<Guid>> StartSessionsAsync(Uri address)
    {
        using var site = new CoachSite(address);
        var project = await site.DemoAsync();
        var sessions = new List<Guid>();
        for (var n = 0; n < Sessions; n++)
        {
            sessions.Add(await site.StartInterviewAsync(project));
        }

        return sessions;
    }

    private static async Task<Measured> EchoAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSignalR();
        await using var app = builder.Build();
        app.MapHub<EchoHub>("/echo");
        await app.StartAsync();
        return await NodeAsync("echo", new Uri(new Uri(app.Urls.First()), "/echo"), EchoCalls, []);
    }

    private static async Task<double> CommitsAsync(NpgsqlDataSource database)
    {
        await using (
            var create = database.CreateCommand(
                "create table one_row (id bigint generated always as identity primary key, words text not null)"
            )
        )
        {
            await create.ExecuteNonQueryAsync();
        }

        var clock = Stopwatch.StartNew();
        var counts = await Task.WhenAll(
            Enumerable
                .Range(0, Connections)
                .Select(async _ =>
                {
                    await using var connection = await database.OpenConnectionAsync();
                    await using var insert = new NpgsqlCommand("insert into one_row (words) values ($1)", connection);
                    insert.Parameters.Add(new() { Value = new string('w', 200) });
                    await insert.PrepareAsync();
                    var count = 0;
                    for (; clock.Elapsed < CommitTime; count++)
                    {
                        await insert.ExecuteNonQueryAsync();
                    }

                    return count;
                })
        );
        return counts.Sum() / clock.Elapsed.TotalSeconds;
    }

    private static async Task<Measured> NodeAsync(string mode, Uri url, int calls, IReadOnlyList<Guid> sessions)
    {
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "turns.mjs"),
                TestCluster.ModulesFolder,
                mode,
                url.ToString(),
                Connections.ToString(),
                calls.ToString(),
            },
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(sessions));
        node.StandardInput.Close();
        var line = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return JsonSerializer.Deserialize<Measured>(line, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("The client measured nothing.");
    }

    private sealed class EchoHub : Hub
    {
        [SuppressMessage("Performance", "CA1822", Justification = "SignalR calls instance methods only.")]
        public string Echo(string text) => text;
    }

    private sealed record Measured(
        int Count,
        double Seconds,
        double AcknowledgedP50,
        double AcknowledgedP99,
        double? RepliedP50,
        double? RepliedP99
    )
    {
        public double PerSecond => Count / Seconds;
    }
}
