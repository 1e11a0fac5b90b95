using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>A mentor of a cohort reads what its members show it, for as long as all three hold.</summary>
internal sealed class CohortGrant(CohortShareStore shares) : IReadingGrant
{
    public string Way => "cohort";

    public async ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, SessionId session, CancellationToken cancellation) =>
        await shares.OwnerOfAsync(reader, session, cancellation);

    public async ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, ProjectId project, CancellationToken cancellation) =>
        await shares.OwnerOfAsync(reader, project, cancellation);
}
