using System.Globalization;
using InterviewCoach.Web.Accounts;

namespace InterviewCoach.Web.Rights;

internal static class RightsSetup
{
    public static void AddRights(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<DataExport>();
        builder.Services.AddSingleton<DataImport>();
        builder.Services.AddSingleton<Erasure>();
    }

    /// <summary>All that somebody has, as one archive: <c>/data/export.zip</c>.</summary>
    public static void MapRights(this WebApplication app) =>
        app.MapGet(
            "/data/export.zip",
            async (HttpContext context, DataExport export, TimeProvider time) =>
            {
                // Made before it is sent: what breaks on the way is an error page, and no half archive.
                using var archive = new MemoryStream();
                await export.WriteAsync(context.User.OwnerId(), archive, context.RequestAborted);
                var day = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return Results.File(archive.ToArray(), "application/zip", $"interview-coach-{day}.zip");
            }
        );
}
