using Microsoft.AspNetCore.Authentication;

namespace InterviewCoach.Web.Accounts.OpenId;

internal static class OpenIdRoutes
{
    /// <summary>
    /// To the provider, and back. By links, not by forms: a page of this app may send its forms nowhere else, not even by way of
    /// an answer that leads on.
    /// </summary>
    public static void MapOpenId(this WebApplication app)
    {
        if (!app.Configuration.IsMultiUser())
        {
            return;
        }

        app.MapGet(
                "/sign-in/openid",
                (HttpContext context, OpenIdOptions provider, OpenIdDoor door, string? from, string? connect) =>
                    !provider.IsSet ? Results.NotFound()
                    : door.Begin(context.User, from, connect) is { } properties
                        ? Results.Challenge(properties, [OpenIdSetup.Scheme])
                    : Results.Redirect("/account?done=" + OpenIdDoor.Failed)
            )
            .AllowAnonymous();
        app.MapGet(
                OpenIdSetup.DonePath,
                async (HttpContext context, OpenIdOptions provider, OpenIdDoor door, string? from) =>
                    provider.IsSet ? Results.LocalRedirect(await door.EnterAsync(context, from)) : Results.NotFound()
            )
            .AllowAnonymous();
    }
}
