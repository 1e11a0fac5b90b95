namespace InterviewCoach.Cli.Mcp;

/// <summary>
/// The folder that an assistant may have read. What it asks for comes from a model, which may have been talked into
/// asking: nothing outside is opened, not by <c>..</c>, not by an absolute path, not through a symbolic link.
/// </summary>
internal sealed class Workspace
{
    private readonly string _root;

    /// <param name="folder">The folder; all that lies below it may be read.</param>
    /// <exception cref="UsageException">There is no such folder.</exception>
    public Workspace(string folder) =>
        _root = Directory.Exists(folder)
            ? Path.TrimEndingDirectorySeparator(Real(Path.GetFullPath(folder)))
            : throw new UsageException($"{folder}: no such folder.");

    /// <summary>Makes it the working folder of the process.</summary>
    public void Enter() => Directory.SetCurrentDirectory(_root);

    /// <summary>The path as it may be opened, from the working folder: no answer tells where the workspace lies.</summary>
    /// <exception cref="UsageException">It is not in the folder, or there is nothing.</exception>
    public string Resolve(string path)
    {
        var full = Path.GetFullPath(path, _root);
        if (!File.Exists(full) && !Directory.Exists(full))
        {
            throw new UsageException($"{path}: no such file or folder in the workspace.");
        }

        var real = Real(full);
        return real == _root || real.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? Path.GetRelativePath(_root, real)
            : throw new UsageException($"{path}: outside of the workspace, which is all that is read.");
    }

    /// <summary>The path with every symbolic link on the way followed.</summary>
    private static string Real(string full)
    {
        var real = Path.GetPathRoot(full)!;
        foreach (
            var name in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries)
        )
        {
            var next = Path.Combine(real, name);
            FileSystemInfo entry = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            real = entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? next;
        }

        return real;
    }
}
