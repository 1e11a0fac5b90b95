using System.Threading.Channels;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Hubs;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web.Interviews;

/// <summary>How the interviewer behaves in time.</summary>
public sealed class InterviewOptions
{
    public const string Section = "Interviews";

    /// <summary>How long the interviewer waits before replying, at most a minute. None unless set.</summary>
    public TimeSpan ReplyDelay { get; set; } = TimeSpan.Zero;
}

/// <summary>
/// Thinks after the answer is acknowledged. What is queued here is only a reminder: whether a reply is owed stands in the
/// Session, so a reminder that a crash lost is given again when the Session is next opened, and two reminders make one
/// reply.
/// </summary>
public sealed partial class ReplyWorker(
    InterviewRoom room,
    Interviewer interviewer,
    InterviewMaterials materials,
    RewordedReplies reworded,
    IHubContext<InterviewHub, IInterviewClient> hub,
    IOptions<InterviewOptions> options,
    TimeProvider time,
    ILogger<ReplyWorker> log
) : BackgroundService
{
    private const int Workers = 4;
    private readonly Channel<(OwnerId Owner, SessionId Session)> _owed = Channel.CreateUnbounded<(
        OwnerId,
        SessionId
    )>();

    /// <summary>Says that the Session's interviewer may owe a reply.</summary>
    public void Remind(OwnerId owner, SessionId session) => _owed.Writer.TryWrite((owner, session));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
        await reworded.DoneAsync();
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var (owner, session) in _owed.Reader.ReadAllAsync(stopping))
        {
            try
            {
                if (options.Value.ReplyDelay > TimeSpan.Zero)
                {
                    await Task.Delay(options.Value.ReplyDelay, time, stopping);
                }

                var outcome = await room.HandleAsync(
                    owner,
                    session,
                    async state =>
                        interviewer.Reply(state, await materials.OfAsync(owner, state, stopping), time.GetUtcNow()),
                    stopping
                );
                if (outcome is RoomOutcome.Stored stored && !reworded.TryBegin(owner, session, stored, stopping))
                {
                    await hub
                        .Clients.Group(InterviewHub.GroupOf(owner, session))
                        .Happened(RoomUpdate.Of(session, stored));
                }
            }
            catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                // Reported, and the others go on. The Session still shows that a reply is owed.
                LogFailed(log, session.Value, e);
            }
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "No reply could be made in session {Session}; it is made when the session is next opened."
    )]
    private static partial void LogFailed(ILogger log, Guid session, Exception e);
}
