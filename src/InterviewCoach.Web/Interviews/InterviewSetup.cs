namespace InterviewCoach.Web.Interviews;

internal static class InterviewSetup
{
    public static void AddInterviews(this WebApplicationBuilder builder)
    {
        builder
            .Services.AddOptions<InterviewOptions>()
            .Bind(builder.Configuration.GetSection(InterviewOptions.Section))
            .Validate(
                options => options.ReplyDelay >= TimeSpan.Zero && options.ReplyDelay <= TimeSpan.FromMinutes(1),
                "Interviews__ReplyDelay is a time between 00:00:00 and 00:01:00."
            )
            .ValidateOnStart();
        builder.Services.AddSingleton<InterviewRoom>();
        builder.Services.AddSingleton<InterviewMaterials>();
        builder.Services.AddSingleton<EarlierSessions>();
        builder.Services.AddSingleton<InterviewStarter>();
        builder.Services.AddSingleton<RewordedReplies>();
        builder.Services.AddSingleton<Proposals>();
        builder.Services.AddSingleton<ReplyWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReplyWorker>());
    }
}
