using System.Collections.Concurrent;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Hubs;
using InterviewCoach.Web.LanguageModels;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Interviews;

/// <summary>
/// Replies that a language model says in other words. The engine's reply is durable before anything is asked of a model: a
/// crash, a hang or a refusal leaves the engine's words, and only the telling of them waits, within its time limit.
/// </summary>
public sealed partial class RewordedReplies(
    InterviewRoom room,
    QuestionRewording rewording,
    IHubContext<InterviewHub, IInterviewClient> hub,
    TimeProvider time,
    ILogger<RewordedReplies> log
)
{
    private readonly ConcurrentDictionary<Task, bool> _underWay = new();

    /// <summary>Takes the telling of a stored reply upon itself, if there is a model for it; else the caller tells it.</summary>
    /// <param name="limit">What is left of the time until the first sentence; null for all of it.</param>
    public bool TryBegin(
        OwnerId owner,
        SessionId session,
        RoomOutcome.Stored stored,
        TimeSpan? limit,
        CancellationToken stopping
    )
    {
        // What a model asked is in its own words already.
        if (
            !rewording.IsOn
            || stored.State.SpokenSeq != stored.State.LastSeq
            || stored.State.Thread.Open is { Kind: FollowUpKind.Proposed }
        )
        {
            return false;
        }

        // Beside the worker: one that waits for a model must not keep others from their replies.
        var telling = Task.Run(() => TellAsync(owner, session, stored, limit, stopping), CancellationToken.None);
        _underWay[telling] = true;
        telling.ContinueWith(done => _underWay.TryRemove(done, out _), TaskScheduler.Default);
        return true;
    }

    /// <summary>Until nothing is under way.</summary>
    public Task DoneAsync() => Task.WhenAll(_underWay.Keys);

    private async Task TellAsync(
        OwnerId owner,
        SessionId session,
        RoomOutcome.Stored stored,
        TimeSpan? limit,
        CancellationToken stopping
    )
    {
        var group = hub.Clients.Group(InterviewHub.GroupOf(owner, session));
        var update = RoomUpdate.Of(session, stored);
        try
        {
            if (await RewordAsync(owner, session, stored, limit, group, stopping) is { } reworded)
            {
                update = RoomUpdate.Of(
                    session,
                    reworded.State,
                    stored.FirstSeq,
                    [.. stored.Events, .. reworded.Events]
                );
            }
        }
        catch (Exception e) when (e is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            LogFailed(log, session.Value, e);
        }

        await group.Happened(update);
    }

    private async Task<RoomOutcome.Stored?> RewordAsync(
        OwnerId owner,
        SessionId session,
        RoomOutcome.Stored stored,
        TimeSpan? limit,
        IInterviewClient group,
        CancellationToken stopping
    )
    {
        var state = stored.State;
        var (seq, text) = (state.SpokenSeq, Transcript.Of(state.Plan, state.LastSeq, stored.Events[^1])!.Text);
        var reworded = await rewording.RewordAsync(
            new RewordRequest(owner, session, state.Settings.Style, text, state.Said.LastOrDefault()?.Text ?? "")
            {
                Limit = limit,
            },
            soFar => group.Worded(new WordsSoFar(session.Value, seq, soFar)),
            stopping
        );
        return reworded is null
            ? null
            : await room.HandleAsync(
                owner,
                session,
                new InterviewCommand.Reword(seq, reworded.Text, reworded.Model, reworded.Prompt, time.GetUtcNow()),
                stopping
            ) as RoomOutcome.Stored;
    }

    [LoggerMessage(
        LogLevel.Error,
        "A reply in session {Session} was told in the engine's words: the rewording failed."
    )]
    private static partial void LogFailed(ILogger log, Guid session, Exception e);
}
