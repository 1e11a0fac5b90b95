using InterviewCoach.Web.Accounts;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;

namespace InterviewCoach.Web.Hubs;

internal static class HubSetup
{
    // An answer over the limit must arrive whole to be refused in words: a message beyond this closes the connection.
    private const long MaximumMessage = 4 * 1024 * 1024;

    public static void AddHubs(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR(options => options.MaximumReceiveMessageSize = MaximumMessage);
        if (builder.Configuration.IsMultiUser())
        {
            builder.Services.AddSingleton<LiveSignIns>();
            builder.Services.AddHostedService(services => services.GetRequiredService<LiveSignIns>());
            builder.Services.AddSingleton<RoomCallLimit>();
            builder.Services.Configure<HubOptions>(options =>
            {
                options.AddFilter<LiveSignIns>();
                options.AddFilter<RoomCallLimit>();
            });
        }
    }

    /// <summary>WebSockets only, without negotiation: any node can take any connection.</summary>
    public static void MapHubs(this WebApplication app)
    {
        Map<InterviewHub>(app, "/hubs/interview");
        Map<MentorHub>(app, "/hubs/mentor");
        Map<NoticeHub>(app, "/hubs/notices");
    }

    private static void Map<T>(WebApplication app, string path)
        where T : Hub =>
        app.MapHub<T>(path, options => options.Transports = HttpTransportType.WebSockets).DisableRequestTimeout();
}
