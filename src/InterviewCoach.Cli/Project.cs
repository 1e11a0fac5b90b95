using InterviewCoach.Core.Profiles;
using InterviewCoach.Core.Profiles.Histories;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>What the paths on a command line name together: files, folders, and archives of repositories.</summary>
/// <param name="WriteUp">What the candidate tells: the first Markdown file, or the README of the first repository.</param>
/// <param name="Others">The other sources, in order.</param>
/// <param name="History">Who committed what, where a folder is a repository of git; else null.</param>
internal sealed record Project(WriteUp WriteUp, IReadOnlyList<WriteUp> Others, GitHistory? History)
{
    private const long LargestArchive = 200 * 1024 * 1024;

    /// <summary>Reads them all.</summary>
    /// <exception cref="UsageException">One cannot be read.</exception>
    public static Project Of(IReadOnlyList<string> paths)
    {
        var stories = new List<WriteUp>();
        var evidence = new List<WriteUp>();
        foreach (var path in paths)
        {
            if (Repository(path) is { } repository)
            {
                stories.Add(repository.WriteUp);
                evidence.AddRange(repository.Evidence);
            }
            else
            {
                stories.Add(Sources.WriteUp(path));
            }
        }

        var writeUp = stories.Find(source => source.Format is WriteUpFormat.Markdown) ?? stories[0];
        var history = paths
            .Where(Directory.Exists)
            .Select(GitRepository.History)
            .FirstOrDefault(one => one is not null);
        return new Project(
            writeUp,
            [.. stories.Where(source => !ReferenceEquals(source, writeUp)), .. evidence],
            history
        );
    }

    /// <summary>The repository in a folder or archive; null where the path names a single source.</summary>
    /// <exception cref="UsageException">It cannot be read.</exception>
    public static ProjectSources? Repository(string path)
    {
        var reading =
            Directory.Exists(path) ? ProjectFolder.Read(path)
            : IsArchive(path) ? Archive(path)
            : null;
        switch (reading)
        {
            case null:
                return null;
            case RepositoryReading.Read { Sources: var sources }:
                if (sources.Skipped.Count > 0)
                {
                    var first = sources.Skipped[0];
                    var more = sources.Skipped.Count == 1 ? "" : $" (and {sources.Skipped.Count - 1} more)";
                    Console.Error.WriteLine($"coach: {path}: left out {first.Path}: {first.Reason}{more}");
                }

                return sources;
            case RepositoryReading.Refused refused:
                throw new UsageException($"{path}: {refused.Message}");
            default:
                throw new InvalidOperationException(reading.ToString());
        }
    }

    /// <summary>Whether a path names an archive, by its ending.</summary>
    public static bool IsArchive(string path) => path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    /// <summary>What an archive holds.</summary>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public static RepositoryReading Archive(string path)
    {
        try
        {
            using var zip = File.OpenRead(path);
            return zip.Length <= LargestArchive
                ? ProjectArchive.Read(zip)
                : throw new UsageException($"{path}: over 200 MB. Leave out data and installed packages.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path}: {e.Message}");
        }
    }
}
