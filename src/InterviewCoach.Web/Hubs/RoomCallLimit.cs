using System.Threading.RateLimiting;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Hubs;

/// <summary>
/// How often one person may call the rooms, over all their lines to this node. The limits on requests do not see what is
/// said over an open line.
/// </summary>
internal sealed class RoomCallLimit(IOptions<AccountOptions> options, ILoggerFactory loggers) : IHubFilter, IDisposable
{
    private const int BurstSeconds = 5;
    private const string TooFast = "That was too much at once. Wait a few seconds and send it again.";

    private readonly ILogger _log = loggers.CreateLogger(SecurityLog.Category);

    private readonly PartitionedRateLimiter<OwnerId> _calls = PartitionedRateLimiter.Create<OwnerId, OwnerId>(owner =>
        RateLimitPartition.GetTokenBucketLimiter(
            owner,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = options.Value.RoomCallsPerSecond * BurstSeconds,
                TokensPerPeriod = options.Value.RoomCallsPerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        )
    );

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext,
        Func<HubInvocationContext, ValueTask<object?>> next
    )
    {
        using var lease = _calls.AttemptAcquire(invocationContext.Context.User!.OwnerId());
        if (lease.IsAcquired)
        {
            var result = await next(invocationContext);
            if (result is RoomReply { Error: RoomReply.UnknownSession } || ReferenceEquals(result, MentorReply.Unknown))
            {
                LogOnce(invocationContext, "not there, or not theirs");
            }

            return result;
        }

        LogOnce(invocationContext, "too often");

        return invocationContext.HubMethod.ReturnType == typeof(Task<RoomReply>)
            ? new RoomReply(null, "too_fast", TooFast)
            : throw new HubException(TooFast);
    }

    /// <summary>Once for a line and reason: whoever floods a line is not to flood the log.</summary>
    private void LogOnce(HubInvocationContext call, string why)
    {
        if (call.Context.Items.TryAdd((typeof(RoomCallLimit), why), true))
        {
            SecurityLog.CallRefused(_log, call.Context.User!, call.HubMethodName, why);
        }
    }

    public void Dispose() => _calls.Dispose();
}
