using System.ComponentModel;
using System.Diagnostics;
using InterviewCoach.Core.Profiles.Histories;

namespace InterviewCoach.Cli;

/// <summary>
/// Asks git who committed what. The repository is a stranger's: no shell, no hook, pager, external diff, text conversion,
/// signature check or download that its configuration asks for, and limits on time and output.
/// </summary>
internal static class GitRepository
{
    private const int LongestLog = 32 * 1024 * 1024;
    private static readonly TimeSpan LongestRun = TimeSpan.FromSeconds(10);

    private static readonly string[] Harmless =
    [
        "core.fsmonitor=false",
        "core.hooksPath=/dev/null",
        "core.pager=cat",
        "core.quotePath=false",
        "core.sshCommand=false",
        "diff.external=",
        "diff.orderFile=/dev/null",
        "log.showSignature=false",
        "log.showRoot=true",
        "i18n.logOutputEncoding=UTF-8",
        "protocol.allow=never",
    ];

    /// <summary>The history of the repository in a folder; null where there is none, no git, or git refuses or takes too long.</summary>
    public static GitHistory? History(string folder)
    {
        if (!Path.Exists(Path.Combine(folder, ".git")))
        {
            return null;
        }

        try
        {
            using var git = Process.Start(Start(Path.GetFullPath(folder)));
            if (git is null)
            {
                return null;
            }

            using var limit = new CancellationTokenSource(LongestRun);
            using var stop = limit.Token.Register(() => Stop(git));
            git.StandardInput.Close();
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var (log, isComplete) = Read(git.StandardOutput);
            if (!isComplete)
            {
                Stop(git);
            }

            git.WaitForExit();
            return git.ExitCode == 0 || (!isComplete && !limit.IsCancellationRequested)
                ? GitLog.Read(log, isComplete)
                : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static ProcessStartInfo Start(string folder)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        foreach (
            var inherited in start
                .Environment.Keys.Where(key => key.StartsWith("GIT_", StringComparison.Ordinal))
                .ToList()
        )
        {
            start.Environment.Remove(inherited);
        }

        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["GIT_NO_LAZY_FETCH"] = "1";
        start.Environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        start.Environment["GIT_CEILING_DIRECTORIES"] = Path.GetDirectoryName(folder) ?? folder;
        foreach (var argument in (string[])["--no-pager", .. Harmless.SelectMany(setting => (string[])["-c", setting])])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (
            var argument in (string[])
                [
                    "log",
                    "--numstat",
                    "--no-renames",
                    "--no-ext-diff",
                    "--no-textconv",
                    "--no-show-signature",
                    "--no-color",
                    "--ignore-submodules=all",
                    $"--max-count={GitLog.MostCommits + 1}",
                    $"--format=format:{GitLog.Format}",
                    "HEAD",
                    "--",
                ]
        )
        {
            start.ArgumentList.Add(argument);
        }

        return start;
    }

    private static (string Log, bool IsComplete) Read(StreamReader output)
    {
        var log = new System.Text.StringBuilder();
        var buffer = new char[65_536];
        int count;
        while ((count = output.ReadBlock(buffer)) > 0)
        {
            log.Append(buffer, 0, count);
            if (log.Length > LongestLog)
            {
                return (log.ToString(), false);
            }
        }

        return (log.ToString(), true);
    }

    private static void Stop(Process git)
    {
        try
        {
            git.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
