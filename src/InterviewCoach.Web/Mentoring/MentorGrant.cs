using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Mentoring;

/// <summary>A mentor reads what a candidate invited them to, until it is revoked.</summary>
internal sealed class MentorGrant(GrantedStore granted) : IReadingGrant
{
    public string Way => "mentor";

    public async ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, SessionId session, CancellationToken cancellation) =>
        await granted.OwnerOfAsync(reader, session, byCohort: false, cancellation);

    public async ValueTask<OwnerId?> OwnerOfAsync(OwnerId reader, ProjectId project, CancellationToken cancellation) =>
        await granted.OwnerOfAsync(reader, project, byCohort: false, cancellation);
}
