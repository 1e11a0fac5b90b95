using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.LanguageModels;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace InterviewCoach.Web.Api;

internal static class Health
{
    /// <summary><c>/healthz</c>: the process lives. <c>/readyz</c>: it can reach its database.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/readyz").AllowAnonymous();
        app.MapGet("/health.json", StatusAsync);
    }

    /// <summary>The same as the page at <c>/health</c>, for programs; with <c>?ask=true</c> the model is asked first.</summary>
    private static async Task<IResult> StatusAsync(
        HttpContext context,
        HealthCheckService checks,
        ModelProbe probe,
        bool? ask,
        CancellationToken cancellation
    )
    {
        var owner = context.User.OwnerId();
        if (ask == true)
        {
            await probe.AskAsync(owner, cancellation);
        }

        var report = await checks.CheckHealthAsync(cancellation);
        return Results.Json(
            new
            {
                database = report.Status == HealthStatus.Healthy ? "answers" : "does not answer",
                languageModel = await probe.StatusAsync(owner, cancellation),
            }
        );
    }
}
