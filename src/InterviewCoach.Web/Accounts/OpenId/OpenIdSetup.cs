using InterviewCoach.Web.Storage.Embedded;
using InterviewCoach.Web.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace InterviewCoach.Web.Accounts.OpenId;

internal static class OpenIdSetup
{
    public const string Scheme = "OpenId";

    public const string DonePath = "/sign-in/openid/done";

    /// <exception cref="StartupRefusedException">The settings name a provider, and are not whole or the build has no part for it.</exception>
    public static void AddOpenId(
        this AuthenticationBuilder authentication,
        OpenIdOptions provider,
        IConfiguration configuration
    )
    {
        authentication.Services.AddSingleton(provider);
        authentication.Services.AddSingleton<ExternalLoginStore>();
        authentication.Services.AddScoped<OpenIdDoor>();
        if (!provider.IsSet)
        {
            return;
        }

        if (
            !Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address)
            || address.Scheme != Uri.UriSchemeHttps
        )
        {
            throw new StartupRefusedException(
                $"Accounts__OpenId__Authority is '{provider.Authority}', which is no https address. It looks like: https://login.example.org/realms/school"
            );
        }

        if (provider.ClientId.Length == 0)
        {
            throw new StartupRefusedException(
                "Accounts__OpenId__ClientId is missing: it is what the provider calls this app, and is found where the app was registered there."
            );
        }

        // Who came back from the provider, for the moment until it is known who that is here.
        authentication.AddCookie(
            IdentityConstants.ExternalScheme,
            options =>
            {
                SecureCookies.Name(options.Cookie, "coach-openid", configuration);
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.ExpireTimeSpan = TimeSpan.FromMinutes(5);
            }
        );
#if OPENID_CONNECT
        authentication.AddOpenIdConnect(
            Scheme,
            options =>
            {
                options.Authority = provider.Authority;
                options.ClientId = provider.ClientId;
                options.ClientSecret = provider.ClientSecret.Length > 0 ? provider.ClientSecret : null;
                options.SignInScheme = IdentityConstants.ExternalScheme;
                options.CallbackPath = "/sign-in/openid/back";
                // The code comes back in the address: a form sent from elsewhere is refused here.
                options.ResponseType = "code";
                options.ResponseMode = "query";
                options.CorrelationCookie.SameSite = SameSiteMode.Lax;
                options.NonceCookie.SameSite = SameSiteMode.Lax;
                options.UsePkce = true;
                options.MapInboundClaims = false;
                options.SaveTokens = false;
                options.DisableTelemetry = true;
                // Who it is, and nothing of them: the account here has a name already.
                options.Scope.Clear();
                options.Scope.Add("openid");
                options.Events.OnRemoteFailure = failed =>
                {
                    failed.Response.Redirect($"/sign-in?done={OpenIdDoor.Failed}");
                    failed.HandleResponse();
                    return Task.CompletedTask;
                };
            }
        );
#else
        throw new StartupRefusedException(
            "Accounts__OpenId__Authority is set, and this build was made without OpenID Connect. Build it with -p:OpenIdConnect=true, or take the setting away."
        );
#endif
    }
}
