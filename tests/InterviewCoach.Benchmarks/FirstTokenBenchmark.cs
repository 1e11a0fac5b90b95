using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using InterviewCoach.Core.Grounding;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.LanguageModels;
using InterviewCoach.LanguageModels;
using InterviewCoach.Testing;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Projects;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Benchmarks;

/// <summary>
/// How much later the first token comes through our stack than over the bare line, at 50 streams under way at once: beside
/// a bare HTTP client that reads the same fake provider, in one run. Ours renders the prompt, takes from the budget in
/// PostgreSQL, passes the circuit breaker and the provider's library. A sentence is held back until it is checked: how long
/// after the provider set about sending its last piece it is shown.
/// </summary>
internal sealed partial class FirstTokenBenchmark : IDisposable
{
    private const int Streams = 50;
    private const int CallsOfAStream = 20;
    private const int WarmUp = 2;
    private const int Rounds = 3;
    private static readonly TimeSpan Spread = TimeSpan.FromMilliseconds(7);
    private const string Utterance =
        "Noted. You report an AUC of 0.871 for LightGBM. Which baseline did you compare it with?";
    private static readonly string[] Sentence = ["You ", "report ", "an AUC ", "of 0.871 ", "for Light", "GBM. "];
    private static readonly string[] Rest = ["Which ", "base", "line ", "did you ", "compare ", "it ", "with?"];

