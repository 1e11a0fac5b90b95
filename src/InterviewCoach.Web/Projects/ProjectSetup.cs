using InterviewCoach.Core.Questions;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Reviewing;
using InterviewCoach.Web.Storage.Embedded;

namespace InterviewCoach.Web.Projects;

internal static class ProjectSetup
{
    // In characters of source text; readings are a few times that.
    private const long CacheSize = 50_000_000;

    public static void AddProjects(this WebApplicationBuilder builder, Knowledge knowledge)
    {
        builder.Services.AddMemoryCache(options => options.SizeLimit = CacheSize);
        builder.Services.AddSingleton<ProjectLibrary>();
        builder.Services.AddSingleton<ReviewDesk>();
        builder.Services.AddSingleton(knowledge.Bank);
        builder.Services.AddSingleton(knowledge.Claims);
        builder.Services.AddSingleton(knowledge.Words);
        builder.Services.AddSingleton(knowledge.Interviewer);
    }

    /// <summary>Gives the local owner a project to try the coach on, once.</summary>
    public static async Task SeedDemoAsync(this WebApplication app)
    {
        var cancellation = CancellationToken.None;
        var owner = await app.Services.GetRequiredService<LocalOwner>().IdAsync(cancellation);
        if (await app.Services.GetRequiredService<Storage.ProjectStore>().HasDemoAsync(owner, cancellation))
        {
            return;
        }

        var file = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "db", "demo"), "*.md").Single();
        var outcome = await app
            .Services.GetRequiredService<ProjectLibrary>()
            .AddAsync(
                owner,
                HandedIn.Of(Path.GetFileName(file), await File.ReadAllBytesAsync(file, cancellation)),
                TargetRole.DataScientist,
                isDemo: true,
                cancellation
            );
        if (outcome is AddOutcome.Refused refused)
        {
            throw new StartupRefusedException($"The demo project could not be read: {refused.Message}");
        }
    }
}
