using InterviewCoach.Web.Storage.Identity;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// Where there is no administrator, a token printed at start lets whoever reads the terminal become the first. There are
/// no default credentials.
/// </summary>
internal sealed class FirstAdministrator(InvitationStore invitations, TimeProvider time)
{
    private static readonly TimeSpan Holds = TimeSpan.FromHours(24);

    /// <summary>What to print; null where there is an administrator.</summary>
    public async Task<string?> InviteAsync(string address, CancellationToken cancellation)
    {
        var token = Token.Make();
        return await invitations.OfferSetupAsync(Token.Hash(token), time.GetUtcNow() + Holds, cancellation)
            ? $"There is no administrator yet. Open {address.TrimEnd('/')}/setup within 24 hours, with this token: {token}"
            : null;
    }
}