    private readonly FakeModel _fake;
    private readonly OwnerId _owner;
    private readonly string _provider;
    private readonly ModelPrompts _prompts;
    private readonly GroundingWords _words;
    private readonly PromptWords _instructions;
    private readonly TokenBudget _budget;
    private readonly ModelCalls _calls;
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 2 * Streams });
    private readonly ConcurrentDictionary<int, long> _sent = new();
    private int _number;

    private FirstTokenBenchmark(FakeModel fake, TestDatabase database, OwnerId owner, string provider)
    {
        (_fake, _owner, _provider) = (fake, owner, provider);
        _fake.Script = Reply;
        var knowledge = Knowledge.Load(null);
        (_prompts, _words) = (knowledge.Prompts, knowledge.Grounding);
        _instructions = new PromptWords(_prompts.All.Select(prompt => prompt.Template));
        var options = new LanguageModelOptions
        {
            Provider = provider,
            Model = "fake",
            Endpoint = provider == Providers.Anthropic ? $"{fake.Address}" : $"{new Uri(fake.Address, "/v1")}",
            TokensPerDay = long.MaxValue,
            FirstSentence = TimeSpan.FromSeconds(30),
            WholeReply = TimeSpan.FromSeconds(60),
        };
        var settings = Options.Create(options);
        _budget = new TokenBudget(
            new ModelCallStore(database.Source),
            settings,
            TimeProvider.System,
            NullLogger<TokenBudget>.Instance
        );
        _calls = new ModelCalls(
            new Lazy<IPromptRunner>(() =>
                PromptRunners.Create(options, new ApiKey("sk-of-nobody"), NullLogger.Instance)
            ),
            _budget,
            settings,
            TimeProvider.System,
            NullLogger<ModelCalls>.Instance
        );
    }

    public static async Task RunAsync(string provider)
    {
        await using var cluster = new TestCluster();
        await cluster.InitializeAsync();
        if (cluster.Missing is { } missing)
        {
            throw new InvalidOperationException(missing);
        }

        await using var database = new TestDatabase(cluster);
        await database.InitializeAsync();
        await using var fake = await FakeModel.StartAsync();
        using var benchmark = new FirstTokenBenchmark(fake, database, await AccountAsync(database), provider);
        await benchmark.MeasureAsync();
    }

    public void Dispose()
    {
        _budget.Dispose();
        _calls.Dispose();
        _http.Dispose();
    }

    private async Task MeasureAsync()
    {
        await _budget.StartAsync(CancellationToken.None);
        var (bare, ours) = (new Times(), new Times());
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            // At first code is compiled and lines are opened.
            var warm = round >= WarmUp;
            await ManyAsync(number => ReadBareAsync(number, warm ? bare : new Times()));
            await ManyAsync(number => ReadOursAsync(number, warm ? ours : new Times()));
        }

        await _budget.StopAsync(CancellationToken.None);
        Console.WriteLine($"{_provider}, {Streams} streams, {ours.First.Count} calls each way");
        Print("bare line, first token", bare.First);
        Print("our stack, first token", ours.First);
        Console.WriteLine(
            $"{"our stack over the bare line", -34} p50 {At(ours.First, 0.5) - At(bare.First, 0.5), 8:+0.00;-0.00} ms   p99 {At(ours.First, 0.99) - At(bare.First, 0.99), 8:+0.00;-0.00} ms"
        );
        Print("bare line, sentence after its end", bare.Sentence);
        Print("our stack, sentence after its end", ours.Sentence);
    }

    private Task ManyAsync(Func<int, Task> one) =>
        Task.WhenAll(
            Enumerable
                .Range(0, Streams)
                .Select(stream =>
                    Task.Run(async () =>
                    {
                        // Callers do not begin at the same instant, and do not keep step.
                        await Task.Delay(stream * Spread);
                        for (var n = 0; n < CallsOfAStream; n++)
                        {
                            await one(Interlocked.Increment(ref _number));
                        }
                    })
                )
        );

    private FakeReply Reply(System.Text.Json.JsonElement request)
    {
        var number = int.Parse(Number().Match(request.GetRawText()).Groups[1].Value, CultureInfo.InvariantCulture);
        return new FakeReply([.. Sentence, .. Rest])
        {
            Wait = TimeSpan.FromMilliseconds(100 + (number * 7 % 23)),
            Pace = TimeSpan.FromMilliseconds(20),
            Sending = piece =>
            {
                // That a sentence is over shows in what comes after it.
                if (piece == Sentence.Length)
                {
                    _sent[number] = Stopwatch.GetTimestamp();
                }
            },
        };
    }

    private static string Answer(int number) => $"This is answer {number}.";

    private async Task ReadBareAsync(int number, Times times)
    {
        var begun = Stopwatch.GetTimestamp();
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(_fake.Address, _provider == Providers.Anthropic ? "/v1/messages" : "/v1/chat/completions")
        );
        request.Content = JsonContent.Create(
            new { stream = true, messages = new[] { new { role = "user", content = Answer(number) + Utterance } } }
        );
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync());
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.Contains($"\"{Sentence[0]}\"", StringComparison.Ordinal))
            {
                times.First.Add(Since(begun));
            }
            else if (line.Contains($"\"{Rest[0]}\"", StringComparison.Ordinal))
            {
                times.Sentence.Add(Since(_sent[number]));
            }
        }
    }

    private async Task ReadOursAsync(int number, Times times)
    {
        var begun = Stopwatch.GetTimestamp();
        var shown = false;
        var reading = new SentenceReading(
            new RewordingCheck(_words, Utterance, _instructions),
            _ =>
            {
                if (!shown)
                {
                    times.Sentence.Add(Since(_sent[number]));
                    shown = true;
                }

                return Task.CompletedTask;
            }
        );
        var call = new ModelCall(
            _owner,
            Session: null,
            _prompts[ModelTask.RewordQuestion],
            new Dictionary<string, string>
            {
                ["style"] = PromptRendering.Literal("neutral"),
                ["utterance"] = PromptRendering.Literal(Utterance),
                ["answer"] = PromptRendering.Literal(Answer(number)),
            }
        );
        var outcome = await _calls.StreamAsync(call, new First(reading, begun, times), CancellationToken.None);
        if (outcome != CallOutcome.Answered)
        {
            throw new InvalidOperationException($"A call came to {outcome}: {reading.Dropped}.");
        }
    }

    private static async Task<OwnerId> AccountAsync(TestDatabase database)
    {
        var owner = Guid.NewGuid();
        await using var insert = database.Source.CreateCommand(
            "insert into account (owner_id, name, created_at) values ($1, 'Somebody', now())"
        );
        insert.Parameters.Add(new() { Value = owner });
        await insert.ExecuteNonQueryAsync();
        return new OwnerId(owner);
    }

    private static double Since(long begun) => Stopwatch.GetElapsedTime(begun).TotalMilliseconds;

    private static double At(ConcurrentBag<double> times, double share) =>
        times.Order().ElementAt((int)(share * (times.Count - 1)));

    private static void Print(string what, ConcurrentBag<double> times) =>
        Console.WriteLine($"{what, -34} p50 {At(times, 0.5), 8:0.00} ms   p99 {At(times, 0.99), 8:0.00} ms");

    [GeneratedRegex(@"This is answer (\d+)\.", RegexOptions.NonBacktracking, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();

    /// <summary>Milliseconds.</summary>
    private sealed record Times
    {
        public ConcurrentBag<double> First { get; } = [];

        public ConcurrentBag<double> Sentence { get; } = [];
    }

    /// <summary>Takes the time of the first piece, then lets the sentences be read.</summary>
    private sealed class First(IReplyReader reading, long begun, Times times) : IReplyReader
    {
        private bool _begun;

        public DropReason? Dropped => reading.Dropped;

        public ValueTask<Reading> TakeAsync(string piece)
        {
            if (!_begun)
            {
                times.First.Add(Since(begun));
                _begun = true;
            }

            return reading.TakeAsync(piece);
        }

        public ValueTask EndAsync() => reading.EndAsync();
    }
}
