using System.IO.Enumeration;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Brings the files of a folder into Core. Links are not followed: they may lead out of it, or in circles.</summary>
internal static class ProjectFolder
{
    /// <summary>Most files that are looked at; a folder of more is none of a project.</summary>
    private const int MostFiles = 50_000;

    /// <summary>The sources of the repository in a folder, by the rule that holds for archives, too.</summary>
    public static RepositoryReading Read(string folder)
    {
        var choice = RepositoryFiles.Choose(Files(folder, RepositoryFiles.IsLeftOut));
        var skipped = choice.Skipped.ToList();
        var files = new List<(string, byte[])>();
        foreach (var file in choice.Read)
        {
            try
            {
                files.Add((file.Path, File.ReadAllBytes(Path.Combine(folder, file.Path))));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                skipped.Add(new SkippedSource(file.Path, e.Message));
            }
        }

        return ProjectSources.Read(files, skipped);
    }

    /// <summary>The files of a folder with their sizes, in order; empty ones and links left out.</summary>
    /// <param name="folder">Where to look.</param>
    /// <param name="isLeftOut">Which folders, by name, are not looked into.</param>
    /// <exception cref="UsageException">There are too many, or the folder cannot be read.</exception>
    public static List<RepositoryFile> Files(string folder, Func<string, bool> isLeftOut)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = RepositoryFiles.Deepest,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        try
        {
            var files = new FileSystemEnumerable<RepositoryFile>(
                folder,
                (ref FileSystemEntry entry) =>
                    new RepositoryFile(
                        Path.GetRelativePath(folder, entry.ToFullPath()).Replace('\\', '/'),
                        entry.Length
                    ),
                options
            )
            {
                // What is no plain file, such as a pipe, has no length, and reading it might never end.
                ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.Length > 0,
                ShouldRecursePredicate = (ref FileSystemEntry entry) => !isLeftOut(entry.FileName.ToString()),
            }
                .Take(MostFiles + 1)
                .ToList();
            return files.Count <= MostFiles
                ? [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]
                : throw new UsageException($"{folder}: over {MostFiles:N0} files. Name the project's own folder.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{folder}: {e.Message}");
        }
    }
}
