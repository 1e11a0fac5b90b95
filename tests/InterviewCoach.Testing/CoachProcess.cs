using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace InterviewCoach.Testing;

/// <summary>The app as a process of its own, as a user runs it: killed, stopped and started at will.</summary>
public sealed partial class CoachProcess : IAsyncDisposable
{
    private const string Ready = "InterviewCoach is ready: ";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<string?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CoachProcess(Process process) => _process = process;

    /// <summary>Where it serves.</summary>
    public Uri Address { get; private set; } = null!;

    public int Id => _process.Id;

    /// <summary>All that it printed so far, on either stream.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Starts it and waits until it serves.</summary>
    /// <param name="settings">Environment variables, such as ConnectionStrings__Coach.</param>
    /// <exception cref="InvalidOperationException">It ended, or took too long; the message holds what it printed.</exception>
    public static async Task<CoachProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var coach = Launch(settings);
        var address = await coach._address.Task.WaitAsync(Patience);
        if (address is null)
        {
            throw new InvalidOperationException($"The app did not start: {coach.Output}");
        }

        coach.Address = new Uri(address);
        return coach;
    }

    /// <summary>Starts it where it should refuse to. Returns its exit code and what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunToEndAsync(params (string Name, string Value)[] settings)
    {
        await using var coach = Launch(settings);
        await coach._process.WaitForExitAsync().WaitAsync(Patience);
        return (coach._process.ExitCode, coach.Output);
    }

    /// <summary>Ends it at once, with no word of warning: kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Asks it to end (SIGTERM) and waits. Returns its exit code.</summary>
    public Task<int> TerminateAsync() => EndAsync(SigTerm);

    /// <summary>Closes its terminal (SIGHUP) and waits. Returns its exit code.</summary>
    public Task<int> HangUpAsync() => EndAsync(SigHup);

    private async Task<int> EndAsync(int signal)
    {
        if (SendSignal(_process.Id, signal) != 0)
        {
            throw new InvalidOperationException("The process could not be signalled.");
        }

        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await TerminateAsync();
        }

        _process.Dispose();
    }

    private static CoachProcess Launch((string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && IsDotnet(host) ? host : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "InterviewCoach.Web.dll"));
        start.Environment["Urls"] = "http://127.0.0.1:0";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        var coach = new CoachProcess(process);
        process.OutputDataReceived += (_, line) => coach.Hear(line.Data);
        process.ErrorDataReceived += (_, line) => coach.Hear(line.Data);
        process.Exited += (_, _) => coach._address.TrySetResult(null);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return coach;
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.StartsWith(Ready, StringComparison.Ordinal))
        {
            _address.TrySetResult(line[Ready.Length..]);
        }
    }

    private static bool IsDotnet(string path) => Path.GetFileNameWithoutExtension(path) == "dotnet";

    private const int SigHup = 1;
    private const int SigTerm = 15;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);
}
