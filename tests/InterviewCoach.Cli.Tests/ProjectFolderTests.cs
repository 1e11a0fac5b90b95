using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace InterviewCoach.Cli.Tests;

/// <summary>Repositories: as a folder, with a history of git, and as an archive.</summary>
public sealed class ProjectFolderTests : IDisposable
{
    private const string Readme = """
        # Churn model

        We predict which customers leave. A random forest reaches F1 0.71 on the test set.
        """;

    private const string Code = """
        from sklearn.ensemble import RandomForestClassifier
        model = RandomForestClassifier(n_estimators=200)
        model.fit(X_train, y_train)
        """;

    private readonly TemporaryFolder _folder = new();

    public ProjectFolderTests()
    {
        _folder.Write("README.md", Readme);
        _folder.Write("src/train.py", Code);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Code_in_the_folder_backs_what_the_readme_says()
    {
        var profile = await ProfileAsync(_folder.Path);

        var evidence = Skill(profile, "scikit-learn").GetProperty("evidence").EnumerateArray();
        Assert.Contains(
            evidence,
            one => one.GetProperty("file").GetString()!.EndsWith("train.py", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task An_archive_of_code_alone_is_reviewed_as_code_and_what_is_no_Python_is_named()
    {
        using var code = new TemporaryFolder();
        code.Write(
            "train.py",
            "def broken(:\n    pass\nfrom sklearn.model_selection import train_test_split\na, b = train_test_split(df)\n"
        );
        using var elsewhere = new TemporaryFolder();
        var archive = Path.Combine(elsewhere.Path, "project.zip");
        await ZipFile.CreateFromDirectoryAsync(code.Path, archive);

        foreach (var path in new[] { archive, code.Path })
        {
            var run = await Coach.RunAsync("review", path, "--format", "json");

            Assert.Equal(1, run.ExitCode);
            Assert.Contains(
                "train.py:1: not read as Python; the rest was reviewed",
                run.Error,
                StringComparison.Ordinal
            );
            var unread = JsonDocument.Parse(run.Output).RootElement.GetProperty("unread").EnumerateArray();
            Assert.Equal(1, Assert.Single(unread).GetProperty("line").GetInt32());
        }
    }

    [Theory]
    [InlineData("questions")]
    [InlineData("interview")]
    public async Task The_role_for_questions_is_that_of_the_settings_which_are_checked(string verb)
    {
        _folder.Write(".coach.yaml", "role: chef");

        var run = await Coach.RunAsync(verb, _folder.Path);

        Assert.Contains(".coach.yaml:1:", run.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_reads_like_the_folder_it_was_made_from()
    {
        using var elsewhere = new TemporaryFolder();
        var archive = Path.Combine(elsewhere.Path, "project.zip");
        await ZipFile.CreateFromDirectoryAsync(_folder.Path, archive);

        var (zipped, plain) = (await ProfileAsync(archive), await ProfileAsync(_folder.Path));

        Assert.Equal(Names(plain), Names(zipped));
    }

    [Fact]
    public async Task An_archive_that_climbs_out_is_not_followed()
    {
        using var elsewhere = new TemporaryFolder();
        var path = Path.Combine(elsewhere.Path, "project.zip");
        await using (var archive = await ZipFile.OpenAsync(path, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in new[] { ("README.md", Readme), ("../../evil.py", Code) })
            {
                await using var writer = new StreamWriter(await archive.CreateEntry(name).OpenAsync());
                await writer.WriteAsync(text);
            }
        }

        var run = await Coach.RunAsync("profile", path, "--format", "json");

        Assert.False(File.Exists(Path.Combine(elsewhere.Path, "..", "..", "evil.py")));
        Assert.DoesNotContain("evil.py", run.Output);
    }

    [Fact]
    public async Task A_history_of_git_tells_who_committed_what()
    {
        await GitAsync("init", "-q");
        await CommitAsync("Ada Example", "README.md");
        await CommitAsync("Ben Example", "src/train.py");

        var profile = await ProfileAsync(_folder.Path);

        var authors = profile.GetProperty("history").GetProperty("authors").EnumerateArray();
        Assert.Equal(
            ["Ada Example", "Ben Example"],
            authors.Select(author => author.GetProperty("name").GetString()).Order()
        );
    }

    private async Task CommitAsync(string author, string file)
    {
        await GitAsync("add", file);
        await GitAsync(
            "-c",
            $"user.name={author}",
            "-c",
            $"user.email={author[..3].ToLowerInvariant()}@example.org",
            "commit",
            "-q",
            "-m",
            $"Add {file}"
        );
    }

    private async Task GitAsync(params string[] arguments)
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.Path, RedirectStandardError = true }
        )!;
        var error = await git.StandardError.ReadToEndAsync();
        await git.WaitForExitAsync();
        Assert.True(git.ExitCode == 0, error);
    }

    private static async Task<JsonElement> ProfileAsync(string path)
    {
        var run = await Coach.RunAsync("profile", path, "--format", "json");
        Assert.True(run.ExitCode == 0, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private static JsonElement Skill(JsonElement profile, string name) =>
        profile.GetProperty("skills").EnumerateArray().Single(skill => skill.GetProperty("name").GetString() == name);

    private static List<string?> Names(JsonElement profile) =>
        [.. profile.GetProperty("skills").EnumerateArray().Select(skill => skill.GetProperty("name").GetString())];
}
