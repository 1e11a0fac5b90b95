using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using InterviewCoach.Web.Accounts;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Api;

/// <summary>How often somebody may ask. Local mode, which serves one person on their own machine, has no such limit.</summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(60);

    // What a stranger may send: each try costs a password's worth of hashing.
    private static readonly PathString[] Doors = ["/sign-in", "/register", "/recover", "/setup"];

    public static void AddRequestLimits(this WebApplicationBuilder builder)
    {
        builder.Services.AddRequestTimeouts(options =>
            options.DefaultPolicy = new() { Timeout = LongestRequest, TimeoutStatusCode = 503 }
        );
        if (!builder.Configuration.IsMultiUser())
        {
            return;
        }

        builder.Services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                context.HttpContext.Response.Headers.RetryAfter = ((int)Window.TotalSeconds).ToString();
                return ValueTask.CompletedTask;
            };
            options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Partition);
        });
    }

    public static void UseRequestLimits(this WebApplication app)
    {
        app.UseRequestTimeouts();
        if (app.Configuration.IsMultiUser())
        {
            app.UseRateLimiter();
        }
    }

    private static RateLimitPartition<string> Partition(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            return RateLimitPartition.GetNoLimiter("");
        }

        var limits = context.RequestServices.GetRequiredService<IOptions<AccountOptions>>().Value;
        return
            context.User.TryOwnerId() is { } owner && !Doors.Any(door => context.Request.Path.StartsWithSegments(door))
            ? Limit($"forms of {owner.Value:N}", limits.FormsPerMinute)
            : Limit($"door for {Network(context.Connection.RemoteIpAddress)}", limits.SignInsPerMinute);
    }

    private static RateLimitPartition<string> Limit(string who, int most) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            who,
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = most,
                Window = Window,
                SegmentsPerWindow = 6,
            }
        );

    /// <summary>One household or host: an IPv4 address, or the /64 of an IPv6 one, of which anybody has 2^64.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes()[..8])
            : address.ToString();
    }
}
