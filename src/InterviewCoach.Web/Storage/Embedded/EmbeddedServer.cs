using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace InterviewCoach.Web.Storage.Embedded;

/// <summary>
/// A PostgreSQL server of the app's own, on loopback and a free port. It stops when disposed; one that a killed app left
/// running is adopted at the next start.
/// </summary>
public sealed class EmbeddedServer : IAsyncDisposable
{
    private const int StartAttempts = 3;
    private const string Superuser = "coach";
    private readonly DataFolder _folder;
    private readonly ServerAccount _account;
    private readonly string _programs;

    /// <summary>Where this start's part of the server's log begins: what stands before it is an older run's.</summary>
    private readonly long _logBefore;

    private EmbeddedServer(DataFolder folder, ServerAccount account, string programs)
    {
        _folder = folder;
        _account = account;
        _programs = programs;
        _logBefore = File.Exists(folder.ServerLog) ? new FileInfo(folder.ServerLog).Length : 0;
    }

    /// <summary>Connects to the server's own database, as its superuser.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>Starts the server on a data folder, or takes over the one that runs there already.</summary>
    /// <param name="dataFolder">Made when missing.</param>
    /// <param name="modulesFolder">The <c>node_modules</c> that hold the server's packages.</param>
    /// <exception cref="StartupRefusedException">It cannot be done; the message says what to do.</exception>
    public static async Task<EmbeddedServer> StartAsync(
        string dataFolder,
        string modulesFolder,
        CancellationToken cancellation
    )
    {
        var account = ServerAccount.Choose();
        var folder = DataFolder.Take(dataFolder);
        try
        {
            await account.RequireEntryAsync(folder.Root, cancellation);
            var server = new EmbeddedServer(
                folder,
                account,
                Path.Combine(ServerBinaries.Prepare(modulesFolder, folder.Root, account), "bin")
            );
            await server.StartAsync(cancellation);
            return server;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Says where the app can be reached, for whoever finds the data folder taken.</summary>
    public void Announce(string address) => _folder.Announce(address);

    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _folder.Dispose();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var exists = SetAsideIfHalfMade();
        var password = _folder.Password(exists);
        await _account.GiveAsync(Path.GetDirectoryName(_folder.ServerLog)!, cancellation);
        if (!exists)
        {
            await MakeClusterAsync(password, cancellation);
        }
        else if (await AdoptAsync(password, cancellation))
        {
            return;
        }

        var complaint = "";
        for (var attempt = 0; attempt < StartAttempts; attempt++)
        {
            var port = FreePort();
            (var exitCode, complaint) = await PgCtlAsync(
                [
                    "start",
                    "--wait",
                    "--timeout=60",
                    $"--log={_folder.ServerLog}",
                    "--options",
                    $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_wal_size=512MB -c wal_recycle=off",
                ],
                cancellation
            );
            if (exitCode == 0)
            {
                ConnectionString = Connection(port, password);
                await RequireAnswerAsync(cancellation);
                return;
            }
        }

        throw new StartupRefusedException(
            $"The embedded PostgreSQL did not start: {LastComplaint(complaint)} The whole story is in {_folder.ServerLog}; ConnectionStrings__Coach takes a server of your own."
        );
    }

    /// <summary>Makes sure that the server that was started lets the app in; else it is stopped again.</summary>
    private async Task RequireAnswerAsync(CancellationToken cancellation)
    {
        try
        {
            await TryConnectionAsync(ConnectionString, cancellation);
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            await StopAsync(cancellation);
            throw new StartupRefusedException(
                e is PostgresException { SqlState: PostgresErrorCodes.InvalidPassword }
                    ? $"The password in {_folder.PasswordFile} is not that of the data beside it. Put the right one back, or move {_folder.Cluster} away to begin anew."
                    : $"The embedded PostgreSQL started and cannot be used: {e.Message.Split('\n')[0].Trim()}. Put {_folder.Cluster} back from a backup, or move it away to begin anew; the whole story is in {_folder.ServerLog}."
            );
        }
    }

    private static async Task TryConnectionAsync(string connectionString, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Timeout=5;Pooling=false");
        await connection.OpenAsync(cancellation);
    }

    /// <summary>
    /// Whether a whole cluster is there. One that is not whole (a first start that was cut off, a folder that somebody
    /// emptied) is moved aside, never deleted.
    /// </summary>
    private bool SetAsideIfHalfMade()
    {
        var cluster = _folder.Cluster;
        if (!Directory.Exists(cluster))
        {
            return false;
        }

        var versionFile = Path.Combine(cluster, "PG_VERSION");
        if (File.Exists(versionFile) && File.Exists(Path.Combine(cluster, "global", "pg_control")))
        {
            var version = File.ReadAllText(versionFile).Trim();
            if (version != ServerBinaries.MajorVersion)
            {
                throw new StartupRefusedException(
                    $"The data in {cluster} belong to PostgreSQL {version.Split('\n')[0]}; this app brings {ServerBinaries.MajorVersion}. Move the folder away to begin anew, or set Coach__DataFolder to another folder."
                );
            }

            return Directory.Exists(Path.Combine(cluster, "base"))
                ? true
                : throw new StartupRefusedException(
                    $"The data in {cluster} lack their folder base. Put it back from a backup, or move {cluster} away to begin anew."
                );
        }

        if (Directory.EnumerateFileSystemEntries(cluster).Any())
        {
            var aside = Enumerable.Range(1, 1000).Select(n => $"{cluster}.broken-{n}").First(p => !Directory.Exists(p));
            Directory.Move(cluster, aside);
            Console.Error.WriteLine(
                $"The database in {cluster} was not whole. It was moved to {aside}, and a new one is made."
            );
        }
        else
        {
            Directory.Delete(cluster);
        }

        return false;
    }

    private async Task MakeClusterAsync(string password, CancellationToken cancellation)
    {
        // Made under another name and renamed when whole, so that a start that is cut off leaves nothing half-made.
        var making = _folder.Cluster + ".making";
        if (Directory.Exists(making))
        {
            Directory.Delete(making, recursive: true);
        }

        Directory.CreateDirectory(making);
        var passwordFile = making + ".password";
        DataFolder.WritePrivately(passwordFile, password);
        try
        {
            await _account.GiveAsync(making, cancellation);
            await _account.GiveAsync(passwordFile, cancellation);
            var (exitCode, output) = await _account.RunAsync(
                Program("initdb"),
                [
                    $"--pgdata={making}",
                    $"--username={Superuser}",
                    $"--pwfile={passwordFile}",
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                ],
                cancellation
            );
            if (exitCode != 0)
            {
                throw new StartupRefusedException(
                    $"The database could not be made in {_folder.Root}: {LastComplaint(output)} Set Coach__DataFolder to a folder with room that can be written."
                );
            }
        }
        finally
        {
            File.Delete(passwordFile);
        }

        Directory.Move(making, _folder.Cluster);
    }

    /// <summary>Takes over a server that an app left running when it was killed. One that does not answer is stopped.</summary>
    private async Task<bool> AdoptAsync(string password, CancellationToken cancellation)
    {
        var pidFile = Path.Combine(_folder.Cluster, "postmaster.pid");
        if (!File.Exists(pidFile))
        {
            return false;
        }

        var lines = await File.ReadAllLinesAsync(pidFile, cancellation);
        if (lines.Length < 4 || !int.TryParse(lines[0], out var pid) || !ushort.TryParse(lines[3], out var port))
        {
            // A server may run there all the same, and two on one cluster would ruin it: not for the app to delete.
            throw new StartupRefusedException(
                $"The file {pidFile} is damaged. Make sure that no postgres process runs on {_folder.Cluster}, delete the file, and start again."
            );
        }

        if (!IsPostgres(pid))
        {
            // After a crash of the machine the number may belong to any other program, and PostgreSQL would wait for it.
            File.Delete(pidFile);
            return false;
        }

        var connectionString = Connection(port, password);
        try
        {
            await TryConnectionAsync(connectionString, cancellation);
            ConnectionString = connectionString;
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            await StopAsync(cancellation);
            return false;
        }
    }

    private static bool IsPostgres(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.ProcessName.StartsWith("postgres", StringComparison.OrdinalIgnoreCase);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private Task<(int ExitCode, string Output)> StopAsync(CancellationToken cancellation) =>
        PgCtlAsync(["stop", "--wait", "--timeout=30", "--mode=fast"], cancellation);

    private Task<(int ExitCode, string Output)> PgCtlAsync(
        IEnumerable<string> arguments,
        CancellationToken cancellation
    ) => _account.RunAsync(Program("pg_ctl"), [$"--pgdata={_folder.Cluster}", .. arguments], cancellation);

    private string Program(string name) => Path.Combine(_programs, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static string Connection(int port, string password) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = Superuser,
            Password = password,
            Database = "postgres",
            IncludeErrorDetail = false,
        }.ConnectionString;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The one line of the server's output that says what went wrong.</summary>
    private string LastComplaint(string output)
    {
        return output
                .Split('\n')
                .Concat(LogOfThisStart().Split('\n').Reverse())
                .FirstOrDefault(line =>
                    line.Contains("FATAL", StringComparison.Ordinal)
                    || line.Contains("error:", StringComparison.OrdinalIgnoreCase)
                )
                ?.Trim()
            ?? output.Split('\n')[0].Trim();
    }

    private string LogOfThisStart()
    {
        if (!File.Exists(_folder.ServerLog))
        {
            return "";
        }

        using var log = new FileStream(_folder.ServerLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        log.Position = Math.Min(_logBefore, log.Length);
        using var reader = new StreamReader(log);
        return reader.ReadToEnd();
    }
}
