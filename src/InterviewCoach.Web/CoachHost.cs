using System.Net;
using System.Reflection;
using InterviewCoach.Web.Accounts;
using InterviewCoach.Web.Storage;
using InterviewCoach.Web.Storage.Embedded;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace InterviewCoach.Web;

/// <summary>Where the app stands on disk, and how it opens its door.</summary>
internal static class CoachHost
{
    /// <summary>
    /// The folder with <c>wwwroot</c> and <c>appsettings.json</c>: beside the program when published, else the project
    /// folder that it was built from, so that it does not matter where it is started.
    /// </summary>
    public static string ContentRoot { get; } =
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"))
            ? AppContext.BaseDirectory
            : BuiltFrom ?? AppContext.BaseDirectory;

    /// <summary>The client's npm packages, among them the embedded server.</summary>
    public static string ModulesFolder => Path.Combine(BuiltFrom ?? ContentRoot, "Client", "node_modules");

    private static string? BuiltFrom =>
        typeof(CoachHost)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == "ProjectFolder")
            ?.Value
            is { } folder
        && Directory.Exists(folder)
            ? folder
            : null;

    public static WebApplicationOptions Options(string[] args) => new() { Args = args, ContentRootPath = ContentRoot };

    /// <summary>Listens, says where, and returns when told to stop.</summary>
    /// <exception cref="StartupRefusedException">The address is taken, or is open to others in local mode.</exception>
    public static async Task ServeAsync(this WebApplication app, Database database, CancellationToken stop)
    {
        RefuseOpenDoor(app);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            var wanted = app.Configuration["urls"] ?? "the address";
            throw new StartupRefusedException(
                $"{wanted} is in use. Stop what uses it, or choose another: dotnet run --project src/InterviewCoach.Web -- --urls http://127.0.0.1:5081"
            );
        }

        var address = app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.First();
        database.Announce(address);
        if (KeyCertificates.Told(app.Configuration) is { } keys)
        {
            Console.WriteLine(keys);
        }

        Console.WriteLine($"InterviewCoach is ready: {address}");
        if (
            app.Services.GetService<FirstAdministrator>() is { } first
            && await first.InviteAsync(address, stop) is { } told
        )
        {
            Console.WriteLine(told);
        }

        await app.WaitForShutdownAsync(stop);
    }

    /// <summary>What is wrong with the settings or the machine, in one line; null for what is our own fault.</summary>
    public static string? Explain(Exception startFailure) =>
        startFailure switch
        {
            StartupRefusedException refused => refused.Message,
            OptionsValidationException options => options.Message,
            FormatException or InvalidOperationException or IOException or UnauthorizedAccessException =>
                $"InterviewCoach could not start: {startFailure.Message.ReplaceLineEndings(" ")} The settings are listed in README.md.",
            _ => null,
        };

    /// <summary>
    /// Local mode signs in whoever comes, so it must not be reachable from elsewhere unless somebody said so. With accounts
    /// it may, but no password goes over a network in the clear.
    /// </summary>
    private static void RefuseOpenDoor(WebApplication app)
    {
        var accounts = app.Services.GetRequiredService<IOptions<AccountOptions>>().Value;
        var multiUser = accounts.Mode == AccountMode.MultiUser;
        if (multiUser ? accounts.TrustedProxies.Length > 0 : accounts.TrustNetwork)
        {
            return;
        }

        foreach (var url in (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                Uri.TryCreate(
                    url.Replace("://+", "://0.0.0.0").Replace("://*", "://0.0.0.0"),
                    UriKind.Absolute,
                    out var uri
                )
                && !uri.IsLoopback
                && !(IPAddress.TryParse(uri.Host, out var address) && IPAddress.IsLoopback(address))
                && !(multiUser && uri.Scheme == Uri.UriSchemeHttps)
            )
            {
                throw new StartupRefusedException(
                    multiUser
                        ? $"{url} can be reached from other machines, and passwords would go there unencrypted. Use an https address (with Kestrel__Certificates__Default__Path), or name the proxy that speaks https for the app: Accounts__TrustedProxies=10.0.0.7"
                        : $"{url} can be reached from other machines, and there is no sign-in in local mode. Use http://127.0.0.1:5080, or set Accounts__TrustNetwork=true where only you can reach it, or Accounts__Mode=MultiUser for accounts."
                );
            }
        }
    }
}
