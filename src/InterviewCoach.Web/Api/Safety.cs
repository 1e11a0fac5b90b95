using InterviewCoach.Web.Accounts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace InterviewCoach.Web.Api;

internal static class Safety
{
    // Everything comes from here and nowhere else; no script or style stands inside a page.
    private const string ContentSecurityPolicy =
        "default-src 'none'; object-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void AddSafety(this WebApplicationBuilder builder)
    {
        LogLines.AddTo(builder.Logging);
        LinksInLogs.AddTo(builder.Services);
        FormCheck.AddTo(builder.Services, builder.Configuration);
        builder.AddRequestLimits();
    }

    /// <summary>
    /// Headers on every reply, error pages, and the origin check: on what changes something, and at the live room's door,
    /// since browsers do not hold WebSockets to the same-origin rule and any page could open one.
    /// </summary>
    public static void UseSafety(this WebApplication app)
    {
        // The first of all: what it tells of a fault passes through the rest anew, since it takes all headers back.
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseProxies();
        app.Use(
            async (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = ContentSecurityPolicy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                // Pages and downloads are somebody's; the client's files, which are nobody's, say otherwise of themselves.
                // No-cache is said too, or the check of forms warns of every page that holds one.
                headers.CacheControl = "no-cache, no-store";
                var changes =
                    context.Request.Headers.Upgrade.Count > 0
                    || !(
                        HttpMethods.IsGet(context.Request.Method)
                        || HttpMethods.IsHead(context.Request.Method)
                        || HttpMethods.IsOptions(context.Request.Method)
                    );
                if (changes && SameOrigin.IsFromElsewhere(context.Request))
                {
                    SecurityLog.Refused(context, "a page elsewhere sent it");
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return;
                }

                await next(context);
            }
        );
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(
            async (context, next) =>
            {
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                {
                    // The page that tells of a refused form takes no form itself, and must not ask for its token.
                    context.Request.Method = HttpMethods.Get;
                }

                await next(context);
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is null && WhyRefused(context) is { } why)
                {
                    SecurityLog.Refused(context, why);
                }

                if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentLength: null or 0 } refused)
                {
                    // A refusal with a type but no words would be sent as an empty page.
                    refused.ContentType = null;
                    refused.ContentLength = null;
                }
            }
        );
    }

    /// <summary>Why what was asked for was refused, where that is about who asks or how; null where it was not.</summary>
    private static string? WhyRefused(HttpContext context) =>
        context.Response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => "not signed in",
            StatusCodes.Status403Forbidden => "not the role",
            StatusCodes.Status429TooManyRequests => "too often",
            StatusCodes.Status400BadRequest
                when context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false } =>
                "a form without its token",
            // A page that is there, of something that is not, or is another's: which of the two is nobody's business.
            StatusCodes.Status404NotFound
                when context.GetEndpoint() is RouteEndpoint { RoutePattern.Parameters.Count: > 0 } =>
                "not there, or not theirs",
            _ => null,
        };
}
