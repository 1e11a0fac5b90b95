using System.Security.Claims;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Identity;

namespace InterviewCoach.Web.Accounts;

/// <summary>Who is signed in, as the stores ask for it.</summary>
public static class CurrentOwner
{
    public const string Claim = "coach:owner";

    public const string SignInClaim = "coach:sign-in";

    /// <exception cref="InvalidOperationException">Nobody is signed in: the page or hub lacks its authorization.</exception>
    public static OwnerId OwnerId(this ClaimsPrincipal user) =>
        user.TryOwnerId() ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Null where nobody is signed in.</summary>
    public static OwnerId? TryOwnerId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Claim), out var owner) ? new OwnerId(owner) : null;

    /// <summary>Which of the person's sign-ins it is; null in local mode, where there is none.</summary>
    public static SignInId? SignInId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(SignInClaim), out var id) ? new SignInId(id) : null;

    /// <summary>Their name, as others see it.</summary>
    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name) ?? "You";
}
