using InterviewCoach.Core.Reviewing;
using InterviewCoach.Core.Reviewing.Outputs;
using InterviewCoach.Core.WriteUps;

namespace InterviewCoach.Cli;

/// <summary>Brings what is named on the command line before the reviewer.</summary>
internal sealed class Reviewing
{
    private static readonly string[] Endings = [".md", ".markdown", ".ipynb", ".py"];

    private static readonly string[] Texts = [".md", ".markdown"];

    private readonly SettingsFiles settings = new();

    /// <summary>Whether one of several files that were named could not be read; it was told, and the others were reviewed.</summary>
    public bool MissedOne { get; private set; }

    /// <summary>
    /// The reviews of files, and of all files in folders, in order. A file that is named must be readable; one that is met in
    /// a folder is left out with a word.
    /// </summary>
    /// <exception cref="UsageException">The only file that is named, or a file of settings, cannot be read.</exception>
    public IReadOnlyList<ReviewedFile> Of(IReadOnlyList<string> paths)
    {
        // Which files there are, and their settings, is found out in order; reading and reviewing them is not.
        var work = paths.SelectMany(Named).ToList();
        if (work.Count == 0)
        {
            throw new UsageException(
                $"{paths[0]}: there is no {string.Join(", ", Endings[..^1])} or {Endings[^1]} file in it."
            );
        }

        if (work.Count == 1)
        {
            // To spread one text over processors costs more than to read it.
            return work[0]() is { } only ? [only] : [];
        }

        return work.AsParallel().AsOrdered().Select(OrMissed).OfType<ReviewedFile>().ToList();
    }

    private ReviewedFile? OrMissed(Func<ReviewedFile?> review)
    {
        try
        {
            return review();
        }
        catch (UsageException refused)
        {
            Console.Error.WriteLine($"coach: {refused.Message}");
            MissedOne = true;
            return null;
        }
    }

    private IEnumerable<Func<ReviewedFile?>> Named(string path)
    {
        if (Directory.Exists(path))
        {
            return InFolder(path);
        }

        if (Project.IsArchive(path))
        {
            // One that holds code alone tells of no project, and is reviewed as code.
            return Project.Archive(path) is RepositoryReading.Refused { Code: { Count: > 0 } code }
                ? InArchive(code)
                : InArchive(Project.Repository(path)!);
        }

        var set = path == "-" ? null : settings.Of(Folder(path));
        return [() => Review(path, Sources.WriteUp(path), isStory: path == "-" || IsText(path), [], set)];
    }

    private static IEnumerable<Func<ReviewedFile?>> InArchive(ProjectSources archive)
    {
        yield return () =>
        {
            var (profile, ledger) = Profiling.Of(archive.WriteUp, archive.Evidence);
            var story = new ReviewSubject(archive.WriteUp, profile) { Others = archive.Evidence, Ledger = ledger };
            return new ReviewedFile(archive.WriteUp.FileName, Reviewer.Review(story));
        };
        foreach (var review in InArchive(archive.Evidence))
        {
            yield return review;
        }
    }

    private static IEnumerable<Func<ReviewedFile?>> InArchive(IEnumerable<WriteUp> code) =>
        code.Where(source => HasEnding(source.FileName))
            .Select(source =>
                (Func<ReviewedFile?>)(
                    () => new ReviewedFile(source.FileName, Reviewer.Review(new ReviewSubject(source)))
                )
            );

    private IEnumerable<Func<ReviewedFile?>> InFolder(string path)
    {
        var files = Inside(path).ToList();
        var told = files.Where(IsReadme).Select(Folder).ToHashSet(StringComparer.Ordinal);
        foreach (var file in files)
        {
            // A README tells the story of its folder; the other texts in it and below tell none of their own.
            var isStory = IsReadme(file) || (IsText(file) && !Above(file, path).Any(told.Contains));
            var set = settings.Of(Folder(file));
            yield return () =>
                Read(file) is { } writeUp
                    ? Review(file, writeUp, isStory, IsReadme(file) ? Beside(file) : [], set)
                    : null;
        }
    }

    private static ReviewedFile Review(
        string path,
        WriteUp writeUp,
        bool isStory,
        IReadOnlyList<WriteUp> others,
        ReviewSettings? set
    )
    {
        if (!isStory)
        {
            return new ReviewedFile(path, Reviewer.Review(new ReviewSubject(writeUp), set));
        }

        var (profile, ledger) = Profiling.Of(writeUp, others);
        var subject = new ReviewSubject(writeUp, profile)
        {
            Others = others,
            Ledger = ledger,
            FileExists = path == "-" ? null : within => Path.Exists(Path.Combine(Folder(path), within)),
        };
        return new ReviewedFile(path, Reviewer.Review(subject, set));
    }

    /// <summary>The other sources of the project that a README tells of, by the rule for repositories.</summary>
    private static List<WriteUp> Beside(string readme)
    {
        var folder = Folder(readme);
        return RepositoryFiles
            .Choose(ProjectFolder.Files(folder, RepositoryFiles.IsLeftOut))
            .Read.Select(file => Path.Combine(folder, file.Path))
            .Where(file => Path.GetFullPath(file) != Path.GetFullPath(readme) && !IsReadme(file))
            .Select(Read)
            .OfType<WriteUp>()
            .ToList();
    }

    private static WriteUp? Read(string file)
    {
        try
        {
            return Sources.WriteUp(file);
        }
        catch (UsageException refused)
        {
            Console.Error.WriteLine($"coach: left out {refused.Message}");
            return null;
        }
    }

    private static bool IsText(string file) =>
        Texts.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static bool IsReadme(string file) =>
        IsText(file) && Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase);

    private static string Folder(string file) => Path.GetDirectoryName(Path.GetFullPath(file))!;

    /// <summary>The folders from that of a file up to the one that is reviewed.</summary>
    private static IEnumerable<string> Above(string file, string reviewed)
    {
        var top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(reviewed));
        for (var folder = Folder(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            yield return folder;
            if (folder.Length <= top.Length)
            {
                yield break;
            }
        }
    }

    /// <summary>The files of a folder, in order; hidden folders and packages left out.</summary>
    private static IEnumerable<string> Inside(string folder) =>
        ProjectFolder
            .Files(folder, name => name.StartsWith('.') || name == "node_modules")
            .Select(file => file.Path)
            .Where(file => HasEnding(file) && !Path.GetFileName(file).StartsWith('.'))
            .Select(file => Path.Combine(folder, file))
            .Order(StringComparer.Ordinal);

    private static bool HasEnding(string file) =>
        Endings.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);
}
