using System.Security.Cryptography;

namespace InterviewCoach.Web.Storage.Embedded;

/// <summary>
/// The folder in which everything of this installation lies: the cluster, its password, the server's log. One app at a
/// time holds it; the lock goes with the process, however that ends.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream heldLock)
    {
        Root = path;
        _lock = heldLock;
    }

    public string Root { get; }
    public string Cluster => Path.Combine(Root, "postgres");
    public string ServerLog => Path.Combine(Root, "log", "postgres.log");
    public string PasswordFile => Path.Combine(Root, "password");

    private static string RunningFile(string root) => Path.Combine(root, "running");

    /// <summary>Where data lie unless told otherwise. Root's server runs as another account, which cannot enter root's home.</summary>
    public static string DefaultPath =>
        !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess
            ? "/var/lib/interview-coach"
            : Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.LocalApplicationData,
                    Environment.SpecialFolderOption.Create
                ),
                "interview-coach"
            );

    /// <exception cref="StartupRefusedException">It cannot be written, or another app holds it.</exception>
    public static DataFolder Take(string path)
    {
        path = Path.GetFullPath(path);
        try
        {
            Directory.CreateDirectory(path);
            Directory.CreateDirectory(Path.Combine(path, "log"));
            var held = new FileStream(
                Path.Combine(path, "lock"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
            return new DataFolder(path, held);
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"The data folder {path} cannot be written. Give this user the right to, or set Coach__DataFolder to another folder."
            );
        }
        catch (IOException) when (File.Exists(Path.Combine(path, "lock")))
        {
            throw new StartupRefusedException(
                $"Another InterviewCoach{RunningAs(path)} is using the data folder {path}. Open that one, stop it, or set Coach__DataFolder to another folder."
            );
        }
        catch (IOException e)
        {
            throw new StartupRefusedException(
                $"The data folder {path} cannot be made ({e.Message}). Set Coach__DataFolder to another folder."
            );
        }
    }

    /// <summary>Leaves word for whoever finds the folder locked.</summary>
    public void Announce(string address) =>
        File.WriteAllText(RunningFile(Root), $"process {Environment.ProcessId}, {address}");

    /// <summary>The cluster's password, made on first use, readable by this account alone.</summary>
    /// <exception cref="StartupRefusedException">The cluster is there and its password is not, or cannot be read.</exception>
    public string Password(bool clusterExists)
    {
        if (ReadPassword() is { Length: > 0 } kept)
        {
            return kept;
        }

        if (clusterExists)
        {
            throw new StartupRefusedException(
                $"The password file {PasswordFile} is missing or empty, so the data beside it cannot be opened. Put it back, or move {Cluster} away to begin anew."
            );
        }

        var password = RandomNumberGenerator.GetHexString(32, lowercase: true);
        WritePrivately(PasswordFile, password);
        return password;
    }

    /// <summary>Writes a file that only its owner may read.</summary>
    public static void WritePrivately(string path, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(text);
    }

    public void Dispose()
    {
        File.Delete(RunningFile(Root));
        _lock.Dispose();
    }

    private string ReadPassword()
    {
        try
        {
            return Path.Exists(PasswordFile) ? File.ReadAllText(PasswordFile).Trim() : "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartupRefusedException(
                $"The password file {PasswordFile} cannot be read. Make it a file that this user may read, or set Coach__DataFolder to another folder."
            );
        }
    }

    private static string RunningAs(string path)
    {
        try
        {
            return $" ({File.ReadAllText(RunningFile(path))})";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
