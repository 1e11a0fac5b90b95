using System.Collections.Concurrent;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Hubs;

/// <summary>
/// A line that is open outlives the request that was checked. This closes it when its sign-in ends, on whichever node: each
/// is told of it by the database, and looks every two seconds all the same whether the sign-ins behind its own lines still
/// hold, since one may run out, and the word may be lost. One question for all of them, none where nobody is connected.
/// </summary>
public sealed partial class LiveSignIns(SignInStore signIns, TimeProvider time, ILogger<LiveSignIns> log)
    : BackgroundService,
        IHubFilter
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<string, Line> _lines = new();

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (context.Context.User?.SignInId() is { } signIn)
        {
            _lines[context.Context.ConnectionId] = new Line(signIn, context.Context);
        }

        await next(context);
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context,
        Exception? exception,
        Func<HubLifetimeContext, Exception?, Task> next
    )
    {
        _lines.TryRemove(context.Context.ConnectionId, out _);
        await next(context, exception);
    }

    /// <summary>Closes the lines whose sign-in does not hold any more.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        var lines = _lines.ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        var holding = await signIns.HoldingAsync(lines.Select(line => line.Value.SignIn).Distinct(), cancellation);
        foreach (var (connection, line) in lines)
        {
            if (!holding.Contains(line.SignIn))
            {
                _lines.TryRemove(connection, out _);
                line.Caller.Abort();
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Reported, and tried again with the next tick. Without the database nothing can be read over a line either.
                LogFailed(log, e);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "It could not be checked whether the sign-ins behind open lines still hold.")]
    private static partial void LogFailed(ILogger log, Exception e);

    private sealed record Line(SignInId SignIn, HubCallerContext Caller);
}
