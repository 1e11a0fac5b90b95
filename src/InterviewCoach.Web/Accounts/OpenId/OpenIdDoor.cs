using System.Security.Cryptography;
using InterviewCoach.Web.Pages.Accounts;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace InterviewCoach.Web.Accounts.OpenId;

/// <summary>
/// The way in by an OpenID Connect provider. It opens an account that its owner connected while signed in, and makes none: whose
/// address or name is the same elsewhere may still be somebody else.
/// </summary>
public sealed class OpenIdDoor(
    OpenIdOptions provider,
    ExternalLoginStore logins,
    AccountBook accounts,
    Door door,
    IDataProtectionProvider protection
)
{
    public const string Failed = "openid-failed";
    public const string Unknown = "openid-unknown";
    public const string Connected = "openid";
    public const string Taken = "openid-taken";
    private const string ConnectFor = "connect-for";
    private const string Subject = "sub";
    private static readonly TimeSpan TicketHolds = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Proves that the account page was open to its owner: without it another site could have a browser connect an account that
    /// is not its owner's.
    /// </summary>
    public string TicketFor(SignInId signIn) => Protector().Protect(signIn.Value.ToString("N"), TicketHolds);

    /// <summary>Where to, with what; null where the ticket is not good.</summary>
    /// <param name="user">Who is signed in, if somebody is.</param>
    /// <param name="from">Where a sign-in leads to afterwards.</param>
    /// <param name="ticket">To connect rather than to sign in.</param>
    public AuthenticationProperties? Begin(System.Security.Claims.ClaimsPrincipal user, string? from, string? ticket)
    {
        var properties = new AuthenticationProperties
        {
            RedirectUri = $"{OpenIdSetup.DonePath}?from={Uri.EscapeDataString(SafeReturn.To(from))}",
        };
        if (ticket is null)
        {
            return properties;
        }

        if (user.SignInId() is not { } signIn || !IsGood(ticket, signIn))
        {
            return null;
        }

        properties.Items[ConnectFor] = signIn.Value.ToString("N");
        return properties;
    }

    /// <summary>Lets in, or connects, who came back from the provider. Gives where to go on.</summary>
    public async Task<string> EnterAsync(HttpContext context, string? from)
    {
        var came = await context.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await context.SignOutAsync(IdentityConstants.ExternalScheme);
        if (came is not { Succeeded: true } || came.Principal.FindFirst(Subject)?.Value is not { Length: > 0 } subject)
        {
            return $"/sign-in?done={Failed}";
        }

        if (came.Properties?.Items.TryGetValue(ConnectFor, out var wanted) == true)
        {
            return context.User.SignInId() is { } signIn && wanted == signIn.Value.ToString("N")
                ? $"/account?done={await ConnectAsync(context.User.OwnerId(), subject, context.RequestAborted)}"
                : $"/sign-in?done={Failed}";
        }

        return
            await logins.FindAsync(provider.Authority, subject, context.RequestAborted) is { } owner
            && await accounts.FindByIdAsync(owner.Value.ToString()) is { } account
            && await door.CanSignInAsync(account)
            && !await accounts.IsLockedOutAsync(account)
            ? await SignInAsync(account, from)
            : $"/sign-in?done={Unknown}";
    }

    private async Task<string> ConnectAsync(OwnerId owner, string subject, CancellationToken cancellation) =>
        await logins.LinkAsync(owner, provider.Authority, subject, cancellation) ? Connected : Taken;

    private async Task<string> SignInAsync(Account account, string? from)
    {
        await door.SignInAsync(account, isPersistent: true, "OpenID Connect");
        return SafeReturn.To(from);
    }

    private bool IsGood(string ticket, SignInId signIn)
    {
        try
        {
            return Protector().Unprotect(ticket) == signIn.Value.ToString("N");
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private ITimeLimitedDataProtector Protector() =>
        protection.CreateProtector("connect an OpenID").ToTimeLimitedDataProtector();
}
