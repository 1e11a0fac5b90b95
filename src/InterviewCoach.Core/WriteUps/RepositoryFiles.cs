namespace InterviewCoach.Core.WriteUps;

/// <summary>A file of a repository: its path relative to the root, with slashes, and its size in bytes.</summary>
public sealed record RepositoryFile(string Path, long Size);

/// <summary>Which files of a repository are read, and which of those that could be are not.</summary>
public sealed record RepositoryChoice(IReadOnlyList<RepositoryFile> Read, IReadOnlyList<SkippedSource> Skipped);

/// <summary>
/// The rule by which files of a repository are chosen, the same for an archive and for a folder: sources that people
/// write, nearest to the top first; no installed packages, build output, caches, data or hidden folders.
/// </summary>
public static class RepositoryFiles
{
    /// <summary>Most files that are read.</summary>
    public const int MostFiles = 400;

    /// <summary>Most bytes that are read in all (20 MB).</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>Deepest folder that is looked into.</summary>
    public const int Deepest = 12;

    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "__macosx",
        "__pycache__",
        "artifacts",
        "bower_components",
        "build",
        "checkpoints",
        "dist",
        "env",
        "lightning_logs",
        "mlruns",
        "node_modules",
        "site-packages",
        "third_party",
        "vendor",
        "venv",
        "virtualenv",
        "wandb",
    };

    private static readonly HashSet<string> DataFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "annotations",
        "corpora",
        "corpus",
        "data",
        "dataset",
        "datasets",
        "labels",
    };

    /// <summary>Chooses what to read; paths that leave the repository are never chosen.</summary>
    public static RepositoryChoice Choose(IEnumerable<RepositoryFile> files)
    {
        var read = new List<RepositoryFile>();
        var skipped = new List<SkippedSource>();
        var bytes = 0L;
        foreach (
            var file in files
                .Where(file => IsSource(file.Path))
                .OrderBy(file => Rank(file.Path))
                .ThenBy(file => file.Path, StringComparer.Ordinal)
        )
        {
            if (file.Size > WriteUpReader.MaxBytes)
            {
                skipped.Add(new SkippedSource(file.Path, "The file is over 2 MB."));
            }
            else if (read.Count >= MostFiles || bytes + file.Size > MostBytes)
            {
                skipped.Add(new SkippedSource(file.Path, $"Only {MostFiles} files or 20 MB of a repository are read."));
            }
            else
            {
                read.Add(file);
                bytes += file.Size;
            }
        }

        return new RepositoryChoice(read, skipped);
    }

    /// <summary>Whether a path climbs out of the folder it is relative to, or names a place of its own.</summary>
    public static bool Escapes(string path)
    {
        var slashed = path.Replace('\\', '/');
        return slashed.StartsWith('/')
            || slashed.Length > 1 && slashed[1] == ':'
            || slashed.Contains('\0', StringComparison.Ordinal)
            || slashed.Split('/').Contains("..");
    }

    /// <summary>How well a file's name tells that it is the story of the project, best first; null when it cannot be.</summary>
    internal static int? StoryRank(string path)
    {
        var name = NameOf(path);
        var depth = path.AsSpan().Count('/');
        var readme = name.StartsWith("README", StringComparison.OrdinalIgnoreCase);
        return WriteUpFormats.Of(path) switch
        {
            // README.md before README.de.md, and both before any other text; notebooks where no text is.
            WriteUpFormat.Markdown or WriteUpFormat.PlainText when readme => 10 * depth
                + (name.Count(c => c == '.') > 1 ? 5 : 0),
            WriteUpFormat.Markdown => 1_000 + depth,
            WriteUpFormat.Notebook => 2_000 + depth,
            WriteUpFormat.PlainText => 3_000 + depth,
            _ => null,
        };
    }

    private static bool IsSource(string path)
    {
        if (Escapes(path) || WriteUpFormats.Of(path) is not { } format)
        {
            return false;
        }

        var folders = path.Split('/')[..^1];
        return folders.Length <= Deepest
            && !Array.Exists(folders, IsLeftOut)
            && !(format == WriteUpFormat.PlainText && Array.Exists(folders, DataFolders.Contains));
    }

    /// <summary>Whether a folder of this name holds nothing that people wrote for the project: packages, caches, output.</summary>
    public static bool IsLeftOut(string folder) =>
        SkippedFolders.Contains(folder)
        || folder.EndsWith(".egg-info", StringComparison.OrdinalIgnoreCase)
        || folder.StartsWith('.') && folder is not (".github" or ".gitlab" or ".circleci" or ".");

    /// <summary>What to read first when not all can be: the story, then code, then the rest, nearest to the top.</summary>
    private static int Rank(string path)
    {
        var depth = path.AsSpan().Count('/');
        var kind = WriteUpFormats.Of(path) switch
        {
            WriteUpFormat.Markdown when NameOf(path).StartsWith("README", StringComparison.OrdinalIgnoreCase) => 0,
            WriteUpFormat.Notebook or WriteUpFormat.Python => 1,
            WriteUpFormat.PlainText => 3,
            _ => 2,
        };
        return 100 * kind + depth;
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
