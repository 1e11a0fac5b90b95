using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Storage;

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
/// Runs commands on stored Sessions: load, fold, decide, append; a lost race loads and decides again. It keeps nothing,
/// so any node can serve any turn.
/// </summary>
public sealed class InterviewRoom(SessionStore sessions)
{
    // Each lost race means that somebody else made progress; more than a few in a row is a bug, not bad luck.
    private const int MostRaces = 20;

    /// <summary>Decides the command on the Session as it stands, and makes the result durable.</summary>
    public async Task<RoomOutcome> HandleAsync(
        OwnerId owner,
        SessionId session,
        InterviewCommand command,
        CancellationToken cancellation
    )
    {
        for (var race = 0; race < MostRaces; race++)
        {
            var events = await sessions.LoadAsync(owner, session, cancellation);
            if (events.Count == 0)
            {
                return new RoomOutcome.NotFound();
            }

            var state = InterviewState.Of(events);
            switch (Interview.Decide(state, command))
            {
                case Decision.Known known:
                    return new RoomOutcome.Known(known.Seq, state);
                case Decision.Refused refused:
                    return new RoomOutcome.Refused(refused.Reason, refused.Message, state);
                case Decision.Accepted accepted:
                    var appended = await sessions.AppendAsync(
                        owner,
                        session,
                        state.LastSeq,
                        accepted.Events,
                        cancellation
                    );
                    if (appended == Appended.Yes)
                    {
                        return new RoomOutcome.Stored(
                            state.LastSeq + 1,
                            accepted.Events,
                            accepted.Events.Aggregate(state, Interview.Evolve)
                        );
                    }

                    break;
            }
        }

        throw new InvalidOperationException(
            $"Session {session} was written to {MostRaces} times while deciding one command."
        );
    }
}
