using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>A mentor of a cohort reads what its members show it, for as long as all three hold.</summary>
internal sealed class CohortGrant(GrantedStore granted) : IReadingGrant
{
    public string Way => ReadingStore.ByCohort;

    public async ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, SessionId session, CancellationToken cancellation) =>
        await granted.OwnerOfAsync(reader, session, byCohort: true, cancellation);

    public async ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, ProjectId project, CancellationToken cancellation) =>
        await granted.OwnerOfAsync(reader, project, byCohort: true, cancellation);
}
