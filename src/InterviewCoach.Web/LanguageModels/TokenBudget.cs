using System.Data.Common;
using System.Threading.Channels;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.LanguageModels;

/// <summary>What is left of the budgets, in tokens; never below zero.</summary>
public sealed record TokensLeft(long OfSession, long PerSession, long OfDay, long PerDay);

/// <summary>
/// Budgets, counted in the database: a call's most is put down before it is made, and what it came to afterwards. Calls that
/// are put down at the same instant may pass the limit together, by what is under way at once and no more.
/// </summary>
public sealed partial class TokenBudget(
    ModelCallStore calls,
    IOptions<LanguageModelOptions> options,
    TimeProvider time,
    ILogger<TokenBudget> log
) : BackgroundService
{
    private readonly Channel<MeasuredCall> _ended = Channel.CreateUnbounded<MeasuredCall>();

    /// <summary>Puts the call down, if both budgets allow for it.</summary>
    public Task<bool> TryTakeAsync(MeasuredCall call, CancellationToken cancellation) =>
        calls.TryBeginAsync(
            call,
            options.Value.TokensPerSession,
            options.Value.TokensPerDay,
            DayOf(call.At),
            cancellation
        );

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

    [LoggerMessage(LogLevel.Error, "What a call of the language model came to could not be stored.")]
    private static partial void LogFailed(ILogger log, Exception e);
}
