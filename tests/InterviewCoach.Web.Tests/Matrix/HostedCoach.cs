using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace InterviewCoach.Web.Tests.Matrix;

/// <summary>
/// The app's own Program, run inside of the test, in multi-user mode: so that the test can ask it which routes it has.
/// </summary>
public sealed class HostedCoach(TestCluster cluster) : IAsyncLifetime
{
    private readonly TestDatabase _database = new(cluster);
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coach-hosted-{Guid.NewGuid():N}");
    private Task _program = Task.CompletedTask;
    private IHost? _host;

    public Uri Address { get; private set; } = null!;

    public TestDatabase Database => _database;

    public IServiceProvider Services => _host!.Services;

    /// <summary>Every endpoint that requests can reach.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _host!.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public async ValueTask InitializeAsync()
    {
        await _database.InitializeAsync();
        if (_database.ConnectionString.Length == 0)
        {
            return;
        }

        var args = People
            .Settings.Append(("Urls", "http://127.0.0.1:0"))
            .Append(("ConnectionStrings__Coach", _database.ConnectionString))
            .Append(("Coach__DataFolder", _folder))
            // A model that nobody reaches: what only it brings has its rows as well.
            .Append(("LanguageModel__Provider", "anthropic"))
            .Append(("LanguageModel__Model", "none-there"))
            .Append(("LanguageModel__Endpoint", "http://127.0.0.1:9"))
            .Append(("LanguageModel__ApiKey", "key-of-nobody-1234"))
            .Select(setting => $"--{setting.Item1.Replace("__", ":", StringComparison.Ordinal)}={setting.Item2}")
            .ToArray();
        var built = new TaskCompletionSource<IHost>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = DiagnosticListener.AllListeners.Subscribe(new HostHearer(_folder, built));
        _program = Task.Factory.StartNew(
            () => typeof(Program).Assembly.EntryPoint!.Invoke(null, [args]),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        _host = await built.Task.WaitAsync(TimeSpan.FromSeconds(60));
        var started = new TaskCompletionSource();
        _host
            .Services.GetRequiredService<IHostApplicationLifetime>()
            .ApplicationStarted.Register(() => started.TrySetResult());
        await started.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Address = new Uri(
            _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
    }

    public async ValueTask DisposeAsync()
    {
        _host?.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        await _program.WaitAsync(TimeSpan.FromSeconds(60));
        await _database.DisposeAsync();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>A host that is built says so to whoever listens.</summary>
    private sealed class HostHearer(string folder, TaskCompletionSource<IHost> built)
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
            {
                value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            // Other tests build hosts of their own in this process.
            if (
                value is { Key: "HostBuilt", Value: IHost host }
                && host.Services.GetRequiredService<IConfiguration>()["Coach:DataFolder"] == folder
            )
            {
                built.TrySetResult(host);
            }
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
