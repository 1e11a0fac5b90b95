using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace InterviewCoach.Web.Interviews;

/// <summary>What a command on a stored Session came to.</summary>
public abstract record RoomOutcome
{
    private RoomOutcome() { }

    /// <summary>Durable. <paramref name="Events"/> are new and begin at <paramref name="FirstSeq"/>.</summary>
    public sealed record Stored(int FirstSeq, IReadOnlyList<InterviewEvent> Events, InterviewState State) : RoomOutcome;

    /// <summary>The message was stored before, as event <paramref name="Seq"/>.</summary>
    public sealed record Known(int Seq, InterviewState State) : RoomOutcome;

    public sealed record Refused(Refusal Reason, string Message, InterviewState State) : RoomOutcome;

    /// <summary>The owner has no such Session.</summary>
    public sealed record NotFound : RoomOutcome;
}

/// <summary>
/// Runs commands on stored Sessions: load, fold, decide, append; a lost race loads and decides again. Any node can serve
/// any turn: the state kept here only saves loading it, and is never believed when it would refuse. A state that another
/// node has left behind cannot append, because its next number is taken.
/// </summary>
public sealed class InterviewRoom(SessionStore sessions, IMemoryCache cache)
{
    // Each lost race means that somebody else made progress; more than a few in a row is a bug, not bad luck.
    private const int MostRaces = 20;

    // A state is mostly its plan: a dozen questions with rubrics.
    private const long CharactersOfAState = 50_000;
    private static readonly TimeSpan Hot = TimeSpan.FromMinutes(10);

    /// <summary>Decides the command on the Session as it stands, and makes the result durable.</summary>
    public Task<RoomOutcome> HandleAsync(
        OwnerId owner,
        SessionId session,
        InterviewCommand command,
        CancellationToken cancellation
    ) => HandleAsync(owner, session, _ => ValueTask.FromResult(command), cancellation);

    /// <summary>The same for a command that follows from the state; after a lost race it is made anew.</summary>
    public async Task<RoomOutcome> HandleAsync(
        OwnerId owner,
        SessionId session,
        Func<InterviewState, ValueTask<InterviewCommand>> command,
        CancellationToken cancellation
    )
    {
        var key = (owner, session);
        var remembered = cache.TryGetValue(key, out InterviewState? state);
        for (var race = 0; race < MostRaces; race++)
        {
            if (!remembered)
            {
                var events = await sessions.LoadAsync(owner, session, cancellation);
                if (events.Count == 0)
                {
                    return new RoomOutcome.NotFound();
                }

                state = InterviewState.Of(events);
            }

            switch (Interview.Decide(state!, await command(state!)))
            {
                case Decision.Known known:
                    return new RoomOutcome.Known(known.Seq, state!);
                case Decision.Refused refused when !remembered:
                    return new RoomOutcome.Refused(refused.Reason, refused.Message, state!);
                case Decision.Accepted accepted:
                    if (
                        await sessions.AppendAsync(owner, session, state!.LastSeq, accepted.Events, cancellation)
                        == Appended.Yes
                    )
                    {
                        var next = accepted.Events.Aggregate(state, Interview.Evolve);
                        Remember(key, next);
                        return new RoomOutcome.Stored(state.LastSeq + 1, accepted.Events, next);
                    }

                    break;
            }

            remembered = false;
        }

        throw new InvalidOperationException(
            $"Session {session} was written to {MostRaces} times while deciding one command."
        );
    }

    private void Remember((OwnerId, SessionId) key, InterviewState state)
    {
        if (state.Status == InterviewStatus.Running)
        {
            cache.Set(key, state, new MemoryCacheEntryOptions { SlidingExpiration = Hot, Size = CharactersOfAState });
        }
        else
        {
            cache.Remove(key);
        }
    }
}
