using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace InterviewCoach.Web.Api;

internal static class Health
{
    /// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can reach its database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
    }
}
