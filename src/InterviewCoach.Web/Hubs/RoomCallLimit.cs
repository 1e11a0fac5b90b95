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
internal sealed class RoomCallLimit(IOptions<AccountOptions> options) : IHubFilter, IDisposable
{
    private const int BurstSeconds = 5;
    private const string TooFast = "That was too much at once. Wait a few seconds and send it again.";

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
            return await next(invocationContext);
        }

        return invocationContext.HubMethod.ReturnType == typeof(Task<RoomReply>)
            ? new RoomReply(null, "too_fast", TooFast)
            : throw new HubException(TooFast);
    }

    public void Dispose() => _calls.Dispose();
}
