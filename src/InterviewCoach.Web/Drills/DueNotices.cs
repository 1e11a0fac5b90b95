using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Drills;

/// <summary>
/// Tells owners that claims which they drilled are due again: once a day at most, counted in UTC, and not while they have not
/// read of it. What was never drilled waits to be found; nobody is told of it.
/// </summary>
public sealed partial class DueNotices(
    DrillStore drills,
    DrillDesk desk,
    NoticeStore notices,
    TimeProvider time,
    ILogger<DueNotices> log
) : BackgroundService
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(30);

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Tells the owner where something of the board that was drilled before is due.</summary>
    public async Task TellAsync(OwnerId owner, DrillBoard board, CancellationToken cancellation)
    {
        if (board.Due.Any(row => row.Record is not null))
        {
            await notices.TellDueAsync(owner, Today, cancellation);
        }
    }

    /// <summary>Tells everybody who is to be told now.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var owner in await drills.OwnersToTellAsync(Today, cancellation))
        {
            // The times are cheap to look at; whether the claims still stand is asked only where one has come.
            var standings = await desk.StandingsAsync(owner, cancellation);
            if (standings.Values.Any(record => record.Memory.DueAt <= time.GetUtcNow()))
            {
                await TellAsync(owner, await desk.ReadAsync(owner, cancellation), cancellation);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, time);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFailed(log, e);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "It could not be looked which drills are due; it is tried again in half an hour.")]
    private static partial void LogFailed(ILogger log, Exception e);
}
