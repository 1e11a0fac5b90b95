using InterviewCoach.Core.Interviews;
using InterviewCoach.Core.Reports;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Interviews;

/// <summary>What earlier Sessions on a Project leave to do.</summary>
public sealed class EarlierSessions(SessionStore sessions, HistoryStore history)
{
    /// <summary>Older ones say little of what the candidate knows today.</summary>
    private const int Looked = 3;

    /// <summary>Ids of the questions that went badly in the last Sessions, the worst first.</summary>
    public async Task<IReadOnlyList<string>> WeakAsync(OwnerId owner, ProjectId project, CancellationToken cancellation)
    {
        var reports = new List<SessionReport>();
        var rows = await history.ListAsync(owner, project, cancellation);
        foreach (var row in rows.Where(row => row.Status == InterviewStatus.Finished).Take(Looked))
        {
            reports.Add(SessionReport.Of(await sessions.LoadAsync(owner, row.Id, cancellation)));
        }

        return Practice.Weak(reports);
    }
}
