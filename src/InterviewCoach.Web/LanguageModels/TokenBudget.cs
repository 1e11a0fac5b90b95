using System.Data.Common;
using System.Threading.Channels;
using InterviewCoach.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>What is left of the budgets, in tokens; never below zero.</summary>
public sealed record TokensLeft(long OfSession, long PerSession, long OfDay, long PerDay);

/// <summary>
/// Budgets, counted in the database: a call's most is put down before it is made, and what it came to afterwards. Calls that
/// are put down at the same instant may pass the limit together, by what is under way at once and no more. While a day has
/// much left it is not counted for each call.
/// </summary>
public sealed partial class TokenBudget(
    ModelCallStore calls,
    IOptions<LanguageModelOptions> options,
    TimeProvider time,
    ILogger<TokenBudget> log
) : BackgroundService
{
    /// <summary>Of what was left when the day was last counted, a node takes so much before it counts again.</summary>
    private const int Share = 4;
    private static readonly TimeSpan CountAgain = TimeSpan.FromSeconds(10);

    private readonly Channel<MeasuredCall> _ended = Channel.CreateUnbounded<MeasuredCall>();
    private Allowance _allowance = new(default, default, 0);

    /// <summary>Puts the call down, if both budgets allow for it.</summary>
    public async Task<bool> TryTakeAsync(MeasuredCall call, CancellationToken cancellation)
    {
        var day = DayOf(call.At);
        var allowance = Volatile.Read(ref _allowance);
        if (allowance.Day != day || call.At - allowance.CountedAt > CountAgain)
        {
            var (_, used) = await calls.UsedAsync(call.Call.Owner, null, day, cancellation);
            allowance = new Allowance(day, call.At, (options.Value.TokensPerDay - used) / Share);
            Volatile.Write(ref _allowance, allowance);
        }

        return await calls.TryBeginAsync(
            call,
            options.Value.TokensPerSession,
            allowance.TryTake(call.Estimated) ? null : options.Value.TokensPerDay,
            day,
            cancellation
        );
    }

    /// <summary>Puts down what the call came to, a little later.</summary>
    public void Settle(MeasuredCall call) => _ended.Writer.TryWrite(call);

    /// <summary>What is left; of a Session, where one is named.</summary>
    public async Task<TokensLeft> LeftAsync(OwnerId owner, SessionId? session, CancellationToken cancellation)
    {
        var (ofSession, ofDay) = await calls.UsedAsync(owner, session, DayOf(time.GetUtcNow()), cancellation);
        var limits = options.Value;
        return new TokensLeft(
            Math.Max(0, limits.TokensPerSession - ofSession),
            limits.TokensPerSession,
            Math.Max(0, limits.TokensPerDay - ofDay),
            limits.TokensPerDay
        );
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var call in _ended.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                await calls.EndAsync(call, CancellationToken.None);
            }
            catch (DbException e)
            {
                // What was put down at the beginning stands: more than it came to, not less.
                LogFailed(log, e);
            }
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _ended.Writer.TryComplete();
        await base.StopAsync(cancellationToken);
    }

    private static DateTimeOffset DayOf(DateTimeOffset at) => new(at.UtcDateTime.Date, TimeSpan.Zero);

    /// <summary>What this node may take of a day without counting what all have taken.</summary>
    private sealed class Allowance(DateTimeOffset day, DateTimeOffset countedAt, long tokens)
    {
        private long _left = tokens;

        public DateTimeOffset Day { get; } = day;

        public DateTimeOffset CountedAt { get; } = countedAt;

        public bool TryTake(long tokens) => Interlocked.Add(ref _left, -tokens) >= 0;
    }

    [LoggerMessage(LogLevel.Error, "What a call of the language model came to could not be stored.")]
    private static partial void LogFailed(ILogger log, Exception e);
}
