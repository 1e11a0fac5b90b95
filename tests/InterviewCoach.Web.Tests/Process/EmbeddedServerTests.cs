using InterviewCoach.Web.Storage.Embedded;

namespace InterviewCoach.Web.Tests.Process;

/// <summary>The app with a server of its own, through what happens to it in life.</summary>
public sealed class EmbeddedServerTests : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"coach-embedded-{Guid.NewGuid():N}");

    public EmbeddedServerTests(TestCluster cluster) => Requires.That(cluster.Missing);

    private (string, string)[] Settings => [("Coach__DataFolder", _folder), ("ConnectionStrings__Coach", "")];

    private string PidFile => Path.Combine(_folder, "postgres", "postmaster.pid");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(PidFile))
        {
            // A test that failed may have left its server: adopt it and stop it.
            await using var left = await EmbeddedServer.StartAsync(
                _folder,
                TestCluster.ModulesFolder,
                CancellationToken.None
            );
        }

        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Fact]
    public async Task Data_survive_a_restart_and_the_server_stops_with_the_app()
    {
        string project;
        await using (var first = await CoachProcess.StartAsync(Settings))
        {
            using var site = new CoachSite(first.Address);
            project = await site.AddProjectAsync("# Survivor\n\nA project that outlives a restart.");
            Assert.Equal(0, await first.TerminateAsync());
        }

        Assert.False(File.Exists(PidFile), "The server still runs after SIGTERM.");

        await using var second = await CoachProcess.StartAsync(Settings);
        using var again = new CoachSite(second.Address);
        Assert.Contains("Survivor", await again.PageAsync(project));
        Assert.Single((await again.PageAsync("/")).Split("class=\"tag\">Demo").Skip(1));
    }

    [Fact]
    public async Task A_server_that_a_killed_app_left_is_adopted_and_stopped_in_the_end()
    {
        string orphan;
        await using (var killed = await CoachProcess.StartAsync(Settings))
        {
            await killed.KillAsync();
            orphan = File.ReadLines(PidFile).First();
        }

        await using (var next = await CoachProcess.StartAsync(Settings))
        {
            Assert.Equal(orphan, File.ReadLines(PidFile).First());
            using var site = new CoachSite(next.Address);
            Assert.Contains("Demo", await site.PageAsync("/"));
            await next.TerminateAsync();
        }

        Assert.False(File.Exists(PidFile), "The adopted server still runs.");
    }

    [Fact]
    public async Task A_terminal_that_is_closed_stops_the_server_too()
    {
        await using var app = await CoachProcess.StartAsync(Settings);

        Assert.Equal(0, await app.HangUpAsync());

        Assert.False(File.Exists(PidFile), "The server still runs after SIGHUP.");
    }

    [Theory]
    [InlineData("Urls", "foo")]
    [InlineData("Interviews__ReplyDelay", "soon")]
    [InlineData("Interviews__ReplyDelay", "01:00:00")]
    public async Task A_setting_that_makes_no_sense_is_told_in_one_line(string name, string value)
    {
        var (exitCode, output) = await CoachProcess.RunToEndAsync([.. Settings, (name, value)]);

        Assert.Equal(1, exitCode);
        Assert.Single(output.Split('\n'));
        Assert.False(File.Exists(PidFile), "The server still runs.");
    }

    [Fact]
    public async Task A_folder_that_another_app_uses_is_told_in_one_line()
    {
        await using var first = await CoachProcess.StartAsync(Settings);

        var (exitCode, output) = await CoachProcess.RunToEndAsync(Settings);

        Assert.Equal(1, exitCode);
        Assert.Contains("Another InterviewCoach", Assert.Single(output.Split('\n')));
        Assert.Contains(first.Address.ToString().TrimEnd('/'), output);
    }

    [Fact]
    public async Task A_half_made_database_is_moved_aside_and_not_deleted()
    {
        var cluster = Directory.CreateDirectory(Path.Combine(_folder, "postgres")).FullName;
        await File.WriteAllTextAsync(Path.Combine(cluster, "PG_VERSION"), "18\n");

        await using var app = await CoachProcess.StartAsync(Settings);

        Assert.Contains("moved to", app.Output);
        Assert.True(File.Exists(Path.Combine(_folder, "postgres.broken-1", "PG_VERSION")));
    }

    [Fact]
    public async Task A_database_of_another_version_is_told_in_one_line()
    {
        var global = Directory.CreateDirectory(Path.Combine(_folder, "postgres", "global")).FullName;
        await File.WriteAllTextAsync(Path.Combine(_folder, "postgres", "PG_VERSION"), "12\n");
        await File.WriteAllTextAsync(Path.Combine(global, "pg_control"), "");

        var (exitCode, output) = await CoachProcess.RunToEndAsync(Settings);

        Assert.Equal(1, exitCode);
        Assert.Contains("PostgreSQL 12", Assert.Single(output.Split('\n')));
    }

    [Theory]
    [InlineData("postmaster.pid", "", "postmaster.pid is damaged")]
    [InlineData("postmaster.pid", "garbage\n\n\n\n", "postmaster.pid is damaged")]
    [InlineData("../password", "wrong", "is not that of the data")]
    [InlineData("../password", "", "is missing or empty")]
    [InlineData("../password", null, "cannot be read")]
    [InlineData("base", null, "lack their folder base")]
    [InlineData("postgresql.conf", "nonsense = 1\n", "contains errors")]
    public async Task A_damaged_data_folder_is_told_in_one_line(string damaged, string? content, string told)
    {
        await MakeDataAsync();
        // An older run's complaint, which is not this start's.
        await File.AppendAllTextAsync(Path.Combine(_folder, "log", "postgres.log"), "FATAL:  of long ago\n");
        var path = Path.Combine(_folder, "postgres", damaged);
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content);
        }
        else if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            // A folder cannot be read as a file, not even by root.
            File.Delete(path);
            Directory.CreateDirectory(path);
        }

        var (exitCode, output) = await CoachProcess.RunToEndAsync(Settings);
        if (damaged == "postmaster.pid")
        {
            File.Delete(PidFile);
        }

        Assert.Equal(1, exitCode);
        Assert.Contains(told, Assert.Single(output.Split('\n')));
        Assert.DoesNotContain("long ago", output);
        Assert.False(File.Exists(PidFile), "A server was left running.");
    }

    [Fact]
    public async Task A_deleted_log_folder_and_damaged_programs_are_made_anew()
    {
        await MakeDataAsync();
        Directory.Delete(Path.Combine(_folder, "log"), recursive: true);
        foreach (var copy in Directory.EnumerateDirectories(_folder, "server-*"))
        {
            // Only root's server has a copy of its programs.
            File.Delete(Path.Combine(copy, "native", "bin", "postgres"));
        }

        await MakeDataAsync();

        Assert.True(File.Exists(Path.Combine(_folder, "log", "postgres.log")));
    }

    [Fact]
    public async Task A_folder_that_the_servers_account_cannot_enter_is_told_in_one_line()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Only root's server runs as another account.");
            return;
        }

        Directory.CreateDirectory(_folder);
        File.SetUnixFileMode(_folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        var (exitCode, output) = await CoachProcess.RunToEndAsync(
            ("Coach__DataFolder", Path.Combine(_folder, "inner")),
            ("ConnectionStrings__Coach", "")
        );

        Assert.Equal(1, exitCode);
        Assert.Contains("Coach__DataFolder", Assert.Single(output.Split('\n')));
        Assert.Contains("cannot enter", output);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        await using var first = await CoachProcess.StartAsync(Settings);

        var (exitCode, output) = await CoachProcess.RunToEndAsync(
            ("Coach__DataFolder", _folder + "-other"),
            ("Urls", first.Address.ToString())
        );
        Directory.Delete(_folder + "-other", recursive: true);

        Assert.Equal(1, exitCode);
        Assert.Contains("is in use", Assert.Single(output.Split('\n')));
    }

    [Fact]
    public async Task An_address_open_to_others_is_refused_in_local_mode()
    {
        var (exitCode, output) = await CoachProcess.RunToEndAsync([.. Settings, ("Urls", "http://0.0.0.0:0")]);

        Assert.Equal(1, exitCode);
        Assert.Contains("Accounts__TrustNetwork", Assert.Single(output.Split('\n')));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=nobody;Password=x;Timeout=2", "could not be used")]
    [InlineData("nonsense", "is not a connection string")]
    public async Task A_given_server_that_does_not_answer_is_told_in_one_line(string connectionString, string told)
    {
        var (exitCode, output) = await CoachProcess.RunToEndAsync(
            ("Coach__DataFolder", _folder),
            ("ConnectionStrings__Coach", connectionString)
        );

        Assert.Equal(1, exitCode);
        Assert.Contains(told, Assert.Single(output.Split('\n')));
    }

    [Fact]
    public async Task The_server_keeps_its_promises_about_durability()
    {
        await using var server = await EmbeddedServer.StartAsync(
            _folder,
            TestCluster.ModulesFolder,
            CancellationToken.None
        );
        await using var source = Npgsql.NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(
            "select name, setting, unit from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'max_wal_size', 'server_version_num') order by name"
        );
        var settings = new Dictionary<string, string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            settings[reader.GetString(0)] = reader.GetString(1);
        }

        Assert.Equal("on", settings["fsync"]);
        Assert.Equal("on", settings["synchronous_commit"]);
        Assert.Equal("on", settings["full_page_writes"]);
        Assert.InRange(int.Parse(settings["max_wal_size"]), 32, 512);
        Assert.StartsWith("18", settings["server_version_num"]);
    }

    /// <summary>Starts the server on the folder, which makes what is missing there, and stops it.</summary>
    private async Task MakeDataAsync()
    {
        await using var server = await EmbeddedServer.StartAsync(
            _folder,
            TestCluster.ModulesFolder,
            CancellationToken.None
        );
    }
}
