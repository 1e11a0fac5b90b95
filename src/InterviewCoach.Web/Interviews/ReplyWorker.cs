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
    Proposals proposals,
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

    private readonly Dictionary<SessionId, Task> _underWay = [];

    /// <summary>Says that the Session's interviewer may owe a reply.</summary>
    public void Remind(OwnerId owner, SessionId session) => _owed.Writer.TryWrite((owner, session));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => WorkAsync(stoppingToken)));
        await AllMadeAsync();
        await reworded.DoneAsync();
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        await foreach (var (owner, session) in _owed.Reader.ReadAllAsync(stopping))
        {
            if (proposals.IsOn)
            {
                // Beside the worker: one that waits for a model must not keep others from their replies.
                ReplyBeside(owner, session, stopping);
            }
            else
            {
                await ReplyAsync(owner, session, stopping);
            }
        }
    }

    /// <summary>Begins the reply when the one before it in the same Session is made: a second reminder then finds nothing owed.</summary>
    private void ReplyBeside(OwnerId owner, SessionId session, CancellationToken stopping)
    {
        lock (_underWay)
        {
            var before = _underWay.GetValueOrDefault(session, Task.CompletedTask);
            var reply = Task.Run(
                async () =>
                {
                    await before;
                    await ReplyAsync(owner, session, stopping);
                },
                CancellationToken.None
            );
            _underWay[session] = reply;
            reply.ContinueWith(done => Forget(session, done), TaskScheduler.Default);
        }
    }

    private void Forget(SessionId session, Task done)
    {
        lock (_underWay)
        {
            if (_underWay.GetValueOrDefault(session) == done)
            {
                _underWay.Remove(session);
            }
        }
    }

    private async Task AllMadeAsync()
    {
        Task[] replies;
        lock (_underWay)
        {
            replies = [.. _underWay.Values];
        }

        await Task.WhenAll(replies);
    }

    private async Task ReplyAsync(OwnerId owner, SessionId session, CancellationToken stopping)
    {
        try
        {
            if (options.Value.ReplyDelay > TimeSpan.Zero)
            {
                await Task.Delay(options.Value.ReplyDelay, time, stopping);
            }

            // What is left of the room's patience once a model was asked for a proposal.
            TimeSpan? left = null;
            var outcome = await room.HandleAsync(
                owner,
                session,
                async state =>
                {
                    var reply = interviewer.Reply(
                        state,
                        await materials.OfAsync(owner, state, stopping),
                        time.GetUtcNow()
                    );
                    if (
                        !proposals.IsOn
                        || left is not null
                        || ProposedFollowUps.Invited(state, reply) is not { } invited
                    )
                    {
                        return reply;
                    }

                    left = proposals.Limit;
                    return await proposals.WithProposalAsync(owner, session, state, reply, invited, stopping);
                },
                stopping
            );
            if (outcome is RoomOutcome.Stored stored && !reworded.TryBegin(owner, session, stored, left, stopping))
            {
                await hub.Clients.Group(InterviewHub.GroupOf(owner, session)).Happened(RoomUpdate.Of(session, stored));
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The Session still shows that a reply is owed.
        }
        catch (Exception e)
        {
            // Reported, and the others go on. The Session still shows that a reply is owed.
            LogFailed(log, session.Value, e);
        }
    }

    [LoggerMessage(
        LogLevel.Error,
        "No reply could be made in session {Session}; it is made when the session is next opened."
    )]
    private static partial void LogFailed(ILogger log, Guid session, Exception e);
}
