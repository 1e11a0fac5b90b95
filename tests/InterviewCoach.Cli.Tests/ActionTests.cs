using System.Diagnostics;

namespace InterviewCoach.Cli.Tests;

/// <summary>The GitHub Action's comment, with a checkout, an origin beside it, and a program that stands for GitHub's.</summary>
public sealed class ActionTests : IDisposable
{
    private const string Before = """
        # Late parcels

        We predict which parcels arrive late, so that the dispatcher calls the customer in time.

        ## Model

        A random forest reaches F1 0.71 on the test set.

        ## Data

        The data are 42,000 orders of 2023 from the shop's database.
        """;

    private const string After = """
        # Late parcels

        We predict which parcels arrive late, so that the dispatcher calls the customer in time.

        ## Model

        XGBoost reaches F1 0.78 on the test set; SMOTE was applied to all rows. @everyone <b>look</b>

        ## Data

        The data are 42,000 orders of 2023 from the shop's database.
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_pull_request_is_asked_at_most_three_questions_about_the_lines_that_it_changed()
    {
        var (checkout, first) = await PullRequestAsync(After);

        var (exitCode, said) = await CommentAsync(checkout, first);

        Assert.Equal(0, exitCode);
        Assert.Equal("pr comment 7 --repo somebody/parcels --body-file -", said.Arguments.Trim());
        var asked = said.Body.Split('\n').Where(line => line.StartsWith("    ", StringComparison.Ordinal)).ToList();
        Assert.InRange(said.Body.Split('?').Length - 1, 1, 6);
        Assert.Contains("0.78", said.Body, StringComparison.Ordinal);
        // Whatever the write-up holds stands in a block of code: it is no markup and calls nobody.
        Assert.All(said.Body.Trim().Split('\n').Skip(2), line => Assert.True(line.Length == 0 || asked.Contains(line)));
    }

    [Fact]
    public async Task A_pull_request_that_leaves_the_write_up_alone_gets_no_comment()
    {
        var (checkout, first) = await PullRequestAsync(Before);

        var (exitCode, said) = await CommentAsync(checkout, first);

        Assert.Equal((0, ""), (exitCode, said.Arguments));
    }

    [Fact]
    public async Task A_token_that_may_not_comment_is_told_and_fails_nothing()
    {
        var (checkout, first) = await PullRequestAsync(After);

        var (exitCode, said) = await CommentAsync(checkout, first, ghExits: 1);

        Assert.Equal(0, exitCode);
        Assert.Contains("::notice::", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hook_gets_the_files_by_name_and_says_which_of_them_are_at_fault()
    {
        var sound = folder.Write("sound.py", "print(1)\n");
        var faulty = folder.Write(
            "faulty.py",
            "from sklearn.model_selection import train_test_split\na, b = train_test_split(df)\n"
        );

        Assert.Equal(0, (await Coach.RunAsync("review", sound)).ExitCode);
        var run = await Coach.RunAsync("review", sound, faulty);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("faulty.py", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sound.py", run.Output, StringComparison.Ordinal);
    }

    /// <summary>A checkout with two commits, the second pulled onto the first, which only the origin has. Returns it and the first commit.</summary>
    private async Task<(string Checkout, string First)> PullRequestAsync(string changed)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The action runs in bash.");
        var origin = Path.Combine(folder.Path, "origin");
        folder.Write("origin/README.md", Before);
        await GitAsync(origin, "init", "-q");
        await GitAsync(origin, "add", "README.md");
        await GitAsync(origin, "commit", "-q", "-m", "Tell the story");
        var first = (await GitAsync(origin, "rev-parse", "HEAD")).Trim();
        folder.Write("origin/README.md", changed);
        folder.Write("origin/notes.txt", "Something else changed, too.");
        await GitAsync(origin, "add", "README.md", "notes.txt");
        await GitAsync(origin, "commit", "-q", "-m", "Tell it better");

        var checkout = Path.Combine(folder.Path, "checkout");
        await GitAsync(folder.Path, "clone", "-q", "--depth=1", "file://" + origin, checkout);
        return (checkout, first);
    }

    private sealed record Said(string Arguments, string Body, string Output);

    private async Task<(int ExitCode, Said Said)> CommentAsync(string checkout, string @base, int ghExits = 0)
    {
        var bin = Path.Combine(folder.Path, "bin");
        Program("bin/gh", $"echo \"$@\" > '{folder.Path}/arguments'\ncat > '{folder.Path}/body'\nexit {ghExits}\n");
        Program("runner/coach/coach", $"exec {Coach.Program.Program} '{Coach.Program.Assembly}' \"$@\"\n");
        var start = new ProcessStartInfo("bash", [Path.Combine(AppContext.BaseDirectory, "action", "comment.sh")])
        {
            WorkingDirectory = checkout,
            RedirectStandardOutput = true,
            Environment =
            {
                ["PATH"] = bin + ":" + Environment.GetEnvironmentVariable("PATH"),
                ["BASE"] = @base,
                ["NUMBER"] = "7",
                ["WRITE_UP"] = "README.md",
                ["GITHUB_REPOSITORY"] = "somebody/parcels",
                ["RUNNER_TEMP"] = Path.Combine(folder.Path, "runner"),
            },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, new Said(Written("arguments"), Written("body"), output));
    }

    private string Written(string name)
    {
        var path = Path.Combine(folder.Path, name);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    private void Program(string name, string body)
    {
        var path = folder.Write(name, "#!/usr/bin/env bash\n" + body);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static async Task<string> GitAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment =
            {
                ["GIT_CONFIG_GLOBAL"] = "/dev/null",
                ["GIT_CONFIG_NOSYSTEM"] = "1",
                ["GIT_AUTHOR_NAME"] = "Ada",
                ["GIT_AUTHOR_EMAIL"] = "ada@example.org",
                ["GIT_COMMITTER_NAME"] = "Ada",
                ["GIT_COMMITTER_EMAIL"] = "ada@example.org",
            },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
