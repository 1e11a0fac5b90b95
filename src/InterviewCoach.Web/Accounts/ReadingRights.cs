using System.Security.Claims;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// A reason for which somebody may read what is another's. Each kind of sharing is one; what none allows stays closed.
/// </summary>
public interface IReadingGrant
{
    /// <summary>How a reader comes to it, as a word for the owner's log: "mentor".</summary>
    string Way { get; }

    /// <summary>Whose Session it is, where this grant lets the reader read it now; else null.</summary>
    ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, SessionId session, CancellationToken cancellation);

    /// <summary>Whose Project it is, where this grant lets the reader read it now; else null.</summary>
    ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, ProjectId project, CancellationToken cancellation);
}

/// <summary>
/// Who may read what: the owner, and whom a grant names. What a reader reads of another's is written down for the owner.
/// </summary>
public sealed class ReadingRights(
    SessionStore sessions,
    ProjectStore projects,
    IEnumerable<IReadingGrant> grants,
    ReadingStore readings
)
{
    /// <summary>Whose Session it is, where the reader may read it; null otherwise, as if it did not exist.</summary>
    public async Task<OwnerId?> OwnerOfAsync(ClaimsPrincipal reader, SessionId session, CancellationToken cancellation)
    {
        var me = reader.OwnerId();
        if (await sessions.ProjectOfAsync(me, session, cancellation) is not null)
        {
            return me;
        }

        foreach (var grant in grants)
        {
            if (await grant.OwnerOfAsync(me, session, cancellation) is { } owner)
            {
                await readings.RecordAsync(owner, me, grant.Way, project: null, session, cancellation);
                return owner;
            }
        }

        return null;
    }

    /// <summary>Whose Project it is, where the reader may read it; null otherwise, as if it did not exist.</summary>
    public async Task<OwnerId?> OwnerOfAsync(ClaimsPrincipal reader, ProjectId project, CancellationToken cancellation)
    {
        var me = reader.OwnerId();
        if (await projects.FindAsync(me, project, cancellation) is not null)
        {
            return me;
        }

        foreach (var grant in grants)
        {
            if (await grant.OwnerOfAsync(me, project, cancellation) is { } owner)
            {
                await readings.RecordAsync(owner, me, grant.Way, project, session: null, cancellation);
                return owner;
            }
        }

        return null;
    }
}
