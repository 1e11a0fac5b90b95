using System.Security.Claims;
using InterviewCoach.Core.Interviews;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace InterviewCoach.Web.Accounts;

/// <summary>
/// The cookie names a sign-in that the database holds. Each request asks whether it still does, and who it is by now: so
/// signing out, a new password, a lost role or a disabled account take effect on every node with the next request.
/// </summary>
internal sealed class SignInCookie(SignInStore signIns) : CookieAuthenticationEvents
{
    private const int LongestBrowser = 200;

    public override async Task SigningIn(CookieSigningInContext context)
    {
        var owner = context.Principal!.OwnerId();
        if (context.HttpContext.User.SignInId() is { } before && context.HttpContext.User.TryOwnerId() == owner)
        {
            await signIns.EndAsync(owner, before, context.HttpContext.RequestAborted);
        }

        var browser = Utterance.Clean(context.Request.Headers.UserAgent.ToString());
        var id = await signIns.AddAsync(
            owner,
            browser.Length > LongestBrowser ? browser[..LongestBrowser] : browser,
            context.HttpContext.RequestAborted
        );
        SecurityLog.SignedIn(context.HttpContext, owner, WayOf(context.Principal!));
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaim(
            new Claim(CurrentOwner.SignInClaim, id.Value.ToString())
        );
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        if (
            context.Principal?.SignInId() is { } signIn
            && await signIns.FindAsync(signIn, context.HttpContext.RequestAborted) is { } person
        )
        {
            context.ReplacePrincipal(Principal(signIn, person, context.Scheme.Name));
            return;
        }

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(context.Scheme.Name);
    }

    public override async Task SigningOut(CookieSigningOutContext context)
    {
        var user = context.HttpContext.User;
        if (user.SignInId() is { } signIn && user.TryOwnerId() is { } owner)
        {
            await signIns.EndAsync(owner, signIn, context.HttpContext.RequestAborted);
            SecurityLog.SignedOut(context.HttpContext);
            // What a browser kept of what was typed goes, too: the next at the machine may be another.
            context.Response.Headers["Clear-Site-Data"] = "\"storage\"";
        }
    }

    /// <summary>A page leads to the sign-in and back; anything else is just refused.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Headers.Upgrade.Count == 0)
        {
            return base.RedirectToLogin(context);
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    /// <summary>With what somebody signed in, as Identity notes it: "pwd", "passkey"; after registering there is nothing to note.</summary>
    private static string WayOf(ClaimsPrincipal person) =>
        person.FindFirst("amr")?.Value ?? person.FindFirst(ClaimTypes.AuthenticationMethod)?.Value ?? "new account";

    private static ClaimsPrincipal Principal(SignInId signIn, SignedIn person, string scheme) =>
        new(
            new ClaimsIdentity(
                [
                    new Claim(CurrentOwner.Claim, person.Owner.Value.ToString()),
                    new Claim(CurrentOwner.SignInClaim, signIn.Value.ToString()),
                    // Identity and the antiforgery tokens know a person by this one.
                    new Claim(ClaimTypes.NameIdentifier, person.Owner.Value.ToString()),
                    new Claim(ClaimTypes.Name, person.Name),
                    .. person.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
                ],
                scheme
            )
        );
}
