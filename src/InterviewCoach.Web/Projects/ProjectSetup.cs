using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Drills;
using InterviewCoach.Web.Reviewing;

namespace InterviewCoach.Web.Projects;

internal static class ProjectSetup
{
    // In characters of source text; readings are a few times that.
    private const long CacheSize = 50_000_000;

    public static void AddProjects(this WebApplicationBuilder builder, Knowledge knowledge)
    {
        builder.Services.AddMemoryCache(options => options.SizeLimit = CacheSize);
        builder.Services.AddSingleton<ProjectLibrary>();
        builder.Services.AddSingleton<DemoProject>();
        builder.Services.AddSingleton<ReviewDesk>();
        builder.Services.AddSingleton<FindingExplanations>();
        builder.Services.AddSingleton<DrillDesk>();
        builder.Services.AddSingleton<DueNotices>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DueNotices>());
        builder.Services.AddSingleton(knowledge.Bank);
        builder.Services.AddSingleton(knowledge.Claims);
        builder.Services.AddSingleton(knowledge.Skills);
        builder.Services.AddSingleton(knowledge.Drills);
        builder.Services.AddSingleton(knowledge.Words);
        builder.Services.AddSingleton(knowledge.Interviewer);
    }

    /// <summary>Gives the local owner a project to try the coach on; in multi-user mode each account gets it when it is made.</summary>
    public static async Task SeedDemoAsync(this WebApplication app)
    {
        if (app.Services.GetService<LocalOwner>() is { } local)
        {
            await app
                .Services.GetRequiredService<DemoProject>()
                .GiveAsync(await local.IdAsync(CancellationToken.None), CancellationToken.None);
        }
    }
}
