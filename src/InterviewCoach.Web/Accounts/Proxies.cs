using System.Net;
using InterviewCoach.Web.Storage.Embedded;
using Microsoft.AspNetCore.HttpOverrides;

namespace InterviewCoach.Web.Accounts;

/// <summary>Proxies that speak https for the app. Only theirs is believed of what a header says about a request.</summary>
internal static class Proxies
{
    private static readonly TimeSpan StaysWithHttps = TimeSpan.FromDays(365);

    public static void AddProxies(this WebApplicationBuilder builder, string trusted)
    {
        builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (StaysWithHttps, true));
        if (trusted.Length == 0)
        {
            return;
        }

        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.KnownIPNetworks.Clear();
            options.KnownProxies.Clear();
            foreach (
                var one in trusted.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                if (IPAddress.TryParse(one, out var address))
                {
                    options.KnownProxies.Add(address);
                }
                else if (System.Net.IPNetwork.TryParse(one, out var network))
                {
                    options.KnownIPNetworks.Add(network);
                }
                else
                {
                    throw new StartupRefusedException(
                        $"Accounts__TrustedProxies holds '{one}', which is no address. It looks like: 10.0.0.7,172.16.0.0/12"
                    );
                }
            }
        });
    }

    /// <summary>
    /// Believes the proxies, and serves nobody who came past them unencrypted, except this machine itself.
    /// </summary>
    public static void UseProxies(this WebApplication app)
    {
        if (!app.Configuration.IsMultiUser())
        {
            return;
        }

        app.UseForwardedHeaders();
        app.UseHsts();
        app.Use(
            async (context, next) =>
            {
                if (
                    context.Request.IsHttps
                    || (
                        context.Connection.RemoteIpAddress is { } remote
                        && IPAddress.IsLoopback(remote)
                        && LocalAccount.IsLoopbackName(context.Request.Host.Host)
                    )
                    || context.Request.Path.StartsWithSegments("/healthz")
                    || context.Request.Path.StartsWithSegments("/readyz")
                )
                {
                    await next(context);
                    return;
                }

                context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
                await context.Response.WriteAsync("This coach speaks https only. Open it under its https address.");
            }
        );
    }
}
