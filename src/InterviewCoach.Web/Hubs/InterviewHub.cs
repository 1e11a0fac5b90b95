using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Storage;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Hubs;

/// <summary>What the server tells a room's browsers.</summary>
public interface IInterviewClient
{
    /// <summary>Something happened in the Session.</summary>
    Task Happened(RoomUpdate update);

    /// <summary>These watch the Session now, by name; nobody where the list is empty.</summary>
    Task Watched(IReadOnlyList<string> names);

    /// <summary>The next utterance is being said; it has not happened before <see cref="Happened"/> says so.</summary>
    Task Worded(WordsSoFar words);
}

/// <summary>What a call came to.</summary>
/// <param name="Seq">The event number of what the caller did; durable. A resend gets the same.</param>
/// <param name="Error">Why nothing was done, as a word; else null.</param>
/// <param name="Message">The same for people, with what to do.</param>
/// <param name="Update">For a join: everything after the number asked for.</param>
public sealed record RoomReply(int? Seq, string? Error, string? Message, RoomUpdate? Update = null)
{
    /// <summary>The error of a call for a Session that is not there for the caller.</summary>
    public const string UnknownSession = "unknown_session";
}

/// <summary>The live room. A method parses, calls one thing, replies.</summary>
public sealed class InterviewHub(
    InterviewRoom room,
    Interviewer interviewer,
    SessionStore sessions,
    ReplyWorker replies,
    WatcherStore watchers,
    TimeProvider time
) : Hub<IInterviewClient>
{
    public static string GroupOf(OwnerId owner, SessionId session) => $"{owner.Value:N}/{session.Value:N}";

    /// <summary>Enters the room, and catches up on everything after event <paramref name="afterSeq"/>.</summary>
    public async Task<RoomReply> Join(Guid sessionId, int afterSeq)
    {
        var (owner, session) = (Context.User!.OwnerId(), new SessionId(sessionId));
        // Into the group first: what happens between the two is then seen twice rather than never.
        await Groups.AddToGroupAsync(Context.ConnectionId, GroupOf(owner, session), Context.ConnectionAborted);
        var events = await sessions.LoadAsync(owner, session, Context.ConnectionAborted);
        if (events.Count == 0)
        {
            await Groups.RemoveFromGroupAsync(Context.ConnectionId, GroupOf(owner, session), Context.ConnectionAborted);
            return NotFound();
        }

        var state = InterviewState.Of(events);
        if (state.InterviewerIsNext)
        {
            replies.Remind(owner, session);
        }

        await Clients.Caller.Watched(await watchers.NamesAsync(owner, session, Context.ConnectionAborted));
        var seen = Math.Clamp(afterSeq, 0, events.Count);
        return new RoomReply(
            state.LastSeq,
            null,
            null,
            RoomUpdate.Of(session, state, seen + 1, events.Skip(seen).ToList())
        );
    }

    public Task<RoomReply> Answer(Guid sessionId, Guid messageId, int questionSeq, string text) =>
        Handle(sessionId, new InterviewCommand.Answer(messageId, questionSeq, Utterance.Clean(text), time.GetUtcNow()));

    public Task<RoomReply> Skip(Guid sessionId, Guid messageId, int questionSeq) =>
        Handle(sessionId, new InterviewCommand.Skip(messageId, questionSeq, time.GetUtcNow()));

    public Task<RoomReply> SayDontKnow(Guid sessionId, Guid messageId, int questionSeq) =>
        Handle(sessionId, new InterviewCommand.SayDontKnow(messageId, questionSeq, time.GetUtcNow()));

    public Task<RoomReply> AskClarification(Guid sessionId, Guid messageId, int questionSeq) =>
        Handle(sessionId, new InterviewCommand.AskClarification(messageId, questionSeq, time.GetUtcNow()));

    /// <summary>Says that nothing was typed for long; the interviewer may have a word about it.</summary>
    public Task<RoomReply> StaySilent(Guid sessionId, int questionSeq) =>
        Handle(sessionId, state => interviewer.BreakSilence(state, questionSeq, time.GetUtcNow()));

    public Task<RoomReply> Finish(Guid sessionId) => Handle(sessionId, new InterviewCommand.Finish(time.GetUtcNow()));

    public Task<RoomReply> Abandon(Guid sessionId) => Handle(sessionId, new InterviewCommand.Abandon(time.GetUtcNow()));

    private Task<RoomReply> Handle(Guid sessionId, InterviewCommand command) => Handle(sessionId, _ => command);

    private async Task<RoomReply> Handle(Guid sessionId, Func<InterviewState, InterviewCommand> command)
    {
        var (owner, session) = (Context.User!.OwnerId(), new SessionId(sessionId));
        // Not cancelled with the connection: an answer that arrived is stored even if the line breaks meanwhile.
        switch (
            await room.HandleAsync(
                owner,
                session,
                state => ValueTask.FromResult(command(state)),
                CancellationToken.None
            )
        )
        {
            case RoomOutcome.Stored stored:
                await Clients.Group(GroupOf(owner, session)).Happened(RoomUpdate.Of(session, stored));
                if (stored.State.InterviewerIsNext)
                {
                    replies.Remind(owner, session);
                }

                return new RoomReply(stored.FirstSeq, null, null);
            case RoomOutcome.Known known:
                if (known.State.InterviewerIsNext)
                {
                    replies.Remind(owner, session);
                }

                return new RoomReply(known.Seq, null, null);
            case RoomOutcome.Refused refused:
                return new RoomReply(null, Words.Snake(refused.Reason), refused.Message);
            default:
                return NotFound();
        }
    }

    private static RoomReply NotFound() =>
        new(null, RoomReply.UnknownSession, "There is no such session here. Open it from the history.");
}
