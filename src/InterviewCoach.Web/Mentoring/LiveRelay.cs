using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Hubs;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Mentoring;

/// <summary>
/// Passes on what other nodes did to the lines of this one: turns to those who watch, who watches to the candidate, notices to
/// whom they are for, and the end of a sign-in to the lines that hang on it. A line to the database that breaks is made anew; what was missed meanwhile is caught up on.
/// </summary>
public sealed partial class LiveRelay(
    HintStream hints,
    SessionStore sessions,
    WatcherStore watchers,
    NoticeStore notices,
    Watching watching,
    IHubContext<InterviewHub, IInterviewClient> rooms,
    IHubContext<MentorHub, IMentorClient> mentors,
    IHubContext<NoticeHub, INoticeClient> readers,
    TimeProvider time,
    ILogger<LiveRelay> log,
    IHostApplicationLifetime life,
    LiveSignIns? signIns = null
) : BackgroundService
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // An app that cannot start listens to nobody: its own database goes again at once.
        var started = new TaskCompletionSource();
        await using var hearing = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        await Task.WhenAll(ListenAsync(stoppingToken), KeepAsync(stoppingToken));
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await foreach (var hint in hints.ListenAsync(stopping))
                {
                    await PassOnAsync(hint, stopping);
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                LogBroken(log, e);
                await Task.Delay(BetweenTries, time, stopping);
            }
        }
    }

    /// <summary>Says from time to time that this node's watchers are still there, and those of a node that died are not.</summary>
    private async Task KeepAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(BetweenSigns, time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await watchers.KeepAsync(watching.Here.Values.Select(watcher => watcher.Id).ToList(), stopping);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                LogBroken(log, e);
            }
        }
    }

    private async Task PassOnAsync(Hint hint, CancellationToken cancellation)
    {
        switch (hint)
        {
            case Hint.Appended appended:
                await AppendedAsync(appended, cancellation);
                break;
            case Hint.Watchers changed:
                await rooms
                    .Clients.Group(InterviewHub.GroupOf(changed.Owner, changed.Session))
                    .Watched(await watchers.NamesAsync(changed.Owner, changed.Session, cancellation));
                break;
            case Hint.Revoked revoked:
                await EndRevokedAsync(watcher => watcher.Owner == revoked.Owner, cancellation);
                break;
            case Hint.Notices told:
                await readers
                    .Clients.Group(NoticeHub.GroupOf(told.Owner))
                    .Unread(await notices.UnreadAsync(told.Owner, cancellation));
                break;
            case Hint.SignInEnded when signIns is not null:
                await signIns.SweepAsync(cancellation);
                break;
            case Hint.Reconnected:
                await EndRevokedAsync(_ => true, cancellation);
                foreach (var session in watching.Here.Values.Select(one => (one.Owner, one.Session)).Distinct())
                {
                    await AppendedAsync(
                        new Hint.Appended(session.Owner, session.Session, 1, Here: false),
                        cancellation
                    );
                }

                break;
        }
    }

    private async Task AppendedAsync(Hint.Appended appended, CancellationToken cancellation)
    {
        var events = await sessions.LoadAsync(appended.Owner, appended.Session, cancellation);
        if (events.Count < appended.FirstSeq)
        {
            return;
        }

        var update = RoomUpdate.Of(
            appended.Session,
            InterviewState.Of(events),
            appended.FirstSeq,
            events.Skip(appended.FirstSeq - 1).ToList()
        );
        var group = InterviewHub.GroupOf(appended.Owner, appended.Session);
        await mentors.Clients.Group(group).Happened(update);
        if (!appended.Here)
        {
            await rooms.Clients.Group(group).Happened(update);
        }
    }

    /// <summary>Shows nothing more to whom it is no longer shown.</summary>
    private async Task EndRevokedAsync(Func<Watcher, bool> concerned, CancellationToken cancellation)
    {
        foreach (var (connection, watcher) in watching.Here.Where(one => concerned(one.Value)).ToList())
        {
            if (!await watching.MayStillAsync(watcher, cancellation))
            {
                await mentors.Groups.RemoveFromGroupAsync(
                    connection,
                    InterviewHub.GroupOf(watcher.Owner, watcher.Session),
                    cancellation
                );
                await watching.EndAsync(connection, cancellation);
                await mentors.Clients.Client(connection).Ended("This session is no longer shared with you.");
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other nodes cannot be heard just now; it is tried again in two seconds.")]
    private static partial void LogBroken(ILogger log, Exception e);
}
