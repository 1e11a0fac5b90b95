using InterviewCoach.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;

namespace InterviewCoach.Web.Api;

/// <summary>
/// ASP.NET Core's antiforgery check, which holds a form's token against a cookie, and takes the browser's own word that the
/// form came from this app where the cookie is another by now: two pages that are opened at once each bring a cookie, and
/// the first one's form would be refused for the second one's.
/// </summary>
internal sealed class FormCheck(IAntiforgery tokens) : IAntiforgery
{
    public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => tokens.GetAndStoreTokens(httpContext);

    public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => tokens.GetTokens(httpContext);

    public void SetCookieTokenAndHeader(HttpContext httpContext) => tokens.SetCookieTokenAndHeader(httpContext);

    public async Task<bool> IsRequestValidAsync(HttpContext httpContext) =>
        await tokens.IsRequestValidAsync(httpContext) || SameOrigin.IsFromHere(httpContext.Request);

    public async Task ValidateRequestAsync(HttpContext httpContext)
    {
        try
        {
            await tokens.ValidateRequestAsync(httpContext);
        }
        catch (AntiforgeryValidationException e)
            when (e.InnerException is null && SameOrigin.IsFromHere(httpContext.Request))
        {
            // The form was read, and only its token does not fit.
        }
    }

    /// <summary>Puts this check before the framework's own.</summary>
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        services.AddAntiforgery(options =>
        {
            SecureCookies.Name(options.Cookie, "coach-form", configuration);
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        var own = services.Last(service => service.ServiceType == typeof(IAntiforgery));
        services.AddSingleton<IAntiforgery>(provider => new FormCheck(
            (IAntiforgery)ActivatorUtilities.CreateInstance(provider, own.ImplementationType!)
        ));
    }
}
