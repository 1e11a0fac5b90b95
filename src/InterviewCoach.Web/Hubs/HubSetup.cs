using Microsoft.AspNetCore.Http.Connections;

namespace InterviewCoach.Web.Hubs;

internal static class HubSetup
{
    /// <summary>WebSockets only, without negotiation: any node can take any connection.</summary>
    public static void MapInterviewHub(this WebApplication app) =>
        app.MapHub<InterviewHub>("/hubs/interview", options => options.Transports = HttpTransportType.WebSockets);
}
