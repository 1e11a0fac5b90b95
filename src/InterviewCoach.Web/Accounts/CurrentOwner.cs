using System.Security.Claims;
using InterviewCoach.Web.Storage;

namespace InterviewCoach.Web.Accounts;

/// <summary>Who is signed in, as the stores ask for it.</summary>
public static class CurrentOwner
{
    public const string Claim = "coach:owner";

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page or hub lacks its authorization.</exception>
    public static OwnerId OwnerId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Claim), out var owner)
            ? new OwnerId(owner)
            : throw new InvalidOperationException("Nobody is signed in.");
}
