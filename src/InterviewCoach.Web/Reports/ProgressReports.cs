using InterviewCoach.Core.Reports;
using InterviewCoach.Core.Reports.Progress;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Reports;

/// <summary>What an owner's Sessions show together.</summary>
public sealed class ProgressReports(ProgressStore sessions)
{
    /// <param name="owner">Whose Sessions.</param>
    /// <param name="project">Only on this Project; null for all.</param>
    public async Task<ProgressReport> ReadAsync(OwnerId owner, ProjectId? project, CancellationToken cancellation) =>
        ProgressReport.Of(
            (await sessions.ListAsync(owner, project, cancellation)).Select(session => new Attempt(
                session.Session.Value,
                session.Project.Value,
                session.ProjectTitle,
                SessionReport.Of(session.Events)
            ))
        );
}
