using System.Diagnostics;

namespace InterviewCoach.Web.Storage.Embedded;

/// <summary>
/// Who the server runs as. PostgreSQL refuses to run as root, so root hands it to <c>nobody</c>, who exists everywhere
/// and owns nothing else.
/// </summary>
internal sealed class ServerAccount
{
    private const string OtherAccount = "nobody";
    private readonly IReadOnlyList<string> _prefix;

    private ServerAccount(IReadOnlyList<string> prefix) => _prefix = prefix;

    /// <summary>Whether the server runs as somebody other than the app.</summary>
    public bool IsAnother => _prefix.Count > 0;

    /// <exception cref="StartupRefusedException">The app is root and no program to change the account is installed.</exception>
    public static ServerAccount Choose()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return new ServerAccount([]);
        }

        if (FindOnPath("setpriv") is { } setpriv)
        {
            return new ServerAccount([setpriv, $"--reuid={OtherAccount}", "--clear-groups", "--"]);
        }

        return FindOnPath("runuser") is { } runuser
            ? new ServerAccount([runuser, "-u", OtherAccount, "--"])
            : throw new StartupRefusedException(
                "PostgreSQL does not run as root, and neither setpriv nor runuser (package util-linux) is installed. Run the app as an ordinary user, or install util-linux."
            );
    }

    /// <summary>Gives a file or folder, and all in it, to the server's account.</summary>
    public async Task GiveAsync(string path, CancellationToken cancellation)
    {
        if (IsAnother)
        {
            await RunAsync(["chown", "-R", OtherAccount, path], cancellation);
        }
    }

    /// <summary>Makes sure that the server's account can enter a folder: root's home, for one, lets nobody in.</summary>
    /// <exception cref="StartupRefusedException">It cannot.</exception>
    public async Task RequireEntryAsync(string folder, CancellationToken cancellation)
    {
        // 1 is the answer of test itself; anything else says that it could not be asked.
        if (IsAnother && (await RunAsync("test", ["-x", folder], cancellation)).ExitCode == 1)
        {
            throw new StartupRefusedException(
                $"The account {OtherAccount}, as which PostgreSQL runs when the app runs as root, cannot enter the data folder {folder}. Set Coach__DataFolder to a folder that others may enter, such as {DataFolder.DefaultPath}, or run the app as an ordinary user."
            );
        }
    }

    /// <summary>Runs a program of the server, as its account, and waits for it. Returns its exit code and what it printed.</summary>
    public Task<(int ExitCode, string Output)> RunAsync(
        string program,
        IEnumerable<string> arguments,
        CancellationToken cancellation
    ) => RunAsync([.. _prefix, program, .. arguments], cancellation);

    private static async Task<(int ExitCode, string Output)> RunAsync(
        IReadOnlyList<string> command,
        CancellationToken cancellation
    )
    {
        var start = new ProcessStartInfo(command[0])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            // The account may not read the folder that the app was started in.
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = Task.WhenAll(
            process.StandardOutput.ReadToEndAsync(cancellation),
            process.StandardError.ReadToEndAsync(cancellation)
        );
        await process.WaitForExitAsync(cancellation);
        // A server that stays behind may hold the pipe open: what it has not printed by now does not matter.
        await Task.WhenAny(output, Task.Delay(TimeSpan.FromSeconds(1), cancellation));
        return (process.ExitCode, output.IsCompletedSuccessfully ? string.Concat(await output).Trim() : "");
    }

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Concat(["/usr/bin", "/bin", "/usr/sbin", "/sbin"])
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
