namespace InterviewCoach.Web.Interviews;

internal static class InterviewSetup
{
    // An answer over the limit must arrive whole to be refused in words: a message beyond this closes the connection.
    private const long MaximumMessage = 4 * 1024 * 1024;

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
        builder.Services.AddSignalR(options => options.MaximumReceiveMessageSize = MaximumMessage);
        builder.Services.AddSingleton<InterviewRoom>();
        builder.Services.AddSingleton<InterviewMaterials>();
        builder.Services.AddSingleton<EarlierSessions>();
        builder.Services.AddSingleton<InterviewStarter>();
        builder.Services.AddSingleton<ReplyWorker>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReplyWorker>());
    }
}
