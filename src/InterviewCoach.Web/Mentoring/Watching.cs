using System.Collections.Concurrent;
using System.Security.Claims;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Hubs;
using InterviewCoach.Web.Interviews;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>Somebody who watches a running Session over a line to this node.</summary>
public sealed record Watcher(ClaimsPrincipal Mentor, OwnerId Owner, SessionId Session, Guid Id, string Name);

/// <summary>What came of a whispered question.</summary>
public abstract record WhisperOutcome
{
    private WhisperOutcome() { }

    /// <summary>It was decided on.</summary>
    public sealed record Done(OwnerId Owner, RoomOutcome Outcome) : WhisperOutcome;

    /// <summary>The line does not watch the Session, or may no longer.</summary>
    public sealed record NotWatching : WhisperOutcome;
}

/// <summary>
/// Live observation: who watches which Session over this node's lines. Who watches is in the database before they are shown
/// a word, so that the candidate is told on whichever node they are.
/// </summary>
public sealed class Watching(
    ReadingRights rights,
    WatcherStore watchers,
    SessionStore sessions,
    InterviewRoom room,
    MentorDesk desk,
    TimeProvider time
)
{
    private readonly ConcurrentDictionary<string, Watcher> here = new();

    /// <summary>The watchers over this node's lines, by connection.</summary>
    public IReadOnlyDictionary<string, Watcher> Here => here;

    /// <summary>
    /// Begins to watch; from here on the candidate sees the name. Gives the Session as it stands, or why there is nothing to watch.
    /// </summary>
    /// <param name="enter">Has the line told what happens; called when the candidate can know of it.</param>
    public async Task<RoomReply> BeginAsync(
        string connection,
        ClaimsPrincipal mentor,
        SessionId session,
        string name,
        int afterSeq,
        Func<OwnerId, SessionId, Task> enter,
        CancellationToken cancellation
    )
    {
        if (await rights.OwnerOfAsync(mentor, session, cancellation) is not { } owner)
        {
            return NotFound;
        }

        // The draft holds the notes that are taken while watching; its name is the one that the candidate sees.
        if (await desk.StartAsync(mentor, session, name, cancellation) is not MentorOutcome.Done { State: var draft })
        {
            return new RoomReply(null, "no_name", "Say who watches: the candidate sees the name.");
        }

        var watcher = new Watcher(mentor, owner, session, Guid.NewGuid(), draft.Mentor);
        if (here.TryRemove(connection, out var before))
        {
            await watchers.RemoveAsync(before.Owner, before.Session, before.Id, cancellation);
        }

        here[connection] = watcher;
        await watchers.AddAsync(owner, session, watcher.Id, mentor.OwnerId(), watcher.Name, cancellation);
        await enter(owner, session);
        var events = await sessions.LoadAsync(owner, session, cancellation);
        var seen = Math.Clamp(afterSeq, 0, events.Count);
        return new RoomReply(
            events.Count,
            null,
            null,
            RoomUpdate.Of(session, InterviewState.Of(events), seen + 1, events.Skip(seen).ToList())
        );
    }

    /// <summary>Ceases to watch, where the connection did.</summary>
    public async Task EndAsync(string connection, CancellationToken cancellation)
    {
        if (here.TryRemove(connection, out var watcher))
        {
            await watchers.RemoveAsync(watcher.Owner, watcher.Session, watcher.Id, cancellation);
        }
    }

    /// <summary>Has the interviewer ask a question next, where the connection watches the Session and still may.</summary>
    public async Task<WhisperOutcome> WhisperAsync(
        string connection,
        SessionId session,
        Guid whisper,
        string text,
        CancellationToken cancellation
    )
    {
        if (
            !here.TryGetValue(connection, out var watcher)
            || watcher.Session != session
            || await rights.OwnerOfAsync(watcher.Mentor, watcher.Session, cancellation) is null
        )
        {
            return new WhisperOutcome.NotWatching();
        }

        return new WhisperOutcome.Done(
            watcher.Owner,
            await room.HandleAsync(
                watcher.Owner,
                watcher.Session,
                new InterviewCommand.Whisper(whisper, watcher.Name, text, time.GetUtcNow()),
                cancellation
            )
        );
    }

    /// <summary>Whether the watcher may still watch.</summary>
    public async Task<bool> MayStillAsync(Watcher watcher, CancellationToken cancellation) =>
        await rights.OwnerOfAsync(watcher.Mentor, watcher.Session, cancellation) is not null;

    internal static readonly RoomReply NotFound = new(
        null,
        RoomReply.UnknownSession,
        "There is no such session for you here. It may no longer be shared with you."
    );
}
